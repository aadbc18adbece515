/** Proves that a start that cannot be says why in one sentence, and lets go of what it had taken. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ConfigError, read } from '../../src/config.ts';
import { preview, start } from '../../src/main.ts';
import { tempFolder } from '../support/store.ts';

let folder: ReturnType<typeof tempFolder>;
beforeEach(() => {
  folder = tempFolder();
});
afterEach(() => folder.remove());

const begin = (file: string, port = '0') =>
  start(read({ DATABASE_URL: `file:${join(folder.path, file)}`, PORT: port, LOG_LEVEL: 'silent' }));

async function mistakes(starting: Promise<unknown>): Promise<readonly string[]> {
  const error = await starting.then(
    () => null,
    (cause: unknown) => cause,
  );
  if (error instanceof ConfigError) return error.mistakes;
  throw new Error('it started, or failed without a sentence', { cause: error });
}

test('a port in use, and the database is free again', async () => {
  const running = await begin('one.db');
  const port = new URL(running.url).port;
  expect(await mistakes(begin('two.db', port))).toEqual([
    `Port ${port} is in use, perhaps by another Tend. Stop that, or set PORT to another number.`,
  ]);
  await running.stop();
  const again = await begin('two.db', port);
  await again.stop();
});

test('a database another Tend is running on; others may still read it, and it is free again afterwards', async () => {
  const running = await begin('one.db');
  expect(await mistakes(begin('one.db'))).toEqual([expect.stringContaining('A Tend is already running on')]);
  const config = read({ DATABASE_URL: `file:${join(folder.path, 'one.db')}`, LOG_LEVEL: 'silent' });
  expect((await preview(config, 1)).at(-1)).toContain('Nothing was sent');
  await running.stop();
  await (await begin('one.db')).stop();
});

test('a file that is no database, and a path through a file', async () => {
  writeFileSync(join(folder.path, 'noise.db'), 'not a database at all, only words '.repeat(200));
  expect(await mistakes(begin('noise.db'))).toEqual([expect.stringContaining('is not a database of Tend')]);
  expect(await mistakes(begin('noise.db/inner.db'))).toEqual([expect.stringContaining('a part of its path is a file')]);
});

test.each([
  ['a newer version', "INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('x', 'y', '2999_next')"],
  ['a real installation', `UPDATE "Meta" SET "value" = 'real' WHERE "name" = 'kind'`],
])('a database of %s', async (whose, sql) => {
  const running = await begin('kept.db');
  await running.stop();
  const open = new Database(join(folder.path, 'kept.db'));
  open.exec(sql);
  open.close();
  expect(await mistakes(begin('kept.db'))).toEqual([expect.stringContaining(whose)]);
});
