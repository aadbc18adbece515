/** Owns a SQLite file as one end of a carrying. */
import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { type Cell, type Column, type End, NotCarried, PIECE, type Row, type Table, type Use } from '../carry/end.ts';
import { checkComplete, type Migration } from '../migrate/shipped.ts';
import { appliedTo } from '../migrate/sqlite.ts';
import { BUSY_MS, PRAGMAS } from './connection.ts';
import { takeLock } from './lock.ts';

type Stored = string | number | Uint8Array | null;

/** Throws NotCarried, MigrationRefused, Taken. */
export function sqliteEnd(file: string, use: Use, shipped: readonly Migration[]): End {
  if (!existsSync(file)) throw new NotCarried('absent', file);
  const leave = use === 'look' ? () => undefined : takeLock(file);
  try {
    const database = opened(file, use, shipped);
    return end(database, () => {
      database.close();
      leave();
    });
  } catch (cause) {
    leave();
    throw cause;
  }
}

function opened(file: string, use: Use, shipped: readonly Migration[]): Database.Database {
  const database = new Database(file, { readonly: use !== 'fill', fileMustExist: true, timeout: BUSY_MS });
  try {
    if (use === 'fill') database.exec(PRAGMAS);
    database.exec(use === 'fill' ? 'BEGIN IMMEDIATE' : 'BEGIN');
    const ours = database.prepare(`SELECT 1 FROM sqlite_master WHERE name = '_prisma_migrations'`).get();
    if (ours === undefined) throw new NotCarried('foreign', file);
    if (!checkComplete(shipped, appliedTo(database))) throw new NotCarried('older', file);
    return database;
  } catch (cause) {
    database.close();
    throw cause;
  }
}

function end(database: Database.Database, close: () => void): End {
  return {
    rows: table => rowsOf(database, table),
    put: async ({ name, columns }, rows) => {
      const names = columns.map(column => `"${column.name}"`).join(', ');
      const insert = database.prepare(`INSERT INTO "${name}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`);
      for (const row of rows) insert.run(...columns.map(column => stored(row[column.name] ?? null)));
    },
    commit: async () => {
      database.exec('COMMIT');
    },
    close: async () => close(),
  };
}

async function* rowsOf(database: Database.Database, { name, columns, key }: Table): AsyncGenerator<readonly Row[]> {
  const names = columns.map(column => `"${column.name}"`).join(', ');
  const order = key.map(column => `"${column}"`).join(', ');
  const query = database.prepare<[], Record<string, Stored>>(`SELECT ${names} FROM "${name}" ORDER BY ${order}`);
  let piece: Row[] = [];
  for (const row of query.iterate()) {
    piece.push(Object.fromEntries(columns.map(column => [column.name, cellOf(column, row[column.name] ?? null)])));
    if (piece.length < PIECE) continue;
    yield piece;
    piece = [];
  }
  yield piece;
}

function cellOf({ kind }: Column, value: Stored): Cell {
  if (value === null) return null;
  if (kind === 'boolean') return value === 1;
  return kind === 'instant' && !(value instanceof Uint8Array) ? new Date(value) : value;
}

/** As Prisma writes it: instants are compared as text. */
function stored(cell: Cell): Stored {
  if (typeof cell === 'boolean') return Number(cell);
  return cell instanceof Date ? cell.toISOString().replace('Z', '+00:00') : cell;
}
