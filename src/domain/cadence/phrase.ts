/** Owns how a cadence is said in one phrase: reading it in English or Spanish, printing it in its one canonical English form. */

import { fold } from '../fold.ts';
import { WEEKDAY_NAMES } from '../time/week.ts';
import type { CivilTime } from '../time.ts';
import { MEANINGS } from './vocabulary.ts';

/** Which day of its month: the nth (1 to 4, or -1 the last) of a weekday 1 to 7 or of Monday to Friday, or a day of the month, which in a shorter month is the last day. */
export type Spot = { readonly nth: number; readonly weekday: number | 'any workday' } | { readonly monthday: number };

/** How often two sides meet: never, every so many weeks, or every so many months (1 to 12 of either), at a civil time. */
export type Cadence =
  | { readonly unit: 'none' }
  | { readonly unit: 'week'; readonly every: number; readonly weekday: number; readonly at: CivilTime }
  | { readonly unit: 'month'; readonly every: number; readonly on: Spot; readonly at: CivilTime };

const LONGEST = 200;
const MOST = 12;
const ORDINALS: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, last: -1 };
const MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 };
const DAY_NAMES = WEEKDAY_NAMES.map(name => name.toLowerCase());

const DAY_NAME = `(${DAY_NAMES.join('|')})`;
const CLOCK = /(?<![^ ])(\d{1,2}):(\d{2})(?: (am|pm))?(?![^ ])|(?<![^ ])(\d{1,2}) (am|pm)(?![^ ])/;
const RHYTHM = new RegExp(
  `\\bevery (?:(\\d{1,2}) )?(?:(week|month|quarter|year)\\b|(?=${DAY_NAME}))|\\b(week|month|quarter|year)\\b`,
);
const WORKDAY = /\b(first|second|third|fourth|last) workday\b/;
const NTH = new RegExp(`\\b(first|second|third|fourth|last) ${DAY_NAME}\\b`);
const LAST_DAY = /\blast day\b/;
const MONTHDAY = /\bday (\d{1,2})\b/;
const PLAIN_DAY = new RegExp(`\\b${DAY_NAME}\\b`);

/**
 * Reads a phrase such as 'first Tuesday monthly 10:00' or 'cada 2 semanas jueves 15:30', its pieces in any order.
 * Null when a word is unknown, a piece is missing or doubled, or the shape is none of those above: a cadence is never guessed.
 */
export function parse(phrase: string): Cadence | null {
  const words = phrase.length <= LONGEST ? translate(phrase) : null;
  if (words === null) return null;
  if (words === 'none') return { unit: 'none' };
  let rest = words;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(rest);
    if (found) rest = rest.replace(pattern, ' ').replace(/ +/g, ' ').trim();
    return found;
  };
  const at = clockOf(take(CLOCK));
  const rhythm = take(RHYTHM);
  const count = Number(rhythm?.[1] ?? 1);
  const unit = rhythm?.[2] ?? rhythm?.[4] ?? 'week';
  if (at === null || rhythm === null) return null;
  const spot = spotOf(take);
  const weekday = spot === null ? weekdayOf(take(PLAIN_DAY)?.[1]) : null;
  const every = count * (MONTHS[unit] ?? 1);
  if (rest !== '' || every < 1 || every > MOST) return null;
  if (unit === 'week') return weekday === null ? null : { unit: 'week', every, weekday, at };
  return spot === null ? null : { unit: 'month', every, on: spot, at };
}

/** Prints the canonical phrase, which `parse` reads back as the same cadence. */
export function print(cadence: Cadence): string {
  switch (cadence.unit) {
    case 'none':
      return 'none';
    case 'week': {
      const often = cadence.every === 1 ? 'weekly' : `every ${cadence.every} weeks`;
      return `${often} ${WEEKDAY_NAMES[cadence.weekday - 1]} ${cadence.at}`;
    }
    case 'month': {
      const spot = printSpot(cadence.on);
      if (cadence.every === 1) return `${spot} monthly ${cadence.at}`;
      const often = { 3: 'quarterly', 12: 'yearly' }[cadence.every] ?? `every ${cadence.every} months`;
      return `${often} ${spot} ${cadence.at}`;
    }
  }
}

function printSpot(spot: Spot): string {
  if ('monthday' in spot) return `day ${spot.monthday}`;
  const nth = Object.keys(ORDINALS).find(name => ORDINALS[name] === spot.nth);
  return `${nth} ${spot.weekday === 'any workday' ? 'weekday' : WEEKDAY_NAMES[spot.weekday - 1]}`;
}

// Every word becomes its one meaning or nothing; a word without meaning makes the whole phrase unreadable.
function translate(phrase: string): string | null {
  const words = fold(phrase)
    .replace(/(\d) ?h\b/g, '$1:00')
    .replace(/(\d)[.h](\d{2})\b/g, '$1:$2')
    .replace(/(\d) ?([ap])\.? ?m\b\.?/g, '$1 $2m')
    .replace(/\b(\d{1,2})(?:st|nd|rd|th)\b/g, (whole, day) => (whole in MEANINGS ? whole : `day ${day}`))
    .split(/[\s,]+/)
    .filter(word => word !== '')
    .map(word => (/^\d{1,2}(:\d{2})?$/.test(word) ? word : (MEANINGS[word] ?? null)));
  if (words.length === 0 || words.includes(null)) return null;
  return words
    .filter(word => word !== '')
    .join(' ')
    .replace(/\bworking day\b|\bday working\b/g, 'workday')
    .replace(/\bday day\b/g, 'day');
}

function clockOf(found: RegExpExecArray | null): CivilTime | null {
  if (found === null) return null;
  const hour = Number(found[1] ?? found[4]);
  const half = found[3] ?? found[5];
  const minute = found[2] ?? '00';
  if (Number(minute) > 59 || hour > 23 || (half !== undefined && (hour < 1 || hour > 12))) return null;
  const onDay = half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0);
  return `${String(onDay).padStart(2, '0')}:${minute}`;
}

function spotOf(take: (pattern: RegExp) => RegExpExecArray | null): Spot | null {
  const workday = take(WORKDAY);
  if (workday) return { nth: ORDINALS[workday[1] ?? ''] ?? 1, weekday: 'any workday' };
  const nth = take(NTH);
  if (nth) return { nth: ORDINALS[nth[1] ?? ''] ?? 1, weekday: weekdayOf(nth[2]) ?? 1 };
  if (take(LAST_DAY)) return { monthday: 31 };
  const monthday = Number(take(MONTHDAY)?.[1] ?? 0);
  return monthday >= 1 && monthday <= 31 ? { monthday } : null;
}

const weekdayOf = (name: string | undefined): number | null =>
  name === undefined ? null : DAY_NAMES.indexOf(name) + 1;
