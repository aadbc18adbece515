/** Owns what was kept in the last weeks, of what counted, both sides (product §2 "Kept rate", §6 "trend charts"). */
import type { Counted } from '../commitment/rate.ts';
import type { CivilDate } from '../time.ts';
import * as time from '../time.ts';
import { keptOf, type Reached } from './objectives.ts';
import type { Period } from './side.ts';

/** Null where nothing counts. `week` is its Monday. */
export type Point = { readonly week: CivilDate; readonly ours: Reached | null; readonly theirs: Reached | null };

const WEEKS = 8;

/** Oldest first; the week told of is the last one. */
export function trendOf(ours: readonly Counted[], theirs: readonly Counted[], period: Period): readonly Point[] {
  return Array.from({ length: WEEKS }, (_, at) => {
    const week = time.addDays(period.from, 7 * (at - WEEKS + 1));
    const days = { from: week, to: time.addDays(week, 6) };
    return { week, ours: counted(keptOf(ours, days)), theirs: counted(keptOf(theirs, days)) };
  });
}

const counted = (reached: Reached): Reached | null => (reached.of === 0 ? null : reached);
