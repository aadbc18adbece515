/** Owns opening a SQLite file: Prisma over one gated connection. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import type { Database } from 'better-sqlite3';
import type { Begun, Opened, Urgently } from '../client.ts';
import { sqlite } from '../dialect.ts';
import { PrismaClient } from '../generated/client.ts';
import { straight } from '../straight.ts';
import { BUSY_MS, checkVersion, PRAGMAS } from './connection.ts';
import { type Adapter, gated, type IsUrgent } from './gate.ts';
import { reusing } from './prepared.ts';
import { shred } from './shred.ts';

/** A transaction waits behind all others of its process, so it may wait longer than any one of them may last. */
const LIMITS = { maxWait: 30_000, timeout: 15_000 };

export class ClientClosed extends Error {
  constructor() {
    super('the database client is closed');
    this.name = 'ClientClosed';
  }
}

/** Where the file lies on a disk that cannot hold a write-ahead log (most network volumes). */
export class NoWriteAheadLog extends Error {
  constructor(mode: string) {
    super(`the database stays in journal mode ${mode}: its folder must be on a local disk`);
    this.name = 'NoWriteAheadLog';
  }
}

const firstCell = async (adapter: Adapter, sql: string): Promise<string> =>
  String((await adapter.queryRaw({ sql, args: [], argTypes: [] })).rows[0]?.[0]);

const prepare = async (adapter: Adapter): Promise<void> => {
  checkVersion(await firstCell(adapter, 'SELECT sqlite_version()'));
  await adapter.executeScript(PRAGMAS);
  const mode = await firstCell(adapter, 'PRAGMA journal_mode');
  if (mode !== 'wal') throw new NoWriteAheadLog(mode);
};

/** The adapter hides its connection from the types alone. */
const databaseOf = (adapter: Adapter): Database => {
  const { client } = adapter as unknown as { readonly client?: Database };
  if (client === undefined) throw new Error('the adapter no longer holds its connection as `client`');
  return client;
};

const connect = async (plain: PrismaBetterSqlite3, isUrgent: IsUrgent, begun: Begun): Promise<Adapter> => {
  const adapter = await plain.connect();
  try {
    await prepare(adapter);
    reusing(databaseOf(adapter));
  } catch (cause) {
    await adapter.dispose();
    throw cause;
  }
  return gated(adapter, isUrgent, begun);
};

const urgency = (): { readonly isUrgent: IsUrgent; readonly urgently: Urgently; readonly end: () => void } => {
  const waitedFor = new AsyncLocalStorage<{ still: boolean }>();
  return {
    isUrgent: () => waitedFor.getStore()?.still ?? false,
    urgently: async work => {
      const here = { still: true };
      try {
        return await waitedFor.run(here, work);
      } finally {
        // What it began and nobody waits for, as a timer, goes on in its context.
        here.still = false;
      }
    },
    end: () => waitedFor.disable(),
  };
};

/**
 * Opens an existing, migrated database file. All calls of one client take turns; a transaction holds its turn to its end,
 * so never await the network inside one. Throws SqliteTooOld, NoWriteAheadLog; using it after `close` rejects with ClientClosed.
 */
export const openSqlite = async (file: string, begun: Begun = () => undefined): Promise<Opened> => {
  const { isUrgent, urgently, end } = urgency();
  const plain = new PrismaBetterSqlite3({ url: file, fileMustExist: true, timeout: BUSY_MS });
  let closed = false;
  let adapter: Adapter | null = null;
  const reconnect = async () => {
    // Prisma would silently open the file again at the next query.
    if (closed) throw new ClientClosed();
    adapter = await connect(plain, isUrgent, begun);
    return adapter;
  };
  const client = new PrismaClient({
    adapter: { provider: plain.provider, adapterName: plain.adapterName, connect: reconnect },
    transactionOptions: LIMITS,
    // Else Prisma takes a stack per query, to quote the calling source in its errors.
    errorFormat: 'minimal',
  });
  await client.$connect();
  const close = async () => {
    closed = true;
    adapter = null;
    await client.$disconnect();
    end();
  };
  return { client: straight(client, () => adapter), dialect: sqlite, urgently, shred: () => shred(client), close };
};
