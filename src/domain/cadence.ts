/** Owns when two sides meet: the civil dates a cadence falls on, and how holidays and rest move or skip a meeting. */
import { RRuleTemporal } from 'rrule-temporal';
import type { Cadence, Spot } from './cadence/phrase.ts';
import type { Level } from './partnership.ts';
import type { Calendar, CivilDate, CivilTime } from './time.ts';
import * as time from './time.ts';

export { type Cadence, parse, print, type Spot } from './cadence/phrase.ts';

/** One planned meeting, in the partnership's civil time. */
type Occurrence = { readonly date: CivilDate; readonly time: CivilTime };

const RULE_DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const MOVE_AT_MOST_DAYS = 7;
const MEETINGS_TRIED = 60;
// A Monday that also begins a month and a year, so that weeks and months can be counted from it.
const EPOCH: CivilDate = '1900-01-01';
// Reading a rule costs more than asking it; few distinct ones exist, since phrases and phases are few.
const rules = new Map<string, RRuleTemporal>();
const DAYS_IN_MONTH = 365.25 / 12;

/** What a partnership starts with (product §3): looser partners meet less often. */
export function defaultFor(level: Level): Cadence {
  const every = { networking: 3, coordinating: 2, cooperating: 1, collaborating: 1 }[level];
  return { unit: 'month', every, on: { nth: 1, weekday: 2 }, at: '10:00' };
}

/** Days from one meeting to the next, rounded; null where none is planned. */
export function lengthInDays(cadence: Cadence): number | null {
  if (cadence.unit === 'none') return null;
  return cadence.unit === 'week' ? 7 * cadence.every : Math.round(DAYS_IN_MONTH * cadence.every);
}

/**
 * The first `count` meetings on or after `from`, never before `anchor`. The first fitting date on or after the anchor
 * is a meeting and "every 2 weeks" or "quarterly" counts from it. Dates are as planned: see `place`.
 */
export function occurrences(
  cadence: Cadence,
  anchor: CivilDate,
  from: CivilDate,
  count: number,
): readonly Occurrence[] {
  if (cadence.unit === 'none') return [];
  const first = firstDate(cadence, anchor);
  const rule = ruleOf(cadence, first);
  const found: Occurrence[] = [];
  let date = onOrAfter(rule, time.later(from, first));
  while (date !== null && found.length < count) {
    found.push({ date, time: cadence.at });
    date = found.length < count ? onOrAfter(rule, time.addDays(date, 1)) : null;
  }
  return found;
}

/** The first meeting strictly after the date; null where none is planned. */
export const next = (cadence: Cadence, anchor: CivilDate, after: CivilDate): Occurrence | null =>
  occurrences(cadence, anchor, time.addDays(after, 1), 1)[0] ?? null;

/**
 * Where a planned meeting really takes place (product §3). Rest, a month or a pause, skips it. A holiday or a day
 * nobody works moves it to the next working day within 7 days, at the same hour; without one it is skipped.
 */
export function place(occurrence: Occurrence, cal: Calendar): (Occurrence & { readonly moved: boolean }) | 'skipped' {
  const { date, time: at } = occurrence;
  if (time.isResting(date, cal)) return 'skipped';
  const held = time.nextWorkingDay(date, cal);
  if (!time.isWorkingDay(held, cal) || time.daysBetween(date, held) > MOVE_AT_MOST_DAYS) return 'skipped';
  return { date: held, time: at, moved: held !== date };
}

/**
 * The first meeting that takes place strictly after the date, with the date it was planned for; null where there is
 * none among 60 after a pause. Looks back as far as a meeting can move, or one moved past the date would be missed.
 */
export function nextHeld(
  cadence: Cadence,
  anchor: CivilDate,
  after: CivilDate,
  cal: Calendar,
): (Occurrence & { readonly moved: boolean; readonly planned: CivilDate }) | null {
  const back = time.addDays(after, -MOVE_AT_MOST_DAYS);
  // A long pause is no reason to give up: everything before its end is skipped anyway.
  const paused = cal.pausedUntil == null ? back : time.addDays(cal.pausedUntil, -1);
  let planned = next(cadence, anchor, time.later(paused, back));
  for (let tried = 0; planned !== null && tried < MEETINGS_TRIED; tried += 1) {
    const held = place(planned, cal);
    if (held !== 'skipped' && held.date > after) return { ...held, planned: planned.date };
    planned = next(cadence, anchor, planned.date);
  }
  return null;
}

type Repeating = Exclude<Cadence, { unit: 'none' }>;

function firstDate(cadence: Repeating, anchor: CivilDate): CivilDate {
  const everyTime: Repeating = { ...cadence, every: 1 };
  return onOrAfter(ruleOf(everyTime, EPOCH), anchor) ?? anchor;
}

/** The rule whose dates include `first`: one rule serves every anchor of the same phase. */
function ruleOf(cadence: Repeating, first: CivilDate): RRuleTemporal {
  const { every } = cadence;
  const week = cadence.unit === 'week';
  const passed = week ? Math.floor(time.daysBetween(EPOCH, first) / 7) : monthsSinceEpoch(first);
  const start = week ? time.addDays(EPOCH, 7 * (passed % every)) : time.addMonths(EPOCH, passed % every);
  const shape = week ? `WEEKLY;BYDAY=${RULE_DAYS[cadence.weekday - 1]}` : `MONTHLY;${spotRule(cadence.on)}`;
  // The library only ever sees UTC midnights that stand for civil dates: with real zones it drops what a clock change skips.
  const text = `DTSTART:${start.replaceAll('-', '')}T000000Z\nRRULE:FREQ=${shape};INTERVAL=${every}`;
  const rule = rules.get(text) ?? new RRuleTemporal({ rruleString: text });
  rules.set(text, rule);
  return rule;
}

const monthsSinceEpoch = (date: CivilDate): number =>
  12 * (Number(date.slice(0, 4)) - Number(EPOCH.slice(0, 4))) + time.monthOf(date) - 1;

function spotRule(spot: Spot): string {
  if ('nth' in spot && spot.weekday === 'any workday') return `BYDAY=MO,TU,WE,TH,FR;BYSETPOS=${spot.nth}`;
  if ('nth' in spot) return `BYDAY=${spot.nth}${RULE_DAYS[Number(spot.weekday) - 1]}`;
  if (spot.monthday <= 28) return `BYMONTHDAY=${spot.monthday}`;
  // A plain day 31 would skip every shorter month.
  const days = Array.from({ length: spot.monthday - 27 }, (_, i) => 28 + i);
  return `BYMONTHDAY=${days.join(',')};BYSETPOS=-1`;
}

const onOrAfter = (rule: RRuleTemporal, date: CivilDate): CivilDate | null =>
  rule
    .next(new Date(`${date}T00:00Z`), true)
    ?.toPlainDate()
    .toString() ?? null;
