/** Owns the verb that takes a grown installation to another database. */
import { resolve } from 'node:path';
import { databaseIn } from '../config.ts';
import * as words from '../ops/carried.ts';
import { move as moveTo } from '../store/move.ts';
import { isPostgres, shown } from '../store/where.ts';
import { explained } from './carried.ts';
import { machine } from './world.ts';

/** Databases as DATABASE_URL names them. `isSecretSet`: TEND_SECRET is; else a file beside the database holds it. */
type Way = { readonly from: string; readonly to: string; readonly isSecretSet: boolean };

/** `say` hears of each table on the way. @throws Error, in a sentence */
export async function move(given: Way, say: (line: string) => void): Promise<readonly string[]> {
  const [from, to] = [named('--from', given.from), named('--to', given.to)];
  if (isSame(from, to)) throw new Error('--from and --to name the same database');
  const told = (table: string, rows: number) => (rows === 0 ? undefined : say(words.copied(table, rows)));
  const done = await explained(() => moveTo(from, to, machine.wall(), told));
  const secret = given.isSecretSet || isPostgres(from) ? null : `${from}.secret`;
  const kept = words.secretGoesAlong(secret, isPostgres(to) ? null : `${to}.secret`);
  return words.moved(shown(from), shown(to), { ...done, secret: kept });
}

const isSame = (one: string, other: string): boolean =>
  one === other || (!isPostgres(one) && !isPostgres(other) && resolve(one) === resolve(other));

function named(option: string, given: string): string {
  const database = databaseIn(given);
  if (database !== null) return database;
  throw new Error(`${option} must be file:PATH (SQLite) or postgresql://USER:PASSWORD@HOST:PORT/NAME`);
}
