/** Owns the waking of rows: what the agenda finds due goes into the outbox, what time changes is carried out. */
import { consider, type WakeFacts } from '../domain/agenda/agenda.ts';
import type { Act, Due, WakeRow } from '../domain/agenda/due.ts';
import type { Id } from '../ports/chat.ts';
import type { Log } from '../ports/deps.ts';
import type { Perform } from '../ports/perform.ts';
import type { System } from '../ports/store/system.ts';
import type { Moment } from './moment.ts';

type PlannerDeps = {
  readonly agenda: Pick<System['agenda'], 'woken' | 'facts' | 'planned'>;
  readonly perform: Perform;
  readonly newRef: () => string;
  readonly log: Log;
  /** The agenda itself, unless a test brings its own. */
  readonly consider?: (facts: WakeFacts, now: Date) => Due;
};

/** How many times rows were looked at, and those that could not be: they are looked at again later. */
export type Planned = { readonly looked: number; readonly failed: readonly Id[] };

const BATCH = 200;
const HOUR = 3_600_000;
const LONGEST_SLEEP = 24 * HOUR;

/** `plan(moment)`: looks at every row that has woken, until none is awake. */
export function planner(deps: PlannerDeps): (moment: Moment) => Promise<Planned> {
  // Lost with the process, which then simply looks once more.
  const failures = new Map<string, number>();
  return async moment => {
    const done = new Set<string>();
    const failed = new Set<Id>();
    let looked = 0;
    while (!moment.stopping()) {
      const rows = await deps.agenda.woken(moment.now, BATCH);
      if (rows.length === 0) break;
      for (const row of rows) {
        if (moment.stopping()) break;
        if (!(await lookAt(deps, row, moment.now, done, failures))) failed.add(row.id);
        looked += 1;
      }
    }
    return { looked, failed: [...failed] };
  };
}

/** False where the row could not be looked at. */
async function lookAt(
  deps: PlannerDeps,
  row: WakeRow,
  now: Date,
  done: Set<string>,
  failures: Map<string, number>,
): Promise<boolean> {
  const key = `${row.type}:${row.id}`;
  try {
    const facts = await deps.agenda.facts(row);
    if (facts === null) await deps.agenda.planned(row, [], null);
    else await carryOut(deps, row, (deps.consider ?? consider)(facts, now), now, done);
    failures.delete(key);
    return true;
  } catch (cause) {
    // One row that makes no sense must not stop the others, nor be looked at in every tick, nor at every hour of a moved clock.
    const tried = failures.get(key) ?? 0;
    failures.set(key, tried + 1);
    deps.log.error('row put to sleep', cause, { ref: deps.newRef(), type: row.type, id: row.id, tried });
    await deps.agenda.planned(row, [], new Date(now.getTime() + Math.min(HOUR * 2 ** tried, LONGEST_SLEEP)));
    return false;
  }
}

async function carryOut(deps: PlannerDeps, row: WakeRow, due: Due, now: Date, done: Set<string>): Promise<void> {
  const repeated = due.acts.find(act => done.has(keyOf(act)));
  if (repeated !== undefined) return sleepAnHour(deps, row, due, now, `act ${repeated.act} changes nothing`);
  if (due.acts.length === 0) {
    if (due.wakeAt !== null && due.wakeAt <= now) return sleepAnHour(deps, row, due, now, 'wakes in the past');
    return deps.agenda.planned(row, due.owed, due.wakeAt);
  }
  // What is owed is stored first, since the act may change the row so that it is no longer found; the row stays awake
  // until it was looked at with its acts done, so that a crash between them only means doing it again.
  await deps.agenda.planned(row, due.owed, now);
  for (const act of due.acts) {
    await deps.perform(act);
    done.add(keyOf(act));
  }
}

async function sleepAnHour(deps: PlannerDeps, row: WakeRow, due: Due, now: Date, why: string): Promise<void> {
  deps.log.warn('row is restless', { ref: deps.newRef(), type: row.type, id: row.id, why });
  await deps.agenda.planned(row, due.owed, new Date(now.getTime() + HOUR));
}

const keyOf = (act: Act): string => `${act.row.type}:${act.row.id}:${act.act}:${act.on}`;
