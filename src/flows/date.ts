/** Owns the one way typed words become a date or an hour in a form: echoed back, or asked about; never guessed (product §2). */
import { Refusal } from '../domain/refusal.ts';
import type { CivilDate, CivilTime } from '../domain/time.ts';
import * as time from '../domain/time.ts';
import { dueDate } from '../messages/typed/date.ts';
import type { Ask } from './ask.ts';

/** @throws Refusal on the field, with up to three dates the words may have meant */
export function readDate(ask: Ask, words: string, field: string): CivilDate {
  return readDates(ask, words, field).date;
}

/** The same, with the other date many people mean by such words ("next Friday"), to offer as a one-tap change. */
export function readDates(
  ask: Ask,
  words: string,
  field: string,
): { readonly date: CivilDate; readonly instead: CivilDate | null } {
  const found = dueDate(words, { today: ask.today, language: ask.language });
  if (found.kind === 'date') return { date: found.date, instead: found.instead ?? null };
  throw new Refusal(`date.${found.why}`, { offers: found.offers.join(',') }, field);
}

/** @throws Refusal on the field */
export function readClock(typed: string, field: string): CivilTime {
  // "9:00" is how people write it.
  const at = typed.trim().padStart(5, '0');
  if (!time.isCivilTime(at)) throw new Refusal('hours.unreadable', {}, field);
  return at;
}
