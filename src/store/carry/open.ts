/** Owns opening either kind of database as an end of a carrying, with the tables that are carried. */

import { shippedIn } from '../migrate/shipped.ts';
import { migrate, shipped } from '../migrate.ts';
import { isPostgres } from '../where.ts';
import { type End, NotCarried, NotOpened, type Table, type Use } from './end.ts';

/** The migrations' own list: the same tables are in both kinds of database. */
export async function allTables(): Promise<readonly Table[]> {
  const { tablesIn } = await import('../sqlite/tables.ts');
  return tablesIn(shipped('sqlite'));
}

/**
 * What is to be filled is made, or brought up to this version, first; `at` (real time) is recorded there.
 * Throws NotCarried, else NotOpened.
 */
export async function openEnd(database: string, use: Use, at: Date): Promise<End> {
  try {
    return await opening(database, use, at);
  } catch (cause) {
    throw cause instanceof NotCarried ? cause : new NotOpened(database, cause);
  }
}

async function opening(database: string, use: Use, at: Date): Promise<End> {
  if (use === 'fill') await migrate(database, at);
  if (isPostgres(database)) {
    const { postgresEnd } = await import('../postgres/end.ts');
    return postgresEnd(database, use, shippedIn(shipped('postgres')));
  }
  const { sqliteEnd } = await import('../sqlite/end.ts');
  return sqliteEnd(database, use, shippedIn(shipped('sqlite')));
}

/** `work` with one, which is closed whatever becomes of it. */
export async function withEnd<T>(end: Promise<End>, work: (end: End) => Promise<T>): Promise<T> {
  const open = await end;
  try {
    return await work(open);
  } finally {
    await open.close();
  }
}
