/** Proves the gate's own promises, which Prisma's client hides: who fails lets the next one in, and who is late is refused. */
import { join } from 'node:path';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Adapter, gated } from '../../../src/store/sqlite/gate.ts';
import { TransactionOver } from '../../../src/store/straight.ts';
import { tempFolder } from '../../support/store.ts';

let folder: ReturnType<typeof tempFolder>;
let other: Sqlite.Database;
let gate: Adapter;
beforeEach(async () => {
  folder = tempFolder();
  const file = join(folder.path, 'gate.db');
  other = new Sqlite(file);
  other.exec('PRAGMA journal_mode = WAL; CREATE TABLE t (x)');
  // No patience: a lock held by another connection is an error at once.
  gate = gated(await new PrismaBetterSqlite3({ url: file, timeout: 0 }).connect());
});
afterEach(async () => {
  await gate.dispose();
  other.close();
  folder.remove();
});

const sql = (text: string) => ({ sql: text, args: [], argTypes: [] });
const rows = () => other.prepare('SELECT x FROM t').pluck().all();

test('a transaction that cannot begin lets the next one in', async () => {
  other.exec('BEGIN IMMEDIATE');
  await expect(gate.startTransaction()).rejects.toMatchObject({ cause: { originalCode: 'SQLITE_BUSY' } });
  other.exec('ROLLBACK');
  const tx = await gate.startTransaction();
  await tx.executeRaw(sql('INSERT INTO t VALUES (1)'));
  await tx.commit();
  expect(rows()).toEqual([1]);
});

test('a query that fails lets the next one in', async () => {
  await expect(gate.executeRaw(sql('nonsense'))).rejects.toThrow();
  await gate.executeRaw(sql('INSERT INTO t VALUES (1)'));
  expect(rows()).toEqual([1]);
});

test('a transaction keeps others from writing from its first moment on', async () => {
  const tx = await gate.startTransaction();
  other.pragma('busy_timeout = 0');
  expect(() => other.exec('INSERT INTO t VALUES (2)')).toThrow('database is locked');
  await tx.rollback();
  other.exec('INSERT INTO t VALUES (2)');
  expect(rows()).toEqual([2]);
});

test('a query that outlives its transaction is not run', async () => {
  const tx = await gate.startTransaction();
  await tx.rollback();
  await expect(tx.executeRaw(sql('INSERT INTO t VALUES (1)'))).rejects.toThrow(TransactionOver);
  await expect(tx.commit()).rejects.toThrow(TransactionOver);
  expect(rows()).toEqual([]);
});

test('a rollback that SQLite did by itself is no fault', async () => {
  const tx = await gate.startTransaction();
  await tx.executeRaw(sql('ROLLBACK'));
  await tx.rollback();
  await gate.executeRaw(sql('INSERT INTO t VALUES (1)'));
  expect(rows()).toEqual([1]);
});
