/** Proves that a Post is claimed by one alone, and what becomes of its deliveries with its fate. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/ports/store/store.ts';
import { createStore } from '../../src/store/store.ts';
import { storeDeps } from '../support/deps.ts';
import * as rows from '../support/rows.ts';
import { type Stored, stored } from '../support/stored.ts';
import { address, clock, LEASE, type Posting, posting, rosa } from './posting.ts';

let db: Stored;
let outbox: Store['system']['outbox'];
let on: Posting;

beforeEach(async () => {
  db = await stored();
  outbox = db.store.system.outbox;
  on = posting(db);
  await rows.seed(db.client);
});
afterEach(() => db.close());

describe('a claim', () => {
  it('makes one Post of all that one recipient is owed', async () => {
    const mine = await on.claimed(['one', 'two']);
    expect(mine).toMatchObject({ to: rosa, address, attempts: 1, state: 'sending', firstTriedAt: rows.START });
    expect(mine.owed.map(each => each.subject.id)).toEqual(['one', 'two']);
    expect(await on.post(mine.id)).toMatchObject({
      state: 'sending',
      accountId: 'rosa-web',
      platform: 'web',
      live: true,
      deliveries: [{ subjectId: 'one' }, { subjectId: 'two' }],
    });
    expect(await outbox.due(rows.START, rows.START, rows.START, 9)).toEqual([]);
  });

  it('is won by one of two at once', async () => {
    const ids = await on.owe(['one', 'two']);
    const won = await Promise.all([on.claim(ids), on.claim(ids), on.claim(ids.slice(0, 1))]);
    expect(won.filter(each => each !== null)).toHaveLength(1);
    expect(await db.client.post.count()).toBe(1);
  });

  it('is refused for another’s, for nothing, and for what is no longer waiting', async () => {
    const ids = await on.owe(['one', 'two']);
    expect(await on.claim(ids, outbox, { person: 'dana' })).toBeNull();
    expect(await on.claim([])).toBeNull();
    await outbox.settle(ids.slice(0, 1), 'moot', 'kept');
    expect(await on.claim(ids)).toBeNull();
    expect(await on.claim(ids.slice(1))).not.toBeNull();
  });
});

describe('the fate of a Post', () => {
  it('sent: what was said is said, what was moot is moot, the rest waits again', async () => {
    const mine = await on.claimed(['one', 'two', 'three']);
    const [one = '', two = ''] = mine.ids;
    await outbox.sent(mine.id, 'remote-1', [one], [two]);
    expect(await on.deliveries()).toEqual([
      { state: 'said', postId: mine.id, reason: '' },
      { state: 'moot', postId: null, reason: 'moot' },
      { state: 'waiting', postId: null, reason: '' },
    ]);
    expect(await on.post(mine.id)).toMatchObject({
      state: 'sent',
      remoteId: 'remote-1',
      leaseUntil: null,
      deliveries: [{ subjectId: 'one' }],
    });
  });

  it('dissolved: there never was a Post', async () => {
    const mine = await on.claimed(['one', 'two']);
    await outbox.settle(mine.ids.slice(0, 1), 'expired', 'stale');
    await outbox.dissolve(mine.id);
    expect((await on.deliveries()).map(each => each.state)).toEqual(['expired', 'moot']);
    expect(await db.client.post.count()).toBe(0);
  });

  it('again: it is taken up when its time has come, with one attempt more', async () => {
    const mine = await on.claimed(['one']);
    await outbox.failed(mine.id, 'again', 'rate_limited', new Date(on.wall().getTime() + 5_000));
    expect(await outbox.due(rows.START, rows.START, rows.START, 9)).toEqual([]);
    expect(await on.stranded()).toEqual([]);
    on.later(5_000);
    expect(await on.stranded()).toMatchObject([{ id: mine.id, state: 'sending', attempts: 2, address, to: rosa }]);
    expect(await on.stranded()).toEqual([]);
    await outbox.sent(mine.id, 'remote-1', mine.ids, []);
    expect(await on.post(mine.id)).toMatchObject({ state: 'sent', attempts: 2, lastError: '' });
  });

  it('never: the address is out of use, and the deliveries wait for the next one', async () => {
    const mine = await on.claimed(['one']);
    await outbox.failed(mine.id, 'never', 'account_inactive', null);
    expect(await db.client.account.findUnique({ where: { id: 'rosa-web' } })).toMatchObject({ reachable: false });
    expect(await on.deliveries()).toMatchObject([{ state: 'waiting', postId: null }]);
    expect(await on.post(mine.id)).toMatchObject({ state: 'dead', lastError: 'account_inactive', deliveries: [] });
    expect(await on.claim(mine.ids)).not.toBeNull();
  });

  it('never, for a place: it is out of reach until somebody binds it anew', async () => {
    await db.client.place.create({ data: rows.place({ id: 'channel', partnershipId: 'food' }) });
    const to = { place: 'channel' } as const;
    await db.store.as(clock, seen =>
      seen.outbox.owe([
        {
          kind: 'checkin.agenda',
          subject: { type: 'checkin', id: 'c1' },
          to,
          partnershipId: 'food',
          stage: '',
          wantedAt: rows.START,
        },
      ]),
    );
    const ids = (await db.client.delivery.findMany()).map(each => each.id);
    const at = { place: { platform: 'web', tenant: 'console', conversation: 'channel' } } as const;
    const mine = await on.claim(ids, outbox, to, at);
    expect(mine).toMatchObject({ to, address: at });
    await outbox.failed(mine?.id ?? '', 'never', 'is_archived', null);
    expect(await db.client.place.findUnique({ where: { id: 'channel' } })).toMatchObject({ reachable: false });
    expect(await on.deliveries()).toMatchObject([{ state: 'waiting', postId: null }]);
  });

  it('dead: nobody was reached, and it is said why', async () => {
    const mine = await on.claimed(['one']);
    await outbox.failed(mine.id, 'dead', 'too_many_attempts', null);
    expect(await on.deliveries()).toEqual([{ state: 'unreached', postId: mine.id, reason: 'too_many_attempts' }]);
    expect(await on.post(mine.id)).toMatchObject({ state: 'dead' });
  });

  it('unknown: it is looked up when its time has come, or left to people', async () => {
    const mine = await on.claimed(['one']);
    await outbox.failed(mine.id, 'unknown', 'timed_out', new Date(on.wall().getTime() + 15_000));
    expect(await on.stranded()).toEqual([]);
    on.later(15_000);
    expect(await on.stranded()).toMatchObject([{ id: mine.id, state: 'unknown', attempts: 2 }]);
    // Whoever looks it up holds it; were they to fall, it comes again.
    expect(await on.stranded()).toEqual([]);
    on.later(LEASE + 1);
    expect(await on.stranded()).toMatchObject([{ id: mine.id, state: 'unknown', attempts: 3 }]);
    await outbox.failed(mine.id, 'unknown', 'cannot_look_up', null);
    on.later(LEASE * 1_000);
    expect(await on.stranded()).toEqual([]);
    expect(await outbox.counts()).toMatchObject({ unknown: 1 });
  });

  it('is looked up after a crash, and marked by who took it up alone', async () => {
    const mine = await on.claimed(['one']);
    const restarted = createStore(storeDeps(db, db.clock, 'restarted')).system.outbox;
    expect(await on.stranded(restarted)).toEqual([]);
    on.later(LEASE + 1);
    expect(await on.stranded(restarted)).toMatchObject([{ id: mine.id, state: 'unknown', attempts: 2 }]);
    await outbox.sent(mine.id, 'late', mine.ids, []);
    await outbox.failed(mine.id, 'dead', 'late', null);
    expect(await on.deliveries()).toMatchObject([{ state: 'waiting', postId: mine.id }]);
    expect(db.logged.filter(line => line.includes('lease lost'))).toHaveLength(2);
    await restarted.sent(mine.id, 'found', mine.ids, []);
    expect(await on.post(mine.id)).toMatchObject({ state: 'sent', remoteId: 'found' });
  });

  it('does not turn over a Post whose account is gone', async () => {
    const mine = await on.claimed(['one']);
    await db.client.account.delete({ where: { id: 'rosa-web' } });
    on.later(LEASE + 1);
    expect(await on.stranded()).toEqual([]);
    expect(await on.post(mine.id)).toMatchObject({ state: 'dead', lastError: 'no_address' });
    expect(await on.deliveries()).toMatchObject([{ state: 'waiting', postId: null }]);
  });

  it('says what was said, though it was dropped while it was on its way', async () => {
    const mine = await on.claimed(['one']);
    await db.store.as(clock, seen =>
      seen.outbox.drop({ type: 'commitment', id: 'one' }, ['commitment.accept'], 'answered'),
    );
    await outbox.sent(mine.id, 'remote-1', mine.ids, []);
    expect(await on.deliveries()).toEqual([{ state: 'said', postId: mine.id, reason: '' }]);
  });
});
