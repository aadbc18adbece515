/** Proves that what the clock may know of a row is loaded whole, and holds no words. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WakeRow } from '../../src/domain/agenda/due.ts';
import * as rows from '../support/rows.ts';
import { type Stored, stored } from '../support/stored.ts';

let db: Stored;
const now = rows.START;

beforeEach(async () => {
  db = await stored();
  await rows.seed(db.client);
  await rows.another(db.client, 'oak');
  const sides = { ownerOrganisationId: 'grace', toOrganisationId: 'mercy' };
  const promise = { id: 'food-open', partnershipId: 'food', ownerContactId: 'rosa-food', ...sides };
  await db.client.commitment.create({ data: rows.commitment(promise) });
  await db.client.checkIn.create({ data: rows.checkIn({ id: 'food-next', partnershipId: 'food' }) });
});
afterEach(() => db.close());

describe('facts', () => {
  const facts = (row: WakeRow) => db.store.system.agenda.facts(row);
  /** Every text in the facts, however deep. */
  const texts = (value: unknown): readonly string[] => {
    if (typeof value === 'string') return [value];
    if (value instanceof Set) return [];
    return value !== null && typeof value === 'object' ? Object.values(value).flatMap(texts) : [];
  };

  it('hold no words', async () => {
    await db.client.contact.update({ where: { id: 'rosa-food' }, data: { introduction: 'Hello Rosa' } });
    const all = await Promise.all(
      (
        [
          ['commitment', 'food-open'],
          ['checkin', 'food-next'],
          ['contact', 'rosa-food'],
          ['partnership', 'food'],
          ['person', 'dana'],
          ['host', 'host'],
        ] as const
      ).map(([type, id]) => facts({ type, id })),
    );
    expect(all.map(each => each?.type)).toEqual(['commitment', 'checkin', 'contact', 'partnership', 'person', 'host']);
    const words = texts(all).filter(text => /leaflets|Hello|Rosa|Dana|Mercy|Fresh|Grace/.test(text));
    expect(words).toEqual([]);
  });

  it('are null for what is not there', async () => {
    const types = ['commitment', 'checkin', 'contact', 'partnership', 'person', 'round', 'host'] as const;
    for (const type of types) expect(await facts({ type, id: 'nothing' })).toBeNull();
  });

  it('tell who is in a partnership now, as listeners with a role and a calendar', async () => {
    await db.client.contact.create({
      data: rows.contact({
        partnershipId: 'food',
        personId: 'oak-person',
        organisationId: 'grace',
        until: '2026-05-31',
      }),
    });
    await db.client.partnership.update({ where: { id: 'food' }, data: { restMonths: '7,8' } });
    await db.client.organisation.update({ where: { id: 'grace' }, data: { closedOn: '2026-06-03' } });
    await db.client.place.create({ data: rows.place({ id: 'channel', partnershipId: 'food' }) });
    const found = await facts({ type: 'commitment', id: 'food-open' });
    if (found?.type !== 'commitment') throw new Error('no facts');
    expect(found.around).toMatchObject({ partnership: 'food', state: 'active', place: 'channel' });
    expect(found.around.parties.map(party => [party.contact, party.side, party.role, party.consent])).toEqual([
      ['dana-food', 'host', 'steward', 'here'],
      ['rosa-food', 'partner', 'steward', 'here'],
    ]);
    const calendar = found.around.parties[1]?.calendar;
    expect(calendar?.restMonths).toEqual([7, 8]);
    expect(calendar?.holidays.has('2026-06-03')).toBe(true);
    expect(calendar?.holidays.has('2026-12-25')).toBe(true);
  });

  it('tell of a partnership’s check-ins, and where the next may stand', async () => {
    await db.client.checkIn.createMany({
      data: [
        rows.checkIn({ partnershipId: 'food', on: '2026-05-05', state: 'held' }),
        rows.checkIn({ id: 'void', partnershipId: 'food', slot: '0:void', state: 'called_off' }),
      ],
    });
    const found = await facts({ type: 'partnership', id: 'food' });
    expect(found).toMatchObject({ lastSlot: '2026-06-09', hasUpcoming: true, upcoming: { slot: '2026-06-09' } });
    await db.client.checkIn.update({ where: { id: 'food-next' }, data: { state: 'held' } });
    expect(await facts({ type: 'partnership', id: 'food' })).toMatchObject({ hasUpcoming: false, upcoming: null });
  });

  it('of the whole portfolio go on without a partnership in which a row makes no sense', async () => {
    await db.client.person.update({ where: { id: 'rosa' }, data: { timeZone: 'Nowhere/At_All' } });
    await expect(facts({ type: 'commitment', id: 'food-open' })).rejects.toThrow(RangeError);
    const host = await facts({ type: 'host', id: 'host' });
    expect(host?.type === 'host' && host.partnerships.map(each => each.partnership)).toEqual(['oak']);
  });

  it('tell whose morning it is', async () => {
    expect(await facts({ type: 'person', id: 'dana' })).toMatchObject({
      isHostStaff: true,
      listener: { side: 'host' },
    });
    expect(await facts({ type: 'person', id: 'rosa' })).toMatchObject({ isHostStaff: false });
    await db.client.hostRole.create({ data: rows.hostRole({ personId: 'oak-person', role: 'leader' }) });
    expect(await facts({ type: 'person', id: 'oak-person' })).toMatchObject({ isHostStaff: true });
  });

  it('tell of the host’s week: its zone by who coordinates, its leaders, what was told last', async () => {
    const zone = async () => {
      const found = await facts({ type: 'host', id: 'host' });
      return found?.type === 'host' ? found.zone : null;
    };
    expect(await zone()).toBe('America/New_York');
    for (const [role, timeZone] of [
      ['leader', 'America/Denver'],
      ['coordinator', 'America/Chicago'],
    ] as const) {
      await db.client.person.create({ data: rows.person({ id: role, timeZone }) });
      await db.client.hostRole.create({ data: rows.hostRole({ personId: role, role, since: '2026-04-01' }) });
      expect(await zone()).toBe(timeZone);
    }
    await db.client.digest.create({ data: { id: 'd1', week: '2026-05-25', facts: '{}', createdAt: now } });
    expect(await facts({ type: 'host', id: 'host' })).toMatchObject({
      leaders: ['leader'],
      leadersPlace: null,
      lastDigestWeek: '2026-05-25',
      lastRound: null,
      partnerships: [{ partnership: 'food' }, { partnership: 'oak' }],
    });
  });
});
