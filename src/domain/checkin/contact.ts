/** Owns contact outside the cadence: a talk, a visit, a joint event, logged for the hallway and the phone (product §3). */
import type { Partnership } from '../partnership.ts';
import { Refusal } from '../refusal.ts';
import type { CivilDate } from '../time.ts';
import * as time from '../time.ts';
import type { CheckIn } from './checkin.ts';

const LONGEST_EVENT = 500;
const LONGEST_ATTENDANCE = 100;
const OLDEST_EVENT_DAYS = 366;

type Logging = {
  readonly id: string;
  readonly partnership: Pick<Partnership, 'id' | 'timeZone' | 'state'>;
  readonly by: string;
  readonly now: Date;
};

/** One tap: today, on the wall where the partnership meets. Its slot is the day, so two taps are one talk. */
export function logged(kind: 'talk' | 'visit', logging: Logging): CheckIn {
  const on = time.dateIn(logging.partnership.timeZone, logging.now);
  return held(kind, on, on, logging);
}

/** A joint event that has taken place; several may fall on one day. @throws Refusal on the field */
export function event(what: string, on: CivilDate, attendance: string, logging: Logging): CheckIn {
  const today = time.dateIn(logging.partnership.timeZone, logging.now);
  demand(what.trim() !== '', 'checkin.event_missing', 'what');
  demand(what.length <= LONGEST_EVENT, 'text.long', 'what');
  demand(attendance.length <= LONGEST_ATTENDANCE, 'text.long', 'attendance');
  demand(time.isCivilDate(on), 'date.impossible', 'on');
  demand(on <= today, 'checkin.event_ahead', 'on');
  demand(time.daysBetween(on, today) <= OLDEST_EVENT_DAYS, 'checkin.event_old', 'on');
  return held('event', on, `${on}:${logging.id}`, logging);
}

/** The partnership after contact on a day: an earlier day than the last one changes nothing. */
export function heardOn<Row extends Pick<Partnership, 'lastContactOn'>>(partnership: Row, on: CivilDate): Row {
  const { lastContactOn } = partnership;
  return lastContactOn !== null && lastContactOn >= on ? partnership : { ...partnership, lastContactOn: on };
}

function held(kind: CheckIn['kind'], on: CivilDate, slot: string, logging: Logging): CheckIn {
  const { partnership, now } = logging;
  demand(partnership.state !== 'ended', 'partnership.ended');
  return {
    id: logging.id,
    partnershipId: partnership.id,
    kind,
    on,
    at: time.clockIn(partnership.timeZone, now),
    slot,
    timeZone: partnership.timeZone,
    meetsWhere: '',
    state: 'held',
    calledOffById: null,
    calledOffWhy: '',
    attended: logging.by,
    heldOn: on,
    minutesById: null,
    minutesMeans: 'self',
    minutesOn: null,
    correctionsUntil: null,
    createdAt: now,
    wakeAt: null,
  };
}

function demand(allowed: boolean, code: string, field: string | null = null): void {
  if (!allowed) throw new Refusal(code, {}, field);
}
