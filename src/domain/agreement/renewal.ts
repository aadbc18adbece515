/** Owns the yearly look at an agreement: when both sides' stewards are asked, once, and when it counts as renewed (product §7). */
import { isAtRest } from '../partnership/rest.ts';
import type { Partnership } from '../partnership.ts';
import type { CivilDate } from '../time.ts';
import * as time from '../time.ts';

type Renewed = Pick<Partnership, 'agreementOn' | 'renewalAskedOn' | 'state' | 'restMonths' | 'restUntil'>;

const YEAR = 12;
// A year of resting months is refused where they are set; nothing is searched further.
const SEARCH_DAYS = 366;

/**
 * The day on which they are asked next: a year after both last agreed, and a year after they were last asked, answered or not;
 * a rest puts it off to its end. Null where there is nothing both agreed to.
 */
export function asksOn(partnership: Renewed): CivilDate | null {
  const { agreementOn, renewalAskedOn } = partnership;
  if (agreementOn === null) return null;
  const since = renewalAskedOn === null ? agreementOn : time.later(agreementOn, renewalAskedOn);
  const year = time.addMonths(since, YEAR);
  const days = Array.from({ length: SEARCH_DAYS }, (_, at) => time.addDays(year, at));
  const [first] = days;
  return days.find(day => !isAtRest(partnership, day)) ?? first ?? null;
}

/** An answer belongs to the question only while it is out: since it was asked, and before they agreed anew. */
export function isAsked({ agreementOn, renewalAskedOn }: Pick<Partnership, 'agreementOn' | 'renewalAskedOn'>): boolean {
  return agreementOn !== null && renewalAskedOn !== null && renewalAskedOn > agreementOn;
}
