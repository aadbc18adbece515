/** Owns the year that the five quarters are told in: its weeks, its partnerships, its free days, and how a message is named. */
import { addDays, localOf, type Sent } from './record.ts';

export const WEEKS = 65;
export const FROM = '2026-03-02';
export const TO = addDays(FROM, WEEKS * 7);

export const SCHOOL = 'Healthy Start at Oak School';
export const COALITION = 'Healthy Riverside Coalition';
export const FOOD = 'Fresh Food at Grace Pantry';
export const AGING = 'Aging Well Together';

/** Days on which nobody of this roster works, in either zone; the product reads them from a library. */
export const HOLIDAYS = [
  '2026-05-25',
  '2026-07-03',
  '2026-09-07',
  '2026-11-26',
  '2026-12-25',
  '2027-01-01',
  '2027-05-31',
];

/** What may come beside the one bundle: questions and their answers, one's own promises on their days, and briefs. */
export const OUTSIDE_THE_BUDGET = [
  ...['accept', 'done_question', 'new_date', 'withdraw', 'help', 'answered', 'not_kept'].map(
    kind => `commitment.${kind}`,
  ),
  ...['commitment.day_before', 'commitment.due_today', 'contact.answered', 'contact.claimed', 'contact.known'],
  ...['checkin.brief', 'checkin.correction', 'checkin.called_off', 'digest.look'],
];

export const local = (each: Sent) => localOf(each.at, each.to.zone);
