/** Proves that the doctor looks at what is really there: the file, what waits in it, and the zones in use. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { read } from '../../src/config.ts';
import { doctor, importRoster, writeTemplate } from '../../src/main.ts';
import { tempFolder } from '../support/store.ts';

let folder: ReturnType<typeof tempFolder>;
beforeEach(() => {
  folder = tempFolder();
});
afterEach(() => folder.remove());

test('all is well with a fresh installation; what waits and what may have arrived is amiss', async () => {
  const file = join(folder.path, 'tend.db');
  const config = read({ DATABASE_URL: `file:${file}`, LOG_LEVEL: 'silent' });
  await writeTemplate(join(folder.path, 'roster'));
  await importRoster(config, join(folder.path, 'roster'), false);
  const fresh = await doctor(config);
  expect(fresh.lines.join('\n')).toMatch(/ok {4}SQLite 3\.\d+\.\d+: new enough; .*synchronous FULL/);
  expect(fresh.lines.join('\n')).toMatch(/ok {4}zone data: .+; zones in use: [1-9]/);
  expect(fresh).toMatchObject({ ok: true });

  const open = new Database(file);
  const person = open.prepare('SELECT id FROM "Person" LIMIT 1').pluck().get();
  const day = '2020-01-01T00:00:00.000+00:00';
  const owe = open.prepare(
    `INSERT INTO "Delivery" ("id", "key", "kind", "subjectType", "subjectId", "stage", "personId", "dueAt", "state", "postId", "createdAt")
     VALUES (?, ?, 'day.mine', 'person', ?, '', ?, ?, ?, ?, ?)`,
  );
  open
    .prepare(
      `INSERT INTO "Post" ("id", "personId", "platform", "state", "createdAt") VALUES ('P', ?, 'teams', 'unknown', ?)`,
    )
    .run(person, day);
  for (const [id, state, post] of [
    ['late', 'waiting', null],
    ['dead', 'unreached', null],
    ['lost', 'waiting', 'P'],
  ])
    owe.run(id, id, person, person, day, state, post, day);
  open.close();
  const ill = await doctor(config);
  expect(ill.ok).toBe(false);
  const text = ill.lines.join('\n');
  expect(text).toMatch(/AMISS due messages: 1 wait, the oldest since \d+ d/);
  expect(text).toContain('AMISS unknown messages: 1 may or may not have arrived');
  expect(text).toContain('NOTE  dead messages: 1 reached nobody');
  expect(ill.lines.at(-1)).toBe('2 things need a look.');
});
