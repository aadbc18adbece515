/** Owns when a promise speaks: reminders before its date, the clocks of its questions, and what time changes by itself. */

import { type Commitment, isOpen } from '../commitment/commitment.ts';
import { graceEndsOn } from '../commitment/done.ts';
import { standsUnanswered } from '../commitment/late.ts';
import type { DeliveryKind, Owed } from '../delivery.ts';
import type { CivilDate } from '../time.ts';
import * as time from '../time.ts';
import { type Around, type Party, partyOf, standInFor, stewardsOf } from './around.ts';
import { type Act, type Due, earliestAfter, nothing } from './due.ts';

/** A promise without its words. */
export type CommitmentFacts = {
  readonly type: 'commitment';
  readonly commitment: Omit<Commitment, 'what' | 'contingency' | 'lateWhy' | 'lateForNow'>;
  readonly around: Around;
  /** Of one that was not kept: whether a promise makes it good that was not turned down. */
  readonly repaired: boolean;
};

/** A moment in the life of a promise, with those who hear of it. */
type Stage = { readonly kind: DeliveryKind; readonly on: CivilDate; readonly to: Party };

/** A promise made this close to its date needs no reminder a week before (product §2). */
const WEEK_REMINDER_NEEDS_DAYS = 8;
const WORTH_DAYS = 8;
/** Working days after a promise was not kept in which making it good needs no reminder. */
const REPAIR_WITHIN = 5;

export function due(facts: CommitmentFacts, now: Date): Due {
  const { commitment, around } = facts;
  if (around.state === 'ended') return nothing;
  const acts = actsOf(facts, now);
  const stages = stagesOf(facts);
  const reached = stages.filter(stage => at(stage) <= now);
  // After a long sleep only the latest stage is still worth saying; the earlier ones are overtaken by it.
  const owed = reached.slice(-1).map(stage => owe(facts, stage));
  const wakeAt = earliestAfter(now, [...stages.map(at), ...deadlines(facts).map(deadline => dayAfter(deadline))]);
  const isAwake = commitment.state === 'proposed' || commitment.state === 'not_kept' || isOpen(facts.commitment);
  return { owed, acts: acts.slice(0, 1), wakeAt: isAwake ? wakeAt : null };
}

/** On a day on which somebody stands in for the owner, what the owner would hear is theirs: a cover is a dated handover (product §3). */
function stagesOf(facts: CommitmentFacts): readonly Stage[] {
  const { commitment, around } = facts;
  const owner = partyOf(around, commitment.ownerContactId);
  if (owner === null) return [];
  const keeperOn = (on: CivilDate): Party => {
    const standIn = standInFor(around, owner, on);
    return standIn !== null && mayHear(standIn, around) ? standIn : owner;
  };
  const standIns = around.parties.filter(party => party.covers?.contact === owner.contact);
  return [owner, ...standIns]
    .flatMap(keeper => stagesFor(facts, keeper).filter(stage => keeperOn(stage.on) === keeper))
    .sort((one, other) => at(one).getTime() - at(other).getTime());
}

/**
 * Reminders go to the owner: a week before, the owner's last working day before, the day, one after; then to the backup,
 * or, where there is none, the other side's steward is asked to call. Then the bot is quiet (product §2).
 */
function stagesFor(facts: CommitmentFacts, owner: Party): readonly Stage[] {
  const { commitment, around } = facts;
  if (!mayHear(owner, around)) return [];
  if (commitment.state === 'not_kept') return repairing(facts, owner);
  if (!isOpen(facts.commitment)) return [];
  const stages: Stage[] = [];
  const { due: day, madeOn } = commitment;
  if (time.daysBetween(madeOn, day) > WEEK_REMINDER_NEEDS_DAYS) {
    stages.push({ kind: 'commitment.week_before', on: time.addDays(day, -7), to: owner });
  }
  const dayBefore = time.lastWorkingDayBefore(day, owner.calendar);
  if (dayBefore > madeOn) stages.push({ kind: 'commitment.day_before', on: dayBefore, to: owner });
  if (time.isWorkingDay(day, owner.calendar) && day > madeOn) {
    stages.push({ kind: 'commitment.due_today', on: day, to: owner });
  }
  // A new date is on the table: asking after the old one would be nagging.
  if (commitment.newDate === null) {
    stages.push({ kind: 'commitment.day_after', on: time.addWorkingDays(day, 1, owner.calendar), to: owner });
    stages.push(...afterwards(facts, owner));
  }
  // Resting months stop reminders, also those of the side that works on (product §8).
  return stages.filter(stage => !time.isResting(stage.on, owner.calendar));
}

/** Once, to its owner: silence after a failure costs more than the failure (product §2 "Repair"). */
function repairing({ commitment, repaired }: CommitmentFacts, owner: Party): readonly Stage[] {
  if (repaired || commitment.closedOn === null) return [];
  const on = time.addWorkingDays(commitment.closedOn, REPAIR_WITHIN, owner.calendar);
  return [{ kind: 'commitment.repair_due', on, to: owner }];
}

/** Two working days after the date: the backup hears of it, else a steward of the receiving side is asked to call. */
function afterwards(facts: CommitmentFacts, owner: Party): readonly Stage[] {
  const { commitment, around } = facts;
  const on = time.addWorkingDays(commitment.due, 2, owner.calendar);
  const backup = partyOf(around, commitment.backupContactId);
  if (backup !== null) return [{ kind: 'commitment.backup', on, to: backup }];
  const caller = stewardsOf(around, commitment.toOrganisationId).find(party => mayHear(party, around));
  return caller === undefined ? [] : [{ kind: 'commitment.call_owner', on, to: caller }];
}

/** What time changes by itself, once its last day is over. */
function actsOf(facts: CommitmentFacts, now: Date): readonly Act[] {
  const { commitment } = facts;
  const row = { type: 'commitment', id: commitment.id } as const;
  const acts: Act[] = [];
  const lapses = lapsesOn(facts);
  if (lapses !== null && dayAfter(lapses) <= now) acts.push({ row, act: 'lapse', on: lapses.on });
  const stands = standsOn(facts);
  if (stands !== null && dayAfter(stands) <= now) acts.push({ row, act: 'stand', on: stands.on });
  const fails = failsOn(facts);
  if (fails !== null && dayAfter(fails) <= now) acts.push({ row, act: 'not_kept', on: fails.on });
  return acts;
}

/** The last day of a clock, in the zone of whoever had to act. */
type Deadline = { readonly on: CivilDate; readonly zone: time.Zone };

function deadlines(facts: CommitmentFacts): readonly Deadline[] {
  return [lapsesOn(facts), standsOn(facts), failsOn(facts)].filter(each => each !== null);
}

function lapsesOn({ commitment, around }: CommitmentFacts): Deadline | null {
  if (commitment.state !== 'proposed' || commitment.clockEndsOn === null) return null;
  return { on: commitment.clockEndsOn, zone: zoneOf(around, commitment.ownerContactId) };
}

function standsOn({ commitment, around }: CommitmentFacts): Deadline | null {
  if (commitment.newDateClockEndsOn === null || !standsUnanswered(commitment)) return null;
  return { on: commitment.newDateClockEndsOn, zone: around.zone };
}

function failsOn(facts: CommitmentFacts): Deadline | null {
  const { commitment, around } = facts;
  // While a date asked for in time waits for its answer, the promise cannot fail.
  if (!isOpen(facts.commitment) || standsOn(facts) !== null) return null;
  const owner = partyOf(around, commitment.ownerContactId);
  return {
    on: graceEndsOn(commitment, owner?.calendar ?? time.WEEKDAYS),
    zone: zoneOf(around, commitment.ownerContactId),
  };
}

/** Until the first yes only host staff are reminded, of their own promises (product §1). */
function mayHear(party: Party, around: Around): boolean {
  if (around.state === 'resting') return false;
  return (
    party.side === 'host' || (around.state === 'active' && (party.consent === 'here' || party.consent === 'email'))
  );
}

function owe(facts: CommitmentFacts, stage: Stage): Owed {
  return {
    kind: stage.kind,
    subject: { type: 'commitment', id: facts.commitment.id },
    to: { person: stage.to.person },
    partnershipId: facts.around.partnership,
    stage: `${facts.commitment.due}:${stage.on}`,
    wantedAt: at(stage),
    expiresAt: expiry(facts, stage),
  };
}

/** A reminder is worth saying until the same person hears of the next stage; what waits for a weekly bundle must outlast a week. */
function expiry(facts: CommitmentFacts, stage: Stage): Date {
  const later = stagesOf(facts).find(other => other.to.person === stage.to.person && at(other) > at(stage));
  return later === undefined ? time.instantOf(time.addDays(stage.on, WORTH_DAYS), '23:59', stage.to.zone) : at(later);
}

function at(stage: Stage): Date {
  return time.instantOf(stage.on, stage.to.politeFrom, stage.to.zone);
}

function dayAfter(deadline: Deadline): Date {
  return time.instantOf(time.addDays(deadline.on, 1), '00:00', deadline.zone);
}

function zoneOf(around: Around, contact: string): time.Zone {
  return partyOf(around, contact)?.zone ?? around.zone;
}
