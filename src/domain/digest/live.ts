/** Owns how many partnerships are under way, and whether they are still starting (product §6). */
import type { CivilDate } from '../time.ts';
import * as time from '../time.ts';
import type { Ledger } from './evidence.ts';
import type { Period } from './side.ts';

type Partnered = Pick<Ledger['partnership'], 'state' | 'activeSince'>;
export type Live = { readonly now: number; readonly of: number; readonly isStarting: boolean };

// "In the first weeks: starting: 6 of 25 partnerships live" (product §6).
const STARTING_DAYS = 84;

/** Drafts are counted, and nothing else is told of them. */
export function liveOf(partnerships: readonly Partnered[], period: Period): Live {
  const counted = partnerships.filter(each => each.state !== 'ended');
  const live = counted.filter(each => each.state !== 'draft');
  const first = live.map(each => each.activeSince).reduce<CivilDate | null>(earlier, null);
  const isYoung = first === null || time.daysBetween(first, period.to) <= STARTING_DAYS;
  return { now: live.length, of: counted.length, isStarting: isYoung && live.length < counted.length };
}

function earlier(one: CivilDate | null, other: CivilDate | null): CivilDate | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
