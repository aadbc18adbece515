/** Owns how a cadence is said to people, in their language; it is kept as one canonical English phrase. */
import * as cadence from '../../domain/cadence.ts';
import type { Language } from '../../domain/person.ts';
import { clock } from '../dates.ts';
import { words } from './words.ts';

/** "once a quarter on the first Tuesday, 10:00 AM". A phrase that cannot be read is shown as it is. */
export function rhythm(phrase: string, language: Language): string {
  const read = cadence.parse(phrase);
  const say = words[language].hub.rhythm;
  if (read === null) return phrase;
  if (read.unit === 'none') return say.none;
  const at = clock(read.at, language);
  if (read.unit === 'week') {
    const day = say.weekdays[read.weekday - 1] ?? '';
    return read.every === 1 ? say.weekly(day, at) : say.everyWeeks(read.every, day, at);
  }
  const spot = spotOf(read.on, language);
  if (read.every === 1) return say.monthly(spot, at);
  if (read.every === 3) return say.quarterly(spot, at);
  return read.every === 12 ? say.yearly(spot, at) : say.everyMonths(read.every, spot, at);
}

function spotOf(spot: cadence.Spot, language: Language): string {
  const say = words[language].hub.rhythm;
  if ('monthday' in spot) return say.monthday(spot.monthday);
  const ordinals: Readonly<Record<string, string>> = say.ordinals;
  const day = spot.weekday === 'any workday' ? say.workday : (say.weekdays[spot.weekday - 1] ?? '');
  return say.spot(ordinals[spot.nth] ?? '', day);
}
