/** Owns when rounds open and close: once a quarter, and one of its own once a year, by civil dates of the host's zone. */
import * as time from '../time.ts';

/** `name` such as '2026-Q2'. Answers are taken from the day it opens up to and with the day it closes. */
export type Round = { readonly name: string; readonly opensOn: time.CivilDate; readonly closesOn: time.CivilDate };

const TUESDAY = 2;
// "A Friday three weeks later" (product §4): three weeks after the Tuesday is a Tuesday again; the Friday of that week.
const OPEN_DAYS = 24;

/**
 * The round of the quarter a date lies in. "The second Tuesday of each quarter" is the second Tuesday of its first month:
 * a quarter's first Tuesday always lies in that month, so both readings are one.
 */
export function roundOf(date: time.CivilDate): Round {
  const first = time.startOfQuarter(date);
  const toTuesday = (TUESDAY - time.weekdayOf(first) + 7) % 7;
  const opensOn = time.addDays(first, toTuesday + 7);
  return {
    name: `${first.slice(0, 4)}-Q${Math.ceil(time.monthOf(first) / 3)}`,
    opensOn,
    closesOn: time.addDays(opensOn, OPEN_DAYS),
  };
}

/** The round that takes answers on a date, or null between rounds. */
export function roundFor(date: time.CivilDate): Round | null {
  const round = roundOf(date);
  return round.opensOn <= date && date <= round.closesOn ? round : null;
}

/** The first round that opens strictly after a date. */
export function nextRound(after: time.CivilDate): Round {
  const round = roundOf(after);
  return round.opensOn > after ? round : roundOf(time.addMonths(time.startOfQuarter(after), 3));
}

// Results are out on the Monday after the close: the question of the year comes the day after, and closes on the Friday of the next week.
const [YEARLY_AFTER, YEARLY_DAYS] = [4, 10];

/** The one question of the year: a card of its own after the autumn round has closed (product §4). Null after any other round. */
function yearlyAfter({ name, closesOn }: Round): Round | null {
  if (!name.endsWith('-Q4')) return null;
  const opensOn = time.addDays(closesOn, YEARLY_AFTER);
  return { name: `${name.slice(0, 4)}-year`, opensOn, closesOn: time.addDays(opensOn, YEARLY_DAYS) };
}

/** The question of the year that takes answers on a date, or null. */
export function yearlyFor(date: time.CivilDate): Round | null {
  const round = yearlyAfter(roundOf(date));
  return round !== null && round.opensOn <= date && date <= round.closesOn ? round : null;
}

/** The first question of the year that opens strictly after a date. */
export function nextYearly(after: time.CivilDate): Round {
  const inYear = (year: number) => yearlyAfter(roundOf(`${year}-10-01`));
  const year = Number(after.slice(0, 4));
  const found = [inYear(year), inYear(year + 1)].find(round => round !== null && round.opensOn > after);
  if (!found) throw new RangeError(`no question of the year after ${after}`);
  return found;
}
