/** Proves what counts as an outage of the database: it is full, or it ends what was asked; never what was asked wrongly. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PrismaClient } from '../../src/store/generated/client.ts';
import { isOutage } from '../../src/store/outage.ts';
import { pool } from '../../src/store/postgres/pool.ts';
import { isOnPostgres, type TempDatabase, tempDatabase } from '../support/store.ts';

let db: TempDatabase;
beforeEach(async () => {
  db = await tempDatabase();
});
afterEach(() => db.close());

type Work = (client: Pick<PrismaClient, 'meta' | '$executeRaw'>) => Promise<unknown>;
const MUCH = 'x'.repeat(100_000);
const WAYS: readonly (readonly [string, Work])[] = [
  ['a statement of ours', ({ $executeRaw }) => $executeRaw`INSERT INTO "Meta" ("name", "value") VALUES ('n', ${MUCH})`],
  ['one that Prisma words', ({ meta }) => meta.create({ data: { name: 'n', value: MUCH } })],
];

const failed = async (work: () => Promise<unknown>): Promise<unknown> => {
  try {
    await work();
  } catch (cause) {
    return cause;
  }
  throw new Error('nothing failed');
};

describe.each(WAYS)('%s', (_name, work) => {
  it.skipIf(isOnPostgres)('that finds no room', async () => {
    await db.client.$executeRawUnsafe('PRAGMA max_page_count = 1');
    expect(isOutage(await failed(() => work(db.client)))).toBe(true);
    expect(isOutage(await failed(() => db.client.$transaction(tx => work(tx))))).toBe(true);
  });

  it.runIf(isOnPostgres).each(['in the statement', 'at the commit'])('whose connection ends %s', async when => {
    await db.client.$executeRawUnsafe(`CREATE FUNCTION ends() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$`);
    const trigger =
      when === 'in the statement'
        ? 'CREATE TRIGGER ends BEFORE INSERT ON "Meta" FOR EACH ROW EXECUTE FUNCTION ends()'
        : 'CREATE CONSTRAINT TRIGGER ends AFTER INSERT ON "Meta" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ends()';
    await db.client.$executeRawUnsafe(trigger);
    expect(isOutage(await failed(() => db.client.$transaction(tx => work(tx))))).toBe(true);
    expect(isOutage(await failed(() => work(db.client)))).toBe(true);
  });

  it('that asks for what is there already is at fault itself', async () => {
    await work(db.client);
    expect(isOutage(await failed(() => work(db.client)))).toBe(false);
    expect(isOutage(await failed(() => db.client.$transaction(tx => work(tx))))).toBe(false);
  });
});

it.runIf(isOnPostgres)('a connection that ends between two statements', async () => {
  const cause = await failed(() =>
    db.client.$transaction(async tx => {
      await tx.$executeRaw`SELECT pg_terminate_backend(pg_backend_pid())`.catch(() => undefined);
      await tx.meta.findMany();
    }),
  );
  expect(isOutage(cause)).toBe(true);
});

it.runIf(isOnPostgres)('a database that lets nobody in any more', async () => {
  const name = new URL(db.file).pathname.slice(1);
  const server = pool(process.env.TEND_TEST_ON_POSTGRES ?? '');
  try {
    await server.query(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS false`);
    await server.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
    expect(isOutage(await failed(() => db.client.meta.findMany()))).toBe(true);
    expect(isOutage(await failed(() => db.client.$queryRaw`SELECT 1`))).toBe(true);
    expect(isOutage(await failed(() => db.client.$transaction(tx => tx.meta.findMany())))).toBe(true);
  } finally {
    await server.query(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS true`);
    await server.end();
  }
});

it.each([new Error('makes no sense'), new TypeError('x is not a function'), 'a word', null])('not %s', cause => {
  expect(isOutage(cause)).toBe(false);
});
