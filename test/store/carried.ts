/** Owns databases to carry rows between: every table filled by its own description, and what lies in them. */
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Cell, Column, Row, Table } from '../../src/store/carry/end.ts';
import { allTables, openEnd, withEnd } from '../../src/store/carry/open.ts';

export const AT = new Date('2026-06-15T14:00:00Z');

/** Each the same in all texts of its row, so that every reference leads somewhere; sorted differently by a language than by bytes. */
const KEYS = ['a', 'B', 'é', 'z"\'\n\\', '😀', ' '];

const cells: Readonly<Record<Column['kind'], (n: number) => Cell>> = {
  text: n => KEYS[n] ?? '',
  number: n => n * 1_000 - 2,
  boolean: () => true,
  instant: n => new Date(Date.UTC(1999 + n, 11, 31, 23, 59, 59, 990 + n)),
  bytes: n => new Uint8Array([0, n, 255, 39]),
};

const rowsFor = ({ columns }: Table): readonly Row[] =>
  KEYS.map((_, n) => Object.fromEntries(columns.map(({ name, kind }) => [name, cells[kind](n)])));

/** A SQLite file of one's own, with rows in every table there is. */
export async function everything(folder: string): Promise<{ readonly file: string; readonly rows: number }> {
  const file = join(folder, 'everything.db');
  const tables = await allTables();
  await withEnd(openEnd(file, 'fill', AT), async end => {
    for (const table of tables) await end.put(table, rowsFor(table));
    await end.commit();
  });
  return { file, rows: tables.length * KEYS.length };
}

/** What lies in a SQLite file, as it lies there. */
export async function lyingIn(file: string): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const database = new Sqlite(file, { readonly: true });
  try {
    const tables = await allTables();
    return Object.fromEntries(
      tables.map(({ name, key }) => [
        name,
        database.prepare(`SELECT * FROM "${name}" ORDER BY ${key.map(column => `"${column}"`).join(', ')}`).all(),
      ]),
    );
  } finally {
    database.close();
  }
}
