/** Owns what a date phrase means that counts from today: weekdays, stretches of time, ends of periods. */
import * as time from '../../domain/time.ts';

export type CivilDate = time.CivilDate;
/** Why it is asked about: each has a sentence of its own under `date.` in the refusals. */
export type Why = 'none' | 'several' | 'ambiguous' | 'past' | 'impossible' | 'too_long';

/**
 * A date, with the other date many people mean by the same words, where there is one; or a question with what may have been
 * meant; or nothing: words that look like a date and are none, such as a time of day. A weak date gives way to any other.
 */
export type Reading =
  | { readonly as: 'date'; readonly date: CivilDate; readonly instead?: CivilDate; readonly weak?: true }
  | { readonly as: 'ask'; readonly why: Why; readonly offers: readonly CivilDate[] }
  | { readonly as: 'nothing' };

export type Unit = 'hour' | 'day' | 'week' | 'fortnight' | 'month' | 'quarter' | 'year';
/** Its first and last day; a week's last day is its Friday, since that is when an office's week ends. */
export type Period = { readonly first: CivilDate; readonly last: CivilDate };

export const nothing: Reading = { as: 'nothing' };

export const on = (date: CivilDate, instead?: CivilDate): Reading =>
  instead === undefined || instead === date ? { as: 'date', date } : { as: 'date', date, instead };

export const weaklyOn = (date: CivilDate): Reading => ({ as: 'date', date, weak: true });

export const ask = (why: Why, ...offers: readonly CivilDate[]): Reading => ({ as: 'ask', why, offers });

/** The first such weekday from the date on, the date itself included. */
export const coming = (weekday: number, from: CivilDate): CivilDate =>
  time.addDays(from, (weekday - time.weekdayOf(from) + 7) % 7);

/** "Friday": the coming one. Said on a Friday it is asked about: today, or in a week? */
export const weekday = (day: number, today: CivilDate): Reading =>
  time.weekdayOf(today) === day ? ask('ambiguous', today, time.addDays(today, 7)) : on(coming(day, today));

/**
 * "next Friday", "el próximo viernes": that day of next week, weeks beginning on Monday (platforms/time §1.6). The other
 * reading is kept: the coming Friday or, where next week's is at most three days off, the one after.
 */
export function nextWeekday(day: number, today: CivilDate): Reading {
  const date = weekdayOfWeek(day, 1, today);
  const nearest = coming(day, time.addDays(today, 1));
  const isNear = time.daysBetween(today, date) <= 3;
  return on(date, isNear ? time.addDays(date, 7) : nearest);
}

/** The weekday of the week that lies `weeks` after this one. */
export const weekdayOfWeek = (day: number, weeks: number, today: CivilDate): CivilDate =>
  time.addDays(time.startOfWeek(today), 7 * weeks + day - 1);

/** "this Friday": the coming one; said on a Friday, today. */
export const thisWeekday = (day: number, today: CivilDate): Reading => on(coming(day, today));

/** "last Friday": over; the coming one is offered. */
export const lastWeekday = (day: number, today: CivilDate): Reading => ask('past', coming(day, today));

/** "the Friday after next": two weeks or three, depending on what "next" is taken for. */
export const weekdayAfterNext = (day: number, today: CivilDate): Reading =>
  ask('ambiguous', weekdayOfWeek(day, 1, today), weekdayOfWeek(day, 2, today));

/** "every Friday": no single date; the next three are offered. */
export function everyWeekday(day: number, today: CivilDate): Reading {
  const first = coming(day, today);
  return ask('several', first, time.addDays(first, 7), time.addDays(first, 14));
}

const MONTHS: Partial<Record<Unit, number>> = { month: 1, quarter: 3, year: 12 };
const DAYS: Partial<Record<Unit, number>> = { hour: 1 / 24, day: 1, week: 7, fortnight: 14 };

/** So many units after a date; months and years end on the month's last day where they must. */
export function later(n: number, unit: Unit, from: CivilDate): CivilDate {
  const months = MONTHS[unit];
  return months === undefined
    ? time.addDays(from, Math.floor(n * (DAYS[unit] ?? 1)))
    : time.addMonths(from, n * months);
}

/** "in two weeks". Hours are a date only when they are whole days, the time of day being unknown here. */
export function ahead(n: number, unit: Unit, today: CivilDate): Reading {
  const date = later(n, unit, today);
  return unit === 'hour' && n % 24 !== 0 ? ask('ambiguous', date, time.addDays(date, 1)) : on(date);
}

/** "in five working days": whose working days is not known here, so Monday to Friday without holidays is only offered. */
export const workingDaysAhead = (n: number, today: CivilDate): Reading =>
  ask('ambiguous', time.addWorkingDays(today, n, { workingDays: [], holidays: new Set(), restMonths: [] }));

/** The week, month, quarter or year that lies `n` after the one of today. */
export function period(unit: Unit, n: number, today: CivilDate): Period {
  if (unit === 'week') {
    return { first: weekdayOfWeek(1, n, today), last: weekdayOfWeek(5, n, today) };
  }
  const year = `${today.slice(0, 4)}-01-01`;
  const start = unit === 'quarter' ? time.startOfQuarter(today) : unit === 'month' ? `${today.slice(0, 7)}-01` : year;
  const first = later(n, unit, start);
  return { first, last: time.addDays(later(1, unit, first), -1) };
}

/** "end of the month", and of a week that is already over at the weekend: asked. */
export function endOf(stretch: Period, today: CivilDate): Reading {
  if (stretch.last >= today) return on(stretch.last);
  const isThisWeek = time.daysBetween(stretch.last, today) <= 2;
  return isThisWeek ? ask('ambiguous', today, time.addDays(stretch.last, 7)) : ask('past');
}

/** "next week", "next month": the same day then; the period's end is the other reading. */
export const sameDayNext = (unit: Unit, today: CivilDate): Reading =>
  unit === 'year' ? somewhereIn(period('year', 1, today)) : on(later(1, unit, today), period(unit, 1, today).last);

/** "this week", "in June": no day was named, so the first and the last are offered. */
export const somewhereIn = (stretch: Period): Reading => ask('ambiguous', stretch.last, stretch.first);

/** "early June", "a principios de mes". */
export const startOf = (stretch: Period): Reading => ask('ambiguous', stretch.first);

/** "mid-June". */
export const middleOf = (stretch: Period): Reading =>
  ask('ambiguous', time.addDays(stretch.first, Math.floor(time.daysBetween(stretch.first, stretch.last) / 2)));

/** "late June". */
export const lateIn = (stretch: Period): Reading => ask('ambiguous', stretch.last);
