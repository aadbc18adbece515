/** Owns the ladder of a contact who has not answered (product §1), the first day of a handover, and somebody's last day. */
import type { Owed } from '../delivery.ts';
import * as people from '../partnership/people.ts';
import { type Contact, hasConsented } from '../partnership.ts';
import type { CivilDate } from '../time.ts';
import * as time from '../time.ts';
import { type Around, hostStewards, type Party, partyOf } from './around.ts';
import { type Due, earliestAfter, nothing } from './due.ts';

export type ContactFacts = {
  readonly type: 'contact';
  readonly contact: Omit<Contact, 'introduction' | 'note'>;
  readonly party: Party;
  readonly around: Around;
};

/** Working days without an answer before the one reminder, and from there to the call (product §1). */
const REMIND_AFTER = 5;
const CALL_AFTER = 5;
/** Whoever said that somebody left has until then to name who keeps the promises. */
const HAND_ON_AT = '12:00';

/** Something time does about a contact: the act that writes it down, and who hears of it, once for that planned day. */
type Step = {
  readonly act: string;
  readonly on: CivilDate;
  readonly at: Date;
  readonly owed: readonly (Pick<Owed, 'kind' | 'to'> & Partial<Pick<Owed, 'wantedAt'>>)[];
};

/** At most one step of the ladder is ahead at a time, so that a long sleep never floods anybody. */
export function due(facts: ContactFacts, now: Date): Due {
  if (facts.around.state === 'ended') return nothing;
  const steps = [lastDay(facts), takeOver(facts), ladder(facts, now)].filter(step => step !== null);
  const reached = steps.filter(step => step.at <= now);
  return {
    owed: reached.flatMap(step => step.owed.map(owed => ({ ...about(facts, step.on, now), ...owed }))),
    acts: reached.map(({ act, on }) => ({
      row: { type: 'contact', id: facts.contact.id },
      act,
      on: inTime(facts, on, now),
    })),
    wakeAt: earliestAfter(
      now,
      steps.map(step => step.at),
    ),
  };
}

/** After a long sleep a step counts from the day it was really taken, or the next one would follow at once. */
function inTime({ around }: ContactFacts, planned: CivilDate, now: Date): CivilDate {
  return time.later(planned, time.dateIn(around.zone, now));
}

/** Introduction, one reminder, "call Rosa"; then nothing until somebody acts. */
function ladder(facts: ContactFacts, now: Date): Step | null {
  const { contact, party } = facts;
  if (contact.consent !== 'asked' || contact.callAskedOn !== null || hasLeft(facts, now)) return null;
  if (contact.restUntil !== null) return call(facts, contact.restUntil);
  if (contact.remindedOn !== null) {
    return call(facts, time.addWorkingDays(contact.remindedOn, CALL_AFTER, party.calendar));
  }
  // What never arrived needs no reminder: a clock then runs from the act, and the steward is asked to call.
  if (contact.deliveredOn === null) {
    return contact.sentOn === null
      ? null
      : call(facts, time.addWorkingDays(contact.sentOn, REMIND_AFTER, party.calendar));
  }
  return remind(facts, time.addWorkingDays(contact.deliveredOn, REMIND_AFTER, party.calendar));
}

function remind({ party }: ContactFacts, on: CivilDate): Step {
  const at = time.instantOf(on, party.politeFrom, party.zone);
  return { act: 'remind', on, at, owed: [{ kind: 'contact.introduction_reminder', to: { person: party.person } }] };
}

/** Every steward of the host is asked, with the words to read out; wanted from that morning on. */
function call({ around }: ContactFacts, on: CivilDate): Step {
  const owed = hostStewards(around).map(({ person }) => ({ kind: 'contact.call' as const, to: { person } }));
  return { act: 'ask_call', on, at: time.instantOf(on, '00:00', around.zone), owed };
}

function about({ contact, around }: ContactFacts, planned: CivilDate, now: Date) {
  const subject = { type: 'contact' as const, id: contact.id };
  return { subject, partnershipId: around.partnership, stage: planned, wantedAt: now };
}

/** The first day of a handover or cover: the pack comes then. The other side was told when it was planned. */
function takeOver(facts: ContactFacts): Step | null {
  const { contact, around, party } = facts;
  if (!people.isToTakeOver(contact)) return null;
  const owed = hasConsented(contact, party.side === 'host') ? [pack(party)] : [];
  return { act: 'take_over', on: contact.since, at: time.instantOf(contact.since, '00:00', around.zone), owed };
}

const pack = ({ person }: Party) => ({ kind: 'partnership.pack' as const, to: { person } });

/** At noon of their last day, while they are still known here: what they promised and nobody took is handed on. */
function lastDay({ contact, around }: ContactFacts): Step | null {
  if (contact.until === null || contact.consent === 'no') return null;
  const at = time.instantOf(contact.until, HAND_ON_AT, around.zone);
  return { act: 'last_day', on: contact.until, at, owed: back(contact, around) };
}

/** A cover that ends is a handover too: whom it was for gets all there is to know on the first day after. */
function back(contact: ContactFacts['contact'], around: Around): Step['owed'] {
  const covered = partyOf(around, contact.coversId);
  if (contact.until === null || contact.role !== 'steward' || covered?.role !== 'steward') return [];
  if (!hasConsented(covered, covered.side === 'host')) return [];
  return [{ ...pack(covered), wantedAt: time.instantOf(time.addDays(contact.until, 1), '00:00', around.zone) }];
}

function hasLeft({ contact, around }: ContactFacts, now: Date): boolean {
  return contact.until !== null && contact.until < time.dateIn(around.zone, now);
}
