/** Owns the waking of rows: what the agenda finds due goes into the outbox, what time changes is carried out. */
import { consider, type WakeFacts } from '../domain/agenda/agenda.ts';
import type { Act, Due, WakeRow } from '../domain/agenda/due.ts';
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

const BATCH = 200;
const HOUR = 3_600_000;

/** `plan(moment)`: looks at every row that has woken, until none is awake, and answers how many times it looked. */
export function planner(deps: PlannerDeps): (moment: Moment) => Promise<number> {
  return async moment => {
    const done = new Set<string>();
    let looked = 0;
    while (!moment.stopping()) {
      const rows = await deps.agenda.woken(moment.now, BATCH);
      if (rows.length === 0) break;
      for (const row of rows) {
        if (moment.stopping()) break;
        await lookAt(deps, row, moment.now, done);
        looked += 1;
      }
    }
    return looked;
  };
}

async function lookAt(deps: PlannerDeps, row: WakeRow, now: Date, done: Set<string>): Promise<void> {
  try {
    const facts = await deps.agenda.facts(row);
    if (facts === null) return await deps.agenda.planned(row, [], null);
    await carryOut(deps, row, (deps.consider ?? consider)(facts, now), now, done);
  } catch (cause) {
    // One row that makes no sense must not stop the others, nor be looked at in every tick.
    deps.log.error('row put to sleep', cause, { ref: deps.newRef(), type: row.type, id: row.id });
    await deps.agenda.planned(row, [], new Date(now.getTime() + HOUR));
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
