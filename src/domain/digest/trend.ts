/** Owns the kept rate of the last weeks, both sides (product §2 "Kept rate", §6 "trend charts"). */
import { type Counted, reckon } from '../commitment/rate.ts';
import type { CivilDate } from '../time.ts';
import * as time from '../time.ts';
import type { Period } from './side.ts';

/** Whole percent; null where nothing counts. `week` is its Monday. */
export type Point = { readonly week: CivilDate; readonly ours: number | null; readonly theirs: number | null };

const WEEKS = 8;

/** Oldest first; the week told of is the last one. */
export function trendOf(ours: readonly Counted[], theirs: readonly Counted[], period: Period): readonly Point[] {
  return Array.from({ length: WEEKS }, (_, at) => {
    const week = time.addDays(period.from, 7 * (at - WEEKS + 1));
    const sunday = time.addDays(week, 6);
    return { week, ours: reckon(ours, week, sunday).rate, theirs: reckon(theirs, week, sunday).rate };
  });
}
