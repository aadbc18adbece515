/** Proves what each kind of viewer reads of the store, and that what is out of sight looks like what is not there. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Rows } from '../../src/ports/store/rows.ts';
import type { Viewer } from '../../src/ports/store/viewer.ts';
import { account } from '../support/rows.ts';
import type { Stored } from '../support/stored.ts';
import { person, viewed } from './viewers.ts';

let db: Stored;

beforeAll(async () => {
  db = await viewed();
});
afterAll(() => db.close());

const as = <T>(viewer: Viewer, work: (seen: Rows) => Promise<T>): Promise<T> => db.store.as(viewer, work);

/** What of the two partnerships a viewer gets to see, each list in one order. */
const seenBy = (viewer: Viewer) =>
  as(viewer, async seen => {
    const partnerships = await seen.partnerships.all();
    const ids = (list: readonly { readonly id: string }[]) => list.map(each => each.id).toSorted();
    const each = async (read: (id: string) => Promise<readonly { readonly id: string }[]>) =>
      ids((await Promise.all(['food', 'oak'].map(read))).flat());
    return {
      partnerships: ids(partnerships),
      promises: ids(await seen.commitments.between('2026-06-01', '2026-06-30')),
      promisesOf: await each(id => seen.commitments.of(id)),
      checkIns: ids(await seen.checkins.between('2026-06-01', '2026-06-30')),
      lines: await each(id => seen.checkins.lines(`${id}-checkin`)),
      contacts: await each(id => seen.contacts.of(id)),
      organisations: ids(await seen.organisations.all()),
      places: await each(id => seen.places.of(id)),
    };
  });

const FOOD = {
  partnerships: ['food'],
  promises: ['food-promise'],
  promisesOf: ['food-promise'],
  checkIns: ['food-checkin'],
  lines: ['food-line'],
  contacts: ['dana-food', 'rosa-food', 'west-food'],
  organisations: ['grace', 'mercy'],
  places: ['food-place'],
};
const EVERYTHING = {
  partnerships: ['food', 'oak'],
  promises: ['food-promise', 'oak-promise'],
  promisesOf: ['food-promise', 'oak-promise'],
  checkIns: ['food-checkin', 'oak-checkin'],
  lines: ['food-line', 'oak-line'],
  contacts: ['dana-food', 'oak-contact', 'rosa-food', 'west-food'],
  organisations: ['grace', 'mercy', 'oak-org'],
  places: ['food-place', 'oak-place'],
};
const FACTS_ONLY = { ...EVERYTHING, lines: [], contacts: [] };
const NOTHING = {
  partnerships: [],
  promises: [],
  promisesOf: [],
  checkIns: [],
  lines: [],
  contacts: [],
  organisations: [],
  places: [],
};

describe('what a viewer sees', () => {
  it.each([
    ['a partner: their partnership whole', person('rosa'), FOOD],
    [
      'a host steward: their partnerships, and every organisation',
      person('dana'),
      { ...FOOD, organisations: EVERYTHING.organisations },
    ],
    ['a contact whose last day still is today where they are', person('west'), FOOD],
    ['somebody who left', person('gone'), NOTHING],
    ['a coordinator', person('cora'), EVERYTHING],
    ['a leader: organisations, not people', person('lee'), FACTS_ONLY],
    ['a place: its own partnership', { kind: 'place', place: 'food-place' } as const, FOOD],
    ['the leaders’ place: as a leader', { kind: 'place', place: 'leaders-place' } as const, FACTS_ONLY],
    ['a place that is not known', { kind: 'place', place: 'nowhere' } as const, NOTHING],
    ['a stranger', { kind: 'stranger', account: 'nobody' } as const, NOTHING],
    ['somebody who is not known', person('nobody'), NOTHING],
    ['the clock', { kind: 'clock' } as const, EVERYTHING],
  ])('%s', async (_who, viewer, expected) => {
    expect(await seenBy(viewer)).toEqual(expected);
  });

  it('answers null for one row out of sight, the same as for none', async () => {
    const got = await as(person('rosa'), async seen => [
      await seen.partnerships.get('oak'),
      await seen.partnerships.named('Partnership oak'),
      await seen.commitments.get('oak-promise'),
      await seen.checkins.get('oak-checkin'),
      await seen.checkins.line('oak-line'),
      await seen.contacts.get('oak-contact'),
      await seen.people.get('oak-person'),
      await seen.organisations.get('oak-org'),
      await seen.organisations.named('Organisation oak-org'),
      await seen.places.get('oak-place'),
      await seen.places.at({ platform: 'web', tenant: 'console', conversation: 'oak-place' }),
      await seen.places.leaders(),
      await seen.accounts.get('nobody'),
      await seen.digests.record('2026-06-01', null),
    ]);
    expect(got).toEqual(got.map(() => null));
  });

  it('shows people where the viewer is one of them, and a leader only themselves', async () => {
    const names = (viewer: Viewer) =>
      as(viewer, async seen =>
        (await Promise.all(['dana', 'rosa', 'oak-person', 'lee'].map(id => seen.people.get(id)))).map(
          found => found?.id ?? null,
        ),
      );
    expect(await names(person('rosa'))).toEqual(['dana', 'rosa', null, null]);
    expect(await names(person('lee'))).toEqual([null, null, null, 'lee']);
    expect(await names(person('cora'))).toEqual(['dana', 'rosa', 'oak-person', 'lee']);
    expect(await names({ kind: 'place', place: 'food-place' })).toEqual(['dana', 'rosa', null, null]);
  });

  it('loads the viewer with current contacts and roles only', async () => {
    const me = (id: string) => as(person(id), async seen => seen.me);
    expect(await me('rosa')).toMatchObject({
      person: { id: 'rosa' },
      contacts: [{ id: 'rosa-food', organisation: { id: 'grace' }, partnership: { id: 'food' } }],
      hostRoles: [],
    });
    expect(await me('cora')).toMatchObject({ contacts: [], hostRoles: [{ role: 'coordinator' }] });
    expect(await me('gone')).toMatchObject({ contacts: [], hostRoles: [] });
    expect(await as({ kind: 'clock' }, async seen => seen.me)).toBeNull();
  });

  it('tells host staff alone which organisations make up a cohort, beyond their own partnerships', async () => {
    const members = (viewer: Viewer) =>
      as(viewer, async seen => (await seen.partnerships.cohorts()).map(each => each.organisationId).toSorted());
    expect(await members(person('dana'))).toEqual(['grace', 'oak-org']);
    expect(await members(person('rosa'))).toEqual([]);
    expect(await members({ kind: 'place', place: 'food-place' })).toEqual([]);
  });

  it('names those who hold a host role to host staff alone', async () => {
    const holders = (viewer: Viewer) =>
      as(viewer, async seen => (await seen.people.hostRoles()).map(role => role.personId).toSorted());
    expect(await holders(person('dana'))).toEqual(['cora', 'lee']);
    expect(await holders(person('lee'))).toEqual(['cora', 'lee']);
    expect(await holders({ kind: 'place', place: 'leaders-place' })).toEqual(['cora', 'lee']);
    expect(await holders(person('rosa'))).toEqual([]);
    expect(await holders({ kind: 'stranger', account: 'nobody' })).toEqual([]);
  });

  it('shows accounts of one’s people, and those that claim to be one of them', async () => {
    const seen = (viewer: Viewer) =>
      as(viewer, async found =>
        (await Promise.all(['rosa-web', 'claiming', 'nobody'].map(id => found.accounts.get(id)))).map(
          each => each !== null,
        ),
      );
    expect(await seen(person('dana'))).toEqual([true, true, false]);
    expect(await seen(person('oak-person'))).toEqual([false, false, false]);
    expect(await seen({ kind: 'stranger', account: 'nobody' })).toEqual([false, false, true]);
  });

  it('tells host staff whose an account is that they name, partners only of their own people', async () => {
    const at = (viewer: Viewer, user: string) =>
      as(viewer, async found => {
        const account = await found.accounts.at({ platform: 'web', tenant: 'console', user });
        const theirs = account?.personId == null ? null : await found.people.get(account.personId);
        return [account?.id ?? null, theirs?.id ?? null];
      });
    await db.client.account.create({ data: account({ id: 'oak-web', user: 'oak', personId: 'oak-person' }) });
    expect(await at(person('dana'), 'oak')).toEqual(['oak-web', 'oak-person']);
    expect(await at(person('dana'), 'nobody')).toEqual(['nobody', null]);
    expect(await at(person('dana'), 'never seen')).toEqual([null, null]);
    expect(await at(person('rosa'), 'dana')).toEqual(['dana-web', 'dana']);
    expect(await at(person('rosa'), 'oak')).toEqual([null, null]);
    expect(await at(person('gone'), 'rosa')).toEqual([null, null]);
  });
});
