/** Owns how the content of a table becomes one short text: the same for the same rows, whichever database they are in. */
import { createHash } from 'node:crypto';
import type { Cell, Row, Table } from './end.ts';

/** How many rows, and what they are. */
export type Digest = { readonly rows: number; readonly of: string };

export function digesting({ columns }: Table): {
  readonly add: (rows: readonly Row[]) => void;
  readonly done: () => Digest;
} {
  const hash = createHash('sha256');
  let count = 0;
  return {
    add: rows => {
      count += rows.length;
      for (const row of rows) hash.update(`${JSON.stringify(columns.map(({ name }) => plain(row[name] ?? null)))}\n`);
    },
    done: () => ({ rows: count, of: hash.digest('hex') }),
  };
}

/** Bytes in an array: nobody's text looks like that. */
function plain(cell: Cell): unknown {
  if (cell instanceof Date) return cell.getTime();
  return cell instanceof Uint8Array ? [Buffer.from(cell).toString('base64')] : cell;
}
