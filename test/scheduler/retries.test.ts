/** Proves when a Post that failed is tried again, when never, and what becomes of one whose fate is unknown. */
import { describe, expect, it } from 'vitest';
import { NotDelivered } from '../../src/ports/chat.ts';
import { dispatcher } from '../../src/scheduler/dispatcher.ts';
import { backOff } from '../../src/scheduler/poster.ts';
import { came, type World, world } from './world.ts';

const dispatch = (w: World) => dispatcher(w.deps)(w.moment());
const wait = (w: World, seconds: number): void => {
  w.wall = new Date(w.wall.getTime() + seconds * 1000);
};
const only = (w: World) => [...w.posts.values()][0];
const unknown = new NotDelivered('unknown', 'timed_out');

describe('a Post that fails', () => {
  it('is tried again later by real time, however still product time stands', async () => {
    const w = world();
    w.owe('a', 'commitment.accept', 'rosa', w.now);
    w.web.onPost = () => new NotDelivered('again', 'server_error');
    expect((await dispatch(w)).failed).toEqual(['a']);
    expect(only(w)).toMatchObject({ state: 'again', code: 'server_error' });
    w.web.onPost = () => undefined;
    wait(w, 14);
    expect(await dispatch(w)).toEqual(came());
    wait(w, 1);
    expect((await dispatch(w)).delivered).toEqual(['a']);
    expect(w.web.posted).toHaveLength(1);
  });

  it('is not sent by whoever held it almost until another may take it up', async () => {
    const w = world();
    w.owe('a', 'commitment.accept', 'rosa', w.now);
    const { compose } = w;
    w.compose = async (...all) => {
      // The machine slept meanwhile.
      wait(w, 46);
      return compose(...all);
    };
    expect(await dispatch(w)).toEqual(came({ failed: ['a'] }));
    expect([w.web.posted, only(w)?.code]).toEqual([[], 'held_too_long']);
    w.compose = compose;
    expect((await dispatch(w)).delivered).toEqual(['a']);
    expect(w.web.posted).toHaveLength(1);
  });

  it('waits 15 s, then twice as long each time, up to an hour, give or take half', () => {
    expect([1, 2, 3, 8, 9, 30].map(attempts => backOff(attempts, 0.5) / 1000)).toEqual([15, 30, 60, 1920, 3600, 3600]);
    expect([0, 0.999].map(random => Math.round(backOff(1, random) / 1000))).toEqual([8, 22]);
  });

  it('is buried after eight attempts, listed, and told on', async () => {
    const w = world();
    w.owe('a', 'commitment.accept', 'reed', w.now);
    let tries = 0;
    w.web.onPost = () => {
      tries += 1;
      return new NotDelivered('again', 'server_error');
    };
    for (let n = 0; n < 12; n += 1) {
      await dispatch(w);
      wait(w, 3601);
    }
    expect(tries).toBe(8);
    expect(only(w)?.state).toBe('dead');
    expect(w.states()).toEqual({ a: 'unreached' });
    expect(w.toldUnreached).toEqual(['a']);
  });

  it('waits as long as the platform asks, as often as it asks', async () => {
    const w = world();
    w.owe('a', 'commitment.accept', 'rosa', w.now);
    w.web.onPost = () => new NotDelivered('again', 'rate_limited', 90_000);
    for (let n = 0; n < 10; n += 1) {
      await dispatch(w);
      wait(w, 89);
      expect((await dispatch(w)).failed).toEqual([]);
      wait(w, 1);
    }
    // As often as it asked, none of it was an attempt: a fault now does not bury the Post.
    w.web.onPost = () => new NotDelivered('again', 'server_error');
    await dispatch(w);
    expect(only(w)).toMatchObject({ state: 'again', attempts: 1 });
    w.web.onPost = () => undefined;
    wait(w, 15);
    expect((await dispatch(w)).delivered).toEqual(['a']);
  });

  it('is retried and buried as well when there are no words for it', async () => {
    const w = world();
    w.owe('a', 'commitment.accept', 'rosa', w.now);
    w.compose = async () => {
      throw new Error('no words');
    };
    for (let n = 0; n < 12; n += 1) {
      await dispatch(w);
      wait(w, 3601);
    }
    expect(only(w)).toMatchObject({ state: 'dead', code: 'compose_failed', attempts: 8 });
    expect(w.logged.filter(line => line === 'error compose failed')).toHaveLength(8);
  });

  it('is not said any more when it has become stale meanwhile', async () => {
    const w = world();
    w.owe('a', 'commitment.due_today', 'rosa', w.now);
    w.web.onPost = () => new NotDelivered('again', 'server_error');
    await dispatch(w);
    w.now = new Date(w.now.getTime() + 2 * 86_400_000);
    w.web.onPost = () => undefined;
    wait(w, 60);
    expect((await dispatch(w)).skipped).toEqual(['a']);
    expect(w.states()).toEqual({ a: 'expired' });
    expect(w.web.posted).toEqual([]);
  });

  it('goes to the next address when a later try says never', async () => {
    const w = world();
    w.owe('a', 'commitment.accept', 'rosa', w.now);
    w.web.onPost = () => new NotDelivered('again', 'server_error');
    await dispatch(w);
    w.web.onPost = () => new NotDelivered('never', 'account_inactive');
    wait(w, 60);
    expect(await dispatch(w)).toEqual(came({ delivered: ['a'] }));
    expect(w.slack.posted).toHaveLength(1);
  });
});

describe('a Post whose fate is unknown', () => {
  const lost = async (kind: 'commitment.accept' | 'pulse.ask'): Promise<World> => {
    const w = world();
    w.owe('a', kind, 'rosa', w.now);
    w.web.onPost = () => unknown;
    await dispatch(w);
    expect(only(w)?.state).toBe('unknown');
    w.web.onPost = () => undefined;
    wait(w, 14);
    await dispatch(w);
    expect(w.web.looked).toEqual([]);
    wait(w, 1);
    return w;
  };

  it('is looked up after a grace, and is sent when it is found', async () => {
    const w = await lost('commitment.accept');
    w.web.found = 'remote-9';
    expect((await dispatch(w)).delivered).toEqual(['a']);
    expect(only(w)).toMatchObject({ state: 'sent', remote: 'remote-9' });
    expect(w.clocksStarted).toEqual(['about-a']);
    expect(w.web.posted).toEqual([]);
  });

  it('is sent once more when it is surely absent', async () => {
    const w = await lost('commitment.accept');
    w.web.onPost = () => unknown;
    await dispatch(w);
    wait(w, 7200);
    w.web.onPost = () => undefined;
    expect(await dispatch(w)).toEqual(came());
    expect(only(w)).toMatchObject({ state: 'unknown', notBefore: null });

    const other = await lost('commitment.accept');
    expect((await dispatch(other)).delivered).toEqual(['a']);
    expect(other.web.posted).toHaveLength(1);
  });

  it('is never sent again when it is one of many', async () => {
    const w = await lost('pulse.ask');
    expect((await dispatch(w)).failed).toEqual(['a']);
    expect(w.states()).toEqual({ a: 'unreached' });
    expect(w.web.posted).toEqual([]);
  });

  it('stays unknown where the platform cannot be asked', async () => {
    const w = await lost('commitment.accept');
    w.web.found = 'cannot';
    await dispatch(w);
    wait(w, 7200);
    await dispatch(w);
    expect(only(w)).toMatchObject({ state: 'unknown', notBefore: null });
    expect(w.web.looked).toHaveLength(1);
    expect(w.web.posted).toEqual([]);
  });

  it('is looked up again when the platform cannot answer now', async () => {
    const w = await lost('commitment.accept');
    w.web.found = new NotDelivered('again', 'rate_limited', 5_000);
    await dispatch(w);
    wait(w, 5);
    w.web.found = 'remote-9';
    expect((await dispatch(w)).delivered).toEqual(['a']);
  });

  it('is what a crash leaves: nothing is resent before a look-up', async () => {
    const w = world();
    w.owe('a', 'commitment.accept', 'rosa', w.now);
    const address = { account: { platform: 'web', tenant: 'home', user: 'rosa@web' } } as const;
    const leaseUntil = new Date(w.wall.getTime() + 60_000);
    await w.outbox.claim({ to: { person: 'rosa' }, ids: ['a'], address, gates: [], wall: w.wall, leaseUntil });
    wait(w, 59);
    await dispatch(w);
    expect(w.web.looked).toEqual([]);
    wait(w, 1);
    w.web.found = 'remote-post1';
    expect((await dispatch(w)).delivered).toEqual(['a']);
    expect(w.web.posted).toEqual([]);
  });

  it('is what remains when a platform breaks off without a word', async () => {
    const w = world();
    w.owe('a', 'commitment.accept', 'rosa', w.now);
    w.web.onPost = () => new Error('socket hang up');
    await dispatch(w);
    expect(only(w)).toMatchObject({ state: 'unknown', code: 'broke_off' });
    expect(w.logged).toEqual(['error post broke off']);
  });
});
