/** Owns the calendar file of a calendar block (RFC 5545). */
import { createEvent } from 'ics';
import type { CalendarEntry } from '../../cards/card.ts';
import { tame } from '../../cards/text.ts';

/** `stamped` becomes DTSTAMP: when this was read from the card. Throws where the entry cannot be a calendar event. */
export function ics(entry: CalendarEntry, stamped: Date): string {
  // A kept card may have been to JSON and back, where an instant is a string.
  const start = new Date(entry.start).getTime();
  // Not in the library's types, but in its schema; without it the file would carry real time into a rehearsal.
  const timestamp = { timestamp: stamped.getTime() };
  const made = createEvent({
    ...timestamp,
    productId: 'Tend',
    uid: entry.uid,
    title: tame(entry.title),
    ...(entry.where === '' ? {} : { location: tame(entry.where) }),
    start,
    end: start + entry.minutes * 60_000,
  });
  if (made.error || made.value === null) throw new Error('calendar entry refused', { cause: made.error });
  return made.value;
}
