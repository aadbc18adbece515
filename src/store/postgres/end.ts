/** Owns a PostgreSQL database as one end of a carrying. */
import type { Client } from 'pg';
import { type Cell, type End, NotCarried, PIECE, type Row, type Table, type Use } from '../carry/end.ts';
import { appliedTo } from '../migrate/postgres.ts';
import { checkComplete, type Migration } from '../migrate/shipped.ts';
import { shown } from '../where.ts';
import { connected, takeAlone } from './presence.ts';

const SNAPSHOT = 'BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY';
// A statement of PostgreSQL's takes 65,535 values.
const MOST_VALUES = 60_000;

/** Throws NotCarried, MigrationRefused, Taken, and whatever keeps it from the server. */
export async function postgresEnd(url: string, use: Use, shipped: readonly Migration[]): Promise<End> {
  const client = await connected(url);
  try {
    // Ending the connection gives the lock back.
    if (use !== 'look') await takeAlone(client);
    await client.query(use === 'fill' ? 'BEGIN' : SNAPSHOT);
    const { rows } = await client.query(`SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS ours`);
    if (!rows[0].ours) throw new NotCarried('foreign', shown(url));
    if (!checkComplete(shipped, await appliedTo(client))) throw new NotCarried('older', shown(url));
    return end(client);
  } catch (cause) {
    await client.end();
    throw cause;
  }
}

function end(client: Client): End {
  let cursors = 0;
  return {
    // Who stops reading before the end leaves its cursor open, until the transaction is over.
    rows: table => rowsOf(client, table, `carried_${++cursors}`),
    put: async (table, rows) => {
      const most = Math.floor(MOST_VALUES / table.columns.length);
      for (let at = 0; at < rows.length; at += most) await insert(client, table, rows.slice(at, at + most));
    },
    commit: async () => {
      await client.query('COMMIT');
    },
    close: () => client.end(),
  };
}

async function insert(client: Client, { name, columns }: Table, rows: readonly Row[]): Promise<void> {
  const width = columns.length;
  const places = rows.map((_, at) => `(${columns.map((_column, i) => `$${at * width + i + 1}`).join(', ')})`);
  const values = rows.flatMap(row => columns.map(column => given(row[column.name] ?? null)));
  const names = columns.map(column => `"${column.name}"`).join(', ');
  await client.query(`INSERT INTO "${name}" (${names}) VALUES ${places.join(', ')}`, values);
}

async function* rowsOf(client: Client, { name, columns, key }: Table, cursor: string): AsyncGenerator<readonly Row[]> {
  const names = columns.map(column => `"${column.name}"`).join(', ');
  const isText = (column: string) => columns.some(each => each.name === column && each.kind === 'text');
  // Else it would be sorted as the server's language has it, which SQLite does not know.
  const order = key.map(column => `"${column}"${isText(column) ? ' COLLATE "C"' : ''}`).join(', ');
  await client.query(`DECLARE ${cursor} NO SCROLL CURSOR FOR SELECT ${names} FROM "${name}" ORDER BY ${order}`);
  for (;;) {
    const { rows } = await client.query<Row>(`FETCH ${PIECE} FROM ${cursor}`);
    yield rows;
    if (rows.length < PIECE) break;
  }
  await client.query(`CLOSE ${cursor}`);
}

/** The driver would write an instant in this machine's zone, and takes only buffers for bytes. */
function given(cell: Cell): unknown {
  if (cell instanceof Date) return cell.toISOString();
  return cell instanceof Uint8Array ? Buffer.from(cell) : cell;
}
