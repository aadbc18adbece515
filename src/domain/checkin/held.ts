/** Owns what becomes of a check-in: opened at its hour, held, called off, missed, its minutes sent and corrected (product §3). */
import type { Actor } from '../commitment/commitment.ts';
import { demand, Refusal } from '../refusal.ts';
import type { Calendar, CivilDate } from '../time.ts';
import * as time from '../time.ts';
import type { CheckIn, CheckInState } from './checkin.ts';
import { isTalkOrVisit } from './talk.ts';

/** One act on a check-in. Its day is read on the check-in's own wall, not on the actor's. */
type Meeting = { readonly by: Actor; readonly at: Date };

/** Working days in which minutes may be corrected; then they stand. */
const CORRECT_WITHIN = 3;
/** Working days after which a check-in nobody spoke of was missed. */
export const MISSED_AFTER = 5;
const LONGEST_REASON = 500;

/** Time's own act, at the hour. */
export function open(checkIn: CheckIn): CheckIn {
  return checkIn.state === 'planned' ? { ...checkIn, state: 'open' } : checkIn;
}

/** [We met: nothing to note] is a whole answer: nobody waits for minutes. A check-in recorded as missed was held after all. */
export function met(checkIn: CheckIn, doing: Meeting): CheckIn {
  if (checkIn.state === 'held') return checkIn;
  demandState(checkIn, 'planned', 'open', 'missed');
  demandItsDay(checkIn, doing);
  return {
    ...checkIn,
    state: 'held',
    heldOn: checkIn.on,
    attended: checkIn.attended || doing.by.contact,
    minutesById: doing.by.contact,
    minutesMeans: doing.by.means,
    minutesOn: dayOf(checkIn, doing),
  };
}

export type Minuting = {
  readonly attended: readonly string[];
  /** Calendars of those who may object. */
  readonly correctors: readonly Calendar[];
  /** Whether the check-in has minutes already; "nothing to note" is none. */
  readonly isNoted: boolean;
};

/** Minutes are sent once; what comes later is a correction. */
export function minuted(checkIn: CheckIn, { attended, correctors, isNoted }: Minuting, doing: Meeting): CheckIn {
  demand(!isNoted, 'checkin.minutes_there', 'said');
  demandState(checkIn, 'planned', 'open', 'missed', 'held');
  demandItsDay(checkIn, doing);
  const today = dayOf(checkIn, doing);
  return {
    ...checkIn,
    state: 'held',
    heldOn: checkIn.heldOn ?? checkIn.on,
    attended: attended.length === 0 ? checkIn.attended : [...new Set(attended)].join(','),
    minutesById: doing.by.contact,
    minutesMeans: doing.by.means,
    minutesOn: today,
    correctionsUntil: correctors
      .map(calendar => time.addWorkingDays(today, CORRECT_WITHIN, calendar))
      .reduce(time.later, time.addDays(today, CORRECT_WITHIN)),
  };
}

/** Called off before or after its hour: `by` is the contact who called it off, whoever writes it down. */
export function callOff(checkIn: CheckIn, by: string, why: string): CheckIn {
  demandState(checkIn, 'planned', 'open', 'missed');
  demand(why.length <= LONGEST_REASON, 'text.long', 'why');
  return { ...checkIn, state: 'called_off', calledOffById: by, calledOffWhy: why.trim() };
}

/** It did not take place and nobody called it off; or time's own act, five working days without a word. */
export function missed(checkIn: CheckIn): CheckIn {
  if (checkIn.state === 'missed') return checkIn;
  demandState(checkIn, 'open');
  return { ...checkIn, state: 'missed' };
}

/** Whether the minutes may be corrected on that day. */
export function isCorrectable(checkIn: Pick<CheckIn, 'correctionsUntil'>, today: CivilDate): boolean {
  return checkIn.correctionsUntil !== null && today <= checkIn.correctionsUntil;
}

/** @throws Refusal where there are no minutes, or they stand by now, or nothing is said */
export function demandCorrectable(checkIn: CheckIn, words: string, doing: Meeting): void {
  // A talk or a visit has no minutes: that it was, and when, may be set right at any time.
  if (!isTalkOrVisit(checkIn)) {
    demand(checkIn.correctionsUntil !== null, 'checkin.no_minutes');
    demand(isCorrectable(checkIn, dayOf(checkIn, doing)), 'checkin.minutes_stand');
  }
  demand(words.trim() !== '', 'checkin.words_missing', 'words');
  demand(words.length <= LONGEST_REASON, 'text.long', 'words');
}

/** A point for the agenda may come until the check-in is over. @throws Refusal */
export function demandPoint(checkIn: CheckIn, words: string): void {
  demandState(checkIn, 'planned', 'open');
  demand(words.trim() !== '', 'checkin.words_missing', 'words');
  demand(words.length <= LONGEST_REASON, 'text.long', 'words');
}

/** Planned or at its hour: the agenda can still change. */
export function isAhead(checkIn: Pick<CheckIn, 'state'>): boolean {
  return checkIn.state === 'planned' || checkIn.state === 'open';
}

/** Its day has passed where they meet: what is put on an agenda from then on belongs on another. */
export function isOver(checkIn: Pick<CheckIn, 'on' | 'timeZone'>, now: Date): boolean {
  return checkIn.on < dayOf(checkIn, { at: now });
}

/** The civil date on the wall where the partnership meets. */
function dayOf(checkIn: Pick<CheckIn, 'timeZone'>, doing: Pick<Meeting, 'at'>): CivilDate {
  return time.dateIn(checkIn.timeZone, doing.at);
}

export function demandState(checkIn: Pick<CheckIn, 'state'>, ...states: readonly CheckInState[]): void {
  if (!states.includes(checkIn.state)) throw new Refusal(`checkin.is_${checkIn.state}`);
}

function demandItsDay(checkIn: CheckIn, doing: Meeting): void {
  demand(checkIn.on <= dayOf(checkIn, doing), 'checkin.not_yet');
}
