/** Proves what PostgreSQL's client promises beyond the store's own tests: transactions that met run again, and refusals that say what to do. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { whyNotOpened } from '../../../src/main/why.ts';
import { openClient, RootInsideTransaction } from '../../../src/store/client.ts';
import { Prisma } from '../../../src/store/generated/client.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { pool } from '../../../src/store/postgres/pool.ts';
import { shown } from '../../../src/store/where.ts';
import { type TempDatabase, tempDatabase } from '../../support/store.ts';

let db: TempDatabase;
beforeEach(async () => {
  db = await tempDatabase();
});
afterEach(() => db.close());

const counted = async () => Number((await db.client.meta.findUnique({ where: { name: 'n' } }))?.value);

describe('transactions', () => {
  it('that met are as if each had run alone', async () => {
    await db.client.meta.create({ data: { name: 'n', value: '0' } });
    let runs = 0;
    const add = () =>
      db.client.$transaction(async tx => {
        runs += 1;
        const { value } = await tx.meta.findUniqueOrThrow({ where: { name: 'n' } });
        await tx.meta.update({ where: { name: 'n' }, data: { value: String(Number(value) + 1) } });
      });
    await Promise.all(Array.from({ length: 6 }, add));
    expect(await counted()).toBe(6);
    // Else nothing met, and nothing was proved.
    expect(runs).toBeGreaterThan(6);
  });

  it('that all want the same go on one after another, instead of ending each other over and over', async () => {
    await db.client.meta.create({ data: { name: 'n', value: '0' } });
    const many = 60;
    let runs = 0;
    const add = () =>
      db.client.$transaction(async tx => {
        runs += 1;
        const { value } = await tx.meta.findUniqueOrThrow({ where: { name: 'n' } });
        await tx.meta.update({ where: { name: 'n' }, data: { value: String(Number(value) + 1) } });
      });
    await Promise.all(Array.from({ length: many }, add));
    expect(await counted()).toBe(many);
    expect(runs).toBeLessThan(many * 3);
  });

  it('that fail for a reason of their own run once, and leave nothing', async () => {
    let runs = 0;
    const failing = db.client.$transaction(async tx => {
      runs += 1;
      await tx.meta.create({ data: { name: 'n', value: '1' } });
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(runs).toBe(1);
    expect(await db.client.meta.count()).toBe(0);
  });

  it('are not left by the back door', async () => {
    await expect(db.client.$transaction(async () => db.client.meta.count())).rejects.toThrow(RootInsideTransaction);
  });
});

describe('a connection that ends', () => {
  it('while it is handed from one to the next ends nothing but itself', async () => {
    const made = pool(db.file);
    try {
      const client = await made.connect();
      const { rows } = await client.query('SELECT pg_backend_pid() AS pid');
      const over = new Promise(resolve => client.once('end', () => resolve('over')));
      await db.client.$queryRaw`SELECT pg_terminate_backend(${rows[0].pid}::int)`;
      expect(await over).toBe('over');
      client.release(true);
      expect((await made.query('SELECT 2 AS two')).rows).toEqual([{ two: 2 }]);
    } finally {
      await made.end();
    }
  });
});

describe('instants', () => {
  it('are what they were, also in the hour that a spring skips where the server is', async () => {
    const name = new URL(db.file).pathname.slice(1);
    await db.client.$executeRaw(Prisma.raw(`ALTER DATABASE "${name}" SET timezone TO 'America/New_York'`));
    const there = new URL(db.file);
    there.searchParams.set('options', '-c application_name=elsewhere');
    const { client, close } = await openClient(there.href);
    try {
      const skipped = new Date('2027-03-14T02:30:00.123Z');
      await client.person.create({
        data: { id: 'p', name: 'Rosa', timeZone: 'UTC', createdAt: skipped, wakeAt: skipped },
      });
      await client.$executeRaw`UPDATE "Person" SET "pausedUntil" = "id" WHERE "wakeAt" = ${skipped}`;
      expect(
        await client.$queryRaw`SELECT "wakeAt", "pausedUntil",
        CAST(EXTRACT(EPOCH FROM "wakeAt") * 1000 AS TEXT) AS "at" FROM "Person"`,
      ).toEqual([{ wakeAt: skipped, pausedUntil: 'p', at: expect.stringContaining(String(skipped.getTime())) }]);
      expect(await client.$queryRaw`SHOW application_name`).toEqual([{ application_name: 'elsewhere' }]);
    } finally {
      await close();
    }
  });
});

describe('what does not open says what to do', () => {
  const why = async (url: string): Promise<string | null> => {
    try {
      await migrate(url, new Date());
      await (await openClient(url)).close();
      return 'it opened';
    } catch (error) {
      return whyNotOpened(shown(url), error);
    }
  };

  it('where no server answers, or none has that database; never with the password', async () => {
    const away = new URL(db.file);
    away.port = '1';
    away.password = 'open-sesame';
    expect(await why(away.href)).toMatch(
      /^postgresql:\/\/127\.0\.0\.1:1\/tend_test_\w+ does not answer\. Is the server/,
    );
    const missing = new URL(db.file);
    missing.pathname = '/tend_is_not_there';
    expect(await why(missing.href)).toMatch(/tend_is_not_there is not there\. Make it on the server first/);
    expect(shown(away.href)).not.toContain('sesame');
  });
});

it('processes that start together bring a new database up to date once', async () => {
  await db.client.$executeRawUnsafe('DROP SCHEMA public CASCADE');
  await db.client.$executeRawUnsafe('CREATE SCHEMA public');
  const done = await Promise.all([
    migrate(db.file, new Date()),
    migrate(db.file, new Date()),
    migrate(db.file, new Date()),
  ]);
  expect(done.map(names => names.length).sort()).toEqual([0, 0, 1]);
  expect(await db.client.meta.count()).toBe(0);
});
