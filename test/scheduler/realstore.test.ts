/** Proves planning and dispatching together on the real store: once, in time, and by manners even when retried. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DeliveryKind } from '../../src/domain/delivery.ts';
import { performing } from '../../src/flows/due.ts';
import { NotDelivered } from '../../src/ports/chat.ts';
import type { Clock } from '../../src/ports/deps.ts';
import { type DispatcherDeps, dispatcher } from '../../src/scheduler/dispatcher.ts';
import { mover } from '../../src/scheduler/mover.ts';
import { planner } from '../../src/scheduler/planner.ts';
import * as ticks from '../../src/scheduler/tick.ts';
import { createStore } from '../../src/store/store.ts';
import { seededIds, storeDeps } from '../support/deps.ts';
import { account, commitment, START, seed } from '../support/rows.ts';
import { type TempDatabase, tempDatabase } from '../support/store.ts';
import { type FakeChat, fakeChat, says } from './world.ts';

const SECOND = 1000;
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

let db: TempDatabase;
let time: { now: Date; wall: Date };
let chat: FakeChat;
let kindsSaid: string[][];

beforeEach(async () => {
  db = await tempDatabase();
  await seed(db.client);
  time = { now: START, wall: new Date('2026-11-01T00:00:00Z') };
  chat = fakeChat();
  kindsSaid = [];
});
afterEach(() => db.close());

const clock: Clock = { now: () => time.now, wall: () => time.wall };
const moment = () => ({ ...clock, now: time.now, stopping: () => false });

/** One process on the database: its own store, its own hands. */
function running(name = 'one') {
  const store = createStore(storeDeps(db, clock, name));
  const deps: DispatcherDeps = {
    outbox: store.system.outbox,
    chats: { web: chat.chat },
    directories: {},
    compose: async owed => {
      kindsSaid.push(owed.map(parcel => `${'person' in parcel.to ? parcel.to.person : 'place'} ${parcel.kind}`));
      return { card: says(owed), said: owed.map(parcel => parcel.delivery), moot: [] };
    },
    isOutage: store.system.isOutage,
    delivered: async () => undefined,
    unreached: async () => undefined,
    random: () => 0.5,
    newRef: () => 'REF',
    log,
  };
  const newId = seededIds(`${name} acts`);
  const perform = performing({ store, clock, newId, log });
  const plan = planner({ ...store.system, perform, newRef: () => 'REF', log });
  const dispatch = dispatcher(deps);
  const tick = ticks.ticking({ plan, dispatch, refresh: async () => ({ refreshed: 0, waits: null }), log });
  const owe = (kind: DeliveryKind, stage = 'once') =>
    store.as({ kind: 'clock' }, rows =>
      rows.outbox.owe([
        {
          kind,
          subject: { type: 'partnership', id: 'food' },
          to: { person: 'rosa' },
          partnershipId: 'food',
          stage,
          wantedAt: time.now,
        },
      ]),
    );
  return { store, tick, dispatch: () => dispatch(moment()), owe };
}

const promise = (due: string) =>
  commitment({
    partnershipId: 'food',
    ownerContactId: 'rosa-food',
    ownerOrganisationId: 'grace',
    toOrganisationId: 'mercy',
    due,
    wakeAt: START,
  });

describe('on the real store', () => {
  it('sends what is due once, though two processes dispatch at once', async () => {
    const [one, other] = [running('one'), running('other')];
    await one.owe('commitment.accept');
    const done = await Promise.all([one.dispatch(), other.dispatch()]);
    expect(done.flatMap(each => each.delivered)).toHaveLength(1);
    expect(chat.posted).toHaveLength(1);
  });

  it('retries by real time, while product time stands still', async () => {
    const { owe, dispatch } = running();
    await owe('commitment.accept');
    chat.onPost = () => new NotDelivered('again', 'server_error');
    expect((await dispatch()).failed).toHaveLength(1);
    chat.onPost = () => undefined;
    expect((await dispatch()).delivered).toEqual([]);
    time.wall = new Date(time.wall.getTime() + 15 * SECOND);
    expect((await dispatch()).delivered).toHaveLength(1);
    expect(await db.client.post.findMany({ select: { state: true, attempts: true } })).toEqual([
      { state: 'sent', attempts: 2 },
    ]);
  });

  it('asks manners again before it retries: what was polite may be so no more', async () => {
    const { owe, dispatch } = running();
    time.now = new Date('2026-06-01T20:59:30Z');
    await owe('commitment.accept');
    chat.onPost = () => new NotDelivered('again', 'server_error');
    expect((await dispatch()).failed).toHaveLength(1);
    chat.onPost = () => undefined;
    // 17:00 in New York: her evening has begun.
    time.now = new Date('2026-06-01T21:00:30Z');
    time.wall = new Date(time.wall.getTime() + 60 * SECOND);
    expect((await dispatch()).delivered).toEqual([]);
    time.wall = new Date(time.wall.getTime() + 60 * SECOND);
    expect((await dispatch()).delivered).toEqual([]);
    expect(chat.posted).toEqual([]);
    expect(await db.client.delivery.findMany({ select: { state: true, dueAt: true, postId: true } })).toEqual([
      { state: 'waiting', dueAt: new Date('2026-06-02T13:00:00Z'), postId: null },
    ]);
    time.now = new Date('2026-06-02T13:00:00Z');
    expect((await dispatch()).delivered).toHaveLength(1);
    expect(chat.posted).toHaveLength(1);
    // Nothing is left of the Post that was never sent.
    expect(await db.client.post.findMany({ select: { state: true } })).toEqual([{ state: 'sent' }]);
  });

  it('does not retry what somebody meanwhile asked not to be told', async () => {
    const { owe, dispatch } = running();
    await owe('commitment.accept');
    chat.onPost = () => new NotDelivered('again', 'server_error');
    await dispatch();
    chat.onPost = () => undefined;
    await db.client.contact.updateMany({ where: { personId: 'rosa' }, data: { consent: 'call' } });
    time.wall = new Date(time.wall.getTime() + 60 * SECOND);
    expect((await dispatch()).delivered).toEqual([]);
    expect(chat.posted).toEqual([]);
    expect(await db.client.delivery.findMany({ select: { state: true, reason: true } })).toEqual([
      { state: 'moot', reason: 'no_consent' },
    ]);
  });

  it('goes to the next address, and remembers the one that is gone', async () => {
    await db.client.account.create({ data: account({ id: 'second', user: 'second', personId: 'rosa' }) });
    const { owe, dispatch } = running();
    await owe('commitment.accept');
    chat.onPost = user => (user === 'rosa' ? new NotDelivered('never', 'account_inactive') : undefined);
    expect((await dispatch()).delivered).toHaveLength(1);
    expect(chat.posted.map(post => post.user)).toEqual(['second']);
    expect(await db.client.account.findUnique({ where: { id: 'rosa-web' } })).toMatchObject({ reachable: false });
  });

  it('buries after eight attempts', async () => {
    const { owe, dispatch, store } = running();
    await owe('commitment.accept');
    let tries = 0;
    chat.onPost = () => {
      tries += 1;
      return new NotDelivered('again', 'server_error');
    };
    for (let n = 0; n < 10; n += 1) {
      await dispatch();
      time.wall = new Date(time.wall.getTime() + 3601 * SECOND);
    }
    expect(tries).toBe(8);
    expect(await store.system.outbox.counts()).toEqual({ waiting: 0, unreached: 1, unknown: 0 });
  });

  it('looks up what a crash left, and sends nothing twice', async () => {
    const crashed = running('crashed');
    await crashed.owe('commitment.accept');
    const found = await crashed.store.system.outbox.due(time.now, time.wall, time.now, 9);
    const ids = found.flatMap(each => each.waiting.map(one => one.id));
    const address = { account: { platform: 'web', tenant: 'console', user: 'rosa' } } as const;
    const lease = new Date(time.wall.getTime() + 60 * SECOND);
    const claim = { to: { person: 'rosa' }, ids, address, gates: [], wall: time.wall, leaseUntil: lease };
    const post = await crashed.store.system.outbox.claim(claim);
    const restarted = running('restarted');
    await restarted.dispatch();
    expect(chat.looked).toEqual([]);
    time.wall = new Date(time.wall.getTime() + 61 * SECOND);
    chat.found = 'remote-9';
    expect((await restarted.dispatch()).delivered).toEqual(ids);
    expect(chat.looked).toEqual([post !== null && 'id' in post ? post.id : null]);
    expect(chat.posted).toEqual([]);
  });

  it('leaves what is unknown for people where the platform cannot be asked', async () => {
    const { owe, dispatch, store } = running();
    await owe('commitment.accept');
    chat.onPost = () => new NotDelivered('unknown', 'timed_out');
    chat.found = 'cannot';
    for (let n = 0; n < 4; n += 1) {
      await dispatch();
      time.wall = new Date(time.wall.getTime() + 3601 * SECOND);
    }
    expect(chat.looked).toHaveLength(1);
    expect((await store.system.outbox.counts()).unknown).toBe(1);
  });

  it('catches up once after three weeks of silence', async () => {
    await db.client.commitment.createMany({ data: ['2026-06-05', '2026-06-12', '2026-06-19'].map(promise) });
    const { tick } = running();
    // A Monday, nine in the morning in New York: My day for one, the weekly bundle for the other.
    time.now = new Date('2026-06-22T13:00:00Z');
    await tick(moment());
    await tick(moment());
    expect(chat.posted.map(post => post.user).toSorted()).toEqual(['dana', 'rosa']);
    const [toDana, toRosa] = kindsSaid.toSorted();
    expect(toDana).toContain('dana commitment.call_owner');
    expect(toRosa).toEqual(['rosa commitment.day_after']);
  });

  it('moves through a promise’s reminders in order, each in polite hours', async () => {
    await db.client.commitment.create({ data: promise('2026-06-17') });
    const { tick, store } = running();
    const when: string[] = [];
    chat.onPost = user => {
      if (user === 'rosa') when.push(time.now.toISOString().slice(5, 16));
      return undefined;
    };
    const move = mover({
      now: clock.now,
      wall: clock.wall,
      set: async to => {
        time.now = to;
      },
      next: store.system.agenda.next,
      tick,
      alone: ticks.alone(),
      log,
    });
    const moved = await move(new Date('2026-06-24T00:00:00Z'));
    const told = kindsSaid.flat().filter(kind => kind.startsWith('rosa commitment'));
    expect(told.slice(0, 3)).toEqual([
      'rosa commitment.week_before',
      'rosa commitment.day_before',
      'rosa commitment.due_today',
    ]);
    expect(when.every(instant => instant.slice(6) >= '13:00' && instant.slice(6) < '21:00')).toBe(true);
    expect(moved.failed).toBe(0);
  });
});
