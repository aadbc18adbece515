/** Owns which days are public holidays in a region such as 'US-NY', 'MX' or 'ES-MD'. */
import Holidays from 'date-holidays';
import { addDays, type CivilDate } from './time.ts';

const DAY = 86_400_000;
const NO_DAYS: ReadonlySet<CivilDate> = new Set();
// A region's year takes about 10 ms to work out and never changes while the program runs.
const known = new Map<string, ReadonlySet<CivilDate>>();
const atlas = new Holidays();

/** Whether the text names a region, in any case: a country, and where wanted its state and that state's region; empty text is the region without holidays. */
export function isRegion(text: string): boolean {
  if (text === '') return true;
  const [country = '', state, part, ...more] = pieces(text);
  if (more.length > 0 || !has(atlas.getCountries(), country)) return false;
  if (state === undefined) return true;
  if (!has(atlas.getStates(country), state)) return false;
  return part === undefined || has(atlas.getRegions(country, state), part);
}

/**
 * The region's public holidays of a year, with substitute days, half days and every day of a longer feast; none for ''
 * or an unknown region.
 */
export function holidaysOf(region: string, year: number): ReadonlySet<CivilDate> {
  const key = `${region.toUpperCase()} ${year}`;
  const cached = known.get(key);
  if (cached !== undefined) return cached;
  // What is unknown is not kept, so that the memory cannot be filled with invented names.
  if (region === '' || !isRegion(region)) return NO_DAYS;
  const days = workOut(region, year);
  known.set(key, days);
  return days;
}

function workOut(region: string, year: number): ReadonlySet<CivilDate> {
  const [country = '', state = '', part = ''] = pieces(region);
  const found = new Holidays(country, state, part, { types: ['public'] }).getHolidays(year);
  return new Set(
    found.flatMap(({ date, start, end }) => {
      // Not exact: a feast may begin in the afternoon, and a clock change makes a day of 23 or 25 hours.
      const length = Math.max(1, Math.round((end.getTime() - start.getTime()) / DAY));
      return Array.from({ length }, (_, i) => addDays(date.slice(0, 10), i));
    }),
  );
}

const pieces = (region: string): readonly string[] => region.toUpperCase().split('-');

const has = (names: Readonly<Record<string, string>> | undefined, key: string): boolean =>
  Object.hasOwn(names ?? {}, key);
