/** Owns the one way typed words become a due date in a form: echoed back, or asked about; never guessed (product §2). */
import { Refusal } from '../domain/refusal.ts';
import type { CivilDate } from '../domain/time.ts';
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
