/** Proves who reaches shared numbers, talks of leaders and counts of kept promises in the store, and that no change is lost to another. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Refusal } from '../../src/domain/refusal.ts';
import type { Rows } from '../../src/ports/store/rows.ts';
import type { Viewer } from '../../src/ports/store/viewer.ts';
import { OutOfSight } from '../../src/store/sight.ts';
import { metric } from '../domain/metric/rows.ts';
import { checkIn, commitment, START } from '../support/rows.ts';
import type { Stored } from '../support/stored.ts';
import { person, viewed } from './viewers.ts';

let db: Stored;
beforeAll(async () => {
  db = await viewed();
  const asked = { askedById: 'dana-food', asked: 'It was more', askedOn: '2026-06-01' };
  await db.client.metric.createMany({
    data: [
      metric({ id: 'food-number', ...asked }),
      metric({ id: 'oak-number', partnershipId: 'oak', organisationId: 'oak-org', byContactId: 'oak-contact' }),
      metric({ id: 'food-gone', words: '\uE000gone\uE001' }),
    ],
  });
});
afterAll(() => db.close());

const as = <T>(viewer: Viewer, work: (seen: Rows) => Promise<T>): Promise<T> => db.store.as(viewer, work);
const ids = (some: readonly { readonly id: string }[]) => some.map(each => each.id).toSorted();

describe('a shared number', () => {
  it('is seen whole from inside, as a number by who leads, and by nobody else', async () => {
    const seenBy = (viewer: Viewer) =>
      as(viewer, async seen => ({
        told: ids(await seen.metrics.between('2026-05-01', '2026-06-30')),
        asked: (await seen.metrics.get('food-number'))?.asked ?? null,
        by: (await seen.metrics.get('food-number'))?.byContactId ?? null,
        of: ids(await seen.metrics.of('food')),
      }));
    const of = ['food-gone', 'food-number'];
    const inside = { told: ['food-number'], asked: 'It was more', by: 'rosa-food', of };
    const outside = { told: ['oak-number'], asked: null, by: null, of: [] };
    expect(await seenBy(person('rosa'))).toEqual(inside);
    expect(await seenBy({ kind: 'place', place: 'food-place' })).toEqual(inside);
    expect(await seenBy(person('oak-person'))).toEqual(outside);
    expect(await seenBy(person('gone'))).toEqual({ ...outside, told: [] });
    const told = ['food-number', 'oak-number'];
    expect(await seenBy(person('lee'))).toEqual({ told, asked: '', by: '', of });
    expect(await seenBy({ kind: 'place', place: 'leaders-place' })).toEqual({ told, asked: '', by: '', of });
    expect(await seenBy(person('cora'))).toEqual({ ...inside, told });
  });

  it('is added by a contact of its own partnership, and saved over nobody’s newer words', async () => {
    await as(person('rosa'), seen => seen.metrics.add(metric({ id: 'fresh' })));
    await expect(as(person('oak-person'), seen => seen.metrics.add(metric({ id: 'forged' })))).rejects.toThrow(
      OutOfSight,
    );
    const later = new Date(START.getTime() + 60_000);
    const changed = metric({ id: 'fresh', amount: 500, changedAt: later });
    await expect(as(person('lee'), seen => seen.metrics.save(changed, START))).rejects.toThrow(OutOfSight);
    await as(person('dana'), seen => seen.metrics.save(changed, START));
    await expect(as(person('rosa'), seen => seen.metrics.save(changed, START))).rejects.toThrow(Refusal);
    expect(await db.client.metric.findUnique({ where: { id: 'fresh' } })).toMatchObject({ amount: 500 });
    expect(await db.client.metric.count({ where: { id: 'forged' } })).toBe(0);
    await db.client.metric.delete({ where: { id: 'fresh' } });
  });
});

describe('a talk or visit of who leads', () => {
  const visit = (id: string, over = {}) =>
    checkIn({ id, partnershipId: 'food', kind: 'visit', on: '2026-05-04', state: 'held', leaders: true, ...over });

  it('is theirs to add in any partnership, and nothing else is', async () => {
    expect(await as(person('lee'), seen => seen.checkins.add(visit('led')))).toBe(true);
    expect(await as(person('lee'), seen => seen.checkins.add(visit('again')))).toBe(false);
    for (const over of [
      { leaders: false, slot: 'x' },
      { kind: 'regular', slot: 'y' },
    ] as const) {
      await expect(as(person('lee'), seen => seen.checkins.add(visit('no', over)))).rejects.toThrow(OutOfSight);
    }
    await expect(as(person('oak-person'), seen => seen.checkins.add(visit('no', { slot: 'z' })))).rejects.toThrow(
      OutOfSight,
    );
    await expect(as(person('rosa'), seen => seen.checkins.led(visit('led')))).rejects.toThrow(OutOfSight);
    await expect(as(person('oak-person'), seen => seen.partnerships.heard('food', '2026-05-04'))).rejects.toThrow(
      OutOfSight,
    );
  });

  it('is known by the last of them in each partnership', async () => {
    await db.client.checkIn.create({ data: visit('later', { on: '2026-05-11' }) });
    await db.client.checkIn.create({ data: visit('not', { on: '2026-05-20', leaders: false }) });
    const ledOn = async (who: string) => [...(await as(person(who), seen => seen.checkins.ledOn()))];
    expect(await ledOn('lee')).toEqual([['food', '2026-05-11']]);
    expect(await ledOn('rosa')).toEqual([['food', '2026-05-11']]);
    expect(await ledOn('oak-person')).toEqual([]);
  });
});

it('promises kept before a day are counted by whose they were, confirmed ones alone', async () => {
  const ours = { ownerContactId: 'dana-food', ownerOrganisationId: 'mercy', toOrganisationId: 'grace' } as const;
  const kept = (id: string, closedOn: string | null, state: 'kept' | 'done' | 'kept_late' = 'kept') =>
    commitment({ id, partnershipId: 'food', ...ours, state, due: '2026-05-05', closedOn });
  await db.client.commitment.createMany({
    data: [
      kept('k1', '2026-05-04'),
      kept('k2', '2026-05-05'),
      kept('k3', '2026-05-06'),
      kept('k4', '2026-05-04', 'kept_late'),
      kept('k5', null, 'done'),
    ],
  });
  const before = (who: string) => as(person(who), seen => seen.commitments.keptBefore('2026-05-06'));
  expect(await before('rosa')).toEqual([{ partnershipId: 'food', ownerOrganisationId: 'mercy', count: 2 }]);
  expect(await before('oak-person')).toEqual([]);
});
