/** Owns the gate before Prisma's one SQLite connection: who may use it now, and how a transaction begins and ends. */
import { setImmediate } from 'node:timers/promises';
import type { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';

export type Adapter = Awaited<ReturnType<PrismaBetterSqlite3['connect']>>;
type Transaction = Awaited<ReturnType<Adapter['startTransaction']>>;

/** Thrown for a query that outlived its transaction: it would run on the shared connection, committed by itself. */
export class TransactionOver extends Error {
  constructor() {
    super('the transaction is already closed');
    this.name = 'TransactionOver';
  }
}

/** Whether what is asked for right now is what somebody waits for. */
export type IsUrgent = () => boolean;

/** A queue for one: resolves with what lets the next one in; what somebody waits for goes first, else in the order asked. */
const mutex = (isUrgent: IsUrgent, breathe: () => Promise<void>): (() => Promise<() => void>) => {
  const urgent: (() => void)[] = [];
  const patient: (() => void)[] = [];
  let isTaken = false;
  const leave = (): void => {
    const next = urgent.shift() ?? patient.shift();
    if (next === undefined) isTaken = false;
    else next();
  };
  return async () => {
    const queue = isUrgent() ? urgent : patient;
    await breathe();
    if (isTaken) await new Promise<void>(enter => queue.push(enter));
    isTaken = true;
    return leave;
  };
};

const rollback = async (inner: Adapter): Promise<void> => {
  try {
    await inner.executeScript('ROLLBACK');
  } catch (cause) {
    // SQLite itself rolls back on a full disk or a broken one; then there is nothing left to undo.
    if (!(cause instanceof Error) || !cause.message.includes('no transaction is active')) throw cause;
  }
};

const transaction = (inner: Adapter, breathe: () => Promise<void>, leave: () => void): Transaction => {
  let open = true;
  const whileOpen = async <T>(work: () => Promise<T>): Promise<T> => {
    if (!open) throw new TransactionOver();
    await breathe();
    return work();
  };
  const end = (work: () => Promise<void>): Promise<void> =>
    whileOpen(async () => {
      open = false;
      try {
        await work();
      } finally {
        leave();
      }
    });
  const run = (sql: string) => whileOpen(() => inner.executeScript(sql));
  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    // "Phantom": Prisma sends no COMMIT of its own and leaves it to `commit` below.
    options: { usePhantomQuery: true },
    queryRaw: query => whileOpen(() => inner.queryRaw(query)),
    executeRaw: query => whileOpen(() => inner.executeRaw(query)),
    createSavepoint: name => run(`SAVEPOINT ${name}`),
    rollbackToSavepoint: name => run(`ROLLBACK TO ${name}`),
    releaseSavepoint: name => run(`RELEASE ${name}`),
    rollback: () => end(() => rollback(inner)),
    commit: () =>
      end(async () => {
        try {
          await inner.executeScript('COMMIT');
        } catch (cause) {
          // A COMMIT that fails leaves its transaction open: without this, all later work would join it and be lost.
          await rollback(inner);
          throw cause;
        }
      }),
  };
};

/**
 * The adapter behind one mutex for single queries and transactions alike: all share one connection, so a write let in
 * beside an open transaction would be acknowledged and then rolled back with it. Transactions are SERIALIZABLE whatever
 * level is asked for, and IMMEDIATE, so a second process waits rather than fails.
 */
export const gated = (inner: Adapter, isUrgent: IsUrgent = () => false): Adapter => {
  // SQLite answers at once, so one call of ours leads to the next without anybody being heard in between.
  const breathe = async (): Promise<void> => {
    if (!isUrgent()) await setImmediate();
  };
  const enter = mutex(isUrgent, breathe);
  const alone = async <T>(work: () => Promise<T>): Promise<T> => {
    const leave = await enter();
    try {
      return await work();
    } finally {
      leave();
    }
  };
  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    queryRaw: query => alone(() => inner.queryRaw(query)),
    executeRaw: query => alone(() => inner.executeRaw(query)),
    executeScript: script => alone(() => inner.executeScript(script)),
    dispose: () => alone(() => inner.dispose()),
    startTransaction: async () => {
      const leave = await enter();
      try {
        await inner.executeScript('BEGIN IMMEDIATE');
      } catch (cause) {
        leave();
        throw cause;
      }
      return transaction(inner, breathe, leave);
    },
  };
};
