/** Owns running a transaction again that met another one: PostgreSQL ends one of the two, and nothing of it has happened. */
import type { PrismaClient } from '../generated/client.ts';

const MOST = 20;

/**
 * `work` of a transaction may run several times; it reads everything anew each time. Those that have met another go on one at a
 * time: a small table is one page to the server, so many at once would end each other over and over.
 */
export function again(client: PrismaClient): PrismaClient {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn;
    return turn;
  };
  const goOn = async (work: never, options?: never): Promise<unknown> => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await client.$transaction(work, options);
      } catch (cause) {
        if (tries === MOST || !hasMet(cause)) throw cause;
      }
    }
  };
  const transaction = async (work: never, options?: never): Promise<unknown> => {
    try {
      return await client.$transaction(work, options);
    } catch (cause) {
      if (!hasMet(cause)) throw cause;
      return inTurn(() => goOn(work, options));
    }
  };
  return new Proxy(client, {
    get: (target, name) => (name === '$transaction' ? transaction : Reflect.get(target, name)),
  });
}

type Told = { readonly code?: unknown; readonly message?: string; readonly cause?: { readonly kind?: unknown } };

/** Prisma says it in three ways: for a statement it worded, for one of ours (serialization failure, deadlock), and at the COMMIT. */
function hasMet(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, message = '', cause }: Told = error as Told;
  if (code === 'P2034' || cause?.kind === 'TransactionWriteConflict') return true;
  return code === 'P2010' && /\b(40001|40P01)\b/.test(message);
}
