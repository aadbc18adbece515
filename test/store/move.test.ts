/** Proves that an installation is moved whole or not at all, once, and only where it may be; on PostgreSQL there and back. */
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Hindrance } from '../../src/store/carry/end.ts';
import { openClient } from '../../src/store/client.ts';
import { migrate } from '../../src/store/migrate.ts';
import { move } from '../../src/store/move.ts';
import { takeLock } from '../../src/store/sqlite/lock.ts';
import { Taken } from '../../src/store/taken.ts';
import { isOnPostgres, type TempDatabase, tempDatabase, tempFolder } from '../support/store.ts';
import { AT, everything, lyingIn } from './carried.ts';

let folder: ReturnType<typeof tempFolder>;
let from: string;
let rows: number;
/** The other end: a file, or a PostgreSQL database. */
let to: TempDatabase;
beforeEach(async () => {
  folder = tempFolder();
  ({ file: from, rows } = await everything(folder.path));
  to = await tempDatabase();
});
afterEach(async () => {
  await to.close();
  folder.remove();
});

const nothing = () => undefined;
const sum = (all: readonly { readonly rows: number }[]) => all.reduce((total, each) => total + each.rows, 0);
const inFile = (sql: string, file = from) => {
  const database = new Sqlite(file);
  try {
    database.exec(sql);
  } finally {
    database.close();
  }
};
const refusal = (work: Promise<unknown>): Promise<Hindrance | string> =>
  work.then(
    () => 'nothing',
    (error: { code?: Hindrance; cause?: Error }) => error.code ?? error.cause?.name ?? String(error),
  );

describe('a move', () => {
  test('there and back leaves every row of every table as it lay', async () => {
    const before = await lyingIn(from);
    const told: string[] = [];
    const done = await move(from, to.file, AT, table => void told.push(table));
    expect(done.again).toBe(false);
    expect(sum(done.carried)).toBe(rows);
    expect(told).toEqual(done.carried.map(each => each.table));
    const home = join(folder.path, 'home.db');
    expect(sum((await move(to.file, home, AT, nothing)).carried)).toBe(rows);
    expect(await lyingIn(home)).toEqual(before);
  });

  test('a second time finds all of it there, and doubles nothing', async () => {
    const [first, second] = [await move(from, to.file, AT, nothing), await move(from, to.file, AT, nothing)];
    expect(second).toEqual({ carried: first.carried, again: true });
    expect(await to.client.contact.count()).toBe(rows / first.carried.length);
  });

  test('a second time, when life went on there, leaves it alone', async () => {
    await move(from, to.file, AT, nothing);
    await to.client.commitment.updateMany({ data: { what: 'went on' } });
    expect(await refusal(move(from, to.file, AT, nothing))).toBe('occupied');
    expect(await to.client.commitment.count({ where: { what: 'went on' } })).toBe(6);
  });

  test('that breaks off leaves nothing, and can be made again', async () => {
    // What it meets on its way ends it, after many tables were written.
    inFile(`PRAGMA foreign_keys = OFF; UPDATE "Delivery" SET "postId" = 'nobody' WHERE "postId" = 'a'`);
    await expect(move(from, to.file, AT, nothing)).rejects.toThrow(/foreign key/i);
    expect(await to.client.organisation.count()).toBe(0);
    inFile(`UPDATE "Delivery" SET "postId" = 'a' WHERE "postId" = 'nobody'`);
    expect((await move(from, to.file, AT, nothing)).again).toBe(false);
  });

  test('leaves word where it was, and only there', async () => {
    await move(from, to.file, AT, nothing);
    const left = await openClient(from);
    expect(await left.client.meta.count({ where: { name: 'moved.to' } })).toBe(1);
    await left.close();
    expect(await to.client.meta.count({ where: { name: 'moved.to' } })).toBe(0);
  });
});

describe('a move is refused', () => {
  test.each<readonly [string, Hindrance, string]>([
    ['while a round is open', 'open', `UPDATE "Round" SET state = 'open' WHERE id = 'é'`],
    ['while traces of a round are left', 'traces', `UPDATE "Round" SET shredded = 0 WHERE id = 'é'`],
  ])('%s', async (_when, code, sql) => {
    inFile(sql);
    expect(await refusal(move(from, to.file, AT, nothing))).toBe(code);
    expect(await to.client.organisation.count()).toBe(0);
  });

  test('into another installation, and from a rehearsal into a real one', async () => {
    await to.client.meta.create({ data: { name: 'kind', value: 'real' } });
    expect(await refusal(move(from, to.file, AT, nothing))).toBe('kind');
    inFile(`INSERT INTO "Meta" VALUES ('kind', 'rehearsal')`);
    expect(await refusal(move(from, to.file, AT, nothing))).toBe('kind');
    inFile(`UPDATE "Meta" SET value = 'real' WHERE name = 'kind'`);
    expect(await refusal(move(from, to.file, AT, nothing))).toBe('occupied');
    expect(await to.client.meta.count()).toBe(1);
  });

  test('while a Tend works at either end', async () => {
    const leave = takeLock(from);
    expect(await refusal(move(from, to.file, AT, nothing))).toBe('Taken');
    leave();
    // On PostgreSQL each of its connections says so.
    const works = isOnPostgres ? (await openClient(to.file, true)).close : takeLock(to.file);
    expect(await refusal(move(from, to.file, AT, nothing))).toBe('Taken');
    expect(await refusal(move(to.file, join(folder.path, 'home.db'), AT, nothing))).toBe('Taken');
    await works();
    expect(await refusal(move(from, to.file, AT, nothing))).toBe('nothing');
  });

  test('from what is not there, is none of Tend’s, or of another version', async () => {
    const other = join(folder.path, 'other.db');
    expect(await refusal(move(other, to.file, AT, nothing))).toBe('absent');
    writeFileSync(other, 'no database at all, however long one reads in it');
    expect(await refusal(move(other, to.file, AT, nothing))).toBe('SqliteError');
    const foreign = join(folder.path, 'foreign.db');
    inFile('CREATE TABLE "Other" (id TEXT)', foreign);
    expect(await refusal(move(foreign, to.file, AT, nothing))).toBe('foreign');
    const older = join(folder.path, 'older.db');
    copyFileSync(from, older);
    inFile('DELETE FROM "_prisma_migrations"', older);
    expect(await refusal(move(older, to.file, AT, nothing))).toBe('older');
    inFile(`UPDATE "_prisma_migrations" SET migration_name = '2999_newer'`);
    expect(await refusal(move(from, to.file, AT, nothing))).toBe('MigrationRefused');
    expect(await to.client.organisation.count()).toBe(0);
  });
});

test.runIf(isOnPostgres)('a Tend on PostgreSQL is refused while all of it is carried elsewhere', async () => {
  const { connected, mayBePresent, takeAlone } = await import('../../src/store/postgres/presence.ts');
  const mover = await connected(to.file);
  await takeAlone(mover);
  await expect(mayBePresent(to.file)).rejects.toThrow(Taken);
  expect(await refusal(openClient(to.file, true))).not.toBe('nothing');
  await mover.end();
  const two = await Promise.all([openClient(to.file, true), openClient(to.file, true)]);
  expect(await Promise.all(two.map(({ client }) => client.meta.count()))).toEqual([0, 0]);
  await Promise.all(two.map(each => each.close()));
});

test('a copy of either kind is brought up to date by whoever fills it', async () => {
  const fresh = join(folder.path, 'deep', 'fresh.db');
  await move(from, fresh, AT, nothing);
  expect(await migrate(fresh, AT)).toEqual([]);
});
