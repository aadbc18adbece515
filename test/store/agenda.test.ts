/** Proves which rows wake and when, in which order they are planned, and that their tables are read by an index. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WakeRow } from '../../src/domain/agenda/due.ts';
import type { Rows } from '../../src/ports/store/rows.ts';
import { wokenQuery } from '../../src/store/system/agenda.ts';
import * as rows from '../support/rows.ts';
import { isOnPostgres } from '../support/store.ts';
import { type Stored, stored } from '../support/stored.ts';

let db: Stored;
const clock = { kind: 'clock' } as const;
const HOUR = 3_600_000;
const now = rows.START;
const later = new Date(now.getTime() + HOUR);

beforeEach(async () => {
  db = await stored();
  await rows.seed(db.client);
  await db.client.organisation.create({ data: rows.organisation({ id: 'elsewhere' }) });
  await rows.another(db.client, 'oak');
  for (const partnershipId of ['food', 'oak']) {
    const owner = partnershipId === 'food' ? 'rosa-food' : 'oak-contact';
    const sides = { ownerOrganisationId: partnershipId === 'food' ? 'grace' : 'oak-org', toOrganisationId: 'mercy' };
    const promise = { partnershipId, ownerContactId: owner, ...sides };
    await db.client.commitment.createMany({
      data: [
        rows.commitment({ ...promise, id: `${partnershipId}-open` }),
        rows.commitment({ ...promise, id: `${partnershipId}-kept`, state: 'kept' }),
      ],
    });
    await db.client.checkIn.create({ data: rows.checkIn({ id: `${partnershipId}-next`, partnershipId }) });
  }
});
afterEach(() => db.close());

const agenda = () => db.store.system.agenda;
const awake = async (at = now): Promise<readonly string[]> =>
  (await agenda().woken(at, 99)).map(row => `${row.type} ${row.id}`).toSorted();
const act = (work: (seen: Rows) => Promise<void>) => db.store.as(clock, work);
const asleep = async (): Promise<void> => {
  for (const row of await agenda().woken(now, 99)) await agenda().planned([{ row, owed: [], wakeAt: null }]);
};
const first = async (): Promise<WakeRow> => {
  const [row] = await agenda().woken(now, 1);
  if (row === undefined) throw new Error('nothing is awake');
  return row;
};

const FOOD = [
  'checkin food-next',
  'commitment food-open',
  'contact dana-food',
  'contact rosa-food',
  'host host',
  'partnership food',
];

describe('waking', () => {
  it.each<[string, (seen: Rows) => Promise<void>, readonly string[]]>([
    ['a partnership wakes what is open in it', seen => seen.partnerships.save(rows.sample.food), FOOD],
    ['a partner’s contact the same', seen => seen.contacts.save(rows.sample.rosaInFood), FOOD],
    [
      'a contact of the host their morning too',
      seen => seen.contacts.save(rows.sample.danaInFood),
      [...FOOD, 'person dana'],
    ],
    [
      'a person all of theirs',
      seen => seen.people.save({ ...rows.sample.rosa, timeZone: 'America/Chicago' }),
      [...FOOD, 'person rosa'],
    ],
    ['an organisation all of its', seen => seen.organisations.save(rows.sample.grace), FOOD],
    [
      'the host’s organisation everything',
      seen => seen.organisations.save(rows.sample.mercy),
      [...FOOD, 'checkin oak-next', 'commitment oak-open', 'contact oak-contact', 'partnership oak'],
    ],
    [
      'an organisation without partnerships only the host',
      seen => seen.organisations.save(rows.organisation({ id: 'elsewhere' })),
      ['host host'],
    ],
    ['a place its partnership', seen => seen.places.add(rows.place({ partnershipId: 'food' })), FOOD],
    [
      'a promise itself alone',
      async seen => {
        const found = await seen.commitments.get('food-open');
        if (found !== null) await seen.commitments.save(found, null, found.changedAt);
      },
      ['commitment food-open'],
    ],
    [
      'a check-in itself and what plans the next',
      async seen => {
        const found = await seen.checkins.get('food-next');
        if (found !== null) await seen.checkins.save(found);
      },
      ['checkin food-next', 'partnership food'],
    ],
    [
      'a host role its person and the host',
      seen => seen.people.addHostRole(rows.hostRole({ personId: 'dana', role: 'leader' })),
      ['host host', 'person dana'],
    ],
  ])('%s', async (_what, work, expected) => {
    await asleep();
    await act(work);
    expect(await awake()).toEqual(expected.toSorted());
  });

  it('wakes everything that is open, on demand', async () => {
    await agenda().rezone();
    expect(await awake()).toEqual(
      [
        ...FOOD,
        'checkin oak-next',
        'commitment oak-open',
        'contact oak-contact',
        'partnership oak',
        ...['dana', 'rosa', 'oak-person'].map(id => `person ${id}`),
      ].toSorted(),
    );
  });

  it('comes in the order of waking, no more than asked for', async () => {
    const at = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
    await db.client.commitment.update({ where: { id: 'food-open' }, data: { wakeAt: at(3) } });
    await db.client.contact.update({ where: { id: 'rosa-food' }, data: { wakeAt: at(5) } });
    await db.client.host.update({ where: { id: 'host' }, data: { wakeAt: at(4) } });
    await db.client.person.update({ where: { id: 'dana' }, data: { wakeAt: new Date(now.getTime() + 1) } });
    expect(await agenda().woken(now, 99)).toEqual([
      { type: 'contact', id: 'rosa-food' },
      { type: 'host', id: 'host' },
      { type: 'commitment', id: 'food-open' },
    ]);
    expect(await agenda().woken(now, 2)).toHaveLength(2);
  });

  it.skipIf(isOnPostgres)('reads each table by its index', async () => {
    const query = wokenQuery(now, 10);
    const plan = await db.client.$queryRawUnsafe<{ detail: string }[]>(
      `EXPLAIN QUERY PLAN ${query.sql}`,
      ...query.values,
    );
    const steps = plan.map(step => step.detail);
    const tables = ['Commitment', 'CheckIn', 'Partnership', 'Contact', 'Round', 'Person', 'Host'];
    for (const table of tables) {
      expect(steps.find(step => step.includes(`${table}_wakeAt_idx`))).toMatch(/SEARCH .* USING .*INDEX .*wakeAt</);
    }
    expect(
      steps.filter(step => /SCAN (?!\(subquery)/.test(step) && tables.some(table => step.includes(table))),
    ).toEqual([]);
  });
});

describe('planning', () => {
  const owed = {
    kind: 'commitment.accept',
    subject: { type: 'commitment', id: 'food-open' },
    to: { person: 'rosa' },
    partnershipId: 'food',
    stage: 'asked',
    wantedAt: now,
  } as const;
  const wakesAt = async (id = 'food-open') =>
    (await db.client.commitment.findUniqueOrThrow({ where: { id } })).wakeAt?.toISOString() ?? null;
  const touch = () =>
    act(async seen => {
      const found = await seen.commitments.get('food-open');
      if (found !== null) await seen.commitments.save(found, null, found.changedAt);
    });

  it('stores what is owed and the next waking, and again changes nothing', async () => {
    await touch();
    const row = await first();
    await agenda().planned([{ row, owed: [owed], wakeAt: later }]);
    await agenda().planned([{ row, owed: [owed], wakeAt: later }]);
    expect(await wakesAt()).toBe(later.toISOString());
    expect(await db.client.delivery.count()).toBe(1);
    expect(await awake()).toEqual([]);
    expect(await awake(later)).toEqual(['commitment food-open']);
  });

  it('leaves a row awake that somebody saved since it was read, though the clock stands still', async () => {
    await touch();
    const row = await first();
    await agenda().facts(row);
    await touch();
    await agenda().planned([{ row, owed: [owed], wakeAt: later }]);
    expect(await awake()).toEqual(['commitment food-open']);
    // What is owed is owed; it is looked at anew.
    expect(await db.client.delivery.count()).toBe(1);
    await agenda().planned([{ row: await first(), owed: [], wakeAt: later }]);
    expect(await awake()).toEqual([]);
  });

  it('can be said twice of one look: awake while its act is done, then asleep', async () => {
    await touch();
    const row = await first();
    await agenda().planned([{ row, owed: [], wakeAt: now }]);
    await agenda().planned([{ row, owed: [], wakeAt: later }]);
    expect(await wakesAt()).toBe(later.toISOString());
  });

  it('knows the next instant at which anything could happen', async () => {
    await asleep();
    expect(await agenda().next()).toBeNull();
    await db.client.contact.update({ where: { id: 'rosa-food' }, data: { wakeAt: later } });
    expect(await agenda().next()).toEqual(later);
    await act(seen => seen.outbox.owe([owed]));
    expect(await agenda().next()).toEqual(now);
    expect(await agenda().next(new Date(now.getTime() - 1))).toEqual(now);
    expect(await agenda().next(now)).toEqual(later);
    expect(await agenda().next(later)).toBeNull();
    const [waiting] = await db.client.delivery.findMany();
    const address = { account: { platform: 'web', tenant: 'console', user: 'rosa' } } as const;
    const ids = [waiting?.id ?? ''];
    await db.store.system.outbox.claim({
      to: { person: 'rosa' },
      ids,
      address,
      gates: [],
      wall: now,
      leaseUntil: later,
    });
    // Bound to a Post it waits on real time, which the product clock cannot bring about.
    expect(await agenda().next()).toEqual(later);
  });
});
