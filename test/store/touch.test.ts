/** Proves what each kind of viewer may change in the store, and what they may not. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Rows } from '../../src/ports/store/rows.ts';
import type { Viewer } from '../../src/ports/store/viewer.ts';
import { OutOfSight } from '../../src/store/sight.ts';
import * as rows from '../support/rows.ts';
import type { Stored } from '../support/stored.ts';
import { person, viewed } from './viewers.ts';

let db: Stored;

beforeAll(async () => {
  db = await viewed();
});
afterAll(() => db.close());

const as = <T>(viewer: Viewer, work: (seen: Rows) => Promise<T>): Promise<T> => db.store.as(viewer, work);

describe('what a viewer may not touch', () => {
  const attempts: readonly [string, Viewer, (seen: Rows) => Promise<unknown>][] = [
    [
      'another partnership’s promise',
      person('rosa'),
      async seen => {
        const owner = { ownerContactId: 'oak-contact', ownerOrganisationId: 'oak-org', toOrganisationId: 'mercy' };
        const row = rows.commitment({ id: 'forged', partnershipId: 'oak', ...owner });
        await seen.commitments.add(row, rows.commitmentEvent({ commitmentId: 'forged' }));
      },
    ],
    ['another partnership', person('rosa'), seen => seen.partnerships.save(rows.partnership({ id: 'oak' }))],
    ['a partnership a leader only reads', person('lee'), seen => seen.partnerships.save(rows.sample.food)],
    ['somebody else’s name', person('rosa'), seen => seen.people.save(rows.person({ id: 'oak-person' }))],
    [
      'a contact elsewhere',
      person('rosa'),
      seen => seen.contacts.add(rows.contact({ partnershipId: 'oak', personId: 'rosa', organisationId: 'grace' })),
    ],
    [
      'a contact moved into another partnership',
      person('cora'),
      seen => seen.contacts.save({ ...rows.sample.rosaInFood, partnershipId: 'oak' }),
    ],
    [
      'a person nobody here knows',
      person('rosa'),
      seen =>
        seen.contacts.add(rows.contact({ partnershipId: 'food', personId: 'oak-person', organisationId: 'grace' })),
    ],
    ['a line elsewhere', person('rosa'), seen => seen.checkins.addLine(rows.line({ checkInId: 'oak-checkin' }))],
    [
      'a role for oneself',
      person('lee'),
      seen => seen.people.addHostRole(rows.hostRole({ personId: 'lee', role: 'coordinator' })),
    ],
    ['a new partnership by a partner', person('rosa'), seen => seen.partnerships.add(rows.partnership(), ['grace'])],
    [
      'a stranger who says who they are',
      { kind: 'stranger', account: 'nobody' },
      seen => seen.accounts.save(rows.account({ id: 'nobody', personId: 'rosa' })),
    ],
    [
      'somebody else’s account',
      { kind: 'stranger', account: 'nobody' },
      seen => seen.accounts.save({ ...rows.sample.rosaWeb, personId: null }),
    ],
    ['the leaders’ place by a partner', person('rosa'), seen => seen.places.save(rows.place({ id: 'leaders-place' }))],
    ['the host’s promise by a place', { kind: 'place', place: 'leaders-place' }, seen => seen.host.save({ ...HOST })],
  ];
  const HOST = {
    id: 'host',
    fundingPromise: true,
    fundingById: null,
    floorPeople: 5,
    floorOrganisations: 3,
    emptyWeekSaid: false,
    keptObjective: null,
    ratingObjective: null,
    toldBefore: null,
    wakeAt: null,
  };

  it.each(attempts)('%s', async (_what, viewer, work) => {
    await expect(as(viewer, work)).rejects.toThrow(OutOfSight);
  });
});

describe('what a viewer may do', () => {
  it('lets host staff start a partnership with people who are here already', async () => {
    await as(person('dana'), async seen => {
      await seen.partnerships.add(rows.partnership({ id: 'new' }), ['mercy', 'oak-org']);
      const [found] = await seen.people.byEmail('lee@mercy.example');
      await seen.people.add(rows.person({ id: 'fresh' }));
      for (const personId of [found?.id ?? '', 'fresh']) {
        await seen.contacts.add(rows.contact({ partnershipId: 'new', personId, organisationId: 'oak-org' }));
      }
      expect(await seen.organisations.of('new')).toHaveLength(2);
      expect(await seen.contacts.of('new')).toHaveLength(2);
    });
  });

  it('lets a partner add a colleague, but not look up who is elsewhere', async () => {
    await as(person('rosa'), async seen => {
      expect(await seen.people.byEmail('lee@mercy.example')).toEqual([]);
      await seen.people.add(rows.person({ id: 'colleague' }));
      await seen.contacts.add(
        rows.contact({ partnershipId: 'food', personId: 'colleague', organisationId: 'grace', until: '2026-05-01' }),
      );
      expect((await seen.people.get('colleague'))?.id).toBe('colleague');
    });
  });

  it('lets a stranger claim to be a contact', async () => {
    await as({ kind: 'stranger', account: 'nobody' }, seen =>
      seen.accounts.save(rows.account({ id: 'nobody', claims: 'oak-contact' })),
    );
    const claimed = await as(person('oak-person'), seen => seen.accounts.get('nobody'));
    expect(claimed?.claims).toBe('oak-contact');
  });

  it('says that a name is taken, as a no one can mend', async () => {
    const add = as(person('dana'), seen => seen.partnerships.add(rows.partnership({ name: 'Fresh Food' }), ['mercy']));
    await expect(add).rejects.toMatchObject({ name: 'Refusal', code: 'name_taken', field: 'partnership' });
    const rename = as({ kind: 'clock' }, async seen => {
      const [first, second] = await seen.partnerships.all();
      if (first === undefined || second === undefined) throw new Error('two are needed');
      await seen.partnerships.save({ ...second, name: first.name });
    });
    await expect(rename).rejects.toMatchObject({ name: 'Refusal', code: 'name_taken', field: 'partnership' });
  });
});
