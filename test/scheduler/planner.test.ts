/** Proves that a row which wakes has what it owes stored, its acts carried out, and its next waking set. */
import { describe, expect, it } from 'vitest';
import type { WakeFacts } from '../../src/domain/agenda/agenda.ts';
import { type Due, nothing } from '../../src/domain/agenda/due.ts';
import { restAfter } from '../../src/domain/attempts.ts';
import type { Owed } from '../../src/domain/delivery.ts';
import { planner } from '../../src/scheduler/planner.ts';
import { listener } from '../domain/manners-listeners.ts';
import { Gone, world } from './world.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const owed = (stage: string): Owed => ({
  kind: 'day.mine',
  subject: { type: 'person', id: 'dana' },
  to: { person: 'dana' },
  partnershipId: null,
  stage,
  wantedAt: new Date('2026-06-03T13:00:00Z'),
});

/** Rows with their waking, an outbox of keys, and an agenda the test speaks for. */
function clockwork(agendaOf: (id: string, now: Date) => Due) {
  const w = world();
  const wakes = new Map<string, Date | null>();
  const outbox = new Set<string>();
  const stumbled = new Map<string, number>();
  const performed: string[] = [];
  const made = {
    w,
    wakes,
    outbox,
    performed,
    onPerform: (_act: string): void => undefined,
    onStore: (_row: string): void => undefined,
    /** One look with a planner that remembers nothing. */
    plan: () => made.planned()(),
    /** Looks of one planner. */
    planned: () => {
      const plan = planner({
        agenda: {
          woken: async (now, most) =>
            [...wakes]
              .filter(([, wakeAt]) => wakeAt !== null && wakeAt <= now)
              .slice(0, most)
              .map(([id]) => ({ type: 'person', id })),
          facts: async row =>
            row.id === 'gone' ? null : { type: 'person', listener: listener({ person: row.id }), isHostStaff: true },
          planned: async plans => {
            for (const { row, owed: all, wakeAt } of plans) {
              made.onStore(row.id);
              for (const one of all) outbox.add(one.stage);
              wakes.set(row.id, wakeAt);
              if (wakeAt === null || wakeAt > w.now) stumbled.delete(row.id);
            }
          },
          stumbled: async row => {
            const attempts = (stumbled.get(row.id) ?? 0) + 1;
            stumbled.set(row.id, attempts);
            const rest = restAfter(attempts);
            wakes.set(row.id, rest === null ? null : new Date(w.now.getTime() + rest));
            return { attempts, isBuried: rest === null };
          },
        },
        perform: async act => {
          made.onPerform(act.act);
          performed.push(`${act.row.id} ${act.act} ${act.on}`);
          wakes.set(act.row.id, w.now);
        },
        isOutage: cause => cause instanceof Gone,
        newRef: () => 'REF',
        log: w.log,
        consider: (facts: WakeFacts, now) => agendaOf(facts.type === 'person' ? facts.listener.person : '', now),
      });
      return () => plan(w.moment());
    },
  };
  return made;
}
const act = (id: string, name: string) => ({ row: { type: 'person' as const, id }, act: name, on: '2026-06-03' });

describe('plan', () => {
  it('stores what a woken row owes and lets it sleep until it next matters', async () => {
    const tomorrow = new Date('2026-06-04T13:00:00Z');
    const it = clockwork(() => ({ owed: [owed('one')], acts: [], wakeAt: tomorrow }));
    it.wakes.set('a', it.w.now).set('later', tomorrow).set('gone', it.w.now);
    expect(await it.plan()).toEqual({ looked: 2, failed: [] });
    expect([...it.outbox]).toEqual(['one']);
    expect(Object.fromEntries(it.wakes)).toEqual({ a: tomorrow, later: tomorrow, gone: null });
  });

  it('looks again at a row whose act changed it, and stores what was owed with the act', async () => {
    const done = new Set<string>();
    const it = clockwork(id =>
      done.has(id)
        ? { owed: [owed('after')], acts: [], wakeAt: null }
        : { owed: [owed('with')], acts: [act(id, 'lapse')], wakeAt: null },
    );
    it.onPerform = () => void done.add('a');
    it.wakes.set('a', it.w.now);
    await it.plan();
    expect(it.performed).toEqual(['a lapse 2026-06-03']);
    expect([...it.outbox]).toEqual(['with', 'after']);
    expect(it.wakes.get('a')).toBeNull();
  });

  it('leaves a row awake when the process ends between what is owed and the act', async () => {
    const it = clockwork(id => ({ owed: [], acts: [act(id, 'lapse')], wakeAt: null }));
    it.wakes.set('a', it.w.now);
    let seen: Date | null | undefined;
    it.onPerform = () => {
      seen = it.wakes.get('a');
    };
    await it.plan();
    expect(seen).toEqual(it.w.now);
  });

  it('puts to sleep for a minute a row that wants the same act twice in one tick', async () => {
    const it = clockwork(id => ({ owed: [], acts: [act(id, 'lapse')], wakeAt: null }));
    it.wakes.set('a', it.w.now);
    await it.plan();
    expect(it.performed).toHaveLength(1);
    expect(it.wakes.get('a')).toEqual(new Date(it.w.now.getTime() + MINUTE));
    expect(it.w.logged).toEqual(['warn row is restless']);
  });

  it('never turns over a row that wants to wake in the past', async () => {
    const it = clockwork((_, now) => ({ owed: [], acts: [], wakeAt: now }));
    it.wakes.set('a', it.w.now);
    expect(await it.plan()).toEqual({ looked: 1, failed: [] });
    expect(it.wakes.get('a')).toEqual(new Date(it.w.now.getTime() + MINUTE));
  });

  it('lets one bad row stop no other', async () => {
    const it = clockwork(id => {
      if (id === 'bad') throw new Error('makes no sense');
      return id === 'badly acting' ? { ...nothing, acts: [act(id, 'fail')] } : { ...nothing, owed: [owed('good')] };
    });
    it.onPerform = () => {
      throw new Error('cannot');
    };
    it.wakes.set('bad', it.w.now).set('badly acting', it.w.now).set('good', it.w.now);
    expect((await it.plan()).failed).toEqual(['bad', 'badly acting']);
    const aMinute = new Date(it.w.now.getTime() + MINUTE);
    expect(Object.fromEntries(it.wakes)).toEqual({ bad: aMinute, 'badly acting': aMinute, good: null });
    expect([...it.outbox]).toEqual(['good']);
    expect(it.w.logged).toEqual(['error row put to sleep', 'error row put to sleep']);
  });

  it('looks soon, then ever more seldom at a row that fails at every look, and buries it at the eighth', async () => {
    let sound = false;
    const it = clockwork(() => {
      if (!sound) throw new Error('makes no sense');
      return nothing;
    });
    const plan = it.planned();
    const slept = async (): Promise<number> => {
      it.wakes.set('a', it.w.now);
      await plan();
      const wakeAt = it.wakes.get('a');
      return wakeAt == null ? Number.POSITIVE_INFINITY : (wakeAt.getTime() - it.w.now.getTime()) / HOUR;
    };
    const hours: number[] = [];
    for (let look = 0; look < 8; look += 1) hours.push(await slept());
    expect(hours).toEqual([1 / 60, 1, 2, 4, 8, 16, 24, Number.POSITIVE_INFINITY]);
    expect(it.w.logged.at(-1)).toBe('error row buried');
    sound = true;
    it.wakes.set('a', it.w.now);
    await plan();
    sound = false;
    expect(await slept()).toBe(1 / 60);
  });
});
