/** Owns what a phrase means that names a day of the calendar: "June 5", "the 15th", "first Tuesday of January". */
import * as time from '../../domain/time.ts';
import { ask, type CivilDate, coming, on, type Period, period, type Reading } from './dateReading.ts';

/** A day as it was written; what was not written is null. */
export type Written = {
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
  readonly weekday: number | null;
};

// A date without a year that went by in the last month is more likely a slip than meant for next year.
const JUST_GONE_DAYS = 30;

const two = (n: number): string => String(n).padStart(2, '0');
const yearOf = (date: CivilDate): number => Number(date.slice(0, 4));
const dayOf = (date: CivilDate): number => Number(date.slice(8));
const dated = (year: number, month: number, day: number): CivilDate =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;

/** "Friday, June 5 2027": without a year the coming one. A weekday that does not fit its date is asked about. */
export function calendarDay({ day, month, year, weekday }: Written, today: CivilDate): Reading {
  if (month < 1 || month > 12 || day < 1) return ask('impossible');
  const thisYears = dated(yearOf(today), month, day);
  const next = thisYears >= today ? thisYears : dated(yearOf(today) + 1, month, day);
  const date = year === null ? next : dated(year, month, day);
  if (!time.isCivilDate(date)) return ask('impossible', ...aroundTheEndOf(yearOf(date), month));
  if (date < today) return ask('past', next);
  const isJustGone =
    time.isCivilDate(thisYears) && thisYears < today && time.daysBetween(thisYears, today) <= JUST_GONE_DAYS;
  if (year === null && isJustGone) return ask('past', next);
  return weekday === null || time.weekdayOf(date) === weekday
    ? on(date)
    : ask('ambiguous', date, nearest(weekday, date));
}

/** "June 5 or 6", "del 5 al 7 de junio": more than one day. */
export function eitherDay(first: Reading, second: Reading): Reading {
  return ask('several', ...datesOf(first), ...datesOf(second));
}

/** The date, or what is offered in its place. */
export const datesOf = (reading: Reading): readonly CivilDate[] =>
  reading.as === 'date' ? [reading.date] : reading.as === 'ask' ? reading.offers : [];

/** Two numbers and perhaps a year, in the order they were written. */
type Numeric = {
  readonly first: number;
  readonly second: number;
  readonly year: number | null;
  readonly weekday: number | null;
};

/** "6/25", "03/04": asked when both orders make a date and no weekday decides; the language says which comes first. */
export function numericDay(
  { first, second, year, weekday }: Numeric,
  language: 'en' | 'es',
  today: CivilDate,
): Reading {
  const american = { month: first, day: second, year, weekday };
  const european = { month: second, day: first, year, weekday };
  if (first === second || first * second === 0 || second > 12) return calendarDay(american, today);
  if (first > 12) return calendarDay(european, today);
  const orders = language === 'en' ? [american, european] : [european, american];
  const readings = orders.map(order => calendarDay({ ...order, weekday: null }, today));
  const dates = readings.filter(one => one.as === 'date' || year === null).flatMap(datesOf);
  if (dates.length === 0) return ask('past');
  const [fitting, ...others] = dates.filter(date => time.weekdayOf(date) === weekday);
  return fitting !== undefined && others.length === 0 ? on(fitting) : ask('ambiguous', ...dates);
}

/** "the 15th", "el día 15": of this month while it is ahead, else of the next; said on the 15th itself it is asked about. */
export function dayOfMonth(day: number, weekday: number | null, today: CivilDate): Reading {
  if (day === dayOf(today) && weekday === null) return ask('ambiguous', today, time.addMonths(today, 1));
  return dayIn(period('month', day < dayOf(today) ? 1 : 0, today), day, weekday, today);
}

/** "the 15th of next month". */
export function dayIn(month: Period, day: number, weekday: number | null, today: CivilDate): Reading {
  const date = `${month.first.slice(0, 8)}${two(day)}`;
  const following = time.addMonths(month.first, 1).slice(0, 8) + two(day);
  const later = time.isCivilDate(following) ? [following] : [];
  if (day < 1 || day > 31) return ask('impossible');
  if (!time.isCivilDate(date)) return ask('impossible', month.last, ...later);
  if (date < today) return ask('past', ...later);
  return weekday === null || time.weekdayOf(date) === weekday
    ? on(date)
    : ask('ambiguous', date, nearest(weekday, date));
}

/** The coming June, or June of the year that was written. */
export function monthNamed(month: number, year: number | null, today: CivilDate): Period {
  const thisYears = wholeMonth(yearOf(today), month);
  if (year !== null) return wholeMonth(year, month);
  return thisYears.last >= today ? thisYears : wholeMonth(yearOf(today) + 1, month);
}

/** "first Tuesday of January", nth -1 being the last one; `ifGone` is the next period that has such a day. */
export function nthWeekday(
  nth: number,
  weekday: number,
  month: Period,
  today: CivilDate,
  ifGone: Period | null,
): Reading {
  const last = coming(weekday, time.addDays(month.last, -6));
  const date = nth === -1 ? last : time.addDays(coming(weekday, month.first), 7 * (nth - 1));
  if (date > month.last) return ask('impossible', last);
  if (date >= today) return on(date);
  const next = ifGone === null ? null : nthWeekday(nth, weekday, ifGone, today, null);
  return next?.as === 'date' ? ask('past', next.date) : ask('past');
}

function nearest(weekday: number, date: CivilDate): CivilDate {
  return coming(weekday, time.addDays(date, -3));
}

function aroundTheEndOf(year: number, month: number): readonly CivilDate[] {
  const { last } = wholeMonth(year, month);
  return [last, time.addDays(last, 1)];
}

function wholeMonth(year: number, month: number): Period {
  return period('month', 0, dated(Math.max(year, 1000), month, 1));
}
