/** Owns what lies in files: a database row by row, a backup of it, and everything an operator may write out of it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { audit, backup, exportRecords, outbox, report } from '../../../src/main.ts';
import { PARTNERSHIPS, PEOPLE } from './people.ts';
import type { Town } from './town.ts';

export type Kept = Readonly<Record<string, readonly string[]>>;

/** What is sealed may differ, and says nothing to who has not the key; its length is looked at all the same. */
const SEALED = ['Ballot.sealed', 'Ballot.wishes', 'NamedAnswer.sealed'];
/** When a backup was taken is told by the machine's own clock. */
const REAL_TIME = ['backup.at'];

/** By table: every row. */
export function rowsIn(file: string): Kept {
  const database = new Database(file, { readonly: true });
  try {
    const names = database
      .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name <> '_prisma_migrations' ORDER BY name`)
      .pluck()
      .all();
    return Object.fromEntries(
      (names as string[]).map(table => [
        `rows of ${table}`,
        (database.prepare(`SELECT * FROM "${table}"`).all() as Readonly<Record<string, unknown>>[])
          .filter(row => !(table === 'Meta' && REAL_TIME.includes(String(row.name))))
          .map(row => JSON.stringify(row, (column, value) => bytesAs(table, column, value))),
      ]),
    );
  } finally {
    database.close();
  }
}

function bytesAs(table: string, column: string, value: unknown): unknown {
  if (!isBytes(value)) return value;
  const hex = Buffer.from(value.data).toString('hex');
  return SEALED.includes(`${table}.${column}`) ? `sealed, ${hex.length}` : hex;
}

/** All that is sealed for a round, or its key, as it lies there. */
export function sealedIn(file: string): readonly Buffer[] {
  const database = new Database(file, { readonly: true });
  try {
    const all = database
      .prepare(
        'SELECT sealed AS bytes FROM "Ballot" UNION ALL SELECT wishes FROM "Ballot" UNION ALL SELECT "wrappedKey" FROM "Round"',
      )
      .pluck()
      .all() as readonly (Buffer | null)[];
    return all.filter(each => each !== null);
  } finally {
    database.close();
  }
}

/** The database with its log, or a backup, byte by byte. */
export const bytesIn = (file: string): Buffer =>
  Buffer.concat([file, `${file}-wal`].filter(part => existsSync(part)).map(part => readFileSync(part)));

const isBytes = (value: unknown): value is { readonly data: readonly number[] } =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'Buffer' && 'data' in value;

/** A backup by the operator's own verb, and where it lies. */
export async function backedUp(on: Town, name: string): Promise<string> {
  const file = join(on.folder, `${name}.backup.db`);
  await backup(on.config, file);
  return file;
}

/** Everything that can be asked for on the machine itself, by the verb and the file that it writes. */
export async function writtenOut(on: Town, name: string): Promise<Kept> {
  const found: Record<string, readonly string[]> = {};
  const wrote = (what: string, folder: string): void => {
    for (const each of readdirSync(folder).toSorted()) {
      found[`${what}: ${each}`] = readFileSync(join(folder, each), 'utf8').split('\n');
    }
  };
  for (const { id } of PEOPLE) {
    const to = join(on.folder, `${name} ${id}`);
    await exportRecords(on.config, { person: id, to });
    wrote(`export of ${id}`, to);
  }
  for (const id of Object.keys(PARTNERSHIPS)) {
    const to = join(on.folder, `${name} ${id}`);
    await exportRecords(on.config, { partnership: `with-${id}`, to });
    wrote(`export of with-${id}`, to);
  }
  const out = join(on.folder, `${name} report`);
  await report(on.config, { quarter: '', out });
  wrote('report', out);
  found.audit = (await audit(on.config, 1_000, undefined)).lines;
  found.outbox = (await outbox(on.config, {})).split('\n');
  return found;
}
