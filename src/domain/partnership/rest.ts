/** Owns when a partnership rests: in months that come back each year, or until a day that was agreed (product §8). */
import type { Contact, Partnership } from '../partnership.ts';
import { listed, type Person } from '../person.ts';
import type { CivilDate } from '../time.ts';
import * as time from '../time.ts';

/** 1 to 12, as its row lists them. */
export function restMonthsOf({ restMonths }: Pick<Partnership, 'restMonths'>): readonly number[] {
  return listed(restMonths).map(Number);
}

/** Rest stops reminders, clocks and alarms for both sides. Like a pause it has no beginning: ask about today and later. */
export function isAtRest(
  partnership: Pick<Partnership, 'state' | 'restMonths' | 'restUntil'>,
  today: CivilDate,
): boolean {
  const rest = { restMonths: restMonthsOf(partnership), pausedUntil: partnership.restUntil };
  return partnership.state === 'resting' || time.isResting(today, rest);
}

/** Whether no day from `from` to `to` is left on which they could answer: who rests throughout is not asked (product §4). */
export function restsThroughout(
  contact: Pick<Contact, 'restUntil'> & { readonly person: Pick<Person, 'pausedUntil'> },
  partnership: Pick<Partnership, 'state' | 'restMonths' | 'restUntil'>,
  from: CivilDate,
  to: CivilDate,
): boolean {
  if (partnership.state === 'resting' && partnership.restUntil === null) return true;
  const pausedUntil = time.latest(partnership.restUntil, contact.restUntil, contact.person.pausedUntil);
  const rest = { restMonths: restMonthsOf(partnership), pausedUntil };
  return time.eachDay(from, to).every(day => time.isResting(day, rest));
}
