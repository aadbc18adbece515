/** Owns when something said speaks: past its clock, passed on where it is a concern, and asked once more about its words. */

import type { DeliveryKind, Owed } from '../delivery.ts';
import { CLOSE_WITHIN } from '../feedback/answer.ts';
import { answerers, type Feedback, isToBeSeen, receivers, waitsForSecond } from '../feedback/feedback.ts';
import type { CivilDate } from '../time.ts';
import * as time from '../time.ts';
import { type Around, eachPersonOnce, type Party, partyOf } from './around.ts';
import { type Act, type Due, earliestAfter, nothing } from './due.ts';

/** Something said, without its words. */
export type FeedbackFacts = {
  readonly type: 'feedback';
  readonly feedback: Omit<Feedback, 'words' | 'decision' | 'outcome' | 'theirOutcome' | 'notYet' | 'postedWords'>;
  /** The last day of the second person it was said to. */
  readonly secondUntil: CivilDate | null;
  readonly around: Around;
};

/** Something that comes due: words to somebody, or an act. */
type Step = { readonly at: Date; readonly owed: readonly Owed[]; readonly acts: readonly Act[] };

export function due(facts: FeedbackFacts, now: Date): Due {
  if (facts.around.state === 'ended') return nothing;
  const steps = [unheard(facts), late(facts), words(facts), silence(facts)].filter(step => step !== null);
  const reached = steps.filter(step => step.at <= now);
  return {
    owed: reached.flatMap(step => step.owed),
    acts: reached.flatMap(step => step.acts).slice(0, 1),
    wakeAt: earliestAfter(
      now,
      steps.map(step => step.at),
    ),
  };
}

/** Said to one person alone, who has left: nobody else may read it, so it does not wait for an answer any more. */
function unheard(facts: FeedbackFacts): Step | null {
  const { feedback, around, secondUntil } = facts;
  if (!waitsForSecond(feedback)) return null;
  const second = partyOf(around, feedback.secondContactId);
  if (second !== null && secondUntil === null) return null;
  const at = second === null || secondUntil === null ? feedback.changedAt : dayAfter(secondUntil, second.zone);
  return { at, owed: [], acts: [act(facts, 'unheard', time.dateIn(around.zone, at))] };
}

/** Past its clock: those who were told and their backups hear of it once; a concern goes on to the second persons instead. */
function late(facts: FeedbackFacts): Step | null {
  const { feedback, around } = facts;
  const { kind, withSecond, clockEndsOn } = feedback;
  if (!isToBeSeen(feedback) || clockEndsOn === null) return null;
  const people = told(facts);
  const at = dayAfter(clockEndsOn, people[0]?.zone ?? around.zone);
  if (kind === 'concern' && !withSecond) return { at, owed: [], acts: [act(facts, 'pass', clockEndsOn)] };
  const owed = people.map(party => owe(facts, 'feedback.late', party, `${clockEndsOn}`, at));
  return { at, owed, acts: [] };
}

/** Closed, and nothing said yet about its words: asked on their next working day. */
function words(facts: FeedbackFacts): Step | null {
  const { feedback, around } = facts;
  const sayer = partyOf(around, feedback.byContactId);
  if (feedback.posting !== 'asked' || feedback.closedOn === null || sayer === null || !mayHear(sayer)) return null;
  const on = time.addWorkingDays(feedback.closedOn, 1, sayer.calendar);
  const at = time.instantOf(on, sayer.politeFrom, sayer.zone);
  return { at, owed: [owe(facts, 'feedback.words', sayer, String(feedback.turn), at)], acts: [] };
}

/** Silence is no agreement: after its clock the words stay between the two sides. */
function silence(facts: FeedbackFacts): Step | null {
  const { posting, closedOn, byContactId } = facts.feedback;
  if (posting !== 'asked' || closedOn === null) return null;
  const sayer = partyOf(facts.around, byContactId);
  const on = time.addWorkingDays(closedOn, CLOSE_WITHIN + 1, sayer?.calendar ?? time.WEEKDAYS);
  return { at: dayAfter(on, sayer?.zone ?? facts.around.zone), owed: [], acts: [act(facts, 'keep', on)] };
}

function told({ feedback, around }: FeedbackFacts): readonly Party[] {
  const asked = feedback.kind === 'concern' ? answerers(feedback, peers(around)) : receivers(feedback, peers(around));
  const ids = new Set(asked.map(each => each.id));
  const isBackup = (party: Party) =>
    feedback.voice !== 'second' &&
    feedback.kind === 'feedback' &&
    party.organisation === feedback.toOrganisationId &&
    party.role === 'backup';
  const all = around.parties.filter(party => ids.has(party.contact) || isBackup(party));
  return eachPersonOnce(all.filter(mayHear));
}

function peers({ parties }: Around) {
  return parties.map(({ contact: id, organisation: organisationId, role, isSecond }) => ({
    id,
    organisationId,
    role,
    isSecond,
  }));
}

function mayHear({ side, consent }: Party): boolean {
  return side === 'host' || consent === 'here' || consent === 'email';
}

/** What goes to somebody who spoke in confidence belongs to no partnership in the outbox: there its people could find it. */
function owe({ feedback, around }: FeedbackFacts, kind: DeliveryKind, to: Party, stage: string, wantedAt: Date): Owed {
  const isSayer = to.contact === feedback.byContactId;
  return {
    kind,
    subject: { type: 'feedback', id: feedback.id },
    to: { person: to.person },
    partnershipId: isSayer && feedback.voice !== 'named' ? null : around.partnership,
    stage,
    wantedAt,
  };
}

const act = ({ feedback }: FeedbackFacts, name: string, on: CivilDate): Act => ({
  row: { type: 'feedback', id: feedback.id },
  act: name,
  on,
});

const dayAfter = (date: CivilDate, zone: time.Zone): Date => time.instantOf(time.addDays(date, 1), '00:00', zone);
