/** Owns carrying all rows from one database into an empty one, and proving that they arrived: all of it or nothing. */
import { type Digest, digesting } from './digest.ts';
import { type End, NotCarried, type Row, type Table } from './end.ts';

/** What becomes of a row on the way; null: it stays behind. */
export type Change = (table: string, row: Row) => Row | null;
/** A table's name and how many rows of it there are, for all tables. */
export type Carried = readonly { readonly table: string; readonly rows: number }[];

type Way = {
  readonly tables: readonly Table[];
  /** How the database is called that is written to. */
  readonly name: string;
  readonly change: Change;
  /** Hears of each table once it is there. */
  readonly told?: (table: string, rows: number) => void;
};

/** Each table is read again from where it was written, before anything is committed. Throws NotCarried differs. */
export async function carry(from: End, to: End, { tables, name, change, told }: Way): Promise<Carried> {
  const carried: { table: string; rows: number }[] = [];
  for (const table of tables) {
    const here = digesting(table);
    for await (const piece of from.rows(table)) {
      const rows = changed(table, piece, change);
      here.add(rows);
      await to.put(table, rows);
    }
    const read = here.done();
    if (!isSame(read, await digestOf(to, table))) throw new NotCarried('differs', name, table.name);
    carried.push({ table: table.name, rows: read.rows });
    told?.(table.name, read.rows);
  }
  return carried;
}

/** Whether everything is there already; then how much, else the first table that is not the same. */
export async function compare(from: End, to: End, tables: readonly Table[], change: Change): Promise<Carried | string> {
  const carried: { table: string; rows: number }[] = [];
  for (const table of tables) {
    const [here, there] = [await digestOf(from, table, change), await digestOf(to, table, change)];
    if (!isSame(here, there)) return table.name;
    carried.push({ table: table.name, rows: here.rows });
  }
  return carried;
}

export async function isEmpty(end: End, tables: readonly Table[]): Promise<boolean> {
  for (const table of tables) for await (const piece of end.rows(table)) if (piece.length > 0) return false;
  return true;
}

/** What an installation keeps about itself. */
export async function metaIn(end: End, tables: readonly Table[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const table = tableOf(tables, 'Meta');
  for await (const piece of end.rows(table))
    for (const { name, value } of piece) found.set(String(name), String(value));
  return found;
}

export function tableOf(tables: readonly Table[], name: string): Table {
  const table = tables.find(each => each.name === name);
  if (table === undefined) throw new Error(`there is no table ${name}`);
  return table;
}

async function digestOf(end: End, table: Table, change: Change = (_, row) => row): Promise<Digest> {
  const digest = digesting(table);
  for await (const piece of end.rows(table)) digest.add(changed(table, piece, change));
  return digest.done();
}

const changed = ({ name }: Table, rows: readonly Row[], change: Change): readonly Row[] =>
  rows.map(row => change(name, row)).filter(row => row !== null);

const isSame = (one: Digest, other: Digest): boolean => one.rows === other.rows && one.of === other.of;
