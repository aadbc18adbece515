/** One human with several addresses, on the real store: one bundle, one budget, one address; and who waits behind whom. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DeliveryKind, Owed } from '../../src/domain/delivery.ts';
import { NotDelivered } from '../../src/ports/chat.ts';
import { dispatcher } from '../../src/scheduler/dispatcher.ts';
import * as rows from '../support/rows.ts';
import { type Stored, stored } from '../support/stored.ts';
import { type FakeChat, fakeChat, says } from './world.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const clock = { kind: 'clock' } as const;

let db: Stored;
let chats: Record<'slack' | 'teams' | 'email' | 'web', FakeChat>;

beforeEach(async () => {
  db = await stored('identities');
  await rows.seed(db.client);
  await rows.another(db.client, 'oak');
  chats = { slack: fakeChat(), teams: fakeChat(), email: fakeChat(), web: fakeChat() };
  // Rosa is in two partnerships, reads Slack in one tenant, Teams in another, and mail.
  await db.client.contact.create({
    data: rows.contact({
      id: 'rosa-oak',
      partnershipId: 'oak',
      personId: 'rosa',
      organisationId: 'oak-org',
      channel: 'teams',
    }),
  });
  await db.client.contact.update({ where: { id: 'rosa-food' }, data: { channel: 'teams' } });
  await db.client.account.deleteMany({ where: { personId: 'rosa' } });
  await db.client.account.createMany({
    data: (['slack', 'email', 'teams'] as const).map(platform =>
      rows.account({
        id: `rosa-${platform}`,
        platform,
        tenant: `t-${platform}`,
        user: `rosa@${platform}`,
        personId: 'rosa',
      }),
    ),
  });
});
afterEach(() => db.close());

const owed = (kind: DeliveryKind, partnershipId: string, stage: string, person = 'rosa'): Owed => ({
  kind,
  subject: { type: 'partnership', id: `${partnershipId}-${stage}` },
  to: { person },
  partnershipId,
  stage,
  wantedAt: db.clock.now(),
});
const owe = (...all: readonly Owed[]) => db.store.as(clock, seen => seen.outbox.owe(all));

function dispatch(gate?: { every: number; burst: number }) {
  const limited = (chat: FakeChat) =>
    gate === undefined ? chat.chat : { ...chat.chat, gates: () => [{ key: 'web:console', ...gate }] };
  const work = dispatcher({
    outbox: db.store.system.outbox,
    chats: {
      slack: chats.slack.chat,
      teams: chats.teams.chat,
      email: chats.email.chat,
      web: limited(chats.web),
    },
    directories: {},
    compose: async all => ({ card: says(all), said: all.map(parcel => parcel.delivery), moot: [] }),
    isOutage: db.store.system.isOutage,
    delivered: async () => undefined,
    unreached: async () => undefined,
    random: () => 0.5,
    newRef: () => 'REF',
    log: db.deps.log,
  });
  return work({ now: db.clock.now(), wall: db.clock.wall, stopping: () => false });
}

const posts = () =>
  Object.entries(chats).flatMap(([name, chat]) =>
    chat.posted.map(({ user, says: what }) => [name, user, what.split(' ').length] as const),
  );

describe('somebody with Slack, Teams and mail', () => {
  it('gets one bundle of both partnerships, by the address they chose', async () => {
    await owe(
      owed('checkin.changed', 'food', 'a'),
      owed('checkin.changed', 'oak', 'b'),
      owed('commitment.day_after', 'food', 'c'),
      owed('commitment.day_after', 'oak', 'd'),
    );
    // Until Monday it waits; then it is one message.
    await dispatch();
    expect(posts()).toEqual([]);
    db.at('2026-06-08T13:00:05Z');
    await dispatch();
    expect(posts()).toEqual([['teams', 'rosa@teams', 4]]);
  });

  it('is spoken to once a week, whatever comes from wherever', async () => {
    // The first of four Mondays is over when the first of it is owed.
    for (let day = 0; day < 28; day += 1) {
      await owe(owed('checkin.changed', 'food', `food-${day}`), owed('checkin.changed', 'oak', `oak-${day}`));
      for (const hour of [13, 15, 18]) {
        db.at(new Date(rows.START.getTime() + day * DAY + (hour - 14) * 60 * MINUTE + 7_000));
        await dispatch();
      }
    }
    expect(posts().map(([name]) => name)).toEqual(['teams', 'teams', 'teams']);
  });

  it('is reached by the next address where one is gone, with all of it, once', async () => {
    chats.teams.onPost = () => new NotDelivered('never', 'user_blocked');
    await owe(owed('commitment.accept', 'food', 'a'), owed('commitment.accept', 'oak', 'b'));
    await dispatch();
    expect(posts()).toEqual([['slack', 'rosa@slack', 2]]);
    // What broke with mail must not come by mail and by Slack.
    chats.slack.onPost = () => new NotDelivered('again', 'server_error');
    await owe(owed('commitment.accept', 'food', 'c'));
    await dispatch();
    expect(posts()).toHaveLength(1);
  });

  it('is left alone on every address while they pause, and hears all of it once after', async () => {
    await db.store.as(clock, seen => seen.people.save({ ...rows.sample.rosa, pausedUntil: '2026-06-10' }));
    await owe(
      owed('commitment.accept', 'food', 'a'),
      owed('commitment.accept', 'oak', 'b'),
      owed('checkin.changed', 'oak', 'c'),
    );
    for (let day = 0; day < 9; day += 1) {
      db.at(new Date(rows.START.getTime() + day * DAY));
      await dispatch();
    }
    expect(posts()).toEqual([]);
    db.at('2026-06-10T13:00:10Z');
    await dispatch();
    expect(posts()).toEqual([['teams', 'rosa@teams', expect.any(Number)]]);
  });

  it('hears no more of what they stopped, on no address', async () => {
    await db.client.person.update({ where: { id: 'rosa' }, data: { stopped: 'checkin.changed' } });
    await owe(
      owed('checkin.changed', 'food', 'a'),
      owed('checkin.changed', 'oak', 'b'),
      owed('commitment.accept', 'oak', 'c'),
    );
    db.at('2026-06-08T13:00:05Z');
    await dispatch();
    expect(posts()).toEqual([['teams', 'rosa@teams', 1]]);
    expect(await db.client.delivery.count({ where: { state: 'moot', reason: 'stopped' } })).toBe(2);
  });
});

describe('a holiday', () => {
  it.each([
    ['of the region', { region: 'US-NY' }, '2026-07-03'],
    ['on the organisation’s own list', { region: '', closedOn: '2026-06-24,2026-06-25' }, '2026-06-24'],
  ])('%s is nobody’s day for messages, and a question moves past it', async (_, closed, day) => {
    const joined = { ...rows.sample.grace, ...closed };
    await db.store.as(clock, seen => seen.organisations.save(joined));
    await db.client.contact.delete({ where: { id: 'rosa-oak' } });
    db.at(`${day}T14:00:00Z`);
    await owe(owed('commitment.accept', 'food', 'a'));
    await dispatch();
    expect(posts()).toEqual([]);
    const [waiting] = await db.client.delivery.findMany();
    expect(waiting?.dueAt.toISOString()).toBe(
      day === '2026-07-03' ? '2026-07-06T13:00:00.000Z' : '2026-06-26T13:00:00.000Z',
    );
    // Taken off the list again, it is not waited for.
    await db.store.as(clock, seen => seen.organisations.save({ ...rows.sample.grace, region: '' }));
    await dispatch();
    expect(posts()).toHaveLength(1);
  });
});

describe('resting', () => {
  it('that ends early ends the waiting too', async () => {
    await db.client.contact.delete({ where: { id: 'rosa-oak' } });
    const resting = { ...rows.sample.food, restMonths: '6,7' };
    await db.store.as(clock, seen => seen.partnerships.save(resting));
    await owe(owed('commitment.accept', 'food', 'a'));
    await dispatch();
    expect(posts()).toEqual([]);
    await db.store.as(clock, seen => seen.partnerships.save(rows.sample.food));
    await dispatch();
    expect(posts()).toHaveLength(1);
  });
});

describe('an answer', () => {
  const CROWD = 1_000;
  beforeEach(async () => {
    const ids = Array.from({ length: CROWD }, (_, n) => `crowd${n}`);
    await db.client.person.createMany({ data: ids.map(id => rows.person({ id, createdAt: rows.START })) });
    await db.client.contact.createMany({
      data: ids.map(personId => rows.contact({ partnershipId: 'food', personId, organisationId: 'grace' })),
    });
    await db.client.account.createMany({
      data: ids.map(id => rows.account({ id: `${id}-web`, user: id, personId: id })),
    });
    await owe(...ids.map(id => owed('pulse.ask', 'food', 'round', id)));
    // Every one of them is due, and has been for longer than the answer.
    await db.client.delivery.updateMany({ data: { dueAt: new Date(rows.START.getTime() - DAY) } });
    await db.client.account.create({ data: rows.account({ id: 'reed-web', user: 'reed', personId: 'oak-person' }) });
  });

  it('goes first, though a thousand wait longer', async () => {
    await owe(owed('commitment.answered', 'oak', 'late', 'oak-person'));
    await dispatch();
    expect(chats.web.posted).toHaveLength(CROWD + 1);
    expect(chats.web.posted.findIndex(each => each.user === 'reed')).toBeLessThan(50);
  });

  it('takes the first token there is behind a platform’s limit', async () => {
    await owe(owed('commitment.answered', 'oak', 'late', 'oak-person'));
    await dispatch({ every: 250, burst: 4 });
    expect(chats.web.posted.length).toBeLessThan(10);
    expect(chats.web.posted.map(each => each.user)).toContain('reed');
  });

  it('that becomes due in the middle of them is not kept until their end', async () => {
    let at = 0;
    chats.web.onPost = () => {
      at += 1;
      if (at === 100) void owe(owed('commitment.answered', 'oak', 'late', 'oak-person'));
      return undefined;
    };
    await dispatch();
    const place = chats.web.posted.findIndex(each => each.user === 'reed');
    expect(place).toBeGreaterThan(99);
    expect(place).toBeLessThan(250);
  });
});
