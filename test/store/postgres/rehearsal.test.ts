/** Proves that one process plays a rehearsal on a PostgreSQL, since its clock is moved there, while a real Tend has company. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ConfigError, read } from '../../../src/config.ts';
import { start } from '../../../src/main.ts';
import { type TempDatabase, tempDatabase } from '../../support/store.ts';

let db: TempDatabase;
beforeEach(async () => {
  db = await tempDatabase();
});
afterEach(() => db.close());

const begin = (settings: Readonly<Record<string, string>> = {}) =>
  start(read({ DATABASE_URL: db.file, TEND_SECRET: 'x'.repeat(40), PORT: '0', LOG_LEVEL: 'silent', ...settings }));

test('a second rehearsal is refused in a sentence, and the database is free again when the first one stops', async () => {
  const running = await begin();
  const error = await begin().catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(ConfigError);
  expect(String(error)).toContain('A Tend is already running on');
  await running.stop();
  await (await begin()).stop();
});

test('two real ones share it', async () => {
  const real = { TEAMS_LOCAL: '1', TEAMS_LOCAL_URL: 'http://127.0.0.1:9' };
  const both = [await begin(real), await begin(real)];
  for (const each of both) await each.stop();
});
