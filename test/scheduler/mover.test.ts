/** Proves that the clock of a rehearsal moves through all that falls due on the way, in order. */
import { describe, expect, it } from 'vitest';
import { type Address, NotDelivered } from '../../src/ports/chat.ts';
import { MovedBack } from '../../src/ports/rehearsal.ts';
import { dispatcher } from '../../src/scheduler/dispatcher.ts';
import { type MoverDeps, mover } from '../../src/scheduler/mover.ts';
import { collecting } from '../../src/scheduler/preview.ts';
import * as ticks from '../../src/scheduler/tick.ts';
import { came, type World, world } from './world.ts';

const GATE = { key: 'web:home', every: 250, burst: 4 };

const clock = (w: World, more: Partial<MoverDeps> = {}) => {
  const set: string[] = [];
  const tick = ticks.ticking({
    plan: async () => ({ looked: 0, failed: [] }),
    dispatch: dispatcher(w.deps),
    refresh: async () => ({ refreshed: 0, waits: null }),
    log: w.log,
  });
  const deps: MoverDeps = {
    now: () => w.now,
    wall: () => w.wall,
    set: async to => {
      w.now = to;
      set.push(to.toISOString().slice(5, 16));
    },
    next: async () => w.nextDue(),
    tick,
    alone: ticks.alone(),
    log: w.log,
    ...more,
  };
  return { set, move: mover(deps) };
};
const at = (text: string): Date => new Date(`2026-${text}:00Z`);

describe('move', () => {
  it('goes through everything that falls due on the way, in order, and counts it', async () => {
    const w = world();
    w.owe('third', 'commitment.accept', 'rosa', at('06-05T15:00'));
    w.owe('first', 'commitment.accept', 'rosa', at('06-03T18:00'));
    w.owe('night', 'commitment.answered', 'reed', at('06-04T02:00'));
    w.owe('after', 'commitment.accept', 'rosa', at('06-09T15:00'));
    const { set, move } = clock(w);
    expect(await move(at('06-06T00:00'))).toEqual({
      now: '2026-06-06T00:00:00.000Z',
      delivered: 3,
      skipped: 0,
      failed: 0,
    });
    expect(set).toEqual(['06-03T18:00', '06-04T02:00', '06-04T13:00', '06-05T15:00', '06-06T00:00']);
    expect(w.web.posted.map(post => post.says)).toEqual(['first', 'night', 'third']);
    expect(w.states().after).toBe('waiting');
  });

  it('refuses to go back and stays where it is', async () => {
    const w = world();
    const { set, move } = clock(w);
    await expect(move(at('06-01T00:00'))).rejects.toThrow(MovedBack);
    expect(set).toEqual([]);
  });

  it('lets the cast answer after each step, and goes on with what follows from it', async () => {
    const w = world();
    w.owe('question', 'commitment.accept', 'rosa', at('06-03T18:00'));
    const { set, move } = clock(w, {
      afterStep: async now => {
        if (w.states().question === 'said' && !w.rows.has('answer'))
          w.owe('answer', 'commitment.answered', 'reed', now);
      },
    });
    expect((await move(at('06-04T00:00'))).delivered).toBe(2);
    expect(set).toEqual(['06-03T18:00', '06-03T18:00', '06-04T00:00']);
  });

  it('counts a wait on real time as failed, and does not wait', async () => {
    const w = world();
    w.owe('lost', 'commitment.accept', 'rosa', at('06-03T18:00'));
    w.owe('fine', 'commitment.accept', 'reed', at('06-03T18:00'));
    w.web.onPost = user => (user === 'rosa@web' ? new NotDelivered('again', 'rate_limited', 60_000) : undefined);
    const { move } = clock(w);
    expect(await move(at('06-04T00:00'))).toMatchObject({ delivered: 1, skipped: 0, failed: 1 });
    w.web.onPost = () => undefined;
    w.wall = new Date(w.wall.getTime() + 60_000);
    // By now it is night where Rosa is.
    expect(await move(at('06-04T01:00'))).toMatchObject({ delivered: 0, failed: 0 });
    expect(await move(at('06-04T15:00'))).toMatchObject({ delivered: 1, failed: 0 });
  });

  it('counts who waits behind a platform’s limit as failed, and goes on to what comes next', async () => {
    const w = world();
    w.owe('waits', 'commitment.accept', 'rosa', at('06-03T18:00'));
    w.owe('fine', 'commitment.accept', 'reed', at('06-04T15:00'));
    const gates = (to: Address) => ('account' in to && to.account.user === 'rosa@web' ? [GATE] : []);
    w.held.set(GATE.key, new Date(w.wall.getTime() + 30_000));
    const web = { ...w.web.chat, gates };
    const dispatch = dispatcher({ ...w.deps, chats: { web } });
    const tick = ticks.ticking({
      plan: async () => ({ looked: 0, failed: [] }),
      dispatch,
      refresh: async () => ({ refreshed: 0, waits: null }),
      log: w.log,
    });
    const next = async (after?: Date) => w.nextDue(after);
    const { set, move } = clock(w, { tick, next });
    expect(await move(at('06-05T00:00'))).toMatchObject({ delivered: 1, skipped: 0, failed: 1 });
    expect(set).toEqual(['06-03T18:00', '06-04T15:00', '06-05T00:00']);
    expect(w.logged).toEqual([]);
    w.wall = new Date(w.wall.getTime() + 30_000);
    expect(await move(at('06-05T14:00'))).toMatchObject({ delivered: 1, failed: 0 });
  });

  it('is not held up by what waits and was not even tried', async () => {
    const w = world();
    const later = at('06-04T15:00');
    const { set, move } = clock(w, {
      tick: async () => came({ waits: new Date(w.wall.getTime() + 30_000) }),
      next: async after => (after === undefined ? at('06-03T15:00') : after < later ? later : null),
    });
    await move(at('06-05T00:00'));
    expect(set).toEqual(['06-03T15:00', '06-04T15:00', '06-05T00:00']);
  });

  it('steps on by the hour where something never comes to rest', async () => {
    const w = world();
    const stuck = at('06-03T15:00');
    w.owe('later', 'commitment.accept', 'rosa', at('06-03T19:00'));
    const { move } = clock(w, { next: async () => stuck });
    expect(await move(at('06-03T20:00'))).toMatchObject({ now: '2026-06-03T20:00:00.000Z', delivered: 1 });
    expect(w.logged).toEqual(['warn clock held up']);
  });

  it('shares its mutex: moves and ticks never overlap', async () => {
    const w = world();
    const alone = ticks.alone();
    const order: string[] = [];
    w.owe('a', 'commitment.accept', 'rosa', at('06-03T18:00'));
    const { move } = clock(w, {
      alone,
      afterStep: async now => {
        await Promise.resolve();
        order.push(now.toISOString().slice(11, 13));
      },
    });
    await Promise.all([
      move(at('06-03T20:00')),
      alone(async () => order.push('tick')),
      move(at('06-03T21:00')).then(() => order.push('moved')),
    ]);
    expect(order).toEqual(['18', '20', 'tick', '21', 'moved']);
  });
});

describe('collecting', () => {
  it('lists what would be posted, when, to whom and why, and sends nothing', async () => {
    const w = world();
    w.owe('a', 'commitment.accept', 'rosa', at('06-03T18:00'));
    w.owe('b', 'commitment.answered', 'reed', at('06-04T15:00'));
    const collector = collecting(w.compose, () => w.now);
    w.compose = collector.compose;
    const chats = { web: collector.chat };
    const tick = ticks.ticking({
      plan: async () => ({ looked: 0, failed: [] }),
      dispatch: dispatcher({ ...w.deps, chats }),
      refresh: async () => ({ refreshed: 0, waits: null }),
      log: w.log,
    });
    await clock(w, { tick }).move(at('06-30T00:00'));
    expect(collector.collected().map(({ at: when, to, why, card }) => [when, to, why, card.summary])).toEqual([
      [at('06-03T18:00'), { person: 'rosa' }, [{ kind: 'commitment.accept', subject: 'about-a' }], 'a'],
      [at('06-04T15:00'), { person: 'reed' }, [{ kind: 'commitment.answered', subject: 'about-b' }], 'b'],
    ]);
    expect(w.web.posted).toEqual([]);
  });
});

describe('a tick', () => {
  it('goes on with its other parts when one fails', async () => {
    const w = world();
    const tick = ticks.ticking({
      plan: async () => {
        throw new Error('no agenda');
      },
      dispatch: async () => came({ delivered: ['a'] }),
      refresh: async () => {
        throw new Error('no cards');
      },
      log: w.log,
    });
    expect((await tick(w.moment())).delivered).toEqual(['a']);
    expect(w.logged).toEqual(['error tick failed', 'error tick failed']);
  });
});
