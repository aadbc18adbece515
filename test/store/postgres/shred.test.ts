/** Proves that what was deleted is in no file of PostgreSQL's tables any more, also where somebody still looked at what was before. */
import { Client } from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Pulse, pulse, words } from '../round.ts';

const SEALED = 24;

let on: Pulse;
let onlooker: Client;
beforeEach(async () => {
  on = await pulse();
  onlooker = new Client({ connectionString: on.db.file });
  await onlooker.connect();
});
afterEach(async () => {
  await onlooker.end();
  await on.db.close();
});

it('waits for whoever looks at the database as it was, as the server does itself to count its rows', async () => {
  await on.open();
  await on.cast('rosa', words(2));
  const [ballot] = await on.db.client.ballot.findMany();
  const sealed = Buffer.from(ballot?.sealed ?? []).subarray(-SEALED);
  await onlooker.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
  await onlooker.query('SELECT 1 FROM "Meta"');
  await on.db.client.ballot.deleteMany();

  const shredded = on.db.shred();
  // The onlooker would see the server as it was, too.
  const waits = async () => {
    const rows = await on.db.client.$queryRaw<unknown[]>`SELECT 1 AS waits FROM pg_stat_activity
      WHERE datname = current_database() AND query LIKE '%pg_sleep(%' AND pid <> pg_backend_pid()`;
    return rows.length;
  };
  await expect.poll(waits, { timeout: 30_000 }).toBe(1);
  expect((await on.bytes()).includes(sealed)).toBe(true);
  await onlooker.query('COMMIT');
  expect(await shredded).toBe(true);
  expect((await on.bytes()).includes(sealed)).toBe(false);
});
