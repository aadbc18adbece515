/** Owns talks and visits outside the cadence, logged for the hallway and the phone (product §3). */
import type { Partnership } from '../partnership.ts';
import { Refusal } from '../refusal.ts';
import type { CivilDate } from '../time.ts';
import * as time from '../time.ts';
import type { CheckIn } from './checkin.ts';

type Logging = {
  readonly id: string;
  readonly partnership: Pick<Partnership, 'id' | 'timeZone' | 'state'>;
  /** The contact who says so; null: who leads the host, and is no contact of it. */
  readonly by: string | null;
  /** Whoever says so leads the host. */
  readonly leads: boolean;
  readonly now: Date;
};

/** One tap: today, on the wall where the partnership meets. Its slot is the day, so two taps are one talk. */
export function logged(kind: 'talk' | 'visit', logging: Logging): CheckIn {
  const on = time.dateIn(logging.partnership.timeZone, logging.now);
  return held(kind, on, logging);
}

export const isTalkOrVisit = ({ kind }: Pick<CheckIn, 'kind'>): boolean => kind === 'talk' || kind === 'visit';

/** The last talk or visit of those who lead; `known` in any order. */
export function leadersMetIn(known: readonly CheckIn[]): Pick<CheckIn, 'on' | 'kind'> | null {
  const [last] = known.filter(each => each.leaders).sort((one, other) => time.compare(other.on, one.on));
  return last ?? null;
}

/** The partnership after contact on a day: an earlier day than the last one changes nothing. */
export function heardOn<Row extends Pick<Partnership, 'lastContactOn'>>(partnership: Row, on: CivilDate): Row {
  const { lastContactOn } = partnership;
  return lastContactOn !== null && lastContactOn >= on ? partnership : { ...partnership, lastContactOn: on };
}

function held(kind: 'talk' | 'visit', on: CivilDate, logging: Logging): CheckIn {
  const { partnership, now } = logging;
  if (partnership.state === 'ended') throw new Refusal('partnership.ended');
  return {
    id: logging.id,
    partnershipId: partnership.id,
    kind,
    on,
    at: time.clockIn(partnership.timeZone, now),
    slot: on,
    timeZone: partnership.timeZone,
    meetsWhere: '',
    state: 'held',
    calledOffById: null,
    calledOffWhy: '',
    attended: logging.by ?? '',
    leaders: logging.leads,
    coming: '',
    heldOn: on,
    minutesById: null,
    minutesMeans: 'self',
    minutesOn: null,
    correctionsUntil: null,
    createdAt: now,
    wakeAt: null,
  };
}
