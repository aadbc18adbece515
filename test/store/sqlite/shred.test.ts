/** Proves that what was deleted or overwritten is not in the bytes of the database any more. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { shred } from '../../../src/store/sqlite/shred.ts';
import { type TempDatabase, tempDatabase } from '../../support/store.ts';

const MARKER = 'the printer broke down';

let db: TempDatabase;
beforeEach(async () => {
  db = await tempDatabase();
});
afterEach(() => db.close());

const find = (marker: string): string[] =>
  [db.file, `${db.file}-wal`, `${db.file}-journal`]
    .filter(file => existsSync(file) && readFileSync(file).includes(marker))
    .map(file => file.slice(db.file.length) || 'file');
/** Into the file itself, as time alone would do it. */
const settle = () => db.client.$queryRawUnsafe('PRAGMA wal_checkpoint(FULL)');
// Among other rows, and longer than a page, so that overflow pages are covered too.
const fill = async () => {
  const rows = Array.from({ length: 50 }, (_, i) => ({
    name: `row ${i}`,
    value: i === 25 ? MARKER.repeat(500) : 'kept',
  }));
  await db.client.meta.createMany({ data: rows });
};
const where = { name: 'row 25' };

test('a deleted row is neither in the file nor in the log', async () => {
  await fill();
  await settle();
  await db.client.meta.delete({ where });
  expect(find(MARKER)).toContain('file');
  expect(await shred(db.client)).toBe(true);
  expect(find(MARKER)).toEqual([]);
  expect(statSync(`${db.file}-wal`).size).toBe(0);
});

test('an overwritten row is neither in the file nor in the log', async () => {
  await fill();
  await settle();
  await db.client.meta.update({ where, data: { value: 'other words' } });
  expect(find(MARKER)).toContain('file');
  expect(await shred(db.client)).toBe(true);
  expect(find(MARKER)).toEqual([]);
});

test('a row that only ever was in the log is gone from it', async () => {
  await fill();
  await db.client.meta.delete({ where });
  expect(find(MARKER)).toEqual(['-wal']);
  expect(await shred(db.client)).toBe(true);
  expect(find(MARKER)).toEqual([]);
});

test('what was not deleted is still there', async () => {
  await fill();
  await db.client.meta.delete({ where });
  await shred(db.client);
  expect(await db.client.meta.count({ where: { value: 'kept' } })).toBe(49);
  await db.client.meta.create({ data: { name: 'afterwards', value: 'works' } });
  expect(await db.client.$queryRaw`PRAGMA integrity_check`).toEqual([{ integrity_check: 'ok' }]);
});

test('while another process reads it says so, and succeeds afterwards', async () => {
  await fill();
  const reader = new Sqlite(db.file);
  reader.exec('BEGIN; SELECT count(*) FROM "Meta"');
  await db.client.meta.delete({ where });
  await db.client.$queryRawUnsafe('PRAGMA busy_timeout = 0');
  expect(await shred(db.client)).toBe(false);
  reader.exec('COMMIT');
  reader.close();
  expect(await shred(db.client)).toBe(true);
  expect(find(MARKER)).toEqual([]);
});

test('while another process writes it says so', async () => {
  const writer = new Sqlite(db.file);
  writer.exec('BEGIN IMMEDIATE');
  await db.client.$queryRawUnsafe('PRAGMA busy_timeout = 0');
  expect(await shred(db.client)).toBe(false);
  writer.exec('ROLLBACK');
  writer.close();
});

test('when another process begins to write halfway it says so', async () => {
  const writer = new Sqlite(db.file);
  await db.client.$queryRawUnsafe('PRAGMA busy_timeout = 0');
  const late = new Proxy(db.client, {
    get: (client, name) => {
      if (name === '$executeRaw') writer.exec('BEGIN IMMEDIATE');
      return Reflect.get(client, name);
    },
  });
  expect(await shred(late)).toBe(false);
  expect(writer.inTransaction).toBe(true);
  writer.close();
});

test('any other fault is not hidden', async () => {
  await db.client.$queryRawUnsafe('PRAGMA query_only = ON');
  await expect(shred(db.client)).rejects.toThrow('readonly');
});
