/** Owns the silence alarm: from which day on two sides have not been in contact for too long (product §3). */
import * as cadence from '../cadence.ts';
import { restMonthsOf } from '../partnership/rest.ts';
import type { Partnership } from '../partnership.ts';
import { limits } from '../signal.ts';
import type { CivilDate } from '../time.ts';
import * as time from '../time.ts';

type Silent = Pick<Partnership, 'checkIn' | 'lastContactOn' | 'activeSince' | 'restMonths' | 'restUntil'>;

// Longest cadence 12 months, 1.5 of it, and as many resting months between: nothing is searched further.
const SEARCH_DAYS = 6 * 366;

/** The day the silence began: the last contact, else the first day; a rest that ended later starts it afresh. */
export function silentSince(partnership: Silent): CivilDate | null {
  const { lastContactOn, activeSince, restUntil } = partnership;
  const began = lastContactOn ?? activeSince;
  return began === null ? null : time.later(began, restUntil ?? began);
}

/**
 * The first day that is more than 1.5 cadences after the last contact, resting months not counted; null where the two
 * sides do not meet regularly or never began. 1.5 is the limit of the signal of product §4, too.
 */
export function alarmOn(partnership: Silent): CivilDate | null {
  const read = cadence.parse(partnership.checkIn);
  const length = read === null ? null : cadence.lengthInDays(read);
  const since = silentSince(partnership);
  if (length === null || since === null) return null;
  const allowed = Math.floor((limits.silenceTimesTen * length) / 10);
  const rest = restMonthsOf(partnership);
  let counted = 0;
  for (let days = 1; days <= SEARCH_DAYS; days += 1) {
    const day = time.addDays(since, days);
    if (!rest.includes(time.monthOf(day))) counted += 1;
    if (counted > allowed) return day;
  }
  return null;
}

/** Days of silence up to today as the alarm counts them, resting months left out; 0 where it has not begun. */
export function daysSilent(partnership: Silent, today: CivilDate): number {
  const since = silentSince(partnership);
  if (since === null) return 0;
  const rest = restMonthsOf(partnership);
  return time.eachDay(time.addDays(since, 1), today).filter(day => !rest.includes(time.monthOf(day))).length;
}
