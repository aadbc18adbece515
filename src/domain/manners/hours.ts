/** Owns somebody's polite moments: their hours on their working days, read from their own wall clock (product §8). */
import * as time from '../time.ts';

/** When somebody may be written to. */
export type Hours = {
  readonly zone: time.Zone;
  readonly calendar: time.Calendar;
  readonly politeFrom: time.CivilTime;
  readonly politeTo: time.CivilTime;
  /** Weekday 1 to 7 of the weekly bundle; the first working day of the week where null. */
  readonly bundleDay: number | null;
};

const DAY = 86_400_000;
// Who rests longer than this has no polite moment; the outbox then asks again about a year later.
const SEARCH_DAYS = 400;
// The last polite moment leaves a late tick some room before the door closes.
const LAST_CALL = 15 * 60_000;

/** Whether the wall clock then shows one of their hours on one of their working days. */
export function isPolite(hours: Hours, instant: Date): boolean {
  const [from, to] = doors(hours);
  const clock = time.clockIn(hours.zone, instant);
  return from <= clock && clock < to && time.isWorkingDay(time.dateIn(hours.zone, instant), hours.calendar);
}

/** The first polite moment at or after `at`; 400 days on where there is none until then. */
export function soonest(hours: Hours, at: Date): Date {
  return isPolite(hours, at) ? at : nextMorning(hours, at);
}

/** The first opening of a working day at or after `at`; 400 days on where there is none until then. */
export function nextMorning(hours: Hours, at: Date): Date {
  return firstOf(firstDay(hours, at), 1, SEARCH_DAYS, date => notBefore(opening(hours, date), at)) ?? beyond(at);
}

/** The opening of their bundle day at or after `at`; 400 days on where there is none until then. */
export function nextBundle(hours: Hours, at: Date): Date {
  const monday = time.startOfWeek(firstDay(hours, at));
  return firstOf(monday, 7, SEARCH_DAYS / 7 + 1, week => notBefore(bundleOf(hours, week), at)) ?? beyond(at);
}

/** The last polite moment at or before `at` and not before `bound`, or null. */
export function latest(hours: Hours, at: Date, bound: Date): Date | null {
  return isPolite(hours, at) ? at : lastOf(hours, at, bound, closing);
}

/** The last opening of a working day at or before `at` and not before `bound`, or null. */
export function lastMorning(hours: Hours, at: Date, bound: Date): Date | null {
  return lastOf(hours, at, bound, opening);
}

/** When their hours end on the day of `at`, by their clock. */
export function endOfDay(hours: Hours, at: Date): Date {
  return time.instantOf(time.dateIn(hours.zone, at), doors(hours)[1], hours.zone);
}

// Hours that do not make sense are read as the product's default.
function doors(hours: Hours): readonly [time.CivilTime, time.CivilTime] {
  const { politeFrom, politeTo } = hours;
  const sensible = time.isCivilTime(politeFrom) && time.isCivilTime(politeTo) && politeFrom < politeTo;
  return sensible ? [politeFrom, politeTo] : ['09:00', '17:00'];
}

// Null where the day is no working day, or where a clock change leaves nothing of their hours.
function opening(hours: Hours, date: time.CivilDate): Date | null {
  const opens = time.instantOf(date, doors(hours)[0], hours.zone);
  return isPolite(hours, opens) ? opens : null;
}

function closing(hours: Hours, date: time.CivilDate): Date | null {
  const closes = time.instantOf(date, doors(hours)[1], hours.zone);
  const last = new Date(closes.getTime() - LAST_CALL);
  return isPolite(hours, last) ? last : opening(hours, date);
}

// A bundle day that is a holiday moves on within its week, else back, so that a week with a working day has its bundle.
function bundleOf(hours: Hours, monday: time.CivilDate): Date | null {
  const wanted = hours.bundleDay !== null && hours.bundleDay >= 1 && hours.bundleDay <= 7 ? hours.bundleDay : 1;
  const day = (weekday: number): time.CivilDate => time.addDays(monday, weekday - 1);
  return (
    firstOf(day(wanted), 1, 8 - wanted, date => opening(hours, date)) ??
    firstOf(day(wanted - 1), -1, wanted - 1, date => opening(hours, date))
  );
}

// A long pause is no reason to give up the search, unless it outlasts every calendar.
function firstDay(hours: Hours, at: Date): time.CivilDate {
  const today = time.dateIn(hours.zone, at);
  const paused = hours.calendar.pausedUntil;
  return paused != null && paused > today && paused < time.addDays(today, SEARCH_DAYS * 10) ? paused : today;
}

function lastOf(
  hours: Hours,
  at: Date,
  bound: Date,
  momentOf: (hours: Hours, date: time.CivilDate) => Date | null,
): Date | null {
  const today = time.dateIn(hours.zone, at);
  const days = Math.min(SEARCH_DAYS, time.daysBetween(time.dateIn(hours.zone, bound), today) + 1);
  const found = firstOf(today, -1, days, date => {
    const moment = momentOf(hours, date);
    return moment !== null && moment <= at ? moment : null;
  });
  return notBefore(found, bound);
}

function firstOf(
  from: time.CivilDate,
  step: number,
  tries: number,
  momentOf: (date: time.CivilDate) => Date | null,
): Date | null {
  let date = from;
  for (let tried = 0; tried < tries; tried += 1) {
    const moment = momentOf(date);
    if (moment !== null) return moment;
    date = time.addDays(date, step);
  }
  return null;
}

const notBefore = (moment: Date | null, bound: Date): Date | null =>
  moment !== null && moment >= bound ? moment : null;

const beyond = (at: Date): Date => new Date(at.getTime() + SEARCH_DAYS * DAY);
