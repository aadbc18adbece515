/** Proves that who reads at the same time reads in one transaction, each through their own eyes, and that nobody fails for another. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Rows } from '../../src/ports/store/rows.ts';
import type { Viewer } from '../../src/ports/store/viewer.ts';
import type { PrismaClient } from '../../src/store/generated/client.ts';
import { createStore } from '../../src/store/store.ts';
import { isOnPostgres } from '../support/store.ts';
import type { Stored } from '../support/stored.ts';
import { person, viewed } from './viewers.ts';

let db: Stored;
let begun = 0;

beforeAll(async () => {
  db = await viewed();
});
afterAll(() => db.close());

/** The same store, with its transactions counted. */
function counted() {
  begun = 0;
  const client = new Proxy(db.deps.client, {
    get: (target, name) => {
      if (name === '$transaction') begun += 1;
      return Reflect.get(target, name);
    },
  }) as PrismaClient;
  return createStore({ ...db.deps, client });
}

const seen = async (rows: Rows) => ({
  partnerships: (await rows.partnerships.all()).map(each => each.id).toSorted(),
  food: (await rows.commitments.get('food-promise'))?.id ?? null,
  contacts: (await rows.contacts.of('food')).map(each => each.id).toSorted(),
  organisations: (await rows.organisations.of('food')).map(each => each.id).toSorted(),
  lines: (await rows.checkins.lines('food-checkin')).map(each => each.id),
});

const VIEWERS: readonly Viewer[] = [
  person('rosa'),
  person('dana'),
  { kind: 'stranger', account: 'nobody' },
  { kind: 'clock' },
  { kind: 'place', place: 'food-place' },
  { kind: 'place', place: 'oak-place' },
];

/** The same store, with what its transactions ask of a table counted. */
function asking(table: 'checkIn') {
  let asked = 0;
  const watched = (tx: object) =>
    new Proxy(tx, {
      get: (target, name) => {
        if (name === table) asked += 1;
        return Reflect.get(target, name);
      },
    });
  const client = new Proxy(db.deps.client, {
    get: (target, name) =>
      name === '$transaction'
        ? (work: (tx: object) => Promise<unknown>) => target.$transaction(tx => work(watched(tx)))
        : Reflect.get(target, name),
  }) as PrismaClient;
  return { store: createStore({ ...db.deps, client }), asked: () => asked };
}

describe('who reads the lines of many check-ins', () => {
  it('reads them in one look', async () => {
    const { store, asked } = asking('checkIn');
    const ids = ['food-checkin', 'oak-checkin', 'food-checkin', 'none'];
    const read = await store.as({ kind: 'clock' }, rows => Promise.all(ids.map(id => rows.checkins.lines(id))));
    expect(read.map(each => each.map(line => line.id))).toEqual([['food-line'], ['oak-line'], ['food-line'], []]);
    expect(asked()).toBe(1);
  });
});

describe('readers at the same time', () => {
  it('share one transaction, and each sees what they would see alone', async () => {
    const store = counted();
    const alone = [];
    for (const viewer of VIEWERS) alone.push(await store.as(viewer, seen));
    begun = 0;
    expect(await Promise.all(VIEWERS.map(viewer => store.readAs(viewer, seen)))).toEqual(alone);
    expect(begun).toBe(1);
  });

  it('share small ones after somebody was waited for, and large ones again once nobody comes', async () => {
    const store = counted();
    await store.urgently(async () => undefined);
    const together = async (): Promise<number> => {
      begun = 0;
      await Promise.all(VIEWERS.map(viewer => store.readAs(viewer, seen)));
      return begun;
    };
    // On PostgreSQL nobody waits behind whoever reads.
    expect(await together()).toBe(isOnPostgres ? 1 : VIEWERS.length);
    for (let n = 0; n < 10; n += 1) await together();
    expect(await together()).toBe(1);
  });

  it('do not fail for one of them', async () => {
    const store = counted();
    const fails = store.readAs(person('rosa'), async rows => {
      await rows.partnerships.all();
      throw new Error('no words');
    });
    const [failed, other] = await Promise.allSettled([fails, store.readAs(person('dana'), seen)]);
    expect(failed).toMatchObject({ status: 'rejected', reason: { message: 'no words' } });
    expect(other).toMatchObject({ status: 'fulfilled', value: { food: 'food-promise' } });
  });

  it('keep what each wrote down, once, also where another fails', async () => {
    const store = counted();
    const noting = (who: string) =>
      store.readAs(person(who), async rows => {
        const subject = { type: 'partnership', id: 'food' } as const;
        await rows.audit({ act: 'read', subject, partnershipId: 'food', detail: '' });
        if (who === 'west') throw new Error('no words');
      });
    await Promise.allSettled(['rosa', 'west', 'dana'].map(noting));
    const notes = await db.client.audit.findMany({ where: { act: 'read' } });
    expect(notes.map(each => each.personId).toSorted()).toEqual(['dana', 'rosa']);
  });
});
