/** Owns which check-in is planned: the next slot of a cadence, the row it becomes, and whether a planned one still fits. */
import * as cadence from '../cadence.ts';
import type { Organisation, Partnership } from '../partnership.ts';
import { calendarOf } from '../person.ts';
import type { Calendar, CivilDate, CivilTime, Zone } from '../time.ts';
import * as time from '../time.ts';
import type { CheckIn } from './checkin.ts';

/** How often two sides meet, counted from where, in whose civil time, and on which days a meeting may stand. */
export type Plan = {
  readonly cadence: cadence.Cadence;
  readonly anchor: CivilDate;
  readonly zone: Zone;
  readonly calendar: Calendar;
};

/** `planned` is the date the cadence gave, `date` the day it is held: a holiday moves it (product §3). */
export type Slot = {
  readonly planned: CivilDate;
  readonly date: CivilDate;
  readonly time: CivilTime;
  readonly moved: boolean;
};

type Meeting = Pick<Partnership, 'checkIn' | 'checkInAnchor' | 'timeZone'>;

/** Null where the two sides do not meet regularly, or the phrase kept is none we can read. */
export function planOf(partnership: Meeting, calendar: Calendar): Plan | null {
  const read = cadence.parse(partnership.checkIn);
  if (read === null || read.unit === 'none') return null;
  return { cadence: read, anchor: partnership.checkInAnchor, zone: partnership.timeZone, calendar };
}

/** The days on which a check-in may stand: Monday to Friday without the host's holidays, and not while the partnership rests. */
export function meetingDays(
  host: Pick<Organisation, 'region' | 'closedOn'>,
  partnership: Pick<Partnership, 'restMonths' | 'restUntil'>,
  year: number,
): Calendar {
  const { restMonths, restUntil } = partnership;
  const around = { region: host.region, closedOn: host.closedOn, restMonths, restUntil };
  return calendarOf({ workingDays: 'Mon-Fri', pausedUntil: null }, around, year);
}

/**
 * The next `count` meetings that have not begun. After a long sleep these are the ones to come: what was slept through
 * is not made up.
 */
export function nextSlots(plan: Plan, now: Date, count: number): readonly Slot[] {
  const found: Slot[] = [];
  let after = time.addDays(time.dateIn(plan.zone, now), -1);
  // The first one looked at may have begun today already.
  for (let tried = 0; tried <= count && found.length < count; tried += 1) {
    const held = cadence.nextHeld(plan.cadence, plan.anchor, after, plan.calendar);
    if (held === null) break;
    if (time.instantOf(held.date, held.time, plan.zone) > now) found.push(held);
    after = held.date;
  }
  return found;
}

/** The next meeting that has not begun; null where there is none. */
export function nextSlot(plan: Plan, now: Date): Slot | null {
  return nextSlots(plan, now, 1)[0] ?? null;
}

/** Whether a planned check-in stands where the cadence, the holidays and the rest would put it now. */
export function fits(plan: Plan, checkIn: Pick<CheckIn, 'slot' | 'on' | 'at' | 'timeZone'>): boolean {
  const [occurrence] = time.isCivilDate(checkIn.slot)
    ? cadence.occurrences(plan.cadence, plan.anchor, checkIn.slot, 1)
    : [];
  if (occurrence?.date !== checkIn.slot || checkIn.timeZone !== plan.zone) return false;
  const held = cadence.place(occurrence, plan.calendar);
  return held !== 'skipped' && held.date === checkIn.on && held.time === checkIn.at;
}

/** The row of a planned check-in. */
export function planned(
  id: string,
  partnership: Pick<Partnership, 'id' | 'timeZone' | 'meetsWhere'>,
  slot: Slot,
  now: Date,
): CheckIn {
  return {
    id,
    partnershipId: partnership.id,
    kind: 'regular',
    on: slot.date,
    at: slot.time,
    slot: slot.planned,
    timeZone: partnership.timeZone,
    meetsWhere: partnership.meetsWhere,
    state: 'planned',
    calledOffById: null,
    calledOffWhy: '',
    attended: '',
    leaders: false,
    coming: '',
    heldOn: null,
    minutesById: null,
    minutesMeans: 'self',
    minutesOn: null,
    correctionsUntil: null,
    createdAt: now,
    wakeAt: now,
  };
}

/** The same check-in, standing at another slot of a changed cadence. */
export function moved(checkIn: CheckIn, slot: Slot, zone: Zone): CheckIn {
  return { ...checkIn, slot: slot.planned, on: slot.date, at: slot.time, timeZone: zone };
}

/**
 * Silently taken out of the calendar because the cadence no longer has it. It gives its slot free and sorts before every
 * date, so that the cadence may come back to that day.
 */
export function dropped(checkIn: CheckIn): CheckIn {
  return { ...checkIn, state: 'called_off', slot: `0:${checkIn.id}` };
}

/** When a check-in begins. */
export function startOf(checkIn: Pick<CheckIn, 'on' | 'at' | 'timeZone'>): Date {
  return time.instantOf(checkIn.on, checkIn.at, checkIn.timeZone);
}

/** Held on another day than the cadence gave. */
export function isMoved(checkIn: Pick<CheckIn, 'kind' | 'on' | 'slot'>): boolean {
  return checkIn.kind === 'regular' && time.isCivilDate(checkIn.slot) && checkIn.slot !== checkIn.on;
}
