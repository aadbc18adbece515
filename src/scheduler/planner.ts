/** Owns the waking of rows: what the agenda finds due goes into the outbox, what time changes is carried out. */
import { consider, type WakeFacts } from '../domain/agenda/agenda.ts';
import type { Act, Due, WakeRow } from '../domain/agenda/due.ts';
import type { Id } from '../ports/chat.ts';
import type { Log } from '../ports/deps.ts';
import type { Perform } from '../ports/perform.ts';
import type { Plan } from '../ports/store/agenda.ts';
import type { System } from '../ports/store/system.ts';
import type { Moment } from './moment.ts';

type PlannerDeps = {
  readonly agenda: Pick<System['agenda'], 'woken' | 'facts' | 'planned' | 'stumbled'>;
  readonly isOutage: System['isOutage'];
  readonly perform: Perform;
  readonly newRef: () => string;
  readonly log: Log;
  /** The agenda itself, unless a test brings its own. */
  readonly consider?: (facts: WakeFacts, now: Date) => Due;
};

/** How many times rows were looked at, and those that could not be: they are looked at again later. */
export type Planned = { readonly looked: number; readonly failed: readonly Id[] };

const BATCH = 200;

/** `plan(moment)`: looks at every row that has woken, until none is awake. */
export function planner(deps: PlannerDeps): (moment: Moment) => Promise<Planned> {
  return async moment => {
    const done = new Set<string>();
    const failed = new Set<Id>();
    let looked = 0;
    while (!moment.stopping()) {
      const rows = await deps.agenda.woken(moment.now, BATCH);
      if (rows.length === 0) break;
      const look: Look = { ...deps, now: moment.now, done, failed };
      const plans: Plan[] = [];
      for (const row of rows) {
        if (moment.stopping()) break;
        const plan = await attempted(look, row, () => planOf(look, row));
        if (plan !== null) plans.push(plan);
        looked += 1;
      }
      await stored(look, plans);
    }
    return { looked, failed: [...failed] };
  };
}

type Look = PlannerDeps & {
  readonly now: Date;
  /** Acts carried out in this tick. */
  readonly done: Set<string>;
  readonly failed: Set<Id>;
};

/**
 * Null where it failed. One row that makes no sense must not stop the others, nor be looked at in every tick, nor for ever. Where
 * the database fails it rejects: no row is to blame, and all of them stay awake for the next tick.
 */
async function attempted<T>(look: Look, row: WakeRow, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (cause) {
    if (look.isOutage(cause)) throw cause;
    look.failed.add(row.id);
    const ref = look.newRef();
    const reason = cause instanceof Error ? cause.name : 'unknown';
    const { attempts, isBuried } = await look.agenda.stumbled(row, reason, ref);
    const facts = { ref, type: row.type, id: row.id, attempts };
    look.log.error(isBuried ? 'row buried' : 'row put to sleep', cause, facts);
    return null;
  }
}

/** All in one transaction: a commit for each row would be most of what a wide waking takes. */
async function stored(look: Look, plans: readonly Plan[]): Promise<void> {
  if (plans.length === 0) return;
  try {
    await look.agenda.planned(plans);
  } catch (cause) {
    if (look.isOutage(cause)) throw cause;
    // One of them spoils it for the others: whose it is shows when each is stored alone.
    for (const plan of plans) await attempted(look, plan.row, () => look.agenda.planned([plan]));
  }
}

/** Null where there was something to do, and it is done: then the row looks again. */
async function planOf(look: Look, row: WakeRow): Promise<Plan | null> {
  const facts = await look.agenda.facts(row);
  if (facts === null) return { row, owed: [], wakeAt: null };
  const due = (look.consider ?? consider)(facts, look.now);
  const repeated = due.acts.find(act => look.done.has(keyOf(act)));
  if (repeated !== undefined) return restless(look, row, due, `act ${repeated.act} changes nothing`);
  if (due.acts.length === 0) {
    if (due.wakeAt !== null && due.wakeAt <= look.now) return restless(look, row, due, 'wakes in the past');
    return { row, owed: due.owed, wakeAt: due.wakeAt };
  }
  // What is owed is stored first, since the act may change the row so that it is no longer found; the row stays awake
  // until it was looked at with its acts done, so that a crash between them only means doing it again.
  await look.agenda.planned([{ row, owed: due.owed, wakeAt: look.now }]);
  for (const act of due.acts) {
    await look.perform(act);
    look.done.add(keyOf(act));
  }
  return null;
}

/** What never comes to rest is owed what it says, and counts as failed. */
async function restless(look: Look, row: WakeRow, { owed }: Due, why: string): Promise<null> {
  const ref = look.newRef();
  await look.agenda.planned([{ row, owed, wakeAt: look.now }]);
  const { attempts } = await look.agenda.stumbled(row, 'restless', ref);
  look.log.warn('row is restless', { ref, type: row.type, id: row.id, why, attempts });
  return null;
}

const keyOf = (act: Act): string => `${act.row.type}:${act.row.id}:${act.act}:${act.on}`;
