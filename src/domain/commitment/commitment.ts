/** Owns the shape of a promise and the questions one can ask of it; the acts that change it stand beside this file. */

import type { Contact, ContactRole, Means } from '../partnership.ts';
import { demand, Refusal } from '../refusal.ts';
import type { CivilDate } from '../time.ts';
import * as time from '../time.ts';

const FURTHEST_DAYS = 3 * 366;

export type CommitmentState =
  | 'proposed'
  | 'open'
  | 'at_risk'
  | 'declined'
  | 'lapsed'
  | 'done'
  | 'kept'
  | 'kept_late'
  | 'not_kept'
  | 'withdrawn';

export type CommitmentKind = 'thing' | 'support';

export type Commitment = {
  readonly id: string;
  readonly partnershipId: string;
  readonly ownerContactId: string;
  readonly ownerOrganisationId: string;
  readonly toOrganisationId: string;
  readonly what: string;
  readonly kind: CommitmentKind | null;
  readonly contingency: string;
  readonly backupContactId: string | null;
  readonly state: CommitmentState;
  /** The date agreed now, and the first one: every change between them is an event. */
  readonly due: CivilDate;
  readonly firstDue: CivilDate;
  /** The last date agreed in time: on time is judged by it, and it gives the period a promise counts in (product §2). */
  readonly inTimeDue: CivilDate;
  readonly madeOn: CivilDate;
  readonly recordedById: string;
  readonly recordedMeans: Means;
  readonly clockEndsOn: CivilDate | null;
  readonly clockStartedOn: CivilDate | null;
  readonly newDate: CivilDate | null;
  readonly newDateByOrganisationId: string | null;
  readonly newDateAskedOn: CivilDate | null;
  readonly newDateClockEndsOn: CivilDate | null;
  readonly newDateDeliveredOn: CivilDate | null;
  readonly lateWhy: string;
  readonly lateForNow: string;
  readonly helpAsked: boolean;
  readonly doneOn: CivilDate | null;
  readonly doneById: string | null;
  readonly answeredById: string | null;
  readonly answeredOn: CivilDate | null;
  readonly answeredMeans: Means | null;
  readonly withdrawAskedByOrganisationId: string | null;
  readonly closedOn: CivilDate | null;
  readonly repairsId: string | null;
  readonly reopenedOn: CivilDate | null;
  readonly createdAt: Date;
  readonly changedAt: Date;
  readonly wakeAt: Date | null;
};

/** What happened to a promise; the history is shown to both sides, each change of date with it. */
export type CommitmentEventName =
  | 'recorded'
  | 'redated'
  | 'accepted'
  | 'declined'
  | 'lapsed'
  | 'late'
  | 'help'
  | 'date_asked'
  | 'moved'
  | 'date_refused'
  | 'done'
  | 'kept'
  | 'kept_late'
  | 'reopened'
  | 'not_kept'
  | 'withdraw_asked'
  | 'withdraw_refused'
  | 'withdrawn'
  | 'acknowledged'
  | 'repair_asked'
  | 'correction_asked'
  | 'correction_answered'
  | 'handed_on'
  | 'thanked'
  | 'may_name'
  | 'may_not_name';

/** What each act answers: the promise as it is now, and the line of its history. */
export type Change = { readonly commitment: Commitment; readonly event: CommitmentEvent };

/** Who acts, and by which means; `organisation` is the one they act for in this partnership. */
export type Actor = {
  readonly contact: string;
  readonly organisation: string;
  readonly role: ContactRole;
  readonly means: Means;
};

/** A contact as who they are in a promise. */
export function actorOf(contact: Pick<Contact, 'id' | 'organisationId' | 'role'>, means: Means = 'self'): Actor {
  return { contact: contact.id, organisation: contact.organisationId, role: contact.role, means };
}

/** One act in time: `today` is the actor's civil date. `eventId` names the line of history. */
export type Doing = { readonly by: Actor; readonly today: CivilDate; readonly at: Date; readonly eventId: string };

export type CommitmentEvent = {
  readonly id: string;
  readonly commitmentId: string;
  readonly at: Date;
  readonly on: CivilDate;
  readonly what: string;
  readonly byId: string | null;
  readonly means: Means;
  readonly text: string;
  readonly fromDate: CivilDate | null;
  readonly toDate: CivilDate | null;
};

const RUNNING: ReadonlySet<CommitmentState> = new Set(['proposed', 'open', 'at_risk', 'done']);

/** Still open to change by people or by time. */
export function isRunning(commitment: Pick<Commitment, 'state'>): boolean {
  return RUNNING.has(commitment.state);
}

/** Accepted and neither done nor over, whether or not it is at risk. */
export function isOpen({ state }: Pick<Commitment, 'state'>): boolean {
  return state === 'open' || state === 'at_risk';
}

/** Open and past its agreed date. */
export function isOverdue(commitment: Pick<Commitment, 'state' | 'due'>, today: CivilDate): boolean {
  return isOpen(commitment) && commitment.due < today;
}

/** The owner, their backup, or a steward of their own side may act for a promise (product §2 "the owner (or their steward)"). */
export function mayActAsOwner(commitment: Commitment, by: Actor): boolean {
  if (by.contact === commitment.ownerContactId || by.contact === commitment.backupContactId) return true;
  return by.organisation === commitment.ownerOrganisationId && by.role !== 'member';
}

/** Any contact of the receiving organisation answers; the first answer stands. */
export function mayAnswer(commitment: Commitment, by: Actor): boolean {
  return by.organisation === commitment.toOrganisationId;
}

/** Throws unless the promise is in one of these states: a stale button gets a sentence, never a change. */
export function demandState(commitment: Commitment, ...states: readonly CommitmentState[]): void {
  if (!states.includes(commitment.state)) throw new Refusal('commitment.state', { state: commitment.state });
}

/** @throws Refusal `date.far`: a date further ahead is a typing mistake more often than a plan */
export function demandNear(date: CivilDate, { today }: Pick<Doing, 'today'>, field: string): void {
  demand(time.daysBetween(today, date) <= FURTHEST_DAYS, 'date.far', field);
}

/** A promise changed by one act, with the line of history that says so. */
export function changed(
  was: Commitment,
  now: Partial<Commitment>,
  what: CommitmentEventName,
  doing: Doing,
  more: Partial<Pick<CommitmentEvent, 'text' | 'fromDate' | 'toDate'>> = {},
): Change {
  return {
    commitment: { ...was, ...now, changedAt: doing.at },
    event: {
      id: doing.eventId,
      commitmentId: was.id,
      at: doing.at,
      on: doing.today,
      what,
      byId: doing.by.means === 'clock' ? null : doing.by.contact,
      means: doing.by.means,
      text: more.text ?? '',
      fromDate: more.fromDate ?? null,
      toDate: more.toDate ?? null,
    },
  };
}
