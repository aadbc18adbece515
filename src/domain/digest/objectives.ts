/** Owns how we stand with what the leaders want to reach: our kept rate and the trust rating (product §4 "Scores", §6). */
import { isOpen } from '../commitment/commitment.ts';
import { type Counted, reckon } from '../commitment/rate.ts';
import { Refusal } from '../refusal.ts';
import type { CivilDate } from '../time.ts';
import * as time from '../time.ts';
import type { GroupResult } from '../trust/publish.ts';
import { holds, type RatingTold, reached, told } from '../trust/score.ts';
import type { Period } from './side.ts';

/** In whole percent, of our promises and of organisations; null where none is set. */
export type Objectives = { readonly kept: number | null; readonly rating: number | null };

export const NO_OBJECTIVES: Objectives = { kept: null, rating: null };

/** What may be set. In steps: an objective is a direction, not a way to feel for a number that is told in words only. */
export const STEPS: readonly number[] = [50, 55, 60, 65, 70, 75, 80, 85, 90, 95];

/** holds: this time, and not the time before; unknown: there is no number. */
export type State = 'reached' | 'holds' | 'below' | 'unknown';
/** A quarter that runs settles nothing: it holds so far, for the first time or, again, after one in which it held. */
export type KeptState = State | 'holds_so_far' | 'again_so_far';

export type Standing =
  | {
      readonly of: 'kept';
      readonly atLeast: number;
      readonly state: KeptState;
      /** Of our promises that count in the quarter so far. */
      readonly kept: number;
      readonly counted: number;
      /** Absent in weeks told before it was kept, all of them in a quarter that ran. */
      readonly isOver?: boolean;
      /** Of a quarter that is over, those that can only count against it now. */
      readonly overdue?: number;
    }
  | { readonly of: 'rating'; readonly atLeast: number; readonly state: State; readonly rating: RatingTold | null };

export type Reached = { readonly kept: number; readonly of: number };

/** How many promises were kept of those that count (product §2 "Kept rate"). */
export function keptOf(promises: readonly Counted[], { from, to }: Period): Reached {
  const { keptConfirmed, keptUnconfirmed, keptLate, notKept } = reckon(promises, from, to);
  const kept = keptConfirmed + keptUnconfirmed;
  return { kept, of: kept + keptLate + notKept };
}

/**
 * The kept rate of the quarter in which the period ends, up to its end, and of the quarter before; where one ended within the
 * period, of that one, since no later week tells how it ended. `rounds`: what was published of the
 * whole portfolio, oldest first; null where nothing was.
 */
export function standings(
  { kept, rating }: Objectives,
  ours: readonly Counted[],
  rounds: readonly (GroupResult | null)[],
  period: Period,
  today: CivilDate,
): readonly Standing[] {
  return [
    ...(kept === null ? [] : [keptStanding(kept, ours, lastDay(period), today)]),
    ...(rating === null ? [] : [ratingStanding(rating, rounds)]),
  ];
}

function lastDay({ from, to }: Period): CivilDate {
  const began = time.startOfQuarter(to);
  return began > from ? time.addDays(began, -1) : to;
}

function keptStanding(atLeast: number, ours: readonly Counted[], to: CivilDate, today: CivilDate): Standing {
  const from = time.startOfQuarter(to);
  const before = time.addDays(from, -1);
  const isOver = today > to && time.startOfQuarter(time.addDays(to, 1)) > to;
  const now = keptOf(ours, { from, to });
  const overdue = isOver ? stillOpen(ours, { from, to }) : 0;
  const last = { from: time.startOfQuarter(before), to: before };
  const state = stateOf([
    isEnough(atLeast, keptOf(ours, last), stillOpen(ours, last)),
    isEnough(atLeast, now, overdue),
  ]);
  const told = isOver ? state : soFar(state);
  return { of: 'kept', atLeast, state: told, kept: now.kept, counted: now.of, isOver, overdue };
}

/** Null where there is nothing to go by. */
function isEnough(atLeast: number, { kept, of }: Reached, overdue: number): boolean | null {
  return of + overdue === 0 ? null : kept * 100 >= atLeast * (of + overdue);
}

/** Out of the rate as long as they are open; but what was not done by its day is not kept in time any more. */
function stillOpen(ours: readonly Counted[], { from, to }: Period): number {
  return ours.filter(each => isOpen(each) && each.inTimeDue >= from && each.inTimeDue <= to).length;
}

function soFar(state: State): KeptState {
  if (state === 'reached') return 'again_so_far';
  return state === 'holds' ? 'holds_so_far' : state;
}

function ratingStanding(atLeast: number, rounds: readonly (GroupResult | null)[]): Standing {
  const state = stateOf(rounds.map(each => each && holds({ of: 'rating', atLeast }, each)));
  const rating = rounds.at(-1)?.rating ?? null;
  return { of: 'rating', atLeast, state, rating: rating && told(rating) };
}

function stateOf(times: readonly (boolean | null)[]): State {
  if (reached(times)) return 'reached';
  const last = times.at(-1) ?? null;
  return last === null ? 'unknown' : last ? 'holds' : 'below';
}

/** As a form brings it: one of the steps, or none. @throws Refusal on the field */
export function chosen(field: keyof Objectives, words: string): number | null {
  if (words === 'none') return null;
  const percent = Number(words);
  if (!STEPS.includes(percent)) throw new Refusal('objective.step', {}, field);
  return percent;
}
