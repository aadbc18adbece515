/** Owns what a database looks like to whoever carries its rows to another one, whichever of the two kinds it is. */

/** What a column holds, in either database: SQLite keeps instants as text, bits as numbers. */
type Kind = 'text' | 'number' | 'boolean' | 'instant' | 'bytes';
export type Column = { readonly name: string; readonly kind: Kind };
export type Table = { readonly name: string; readonly columns: readonly Column[]; readonly key: readonly string[] };

export type Cell = string | number | boolean | Date | Uint8Array | null;
/** By the table's columns. */
export type Row = Readonly<Record<string, Cell>>;

/**
 * look: one consistent state, also while a Tend works on it; leave: the same, where nobody else works on it until it is closed;
 * fill: to be written to, brought up to this version first, and nobody else works on it.
 */
export type Use = 'look' | 'leave' | 'fill';

/** One transaction from being opened to its end. */
export type End = {
  /** In the byte order of the key, which is the same in both kinds of database; a piece at a time. */
  readonly rows: (table: Table) => AsyncIterable<readonly Row[]>;
  readonly put: (table: Table, rows: readonly Row[]) => Promise<void>;
  readonly commit: () => Promise<void>;
  /** What was not committed is as if it never was. */
  readonly close: () => Promise<void>;
};

export const PIECE = 500;

/**
 * absent: no such file; foreign: it is none of Tend's, or no backup; older: only an older version worked on it; there: a file of that
 * name is; occupied: it holds something already; kind: a rehearsal would become real, or the other way; open: a round is; traces: of a
 * closed round are left; differs: what was written is not what was read.
 */
export type Hindrance = 'absent' | 'foreign' | 'older' | 'there' | 'occupied' | 'kind' | 'open' | 'traces' | 'differs';

/** Nothing was changed, at either end. `detail`: the table, the date or the kind in question. */
export class NotCarried extends Error {
  readonly code: Hindrance;
  readonly database: string;
  readonly detail: string;

  constructor(code: Hindrance, database: string, detail = '') {
    super(`${code}: ${database} ${detail}`);
    this.name = 'NotCarried';
    this.code = code;
    this.database = database;
    this.detail = detail;
  }
}

/** It did not open; `cause` says why. */
export class NotOpened extends Error {
  readonly database: string;

  constructor(database: string, cause: unknown) {
    super(`${database} did not open`, { cause });
    this.name = 'NotOpened';
    this.database = database;
  }
}
