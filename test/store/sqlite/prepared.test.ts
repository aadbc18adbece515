/** Proves that statements are prepared once each, that Prisma's adapter goes through them, and that there is an end of them. */
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { reusing } from '../../../src/store/sqlite/prepared.ts';

type Bound = {
  readonly reader: boolean;
  readonly columns: () => readonly { readonly name: string }[];
  readonly run: () => { readonly changes: number };
  readonly raw: () => { readonly all: () => readonly unknown[] };
};

let database: Sqlite.Database;
let prepared: string[];
/** As the adapter asks. */
let ask: (sql: string, ...values: readonly unknown[]) => Bound;
beforeEach(() => {
  database = new Sqlite(':memory:');
  database.exec('CREATE TABLE t (x)');
  prepared = [];
  const prepare = database.prepare.bind(database);
  database.prepare = ((sql: string) => {
    prepared.push(sql);
    return prepare(sql);
  }) as typeof database.prepare;
  reusing(database);
  ask = (sql, ...values) => database.prepare(sql).bind(values) as unknown as Bound;
});
afterEach(() => database.close());

const INSERT = 'INSERT INTO t VALUES (?)';
const SELECT = 'SELECT x FROM t WHERE x >= ? ORDER BY x';

it('a text is prepared once, however often it is run and with whatever values', () => {
  expect([1, 2, 3].map(value => ask(INSERT, value).run().changes)).toEqual([1, 1, 1]);
  expect(ask(SELECT, 2).raw().all()).toEqual([[2], [3]]);
  expect(ask(SELECT, 3).raw().all()).toEqual([[3]]);
  expect(prepared).toEqual([INSERT, SELECT]);
  expect(ask(INSERT, 4).reader).toBe(false);
  expect(
    ask(SELECT, 0)
      .columns()
      .map(column => column.name),
  ).toEqual(['x']);
});

it('what was used lately is kept when there are too many', () => {
  ask(SELECT, 0);
  for (let n = 0; n < 600; n += 1) {
    ask(`SELECT ${n} FROM t WHERE x = ?`, n);
    ask(SELECT, 0);
  }
  expect(prepared.filter(sql => sql === SELECT)).toHaveLength(1);
  ask('SELECT 0 FROM t WHERE x = ?', 0);
  expect(prepared.filter(sql => sql === 'SELECT 0 FROM t WHERE x = ?')).toHaveLength(2);
});
