/** Owns how the days of a week are written, one by one and as a set of working days. */
import { fold } from '../fold.ts';

export const WEEKDAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** Folded spellings, Monday first. */
export const SPELLINGS: readonly (readonly string[])[] = [
  ['mon', 'monday', 'mondays', 'lun', 'lunes'],
  ['tue', 'tues', 'tuesday', 'tuesdays', 'mar', 'martes'],
  ['wed', 'weds', 'wednesday', 'wednesdays', 'mie', 'miercoles'],
  ['thu', 'thur', 'thurs', 'thursday', 'thursdays', 'jue', 'jueves'],
  ['fri', 'friday', 'fridays', 'vie', 'viernes'],
  ['sat', 'saturday', 'saturdays', 'sab', 'sabado', 'sabados'],
  ['sun', 'sunday', 'sundays', 'dom', 'domingo', 'domingos'],
];

const LONGEST = 200;

/** The weekday (Monday 1 to Sunday 7) that a folded English or Spanish word names, or null. */
function weekdayNamed(word: string): number | null {
  const found = SPELLINGS.findIndex(spellings => spellings.includes(word));
  return found < 0 ? null : found + 1;
}

/** Reads 'Mon-Fri', 'Tue Thu', 'lunes a viernes' … into weekdays 1 to 7, sorted, each once; null when any part is not understood. A range may run over Sunday. */
export function parseWorkingDays(text: string): readonly number[] | null {
  if (text.length > LONGEST) return null;
  const known = read.get(text);
  if (known !== undefined) return known;
  const days = daysIn(text);
  // A few texts are asked for again and again; whoever brings ever new ones fills no memory.
  if (read.size < MOST_READ) read.set(text, days);
  return days;
}

const read = new Map<string, readonly number[] | null>();
const MOST_READ = 500;

function daysIn(text: string): readonly number[] | null {
  const spans = fold(text)
    .replace(/\s*(?:[-–—]|\b(?:to|through|thru|a|al)\b)\s*/g, '-')
    .replace(/\b(?:and|y)\b|[.,;/&+]/g, ' ')
    .split(/\s+/)
    .filter(span => span !== '')
    .map(weekdaysOf);
  if (spans.length === 0 || spans.includes(null)) return null;
  const days = new Set(spans.flatMap(span => span ?? []));
  return [...days].sort((a, b) => a - b);
}

function weekdaysOf(span: string): readonly number[] | null {
  const ends = span.split('-').map(weekdayNamed);
  const [first = null, last = first] = ends;
  if (first === null || last === null || ends.length > 2) return null;
  const length = ((last - first + 7) % 7) + 1;
  return Array.from({ length }, (_, i) => ((first - 1 + i) % 7) + 1);
}

/** Writes weekdays 1 to 7 so that `parseWorkingDays` reads the same set: 'Mon-Fri', 'Mon Wed-Fri'. No day at all means Monday to Friday. */
export function printWorkingDays(days: readonly number[]): string {
  const set = new Set(days.length === 0 ? [1, 2, 3, 4, 5] : days);
  const short = (day: number): string => (WEEKDAY_NAMES[day - 1] ?? '').slice(0, 3);
  const spans: string[] = [];
  for (let day = 1; day <= 7; day += 1) {
    if (!set.has(day)) continue;
    const first = day;
    while (set.has(day + 1)) day += 1;
    if (day - first >= 2) spans.push(`${short(first)}-${short(day)}`);
    else spans.push(...(day > first ? [short(first), short(day)] : [short(first)]));
  }
  return spans.join(' ');
}
