/** Owns how a week that was told is kept: as it was told, in ids and counts; it is never rewritten (product §6). */
import { NO_LOOPS } from '../feedback/loops.ts';
import { Refusal } from '../refusal.ts';
import type { CivilDate } from '../time.ts';
import { NO_EVENTS } from './events.ts';
import type { Point } from './trend.ts';
import type { Week } from './week.ts';

const VERSION = 1;

const NO_NEW_DATE = { askedDue: null, isNewDate: false } as const;

export const LONGEST_NOTE = 500;

/** A digest as a delivery names it: a week for the leaders, a week and a partnership for a twin. */
type Told = { readonly week: CivilDate; readonly partnership: string | null };

export function subjectOf({ week, partnership }: Told): string {
  return partnership === null ? week : `${week}_${partnership}`;
}

/** Reads it back; the date may be any text, and is asked for as it is. */
export function toldIn(subject: string): Told {
  const at = subject.indexOf('_');
  return at < 0
    ? { week: subject, partnership: null }
    : { week: subject.slice(0, at), partnership: subject.slice(at + 1) };
}

export function write(week: Week): string {
  return JSON.stringify({ version: VERSION, ...week });
}

/** Null for what this version cannot read. */
export function read(facts: string): Week | null {
  try {
    const { version, ...week } = JSON.parse(facts) as Week & { readonly version: number };
    // Weeks told before new dates agreed late were told of, and before there were objectives or dips, or loops, events, shared numbers and milestones were counted, have none.
    if (version !== VERSION) return null;
    return {
      ...week,
      slipped: week.slipped.map(each => ({ ...NO_NEW_DATE, ...each })),
      objectives: week.objectives ?? [],
      dips: week.dips ?? [],
      answers: week.answers ?? [],
      loops: { ...NO_LOOPS, ...week.loops },
      events: week.events ?? NO_EVENTS,
      shared: week.shared ?? [],
      milestones: week.milestones ?? [],
      trend: week.trend.filter(isCounted),
    };
  } catch {
    return null;
  }
}

/** A trend that was kept in percent does not say of how many. */
const isCounted = ({ ours, theirs }: Point): boolean => [ours, theirs].every(each => typeof each !== 'number');

/** What a liaison may add to a promise: a reason or a warning, never less than a word. @throws Refusal on the field */
export function noted(words: string): string {
  const text = words.trim();
  if (text === '') throw new Refusal('digest.note_missing', {}, 'words');
  if (text.length > LONGEST_NOTE) throw new Refusal('text.long', { most: LONGEST_NOTE }, 'words');
  return text;
}
