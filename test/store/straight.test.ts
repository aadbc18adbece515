/** Owns the tests of plain SQL's short way: it answers, fails and belongs to its transaction as Prisma's own way does. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Prisma } from '../../src/store/generated/client.ts';
import { type TempDatabase, tempDatabase } from '../support/store.ts';

let db: TempDatabase;
const at = new Date('2026-03-29T00:30:00.123Z');

beforeAll(async () => {
  db = await tempDatabase();
  const { client } = db;
  await client.organisation.create({ data: { id: 'o', name: 'Grace Pantry', side: 'community', createdAt: at } });
  await client.person.create({ data: { id: 'p', name: 'Rosa', timeZone: 'America/Chicago', createdAt: at } });
  await client.round.create({
    data: {
      id: 'r',
      opensOn: '2026-04-14',
      closesOn: '2026-05-01',
      floorPeople: 5,
      floorOrganisations: 3,
      tree: '[]',
      wrappedKey: Uint8Array.from([0, 1, 255]),
      openedAt: at,
    },
  });
});

afterAll(() => db.close());

test('gives dates, bytes, numbers, yes and no, and what is not there as the models do', async () => {
  const { client } = db;
  expect(await client.$queryRaw`SELECT * FROM "Round" WHERE "openedAt" = ${at}`).toEqual([
    await client.round.findUnique({ where: { id: 'r' } }),
  ]);
  expect(await client.$queryRaw`SELECT * FROM "Person" WHERE "sharedMailbox" = ${false}`).toEqual([
    await client.person.findUnique({ where: { id: 'p' } }),
  ]);
  expect(await client.$queryRaw(Prisma.sql`SELECT * FROM "Organisation" WHERE "isHost" = ${true}`)).toEqual([]);
  const inside = await client.$transaction(tx => tx.$queryRaw`SELECT * FROM "Round"`);
  expect(inside).toEqual([await client.round.findUnique({ where: { id: 'r' } })]);
});

test('is part of its transaction: what it wrote is seen in it, and rolled back with it', async () => {
  const { client } = db;
  const gone = client.$transaction(async tx => {
    const changed = await tx.$executeRaw`UPDATE "Person" SET "name" = ${'Luz'} WHERE "id" = ${'p'}`;
    const [seen, read] = await Promise.all([
      tx.person.findUnique({ where: { id: 'p' } }),
      tx.$queryRaw<{ name: string }[]>`SELECT "name" FROM "Person" WHERE "id" = ${'p'}`,
    ]);
    expect([changed, seen?.name, read]).toEqual([1, 'Luz', [{ name: 'Luz' }]]);
    throw new Error('not after all');
  });
  await expect(gone).rejects.toThrow('not after all');
  expect((await client.person.findUnique({ where: { id: 'p' } }))?.name).toBe('Rosa');
});

test('does not outlive its transaction', async () => {
  const { client } = db;
  const kept = await client.$transaction(async tx => tx);
  await expect(kept.$executeRaw`DELETE FROM "Person"`).rejects.toThrow();
  expect(await client.person.count()).toBe(1);
});

test('fails in the words by which the store tells a name that is taken from all else', async () => {
  const { client } = db;
  const twice = client.$executeRaw`INSERT INTO "Organisation" ("id", "name", "side", "createdAt")
    SELECT 'other', "name", "side", "createdAt" FROM "Organisation"`;
  const cause = await twice.catch((error: unknown) => error);
  expect(cause).toBeInstanceOf(Prisma.PrismaClientKnownRequestError);
  expect(cause).toMatchObject({
    code: 'P2010',
    message: expect.stringMatching(/UNIQUE constraint failed|Code: `23505`/),
  });
  await expect(client.$queryRaw`SELECT * FROM "Nowhere"`).rejects.toThrow('Raw query failed');
});

test('is closed with its database', async () => {
  const other = await tempDatabase();
  await other.client.$queryRaw`SELECT 1 AS "one"`;
  await other.close();
  await expect(other.client.$queryRaw`SELECT 1 AS "one"`).rejects.toThrow();
});
