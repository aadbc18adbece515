/** Owns what the rows of every feature are made from: one transaction, and the sight of its viewer. */
import { Refusal } from '../../domain/refusal.ts';
import { Prisma } from '../generated/client.ts';
import type { Kept } from '../kept.ts';
import type { Parts, Tx } from '../parts.ts';
import type { Sight } from '../sight.ts';
import type { Touched } from '../touched.ts';
import type { Waking } from '../wake.ts';

export type Door = {
  readonly tx: Tx;
  readonly sight: Sight;
  readonly parts: Parts;
  readonly waking: Waking;
  readonly touched: Touched;
  /** Partnerships, and the people and organisations in them. */
  readonly kept: Kept;
};

/** What must be there once (a name, a channel) and already is: the rule's own "no", as the form can still be mended. */
export async function unlessTaken<T>(code: string, field: string | null, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (isTaken(cause)) throw new Refusal(code, {}, field);
    throw cause;
  }
}

/**
 * A new row bears its form's nonce. Where a row out of the viewer's sight has that id already, the form is forged or long over;
 * nothing is told of the other row, and nothing of it changes.
 */
export const unlessThere = <T>(work: () => Promise<T>): Promise<T> => unlessTaken('too_old', null, work);

// Prisma's code for it, or, of a statement it did not plan, SQLite's words or PostgreSQL's number.
const isTaken = (cause: unknown): boolean =>
  cause instanceof Prisma.PrismaClientKnownRequestError &&
  (cause.code === 'P2002' || (cause.code === 'P2010' && /UNIQUE constraint failed|\b23505\b/.test(cause.message)));
