/** Owns what the ledger of a partnership says for its behaviour signals (product §4): no answers are needed, nobody is asked. */
import * as cadence from '../cadence.ts';
import { daysSilent } from '../checkin/silence.ts';
import { isOverdue } from '../commitment/commitment.ts';
import { reckon } from '../commitment/rate.ts';
import { type Counted, isForSteward, pastClock } from '../feedback/loops.ts';
import { byPartnership } from '../gather.ts';
import { isAtRest } from '../partnership/rest.ts';
import type { Partnership } from '../partnership.ts';
import { type Facts, type Kept, type Signal, signals } from '../signal.ts';
import type { Calendar, CivilDate } from '../time.ts';
import * as time from '../time.ts';
import type { Met } from './met.ts';
import type { Promised } from './side.ts';

/** How far back the evidence reaches, in days: two periods of 90. */
export const EVIDENCE_DAYS = 180;
const HALF_DAYS = 90;
// Minutes nobody sent in so long are not coming any more.
const MINUTES_DAYS = 60;

export type Ledger = {
  readonly partnership: Pick<
    Partnership,
    'id' | 'state' | 'checkIn' | 'lastContactOn' | 'activeSince' | 'restMonths' | 'restUntil'
  >;
  /** All that ended in the last 180 days, and all that is still open. */
  readonly promises: readonly Promised[];
  readonly checkIns: readonly Met[];
  readonly feedback: readonly Counted[];
};

/** What all ledgers are read with. `calendar`: the days on which the host works. */
type Reading = { readonly host: string; readonly calendar: Calendar; readonly today: CivilDate };

export type Signalled = { readonly partnership: string; readonly signals: readonly Signal[] };

/** The partnerships whose ledger shows anything, in their order, with what it shows. */
export function signalsIn(
  all: Reading &
    Pick<Ledger, 'promises' | 'checkIns' | 'feedback'> & { readonly partnerships: readonly Ledger['partnership'][] },
): readonly Signalled[] {
  const promises = byPartnership(all.promises);
  const checkIns = byPartnership(all.checkIns);
  const feedback = byPartnership(all.feedback.filter(isForSteward));
  return all.partnerships
    .map(partnership => {
      const { id } = partnership;
      const ledger = {
        partnership,
        promises: promises.get(id) ?? [],
        checkIns: checkIns.get(id) ?? [],
        feedback: feedback.get(id) ?? [],
      };
      return { partnership: id, signals: signalsOf(ledger, all) };
    })
    .filter(each => each.signals.length > 0);
}

/** Most pressing first; nothing for a draft or what has ended. */
function signalsOf(ledger: Ledger, reading: Reading): readonly Signal[] {
  const { state } = ledger.partnership;
  return state === 'active' || state === 'resting' ? signals(factsOf(ledger, reading)) : [];
}

function factsOf(ledger: Ledger, { host, calendar, today }: Reading): Facts {
  const { partnership, promises, checkIns, feedback } = ledger;
  const recent = promises.filter(each => each.madeOn >= time.addDays(today, -EVIDENCE_DAYS) && isAccepted(each));
  const given = recent.filter(each => each.ownerOrganisationId === host).length;
  return {
    keptNow: kept(promises, time.addDays(today, -HALF_DAYS), today),
    keptBefore: kept(promises, time.addDays(today, -EVIDENCE_DAYS), time.addDays(today, -HALF_DAYS - 1)),
    oursOverdue: promises
      .filter(each => each.ownerOrganisationId === host && isOverdue(each, today))
      .map(each => ({ id: each.id, daysOverdue: time.daysBetween(each.due, today), warned: isWarned(each) })),
    withoutMinutes: checkIns
      .filter(each => each.kind === 'regular' && each.state === 'held' && each.minutesOn === null)
      .map(each => ({ id: each.id, on: each.heldOn ?? each.on }))
      .filter(({ on }) => on >= time.addDays(today, -MINUTES_DAYS))
      .map(({ id, on }) => ({ id, workingDays: workingDaysSince(on, calendar, today) })),
    feedbackPastClock: pastClock(feedback, host, today).map(on => workingDaysSince(on, calendar, today)),
    daysSinceContact: daysSilent(partnership, today),
    cadenceDays: cadenceDays(partnership.checkIn),
    missedInARow: missedInARow(checkIns, today),
    given,
    got: recent.length - given,
    resting: isAtRest(partnership, today),
  };
}

function kept(promises: readonly Promised[], from: CivilDate, to: CivilDate): Kept {
  const { keptConfirmed, keptUnconfirmed, keptLate, notKept } = reckon(promises, from, to);
  const inTime = keptConfirmed + keptUnconfirmed;
  return { kept: inTime, of: inTime + keptLate + notKept };
}

const isAccepted = ({ state }: Promised): boolean => state !== 'proposed' && state !== 'declined' && state !== 'lapsed';

/** Said to be late, or a new date asked for, before it was due. */
const isWarned = ({ newDateAskedOn, helpAsked, due }: Promised): boolean =>
  newDateAskedOn === null ? helpAsked : newDateAskedOn <= due;

function missedInARow(checkIns: readonly Met[], today: CivilDate): number {
  const said = checkIns
    .filter(each => each.kind === 'regular' && each.on <= today && (each.state === 'held' || each.state === 'missed'))
    .sort((one, other) => time.compare(other.on, one.on));
  const held = said.findIndex(each => each.state === 'held');
  return held < 0 ? said.length : held;
}

function workingDaysSince(on: CivilDate, calendar: Calendar, today: CivilDate): number {
  return time.eachDay(time.addDays(on, 1), today).filter(day => time.isWorkingDay(day, calendar)).length;
}

function cadenceDays(phrase: string): number | null {
  const read = cadence.parse(phrase);
  return read === null ? null : cadence.lengthInDays(read);
}
