/** Owns the one way to open the database, and the guard against leaving a transaction by its back door. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Dialect } from './dialect.ts';
import type { Prisma, PrismaClient } from './generated/client.ts';
import { type Connection, straight } from './straight.ts';
import { isPostgres } from './where.ts';

/** One interactive transaction: whether it is under way, and the connection that Prisma's adapter began it on. */
type Here = { open: boolean; connection: Connection | null };
type Inside = AsyncLocalStorage<Here>;

/** Called by whoever opens a database, with the connection of each transaction as it begins. */
export type Begun = (connection: Connection) => void;

/** Runs `work`, and lets what it asks of the database go before what nobody waits for. */
export type Urgently = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Makes unreadable what was deleted of ballots and round keys (product §4). Call it after the deletion was committed, outside
 * any transaction. False when somebody held on to the database: call again, at the latest at the next start.
 */
export type Shred = () => Promise<boolean>;

/** Thrown where the root client is awaited inside a transaction: it would wait for that very transaction, or not be part of it. */
export class RootInsideTransaction extends Error {
  constructor() {
    super('the root client was used inside a transaction; use the client handed to the transaction');
    this.name = 'RootInsideTransaction';
  }
}

export type Opened = {
  /** Its plain SQL goes by the short way. */
  readonly client: PrismaClient;
  readonly dialect: Dialect;
  readonly urgently: Urgently;
  readonly shred: Shred;
  readonly close: () => Promise<void>;
};

/**
 * Marks what runs inside an interactive transaction, and refuses it the root client. Asked when the client is reached for:
 * Prisma sends look-ups by key together, in the context of the first of them, so the connection cannot tell whose they are.
 */
const marking = (client: PrismaClient, inside: Inside): PrismaClient => {
  const transaction = (
    work: ((tx: Prisma.TransactionClient) => Promise<unknown>) | Prisma.PrismaPromise<unknown>[],
    options?: { isolationLevel?: Prisma.TransactionIsolationLevel; maxWait?: number; timeout?: number },
  ): Promise<unknown> => {
    if (typeof work !== 'function') return client.$transaction(work);
    const here: Here = { open: false, connection: null };
    const through = async (tx: Prisma.TransactionClient): Promise<unknown> => {
      here.open = true;
      try {
        return await work(straight(tx, () => here.connection));
      } finally {
        // What was started in there and goes on afterwards is outside again.
        here.open = false;
      }
    };
    return inside.run(here, () => client.$transaction(through, options));
  };
  return new Proxy(client, {
    get: (target, name) => {
      if (inside.getStore()?.open) throw new RootInsideTransaction();
      return name === '$transaction' ? transaction : Reflect.get(target, name);
    },
  });
};

/**
 * Opens an existing, migrated database: a file's path, or the address of a PostgreSQL. Never await the network inside a
 * transaction: others wait for it. Reaching for the root client inside one throws RootInsideTransaction. `works`: as the Tend that
 * goes on for long, beside which a PostgreSQL is not carried elsewhere; a file's has its own lock.
 * Throws what `openSqlite` and `openPostgres` throw.
 */
export const openClient = async (database: string, works = false): Promise<Opened> => {
  // Each brings a client and a driver of its own, and only one of them is ever needed.
  const inside: Inside = new AsyncLocalStorage();
  const begun: Begun = connection => {
    const here = inside.getStore();
    if (here !== undefined && !here.open) here.connection = connection;
  };
  const opened = isPostgres(database)
    ? await (await import('./postgres/client.ts')).openPostgres(database, begun, works)
    : await (await import('./sqlite/client.ts')).openSqlite(database, begun);
  // Else every promise of the process would go on carrying it along.
  const close = () => opened.close().finally(() => inside.disable());
  return { ...opened, client: marking(opened.client, inside), close };
};
