/** Proves by which clock an import goes: that of the rehearsal it is for, or else real time. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { read } from '../../src/config.ts';
import { importRoster, writeTemplate } from '../../src/main.ts';
import { migrate } from '../../src/store/migrate.ts';
import { tempFolder } from '../support/store.ts';

let folder: ReturnType<typeof tempFolder>;
beforeEach(() => {
  folder = tempFolder();
});
afterEach(() => folder.remove());

const MOVED = '2031-05-06T15:00:00.000Z';

test.each([
  ['a rehearsal whose clock was moved: people join on its day', MOVED],
  ['one that never began: real time, and its clock is not set going', null],
])('%s', async (_what, moved) => {
  const file = join(folder.path, 'rehearsal.db');
  await migrate(file, new Date());
  const database = new Database(file);
  const clock = () => database.prepare(`SELECT value FROM "Meta" WHERE name = 'rehearsal.now'`).pluck().get() ?? null;
  if (moved !== null) database.prepare(`INSERT INTO "Meta" VALUES ('rehearsal.now', ?)`).run(moved);
  const roster = join(folder.path, 'roster');
  await writeTemplate(roster);
  const from = moved ?? new Date().toISOString();
  const done = await importRoster(read({ DATABASE_URL: `file:${file}`, LOG_LEVEL: 'silent' }), roster, false);
  expect(done.ok).toBe(true);
  const made = database.prepare('SELECT DISTINCT "createdAt" FROM "Contact"').pluck().all() as readonly string[];
  const to = moved ?? new Date().toISOString();
  const isBetween = (at: string) => new Date(at) >= new Date(from) && new Date(at) <= new Date(to);
  expect([made.length > 0, made.filter(at => !isBetween(at))]).toEqual([true, []]);
  expect(clock()).toBe(moved);
  database.close();
});
