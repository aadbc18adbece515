/** Owns the start of a question's clock: on the day it was delivered, in the working days of whoever must answer (product §2). */
import type { Calendar, CivilDate } from '../time.ts';
import * as time from '../time.ts';
import type { Commitment } from './commitment.ts';
import { CONFIRM_WITHIN } from './done.ts';
import { NEW_DATE_WITHIN } from './late.ts';
import { ACCEPT_WITHIN } from './record.ts';

/** Null where no clock waits for its start: it runs already, or the question was settled before it arrived. */
export function started(
  commitment: Commitment,
  on: CivilDate,
  calendarFor: (organisation: string) => Calendar,
): Commitment | null {
  const ends = (organisation: string, days: number) => time.addWorkingDays(on, days, calendarFor(organisation));
  const { ownerOrganisationId: owner, toOrganisationId: receiver } = commitment;
  if (commitment.newDate !== null && commitment.newDateDeliveredOn === null) {
    const asked = commitment.newDateByOrganisationId === receiver ? owner : receiver;
    return { ...commitment, newDateDeliveredOn: on, newDateClockEndsOn: ends(asked, NEW_DATE_WITHIN) };
  }
  if (commitment.clockStartedOn !== null) return null;
  if (commitment.state === 'done') {
    return { ...commitment, clockStartedOn: on, clockEndsOn: ends(receiver, CONFIRM_WITHIN) };
  }
  if (commitment.state !== 'proposed') return null;
  // A repair is accepted by those who were let down.
  const asked = commitment.repairsId === null ? owner : receiver;
  return { ...commitment, clockStartedOn: on, clockEndsOn: ends(asked, ACCEPT_WITHIN) };
}
