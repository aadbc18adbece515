/** Owns the gate before Prisma's one SQLite connection: who may use it now, and how a transaction begins and ends. */
import { setImmediate } from 'node:timers/promises';
import type { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import type { Begun } from '../client.ts';
import { TransactionOver } from '../straight.ts';

export type Adapter = Awaited<ReturnType<PrismaBetterSqlite3['connect']>>;
type Transaction = Awaited<ReturnType<Adapter['startTransaction']>>;

/** Whether what is asked for right now is what somebody waits for. */
export type IsUrgent = () => boolean;

type Turns = {
  /** Resolves with what lets the next one in. */
  readonly enter: () => Promise<() => void>;
  /** Lets the world be heard: SQLite answers at once, so one call of ours leads to the next without a pause. */
  readonly breathe: () => Promise<void>;
};

/** A queue for one: what somebody waits for goes first, else in the order asked. */
const inTurn = (isUrgent: IsUrgent): Turns => {
  const urgent: (() => void)[] = [];
  const patient: (() => void)[] = [];
  let isTaken = false;
  const letIn = (next: (() => void) | undefined): void => {
    isTaken = next !== undefined;
    next?.();
  };
  const leave = (): void => letIn(urgent.shift() ?? patient.shift());
  // Whoever is waited for asks again at once, mostly: nobody else slips in between.
  const leaveUrgently = async (): Promise<void> => {
    letIn(urgent.shift());
    await setImmediate();
    if (!isTaken) leave();
  };
  const breathe = async (): Promise<void> => {
    // Whoever is waited for and stands at the door is let in all the sooner.
    if (!isUrgent() && urgent.length === 0) await setImmediate();
  };
  return {
    enter: async () => {
      const isWaitedFor = isUrgent();
      await breathe();
      if (isTaken) await new Promise<void>(enter => (isWaitedFor ? urgent : patient).push(enter));
      isTaken = true;
      return isWaitedFor ? () => void leaveUrgently() : leave;
    },
    breathe,
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
export const gated = (inner: Adapter, isUrgent: IsUrgent = () => false, begun: Begun = () => undefined): Adapter => {
  const { enter, breathe } = inTurn(isUrgent);
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
      const begins = transaction(inner, breathe, leave);
      begun(begins);
      return begins;
    },
  };
};
