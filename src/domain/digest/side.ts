/** Owns how the promises of one side are counted in one week (product §6): each of those due once, by what became of it. */

import type { Commitment } from '../commitment/commitment.ts';
import { isOpen } from '../commitment/commitment.ts';
import { verdictOn } from '../commitment/rate.ts';
import type { CivilDate } from '../time.ts';

/** A promise without the people in it: organisations, dates and what became of it. */
export type Promised = Pick<
  Commitment,
  | 'id'
  | 'partnershipId'
  | 'ownerOrganisationId'
  | 'toOrganisationId'
  | 'state'
  | 'due'
  | 'inTimeDue'
  | 'madeOn'
  | 'doneOn'
  | 'closedOn'
  | 'newDate'
  | 'newDateAskedOn'
  | 'helpAsked'
>;

/** Monday to Sunday, both in it. */
export type Period = { readonly from: CivilDate; readonly to: CivilDate };

/**
 * Ids. Every promise due in the week is in exactly one of done, movedInTime, overdue, ahead, keptLate, notKept; keptLate and
 * notKept hold, beside those, what was due earlier and ended so in this week; stillOverdue what was due earlier and has not,
 * also where a new date was agreed since: it was agreed late (product §2).
 */
export type Side = {
  readonly due: readonly string[];
  readonly done: readonly string[];
  /** Of `done`, those whose recipient said yes. */
  readonly confirmed: readonly string[];
  readonly movedInTime: readonly string[];
  readonly overdue: readonly string[];
  /** Not yet due today; empty once the week is over. */
  readonly ahead: readonly string[];
  readonly keptLate: readonly string[];
  readonly notKept: readonly string[];
  readonly stillOverdue: readonly string[];
};

type Fate = 'done' | 'movedInTime' | 'overdue' | 'ahead' | 'keptLate' | 'notKept';

/** `movedOut`: agreed in time, during the week, to a day outside of it. `today`: the day on which the week is looked at. */
export function sideOf(
  promises: readonly Promised[],
  movedOut: ReadonlySet<string>,
  period: Period,
  today: CivilDate,
): Side {
  const fates = promises.map(promise => ({ promise, fate: fateOf(promise, movedOut, period, today) }));
  const due = fates.filter(({ fate }) => fate !== null);
  const ids = (fate: Fate) => due.filter(each => each.fate === fate).map(({ promise }) => promise.id);
  const earlier = promises.filter(promise => promise.inTimeDue < period.from && !movedOut.has(promise.id));
  const ended = (fate: Fate) => earlier.filter(promise => endedIn(promise, period) === fate).map(({ id }) => id);
  return {
    due: due.map(({ promise }) => promise.id),
    done: ids('done'),
    confirmed: due.filter(each => each.fate === 'done' && each.promise.state === 'kept').map(each => each.promise.id),
    movedInTime: ids('movedInTime'),
    overdue: ids('overdue'),
    ahead: ids('ahead'),
    keptLate: [...ids('keptLate'), ...ended('keptLate')],
    notKept: [...ids('notKept'), ...ended('notKept')],
    stillOverdue: earlier.filter(isOpen).map(({ id }) => id),
  };
}

/** What became of a promise due in the week by the end of it; null for one that was not due in it, or does not count. */
function fateOf(promise: Promised, movedOut: ReadonlySet<string>, period: Period, today: CivilDate): Fate | null {
  if (movedOut.has(promise.id)) return 'movedInTime';
  if (promise.inTimeDue < period.from || promise.inTimeDue > period.to) return null;
  const verdict = verdictOn(promise);
  if (verdict === 'kept' || verdict === 'done_in_time') return 'done';
  // What ended late after the week was overdue in it; the week in which it ended tells of that.
  if (verdict !== null) return endedIn(promise, period) ?? 'overdue';
  if (!isOpen(promise)) return null;
  return promise.inTimeDue < today ? 'overdue' : 'ahead';
}

/** Kept late counts on the day of Done, not kept on the day it was known (product §6 "in the week it happens"). */
function endedIn(promise: Promised, { from, to }: Period): Fate | null {
  const verdict = verdictOn(promise);
  const on = verdict === 'kept_late' ? promise.doneOn : verdict === 'not_kept' ? promise.closedOn : null;
  if (on === null || on < from || on > to) return null;
  return verdict === 'kept_late' ? 'keptLate' : 'notKept';
}

/** Of a side's kept late or not kept, how many were due in the week itself, and how many before it. */
export function split(side: Side, fate: 'keptLate' | 'notKept'): { readonly now: number; readonly before: number } {
  const due = new Set(side.due);
  const now = side[fate].filter(id => due.has(id)).length;
  return { now, before: side[fate].length - now };
}

/** Whether anything happened on this side; what merely stays overdue is no news. */
export function isQuiet(side: Side): boolean {
  return side.due.length === 0 && side.keptLate.length === 0 && side.notKept.length === 0;
}
