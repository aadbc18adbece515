/** Owns My day: host staff get one message each working morning with everything that needs them (product §8). */
import * as hours from '../manners/hours.ts';
import type { Listener } from '../manners.ts';
import * as time from '../time.ts';
import { type Due, nothing } from './due.ts';

export type PersonFacts = { readonly type: 'person'; readonly listener: Listener; readonly isHostStaff: boolean };

/** What My day of a date is about: a card of its own each day, so that only today's is brought up to date. */
export function dayOf(person: string, date: time.CivilDate): string {
  return `${person}_${date}`;
}

export function dayIn(id: string): { readonly person: string; readonly date: time.CivilDate } {
  const at = id.lastIndexOf('_');
  return { person: id.slice(0, at), date: id.slice(at + 1) };
}

/** Owed at the opening of each working day until that day is over; whether there is anything to say is seen when it is said. */
export function due({ listener, isHostStaff }: PersonFacts, now: Date): Due {
  if (!isHostStaff) return nothing;
  const today = time.dateIn(listener.zone, now);
  const opening = hours.nextMorning(listener, time.instantOf(today, '00:00', listener.zone));
  const wakeAt = hours.nextMorning(listener, new Date(now.getTime() + 1));
  if (opening > now || time.dateIn(listener.zone, opening) !== today) return { owed: [], acts: [], wakeAt };
  return {
    owed: [
      {
        kind: 'day.mine',
        subject: { type: 'person', id: dayOf(listener.person, today) },
        to: { person: listener.person },
        partnershipId: null,
        stage: today,
        wantedAt: opening,
        expiresAt: time.instantOf(time.addDays(today, 1), '00:00', listener.zone),
      },
    ],
    acts: [],
    wakeAt,
  };
}
