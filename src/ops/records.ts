/** Owns what is held about somebody as files: one JSON whole, and a CSV for each kind that any spreadsheet opens safely. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';

type Row = Readonly<Record<string, unknown>>;
type Held = Readonly<Record<string, readonly Row[]>>;

/** By name of file. A cell that begins like a formula is text: a partner's words must not run in somebody's spreadsheet. */
export function files(name: string, held: Held): Readonly<Record<string, string>> {
  const tables = Object.entries(held).filter(([, rows]) => rows.length > 0);
  return {
    [`${name}.json`]: `${JSON.stringify(held, null, 2)}\n`,
    ...Object.fromEntries(tables.map(([kind, rows]) => [`${name}-${kind}.csv`, csv(rows)])),
  };
}

export function csv(rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap(row => Object.keys(row)))];
  return stringify(
    rows.map(row => columns.map(column => cell(row[column]))),
    // With BOM, as Excel wants it for accents.
    { header: true, columns, bom: true, escape_formulas: true },
  );
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Readable by whoever ran the command alone, and over nothing that is there. The names of the files. */
export async function write(folder: string, contents: Readonly<Record<string, string>>): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(contents)) {
    const path = join(folder, name);
    await writeFile(path, text, { mode: 0o600, flag: 'wx' }).catch(cause => {
      if (cause.code !== 'EEXIST') throw cause;
      throw new Error(`${path} is there already. Nothing is written over it: name an empty folder.`, { cause });
    });
  }
  return Object.keys(contents);
}
