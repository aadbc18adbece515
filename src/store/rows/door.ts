/** Owns what the rows of every feature are made from: one transaction, and the sight of its viewer. */
import { Refusal } from '../../domain/refusal.ts';
import { Prisma } from '../generated/client.ts';
import type { Parts, Tx } from '../parts.ts';
import type { Sight } from '../sight.ts';

export type Door = { readonly tx: Tx; readonly sight: Sight; readonly parts: Parts };

/** What must be there once (a name, a channel) and already is: the rule's own "no", as the form can still be mended. */
export async function unlessTaken<T>(code: string, field: string | null, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (isTaken(cause)) throw new Refusal(code, {}, field);
    throw cause;
  }
}

const isTaken = (cause: unknown): boolean =>
  cause instanceof Prisma.PrismaClientKnownRequestError && cause.code === 'P2002';
