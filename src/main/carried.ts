/** Owns saying why rows were not carried, in one sentence. */
import { hindrances } from '../ops/carried.ts';
import { NotCarried, NotOpened } from '../store/carry/end.ts';
import { shown } from '../store/where.ts';
import { whyNotOpened } from './why.ts';

/** The work, whose failures say what to do. @throws Error */
export async function explained<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw said(error) ?? error;
  }
}

function said(error: unknown): Error | null {
  if (error instanceof NotCarried) return new Error(hindrances[error.code](error.database, error.detail));
  if (!(error instanceof NotOpened)) return null;
  const why = whyNotOpened(shown(error.database), error.cause);
  return why === null ? null : new Error(why);
}
