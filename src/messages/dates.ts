/** Owns how dates, times and lists are worded: months always written, in the reader's language (product §8). */
import type { Language } from '../domain/person.ts';
import type { CivilDate, CivilTime } from '../domain/time.ts';
import * as time from '../domain/time.ts';

const LOCALE: Readonly<Record<Language, string>> = { en: 'en-US', es: 'es-US' };

// A civil date has no zone: as midnight in UTC, and worded in UTC, it stays the day it is.
const midnight = (date: CivilDate): Date => new Date(`${date}T00:00:00Z`);

/** `Friday, June 5`; with the year when it is not the year of `today`. */
export function day(date: CivilDate, language: Language, today: CivilDate): string {
  const year = date.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  return formatter(language, { weekday: 'long', month: 'long', day: 'numeric', ...year }).format(midnight(date));
}

/** `June 5`: for lists where the weekday is noise. */
export function shortDay(date: CivilDate, language: Language, today: CivilDate): string {
  const year = date.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  return formatter(language, { month: 'long', day: 'numeric', ...year }).format(midnight(date));
}

/** `Tuesday`, `martes`: 1 is Monday. */
export function weekday(place: number, language: Language): string {
  // June 1 of 2026 was a Monday.
  return formatter(language, { weekday: 'long' }).format(midnight(time.addDays('2026-06-01', place - 1)));
}

/** `Jun 5`: for the axis of a chart, where room is short. */
export function tick(date: CivilDate, language: Language): string {
  return formatter(language, { month: 'short', day: 'numeric' }).format(midnight(date));
}

/** `June`; with the year when it is not the year of `today`. */
export function month(date: CivilDate, language: Language, today: CivilDate): string {
  const year = date.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  return formatter(language, { month: 'long', ...year }).format(midnight(date));
}

/** `10:00 AM` as a wall clock reads; the zone is said beside it where people share no zone. */
export function clock(at: CivilTime, language: Language): string {
  return formatter(language, { hour: 'numeric', minute: '2-digit' }).format(new Date(`2000-01-01T${at}:00Z`));
}

/** How far ahead a date is, in words: `in 9 days`, `today`, `mañana`. */
export function distance(date: CivilDate, language: Language, today: CivilDate): string {
  return new Intl.RelativeTimeFormat(LOCALE[language], { numeric: 'auto' }).format(
    time.daysBetween(today, date),
    'day',
  );
}

/** `a, b, and c` / `a, b y c`. */
export function listOf(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(LOCALE[language], { type: 'conjunction' }).format(items);
}

/** `a, b, or c` / `a, b o c`. */
export function oneOf(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(LOCALE[language], { type: 'disjunction' }).format(items);
}

const made = new Map<string, Intl.DateTimeFormat>();

/** Formatters are dear to make and are asked for thousands of times in a digest. */
function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const known = made.get(key);
  if (known !== undefined) return known;
  const fresh = new Intl.DateTimeFormat(LOCALE[language], { ...options, timeZone: 'UTC' });
  made.set(key, fresh);
  return fresh;
}
