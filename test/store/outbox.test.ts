/** Proves that what is owed lies in the outbox once, with its polite instant and its end, and what is due of it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { kinds, type Owed } from '../../src/domain/delivery.ts';
import { due as duePending } from '../../src/store/system/due.ts';
import * as rows from '../support/rows.ts';
import { type Stored, stored } from '../support/stored.ts';

let db: Stored;
const clock = { kind: 'clock' } as const;
const DAY = 86_400_000;

beforeEach(async () => {
  db = await stored();
  await rows.seed(db.client);
});
afterEach(() => db.close());

const owed = (over: Partial<Owed> = {}): Owed => ({
  kind: 'commitment.accept',
  subject: { type: 'commitment', id: 'promise' },
  to: { person: 'rosa' },
  partnershipId: 'food',
  stage: 'asked',
  wantedAt: rows.START,
  ...over,
});
const daysOn = (days: number | null): string => new Date(rows.START.getTime() + (days ?? 0) * DAY).toISOString();
const owe = (...some: readonly Owed[]) => db.store.as(clock, seen => seen.outbox.owe(some));
const all = () => db.client.delivery.findMany({ orderBy: { id: 'asc' } });
const due = (ahead = db.clock.now()) => db.store.system.outbox.due(db.clock.now(), db.clock.wall(), ahead, 50);

describe('owing', () => {
  it('twice is once, also in one breath', async () => {
    await owe(owed(), owed());
    await owe(owed());
    await owe(owed({ stage: 'again' }));
    expect((await all()).map(each => each.key)).toEqual([
      'commitment.accept:promise:person:rosa:asked',
      'commitment.accept:promise:person:rosa:again',
    ]);
  });

  it('gives the polite instant of who hears it, and the end of its worth', async () => {
    // 1 June 2026 is a Monday, 10:00 in New York.
    await owe(
      owed(),
      owed({ kind: 'commitment.day_after', stage: 'nudge' }),
      owed({ kind: 'commitment.help', stage: 'morning', to: { person: 'dana' } }),
      owed({ kind: 'checkin.agenda', stage: 'hour', to: { place: 'somewhere' }, wantedAt: new Date(0) }),
      owed({ stage: 'own end', expiresAt: new Date(rows.START.getTime() + 5) }),
    );
    expect((await all()).map(each => [each.dueAt.toISOString(), each.expiresAt?.toISOString() ?? null])).toEqual([
      ['2026-06-01T14:00:00.000Z', null],
      ['2026-06-08T13:00:00.000Z', daysOn(kinds['commitment.day_after'].staleAfterDays)],
      ['2026-06-02T13:00:00.000Z', daysOn(kinds['commitment.help'].staleAfterDays)],
      ['1970-01-01T00:00:00.000Z', '1970-01-02T00:00:00.000Z'],
      ['2026-06-01T14:00:00.000Z', '2026-06-01T14:00:00.005Z'],
    ]);
  });

  it('waits for the end of a partner’s resting months, not of the host’s staff', async () => {
    await db.client.partnership.update({ where: { id: 'food' }, data: { restMonths: '6,7' } });
    await owe(owed(), owed({ to: { person: 'dana' }, kind: 'commitment.answered' }));
    expect((await all()).map(each => each.dueAt.toISOString())).toEqual([
      '2026-08-03T13:00:00.000Z',
      '2026-06-01T14:00:00.000Z',
    ]);
  });

  it('takes thousands at once', async () => {
    const ids = Array.from({ length: 2_000 }, (_, n) => `person-${n}`);
    await db.client.person.createMany({ data: ids.map(id => rows.person({ id })) });
    await owe(...ids.map(person => owed({ to: { person } })), ...ids.map(person => owed({ to: { person } })));
    expect(await db.client.delivery.count()).toBe(2_000);
  });

  it('is dropped only where it still waits and is of that kind', async () => {
    await owe(owed(), owed({ kind: 'commitment.help' }), owed({ subject: { type: 'commitment', id: 'other' } }));
    await db.store.as(clock, seen =>
      seen.outbox.drop({ type: 'commitment', id: 'promise' }, ['commitment.accept'], 'declined'),
    );
    expect((await all()).map(each => [each.state, each.reason])).toEqual([
      ['moot', 'declined'],
      ['waiting', ''],
      ['waiting', ''],
    ]);
  });

  it('is seen by those whose partnership it is about', async () => {
    await rows.another(db.client, 'oak');
    await owe(owed(), owed({ partnershipId: 'oak', stage: 'oak' }));
    await db.client.delivery.updateMany({ data: { state: 'unreached', reason: 'no_address' } });
    const seenBy = (person: string) =>
      db.store.as({ kind: 'person', person }, async seen => [
        (await seen.outbox.about({ type: 'commitment', id: 'promise' })).length,
        (await seen.outbox.unreached()).length,
      ]);
    expect(await seenBy('dana')).toEqual([1, 1]);
    // It was to her, whatever partnership it was about.
    expect(await seenBy('rosa')).toEqual([2, 2]);
    expect(await seenBy('oak-person')).toEqual([1, 1]);
    expect(await db.store.as(clock, async seen => (await seen.outbox.unreached()).length)).toBe(2);
  });

  it('does not keep who is back from a pause waiting for its old end', async () => {
    const rosa = { ...rows.sample.rosa, pausedUntil: '2026-09-01' };
    await db.store.as(clock, seen => seen.people.save(rosa));
    await owe(owed(), owed({ kind: 'checkin.brief', stage: 'has its hour' }));
    expect((await all()).map(each => each.dueAt.toISOString().slice(0, 10))).toEqual(['2026-09-01', '2026-09-01']);
    await db.store.as(clock, seen => seen.people.save({ ...rosa, pausedUntil: null }));
    expect((await all()).map(each => each.dueAt.toISOString().slice(0, 10))).toEqual(['2026-06-01', '2026-09-01']);
  });
});

describe('what is due', () => {
  it('comes by recipient, who waits longest first, with all that waits for them', async () => {
    await owe(
      owed({ kind: 'commitment.day_after', to: { person: 'rosa' }, stage: 'next week' }),
      owed({ to: { person: 'rosa' } }),
      owed({ kind: 'commitment.answered', to: { person: 'dana' }, wantedAt: new Date(rows.START.getTime() - DAY) }),
    );
    await db.client.delivery.updateMany({
      where: { personId: 'dana' },
      data: { dueAt: new Date(rows.START.getTime() - DAY) },
    });
    const now = await due();
    expect(now.map(each => [each.to, each.waiting.map(one => one.kind)])).toEqual([
      [{ person: 'dana' }, ['commitment.answered']],
      [{ person: 'rosa' }, ['commitment.accept']],
    ]);
    const ahead = await due(new Date(rows.START.getTime() + 9 * DAY));
    expect(ahead[1]?.waiting.map(one => one.kind)).toEqual(['commitment.accept', 'commitment.day_after']);
    expect(
      (await db.store.system.outbox.due(db.clock.now(), db.clock.wall(), db.clock.now(), 1)).map(each => each.to),
    ).toEqual([{ person: 'dana' }]);
  });

  it('says who listens, and where they can be reached', async () => {
    await db.client.account.create({
      data: rows.account({
        id: 'rosa-slack',
        platform: 'slack',
        tenant: 'T1',
        user: 'U1',
        personId: 'rosa',
        reachable: false,
        createdAt: new Date(rows.START.getTime() + DAY),
      }),
    });
    await owe(owed());
    const [pending] = await due();
    expect(pending).toMatchObject({
      listener: { person: 'rosa', side: 'partner', consent: 'here', zone: 'America/New_York' },
      reachable: {
        kind: 'person',
        channel: 'web',
        isHost: false,
        addresses: [
          { platform: 'web', tenant: 'console', user: 'rosa', reachable: true },
          { platform: 'slack', tenant: 'T1', user: 'U1', reachable: false },
        ],
      },
    });
  });

  it('keeps apart what somebody hears in one partnership and not in the other', async () => {
    await rows.another(db.client, 'oak');
    await db.client.contact.create({
      data: rows.contact({ partnershipId: 'oak', personId: 'rosa', organisationId: 'oak-org', consent: 'call' }),
    });
    await owe(owed(), owed({ partnershipId: 'oak', stage: 'oak' }), owed({ partnershipId: null, stage: 'general' }));
    const found = (await due()).map(each => [each.listener?.consent, each.waiting.length]);
    expect(found.toSorted()).toEqual([
      ['call', 1],
      ['here', 2],
    ]);
  });

  it('lets who has left hear nothing more', async () => {
    await db.client.contact.update({ where: { id: 'rosa-food' }, data: { until: '2026-05-31' } });
    await owe(owed());
    const [pending] = await due();
    expect(pending?.listener).toMatchObject({ side: 'partner', consent: 'no' });
  });

  it('knows the tenants of a place, and those that belong there', async () => {
    const at = { platform: 'slack', tenant: 'T1' } as const;
    await db.client.place.create({
      data: rows.place({ ...at, id: 'channel', partnershipId: 'food', tenants: 'T1,T2,T9' }),
    });
    await db.client.account.createMany({
      data: [
        rows.account({ id: 's1', platform: 'slack', tenant: 'T2', personId: 'rosa' }),
        rows.account({ id: 's2', platform: 'teams', tenant: 'M1', personId: 'rosa' }),
      ],
    });
    await owe(owed({ kind: 'checkin.agenda', to: { place: 'channel' } }));
    const [pending] = await due();
    expect(pending?.listener).toBeNull();
    expect(pending?.reachable).toMatchObject({
      kind: 'place',
      place: { tenants: ['T1', 'T2', 'T9'], allowedTenants: ['T1', 'T2'] },
    });
  });

  it('takes a few queries however many recipients there are', async () => {
    const ids = Array.from({ length: 200 }, (_, n) => `p${n}`);
    await db.client.person.createMany({ data: ids.map(id => rows.person({ id })) });
    await db.client.contact.createMany({
      data: ids.map(personId => rows.contact({ partnershipId: 'food', personId, organisationId: 'grace' })),
    });
    await owe(...ids.map(person => owed({ to: { person } })));
    const counted = async (most: number): Promise<number> => {
      let queries = 0;
      const counting = new Proxy(db.client, {
        get: (target, name) => {
          queries += 1;
          return Reflect.get(target, name);
        },
      });
      expect(await duePending(counting, rows.START, rows.START, rows.START, most, [])).toHaveLength(most);
      return queries;
    };
    expect(await counted(200)).toBe(await counted(2));
  });

  it('is put back without an attempt, or settled', async () => {
    await owe(owed(), owed({ stage: 'second' }));
    const ids = (await all()).map(each => each.id);
    const later = new Date(rows.START.getTime() + DAY);
    await db.store.system.outbox.putBack(ids, later, null);
    expect(await due()).toEqual([]);
    await db.store.system.outbox.settle(ids.slice(0, 1), 'expired', 'stale');
    await db.store.system.outbox.settle(ids, 'unreached', 'no_address');
    expect((await all()).map(each => [each.state, each.reason])).toEqual([
      ['expired', 'stale'],
      ['unreached', 'no_address'],
    ]);
    expect(await db.store.system.outbox.counts()).toEqual({ waiting: 0, unreached: 1, unknown: 0 });
  });
});
