/** Owns when rounds open and close: once a quarter, by civil dates of the host's zone. */
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
