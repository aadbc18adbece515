/** Owns the kept rate: which promises count, where, and in which period (product §2 "Kept rate"). */
import type { CivilDate } from '../time.ts';
import type { Commitment } from './commitment.ts';
import { isOnTime } from './done.ts';

export type Counted = Pick<
  Commitment,
  'id' | 'state' | 'due' | 'inTimeDue' | 'doneOn' | 'closedOn' | 'ownerOrganisationId'
>;

type Reckoning = {
  /** Kept on time, confirmed by the recipient; and done on time but not confirmed (yet). */
  readonly keptConfirmed: number;
  readonly keptUnconfirmed: number;
  readonly keptLate: number;
  readonly notKept: number;
  /** Whole percent of kept among counted, rounded half up; null when nothing counts. */
  readonly rate: number | null;
};

type Verdict = 'kept' | 'done_in_time' | 'kept_late' | 'not_kept';

/**
 * How one promise counts, or null where it is out: proposed, declined, lapsed, still open, or withdrawn before its date.
 * Done counts by the day of Done, whether confirmed or not.
 */
export function verdictOn(promise: Counted): Verdict | null {
  switch (promise.state) {
    case 'kept':
      return 'kept';
    case 'kept_late':
      return 'kept_late';
    case 'done':
      return isOnTime(promise) ? 'done_in_time' : 'kept_late';
    case 'not_kept':
      return 'not_kept';
    case 'withdrawn':
      return promise.closedOn !== null && promise.closedOn > promise.inTimeDue ? 'not_kept' : null;
    default:
      return null;
  }
}

/** Each promise once, in the period of the last date agreed in time. Both ends belong to the period. */
export function reckon(promises: readonly Counted[], from: CivilDate, to: CivilDate): Reckoning {
  const verdicts = promises.filter(promise => promise.inTimeDue >= from && promise.inTimeDue <= to).map(verdictOn);
  const count = (verdict: Verdict) => verdicts.filter(each => each === verdict).length;
  const keptConfirmed = count('kept');
  const keptUnconfirmed = count('done_in_time');
  const keptLate = count('kept_late');
  const notKept = count('not_kept');
  const kept = keptConfirmed + keptUnconfirmed;
  const counted = kept + keptLate + notKept;
  return {
    keptConfirmed,
    keptUnconfirmed,
    keptLate,
    notKept,
    rate: counted === 0 ? null : Math.floor((kept * 200 + counted) / (counted * 2)),
  };
}
