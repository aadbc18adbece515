/** Proves that rows written by plain SQL lie in the table as Prisma would have written them. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { insert, save } from '../../src/store/write.ts';
import { isOnPostgres } from '../support/store.ts';
import { type Stored, stored } from '../support/stored.ts';

let db: Stored;

beforeEach(async () => {
  db = await stored();
});
afterEach(() => db.close());

const createdAt = new Date('2026-06-01T12:34:56.789Z');
const person = (id: string, phone: string | null = null) => ({
  id,
  name: id,
  phone,
  timeZone: 'America/New_York',
  sharedMailbox: true,
  bundleDay: 3,
  createdAt,
});
const write = (rows: Parameters<typeof insert<'Person'>>[2]) =>
  db.client.$transaction(tx => insert(tx, 'Person', rows));

describe('a whole row', () => {
  it('takes the place of the one of its id, nulls included, and of no other', async () => {
    await write([person('one', '555-0100'), person('two', '555-0100')]);
    const one = await db.client.person.findUniqueOrThrow({ where: { id: 'one' } });
    const changed = { ...one, phone: null, bundleDay: null, sharedMailbox: false, wakeAt: createdAt, accounts: [] };
    await db.client.$transaction(tx => save(tx, 'Person', changed));
    const { accounts: _, ...expected } = changed;
    expect(await db.client.person.findUnique({ where: { id: 'one' } })).toEqual(expected);
    expect(await db.client.person.findUnique({ where: { id: 'two' } })).toMatchObject({ phone: '555-0100' });
  });

  it('must be there', async () => {
    await expect(db.client.$transaction(tx => save(tx, 'Person', person('nobody')))).rejects.toThrow('not there');
  });
});

describe('many rows at once', () => {
  it.skipIf(isOnPostgres)('lie in the table as Prisma would have written them, defaults included', async () => {
    await db.client.person.create({ data: person('one', '555-0100') });
    await write([person('two', '555-0100'), person('three')]);
    const [one, three, two] = await db.client.person.findMany({
      where: { id: { in: ['one', 'two', 'three'] } },
      orderBy: { id: 'asc' },
    });
    expect(two).toEqual({ ...one, id: 'two', name: 'two' });
    expect(three).toEqual({ ...one, id: 'three', name: 'three', phone: null });
    const kept = await db.client.$queryRaw<object[]>`SELECT "createdAt" || typeof("createdAt") AS "at",
      "sharedMailbox" || typeof("sharedMailbox") AS "shared", "bundleDay" || typeof("bundleDay") AS "day"
      FROM "Person" WHERE "id" IN ('one', 'two')`;
    expect(kept).toHaveLength(2);
    expect(kept[1]).toEqual(kept[0]);
  });

  it('may be more than one statement takes, and may be none', async () => {
    const before = await db.client.person.count();
    await write([]);
    await write(Array.from({ length: 1_001 }, (_, at) => person(`many ${at}`)));
    expect(await db.client.person.count()).toBe(before + 1_001);
  });

  it('are written all or not at all', async () => {
    const before = await db.client.person.count();
    await expect(write([person('once'), person('twice'), person('twice')])).rejects.toThrow();
    expect(await db.client.person.count()).toBe(before);
  });
});
