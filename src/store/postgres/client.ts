/** Owns opening a PostgreSQL database: Prisma over a pool, with transactions that are as if each ran alone. */
import { PrismaPg } from '@prisma/adapter-pg';
import type { Begun, Opened } from '../client.ts';
import { postgres } from '../dialect.ts';
import type { PrismaClient as Client } from '../generated/client.ts';
import { type Connection, straight, TransactionOver } from '../straight.ts';
import { again } from './again.ts';
import { PrismaClient } from './generated/client.ts';
import { type Patience, pool } from './pool.ts';
import { present } from './presence.ts';
import { shred } from './shred.ts';

const LIMITS = { maxWait: 30_000, timeout: 15_000, isolationLevel: 'Serializable' } as const;

// One connection at least stays open between ticks, and each says that we are here: whoever comes back after a loss says it too.
const PRESENCE = { min: 1, onConnect: present };

/** Rejects where the server does not answer or does not let us in, and, where it `works`, while somebody has it alone. */
export const openPostgres = async (
  url: string,
  begun: Begun = () => undefined,
  works = false,
  patience?: Patience,
): Promise<Opened> => {
  const made = pool(inUtc(url), works ? PRESENCE : {}, patience);
  const plain = new PrismaPg(made, { disposeExternalPool: true });
  let adapter: Adapter | null = null;
  const connect = async () => {
    adapter = told(await plain.connect(), begun);
    return adapter;
  };
  const { provider, adapterName } = plain;
  const client = new PrismaClient({
    adapter: { provider, adapterName, connect },
    transactionOptions: LIMITS,
    errorFormat: 'minimal',
  });
  await client.$connect();
  // Connections are made when they are needed: by this one we are here from the start.
  if (works) await client.$queryRaw`SELECT 1`;
  return {
    // The same models, but for the names that SQLite's client gives to the few texts a column may hold.
    client: straight(again(client as unknown as Client), () => adapter),
    dialect: postgres,
    // Connections are many: nobody waits behind what nobody waits for.
    urgently: work => work(),
    shred: () => shred(client),
    close: () => {
      adapter = null;
      return client.$disconnect();
    },
  };
};

/** The driver writes and reads instants without a zone: a session in another one would lose the hour that a spring skips. */
function inUtc(url: string): string {
  const address = new URL(url);
  const options = address.searchParams.get('options');
  address.searchParams.set('options', [options, '-c TimeZone=UTC'].filter(each => each !== null).join(' '));
  return address.href;
}

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>;
type Transaction = Awaited<ReturnType<Adapter['startTransaction']>>;

/** Tells of each transaction's connection, which is of no use any more once it went back to the pool. */
function told(adapter: Adapter, begun: Begun): Adapter {
  const begin = adapter.startTransaction.bind(adapter);
  adapter.startTransaction = async level => {
    const transaction = await begin(level);
    begun(leased(transaction));
    return transaction;
  };
  return adapter;
}

/** One thing at a time, whether it comes through Prisma or by the short way: the driver takes no two. */
function leased(transaction: Transaction): Connection {
  let isOver = false;
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn;
    return turn;
  };
  const { provider, queryRaw, executeRaw, commit, rollback } = transaction;
  transaction.queryRaw = query => inTurn(() => queryRaw.call(transaction, query));
  transaction.executeRaw = query => inTurn(() => executeRaw.call(transaction, query));
  transaction.commit = () => {
    isOver = true;
    return commit.call(transaction);
  };
  transaction.rollback = () => {
    isOver = true;
    return rollback.call(transaction);
  };
  const whileOpen = async <T>(work: () => Promise<T>): Promise<T> => {
    if (isOver) throw new TransactionOver();
    return work();
  };
  return {
    provider,
    queryRaw: query => whileOpen(() => transaction.queryRaw(query)),
    executeRaw: query => whileOpen(() => transaction.executeRaw(query)),
  };
}
