/** Proves that an operator sees what Tend could not look at and let lie, and has it looked at again. */
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { read } from '../../src/config.ts';
import { decideOutbox, outbox } from '../../src/main.ts';
import { openClient } from '../../src/store/client.ts';
import { migrate } from '../../src/store/migrate.ts';
import * as rows from '../support/rows.ts';
import { tempFolder } from '../support/store.ts';

let folder: ReturnType<typeof tempFolder>;
beforeEach(() => {
  folder = tempFolder();
});
afterEach(() => folder.remove());

test('rows that were buried are listed with what to do, and retried by the name they are listed by', async () => {
  const file = join(folder.path, 'rehearsal.db');
  await migrate(file, rows.START);
  const { client, close } = await openClient(file);
  await rows.seed(client);
  const stumble = {
    type: 'partnership',
    rowId: 'food',
    attempts: 8,
    reason: 'RangeError',
    ref: '8f3a',
    at: rows.START,
  };
  await client.stumble.create({ data: { ...stumble, buriedAt: rows.START } });
  await client.partnership.update({ where: { id: 'food' }, data: { wakeAt: null } });
  const config = read({ DATABASE_URL: `file:${file}`, LOG_LEVEL: 'silent' });

  const listed = await outbox(config, {});
  expect(listed).toContain('buried   partnership:food  8 attempts');
  expect(listed).toContain('See 8f3a in the log');
  expect(JSON.parse(await outbox(config, { json: true }))).toMatchObject([
    { state: 'buried', row: { type: 'partnership', id: 'food' }, reason: 'RangeError' },
  ]);
  expect(await outbox(config, { state: 'late' })).not.toContain('buried');

  expect((await decideOutbox(config, 'partnership:food', 'retry', false)).ok).toBe(true);
  expect((await client.partnership.findUniqueOrThrow({ where: { id: 'food' } })).wakeAt).not.toBeNull();
  expect(await decideOutbox(config, 'partnership:food', 'retry', false)).toMatchObject({ ok: false });
  expect(await outbox(config, {})).not.toContain('buried');
  await close();
});
