/** Owns bringing up to date what shows a promise: its own cards, and the lists of host staff that may name it. */
import { dayOf } from '../../domain/agenda/person.ts';
import { isCurrent } from '../../domain/partnership.ts';
import * as person from '../../domain/person.ts';
import * as time from '../../domain/time.ts';
import type { Id } from '../../ports/chat.ts';
import type { ContactWho, Organisation, Person, Rows } from '../../ports/store/rows.ts';

/** After every change of a promise, whoever made it. `contacts`: at least the host's, of its partnership. */
export async function changed(rows: Rows, promise: Id, contacts: readonly ContactWho[], now: Date): Promise<void> {
  await rows.outbox.changed({ type: 'commitment', id: promise });
  for (const each of contacts) {
    const today = time.dateIn(each.person.timeZone, now);
    if (each.organisation.isHost && isCurrent(each, today)) await list(rows, each.person, each.organisation, now);
  }
}

/** The list of their day and, where that is silent or yet to come, the one before. */
export async function list(rows: Rows, whose: Person, host: Organisation | null, now: Date): Promise<void> {
  const today = time.dateIn(whose.timeZone, now);
  for (const day of [today, time.lastWorkingDayBefore(today, calendarOf(whose, host, today))]) {
    await rows.outbox.changed({ type: 'person', id: dayOf(whose.id, day) });
  }
}

function calendarOf(whose: Person, host: Organisation | null, today: time.CivilDate): time.Calendar {
  const around = { region: host?.region ?? '', closedOn: host?.closedOn ?? '', restMonths: '', restUntil: null };
  return person.calendarOf(whose, around, Number(today.slice(0, 4)));
}
