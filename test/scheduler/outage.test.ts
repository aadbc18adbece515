/** Proves that while the database fails no row and no recipient is to blame: nothing is counted against them, and all of it is next. */
import { describe, expect, it } from 'vitest';
import { dispatcher } from '../../src/scheduler/dispatcher.ts';
import { inLanes } from '../../src/scheduler/lanes.ts';
import { planner } from '../../src/scheduler/planner.ts';
import { came, Gone, says, type World, world } from './world.ts';

const dispatch = (w: World, outbox: Partial<World['deps']['outbox']> = {}) =>
  dispatcher({ ...w.deps, outbox: { ...w.deps.outbox, ...outbox } })(w.moment());

describe('while the database fails', () => {
  it('a recipient stays due, others are served, and the next tick serves them', async () => {
    const w = world();
    w.owe('a', 'commitment.accept', 'rosa', w.now);
    w.owe('b', 'commitment.accept', 'reed', w.now);
    const claim: World['outbox']['claim'] = async claimed => {
      if (claimed.ids.includes('a')) throw new Gone();
      return w.outbox.claim(claimed);
    };
    for (let tick = 0; tick < 9; tick += 1) await dispatch(w, { claim });
    expect(w.rows.get('a')).toMatchObject({ state: 'waiting', attempts: 0, dueAt: w.now });
    expect(w.states()).toMatchObject({ b: 'said' });
    expect(w.logged).toEqual(Array(9).fill('error recipient left waiting'));
    expect(await dispatch(w)).toEqual(came({ delivered: ['a'] }));
  });

  it.each([1, 2, 3])(
    'at compose number %i of a bundle, all of the bundle waits and none of it is broken',
    async nth => {
      const w = world();
      w.owe('good', 'commitment.accept', 'rosa', w.now);
      w.owe('bad', 'commitment.answered', 'rosa', w.now);
      let composed = 0;
      w.compose = async owed => {
        composed += 1;
        if (composed === nth) throw new Gone();
        if (composed < nth) throw new Error('no words');
        return { card: says(owed), said: owed.map(parcel => parcel.delivery), moot: [] };
      };
      await dispatch(w);
      expect(w.web.posted).toEqual([]);
      expect([w.rows.get('good')?.attempts, w.rows.get('bad')?.attempts]).toEqual([0, 0]);
      w.wall = new Date(w.wall.getTime() + 60_000);
      expect((await dispatch(w)).delivered.toSorted()).toEqual(['bad', 'good']);
    },
  );

  it.each(['facts', 'planned'] as const)('at the %s of a row, every row stays awake and none is counted', async at => {
    const w = world();
    const stumbled: string[] = [];
    const plan = planner({
      agenda: {
        woken: async () => [{ type: 'person', id: 'a' }],
        facts: async () => {
          if (at === 'facts') throw new Gone();
          return null;
        },
        planned: async () => {
          throw new Gone();
        },
        stumbled: async row => {
          stumbled.push(row.id);
          return { attempts: 1, isBuried: false };
        },
      },
      isOutage: w.deps.isOutage,
      perform: async () => undefined,
      newRef: () => 'REF',
      log: w.log,
    });
    await expect(plan(w.moment())).rejects.toThrow(Gone);
    expect(stumbled).toEqual([]);
  });
});

describe('lanes', () => {
  it('that fail end only when every other lane has come to its end', async () => {
    const ended: number[] = [];
    let letGo = (): void => undefined;
    const others = new Promise<void>(resolve => {
      letGo = resolve;
    });
    const done = inLanes([1, 2, 3], String, 3, async n => {
      if (n === 1) throw new Gone();
      await others;
      ended.push(n);
    });
    const order = done.catch(() => ended.push(0));
    // Long enough for the first to have failed.
    await new Promise(setImmediate);
    letGo();
    await order;
    expect(ended).toEqual([2, 3, 0]);
    await expect(done).rejects.toThrow(Gone);
  });
});
