/** Owns joint events: planned ahead or written down afterwards, who comes, and how both sides say it went (product §3). */
import type { Actor } from '../commitment/commitment.ts';
import type { Means, Partnership } from '../partnership.ts';
import { demand } from '../refusal.ts';
import type { CivilDate, CivilTime } from '../time.ts';
import * as time from '../time.ts';
import type { CheckIn } from './checkin.ts';

export const wents = ['well', 'mixed', 'badly'] as const;
export const agains = ['yes', 'change', 'no'] as const;
export type Went = (typeof wents)[number];
export type Again = (typeof agains)[number];

/** How one contact says that it went; both sides read it, as it is no pulse. */
export type EventAnswer = {
  readonly checkInId: string;
  readonly contactId: string;
  readonly went: Went;
  readonly again: Again | null;
  readonly means: Means;
  readonly at: Date;
};

/** An event of which no hour was given. */
export const ALL_DAY: CivilTime = '00:00';

const LONGEST_WHAT = 500;
const LONGEST_PLACE = 200;
export const LONGEST_ATTENDANCE = 100;
const OLDEST_DAYS = 366;
/** Working days after which nobody is asked about it any more. */
export const ASKED_FOR = 10;

export type Wanted = {
  readonly what: string;
  readonly on: CivilDate;
  readonly at: CivilTime;
  readonly where: string;
  /** Contacts of both sides. */
  readonly coming: readonly string[];
};

type Noting = {
  readonly id: string;
  readonly partnership: Pick<Partnership, 'id' | 'timeZone' | 'state'>;
  readonly by: string;
  readonly now: Date;
};

/** Ahead it is planned; of a day that has come it is written down as held. @throws Refusal on the field */
export function noted(wanted: Wanted, noting: Noting): CheckIn {
  const { id, partnership, now } = noting;
  const today = time.dateIn(partnership.timeZone, now);
  demand(partnership.state !== 'ended', 'partnership.ended');
  demandFitting(wanted);
  demand(time.daysBetween(wanted.on, today) <= OLDEST_DAYS, 'checkin.event_old', 'on');
  const isOver = time.instantOf(wanted.on, wanted.at, partnership.timeZone) <= now;
  return {
    id,
    partnershipId: partnership.id,
    kind: 'event',
    on: wanted.on,
    at: wanted.at,
    // Several may fall on one day.
    slot: `${wanted.on}:${id}`,
    timeZone: partnership.timeZone,
    meetsWhere: wanted.where.trim(),
    state: isOver ? 'held' : 'planned',
    calledOffById: null,
    calledOffWhy: '',
    attended: isOver ? wanted.coming.join(',') || noting.by : '',
    leaders: false,
    coming: wanted.coming.join(','),
    heldOn: isOver ? wanted.on : null,
    minutesById: null,
    minutesMeans: 'self',
    minutesOn: null,
    correctionsUntil: null,
    createdAt: now,
    wakeAt: now,
  };
}

/** Another day, place or company for what is still to come. @throws Refusal on the field */
export function changed(event: CheckIn, wanted: Wanted, now: Date): CheckIn {
  demandPlanned(event);
  demandFitting(wanted);
  demand(time.instantOf(wanted.on, wanted.at, event.timeZone) > now, 'event.is_past', 'on');
  const { on, at, where, coming } = wanted;
  return { ...event, on, at, slot: `${on}:${event.id}`, meetsWhere: where.trim(), coming: coming.join(',') };
}

/** @throws Refusal where it is over or called off: then there is nothing to change */
export function demandPlanned(event: Pick<CheckIn, 'kind' | 'state'>): void {
  demand(event.kind === 'event', 'not_found');
  demand(event.state !== 'called_off', 'event.is_called_off');
  demand(event.state === 'planned', 'event.is_over');
}

/** Whoever says how it went, or who came, says that it took place. @throws Refusal before its day, or where it was called off */
export function took(event: CheckIn, now: Date): CheckIn {
  demand(event.kind === 'event', 'not_found');
  demand(event.state !== 'called_off', 'event.is_called_off');
  demand(hasBegun(event, now), 'event.not_yet');
  return event.state === 'held' ? event : { ...event, state: 'held', heldOn: event.on };
}

/** An event of which no hour was given begins with its day. */
export function hasBegun(event: Pick<CheckIn, 'on' | 'at' | 'timeZone'>, now: Date): boolean {
  return time.instantOf(event.on, event.at, event.timeZone) <= now;
}

/** The first tap; said otherwise later, the second one stands. */
export function went(event: CheckIn, said: Went, before: EventAnswer | null, by: Actor, at: Date): EventAnswer {
  const again = before?.again ?? null;
  return { checkInId: event.id, contactId: by.contact, went: said, again, means: by.means, at };
}

/** When nobody is asked any more; a late note gives the same time. */
export function askedUntil(event: Pick<CheckIn, 'on' | 'timeZone' | 'createdAt'>): CivilDate {
  const from = time.later(event.on, time.dateIn(event.timeZone, event.createdAt));
  return time.addWorkingDays(from, ASKED_FOR, time.WEEKDAYS);
}

function demandFitting({ what, on, where }: Wanted): void {
  demand(what.trim() !== '', 'checkin.event_missing', 'what');
  demand(what.length <= LONGEST_WHAT, 'text.long', 'what');
  demand(where.length <= LONGEST_PLACE, 'text.long', 'where');
  demand(time.isCivilDate(on), 'date.impossible', 'on');
}
