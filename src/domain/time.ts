/** Owns civil dates, the one passage between wall clocks and instants, and which days are working days. */
import { Temporal } from 'temporal-polyfill';
import { isKnown, offsetAt, version } from './time/zonedata.ts';

export { parseWorkingDays, printWorkingDays } from './time/week.ts';

/** 'YYYY-MM-DD'. Earlier and later are told by comparing as text. */
export type CivilDate = string;
/** 'HH:MM', 00:00 to 23:59. */
export type CivilTime = string;
/** An IANA zone name. */
export type Zone = string;

/** When somebody works: weekdays 1 to 7 (Monday 1; none given means Monday to Friday), holidays, whole months of rest 1 to 12, and a pause that is over on its date. */
export type Calendar = {
  readonly workingDays: readonly number[];
  readonly holidays: ReadonlySet<CivilDate>;
  readonly restMonths: readonly number[];
  readonly pausedUntil?: CivilDate | null;
};

const DAY = 86_400_000;
/** The calendar of somebody of whom nothing is known: Monday to Friday, no holiday, no rest. */
export const WEEKDAYS: Calendar = { workingDays: [1, 2, 3, 4, 5], holidays: new Set(), restMonths: [] };

// More than a year of holidays and rest holds no working day: the calendar then says nothing, and plain dates are used.
const SEARCH_DAYS = 400;

/** The release of the zone data in use, such as '2026f'; when it changes, instants kept from civil times are resolved again. */
export const zoneDataVersion: string = version;

export const isZone = (text: string): boolean => isKnown(text);

export const isCivilTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** Whether the text is a date that exists, in the years 1900 to 2999. */
export function isCivilDate(text: string): boolean {
  if (!/^(?:19|2\d)\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  // Date.parse lets February 30 pass as March 2.
  return !Number.isNaN(midnight(text)) && addDays(text, 0) === text;
}

// Whole days are counted on UTC, which has no clock changes; a date alone is read as its midnight there (ECMA-262). The agenda counts
// days by the hundred for each promise: this, and the writing below, take a quarter of the time of a whole ISO instant each way.
const midnight = (date: CivilDate): number => Date.parse(date);

const written = (instant: Date): CivilDate => {
  const [year, month, day] = [instant.getUTCFullYear(), instant.getUTCMonth() + 1, instant.getUTCDate()];
  if (Number.isNaN(day)) throw new RangeError('no such day');
  return `${year}-${two(month)}-${two(day)}`;
};

const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`);

/** -1, 0 or 1, for sorting. */
export const compare = (a: CivilDate, b: CivilDate): number => (a < b ? -1 : a > b ? 1 : 0);

/** The later of two dates. */
export const later = (a: CivilDate, b: CivilDate): CivilDate => (compare(a, b) < 0 ? b : a);

/** The last of the dates that are there; null where none is. */
export const latest = (...dates: readonly (CivilDate | null)[]): CivilDate | null =>
  dates.reduce((last, date) => (last === null || date === null ? (last ?? date) : later(last, date)), null);

/**
 * The instant at which the zone's clocks show this date and time. What a clock shows twice is the first of the two;
 * what it skips comes later by as much as was skipped, since a reminder may never vanish. Throws RangeError.
 */
export function instantOf(date: CivilDate, at: CivilTime, zone: Zone): Date {
  if (!isCivilDate(date) || !isCivilTime(at)) throw new RangeError(`not a date and time: ${date} ${at}`);
  const wall = Date.parse(`${date}T${at}Z`);
  const before = wall - offsetAt(zone, wall - DAY);
  const after = wall - offsetAt(zone, wall + DAY);
  const hits = [before, after].filter(instant => instant + offsetAt(zone, instant) === wall);
  return new Date(hits.length > 0 ? Math.min(...hits) : before);
}

/** The instant moved by the zone's offset: formatted with timeZone 'UTC' it shows the zone's wall clock, from the same data as everything here. */
export const shiftedForDisplay = (zone: Zone, instant: Date): Date =>
  new Date(instant.getTime() + offsetAt(zone, instant.getTime()));

export const dateIn = (zone: Zone, instant: Date): CivilDate => written(shiftedForDisplay(zone, instant));

export const clockIn = (zone: Zone, instant: Date): CivilTime =>
  shiftedForDisplay(zone, instant).toISOString().slice(11, 16);

export const addDays = (date: CivilDate, n: number): CivilDate => written(new Date(midnight(date) + n * DAY));

/** The same day n months on, or the month's last day where it has no such day. */
export const addMonths = (date: CivilDate, n: number): CivilDate =>
  Temporal.PlainDate.from(date).add({ months: n }).toString();

/** Negative when `to` is the earlier one. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => (midnight(to) - midnight(from)) / DAY;

/** Every date from the first to the last, both included; none where the last is the earlier one. */
export const eachDay = (first: CivilDate, last: CivilDate): readonly CivilDate[] =>
  Array.from({ length: Math.max(0, daysBetween(first, last) + 1) }, (_, at) => addDays(first, at));

/** Monday 1 to Sunday 7. */
export const weekdayOf = (date: CivilDate): number => ((new Date(midnight(date)).getUTCDay() + 6) % 7) + 1;

/** 1 to 12. */
export const monthOf = (date: CivilDate): number => Number(date.slice(5, 7));

/** The Monday of the date's week. */
export const startOfWeek = (date: CivilDate): CivilDate => addDays(date, 1 - weekdayOf(date));

export function startOfQuarter(date: CivilDate): CivilDate {
  const month = monthOf(date) - ((monthOf(date) - 1) % 3);
  return `${date.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
}

/** Whether the date lies in a resting month or before the day a pause ends (product §8). A pause has no beginning here: ask about today and later. */
export const isResting = (date: CivilDate, cal: Pick<Calendar, 'restMonths' | 'pausedUntil'>): boolean =>
  cal.restMonths.includes(monthOf(date)) || (cal.pausedUntil != null && date < cal.pausedUntil);

/** Whether somebody works on the date: one of their weekdays, no holiday, no rest. */
export function isWorkingDay(date: CivilDate, cal: Calendar): boolean {
  const weekdays = cal.workingDays.length === 0 ? WEEKDAYS.workingDays : cal.workingDays;
  return weekdays.includes(weekdayOf(date)) && !cal.holidays.has(date) && !isResting(date, cal);
}

/** The date itself when it is a working day, else the first one after; the date itself too when there is none within 400 days (of the end of a pause). */
export const nextWorkingDay = (date: CivilDate, cal: Calendar): CivilDate => onward(date, cal) ?? date;

/** The last working day strictly before the date; the plain day before when there is none within 400 days. */
export const lastWorkingDayBefore = (date: CivilDate, cal: Calendar): CivilDate =>
  search(addDays(date, -1), -1, cal) ?? addDays(date, -1);

/** The n-th working day strictly after the date (n below 1: the date itself); n plain days on when more than 400 days hold no working day. */
export function addWorkingDays(date: CivilDate, n: number, cal: Calendar): CivilDate {
  let day = date;
  for (let counted = 0; counted < n; counted += 1) {
    const next = onward(addDays(day, 1), cal);
    if (next === null) return addDays(date, n);
    day = next;
  }
  return day;
}

// Starts where a pause ends, so that a long pause is no reason to give up.
const onward = (date: CivilDate, cal: Calendar): CivilDate | null =>
  search(later(date, cal.pausedUntil ?? date), 1, cal);

function search(from: CivilDate, step: 1 | -1, cal: Calendar): CivilDate | null {
  let day = from;
  for (let tried = 0; tried < SEARCH_DAYS; tried += 1) {
    if (isWorkingDay(day, cal)) return day;
    day = addDays(day, step);
  }
  return null;
}
