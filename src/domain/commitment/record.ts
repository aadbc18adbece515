/** Owns how a promise begins: recorded, accepted, declined, lapsed (product §2). */
import { demand } from '../refusal.ts';
import type { Calendar, CivilDate } from '../time.ts';
import * as time from '../time.ts';
import {
  type Change,
  type Commitment,
  type CommitmentKind,
  changed,
  type Doing,
  demandNear,
  demandState,
  mayActAsOwner,
  mayAnswer,
} from './commitment.ts';

/** Working days a recorded promise waits to be accepted. */
export const ACCEPT_WITHIN = 15;
/** What a promise may hold, in characters: one thing, said plainly. */
export const LONGEST_WHAT = 500;

export type Recording = {
  readonly id: string;
  readonly partnershipId: string;
  readonly owner: {
    readonly contact: string;
    readonly organisation: string;
    readonly calendar: Calendar;
    readonly byPhone: boolean;
  };
  readonly toOrganisation: string;
  readonly what: string;
  readonly due: CivilDate;
  readonly kind: CommitmentKind | null;
  readonly contingency: string;
  readonly backupContact: string | null;
  readonly repairs: Commitment | null;
};

/**
 * My own word is open at once; a promise recorded for somebody else waits until they accept.
 * A steward may record for a partner who only has a phone: it is open, and marked so.
 * @throws Refusal with the field to mend
 */
export function record(recording: Recording, doing: Doing): Change {
  const { owner, due } = recording;
  const what = recording.what.trim();
  demand(what !== '', 'commitment.what_missing', 'what');
  demand(what.length <= LONGEST_WHAT, 'commitment.what_long', 'what');
  demand(time.isCivilDate(due), 'date.none', 'due');
  demand(due >= doing.today, 'date.past', 'due');
  demandNear(due, doing, 'due');
  demand(owner.organisation !== recording.toOrganisation, 'commitment.to_itself', 'to');
  const forPhone = owner.byPhone && doing.by.role === 'steward' && doing.by.contact !== owner.contact;
  const isOpen = recording.repairs === null && (doing.by.contact === owner.contact || forPhone);
  const bare = blank(recording, what, doing, forPhone);
  const clockEndsOn = isOpen ? null : time.addWorkingDays(doing.today, ACCEPT_WITHIN, owner.calendar);
  return changed(bare, { state: isOpen ? 'open' : 'proposed', clockEndsOn }, 'recorded', doing, { toDate: due });
}

/** Who must accept: the owner; for a repair, the side that was let down. */
function mayAccept(commitment: Commitment, by: Doing['by']): boolean {
  return commitment.repairsId === null ? mayActAsOwner(commitment, by) : mayAnswer(commitment, by);
}

export function accept(commitment: Commitment, doing: Doing): Change {
  demandState(commitment, 'proposed');
  demand(mayAccept(commitment, doing.by), 'not_yours');
  return changed(commitment, { state: 'open', clockEndsOn: null, clockStartedOn: null }, 'accepted', doing);
}

export function decline(commitment: Commitment, doing: Doing): Change {
  demandState(commitment, 'proposed');
  demand(mayAccept(commitment, doing.by), 'not_yours');
  return changed(commitment, { state: 'declined', clockEndsOn: null, closedOn: doing.today }, 'declined', doing);
}

/**
 * The date was heard wrongly: whoever recorded the promise may set it right on the same day, before anything else happened.
 * It is the first date then, not a moved one.
 */
export function redate(commitment: Commitment, due: CivilDate, doing: Doing): Change {
  demandState(commitment, 'open', 'proposed');
  demand(commitment.recordedById === doing.by.contact, 'not_yours');
  demand(commitment.madeOn === doing.today && commitment.due === commitment.firstDue, 'commitment.too_late_to_redate');
  demand(time.isCivilDate(due), 'date.none', 'due');
  demand(due >= doing.today, 'date.past', 'due');
  demandNear(due, doing, 'due');
  return changed(commitment, { due, firstDue: due, inTimeDue: due }, 'redated', doing, {
    fromDate: commitment.due,
    toDate: due,
  });
}

/** Time's own act, once the clock of a proposal has run out. */
export function lapse(commitment: Commitment, doing: Doing): Change {
  demandState(commitment, 'proposed');
  return changed(commitment, { state: 'lapsed', clockEndsOn: null, closedOn: doing.today }, 'lapsed', doing);
}

function blank(recording: Recording, what: string, doing: Doing, forPhone: boolean): Commitment {
  return {
    id: recording.id,
    partnershipId: recording.partnershipId,
    ownerContactId: recording.owner.contact,
    ownerOrganisationId: recording.owner.organisation,
    toOrganisationId: recording.toOrganisation,
    what,
    kind: recording.kind,
    contingency: recording.contingency.trim(),
    backupContactId: recording.backupContact,
    state: 'proposed',
    due: recording.due,
    firstDue: recording.due,
    inTimeDue: recording.due,
    madeOn: doing.today,
    recordedById: doing.by.contact,
    recordedMeans: forPhone ? 'phone' : doing.by.means,
    clockEndsOn: null,
    clockStartedOn: null,
    newDate: null,
    newDateByOrganisationId: null,
    newDateAskedOn: null,
    newDateClockEndsOn: null,
    newDateDeliveredOn: null,
    lateWhy: '',
    lateForNow: '',
    helpAsked: false,
    doneOn: null,
    doneById: null,
    answeredById: null,
    answeredOn: null,
    answeredMeans: null,
    withdrawAskedByOrganisationId: null,
    closedOn: null,
    repairsId: recording.repairs?.id ?? null,
    reopenedOn: null,
    createdAt: doing.at,
    changedAt: doing.at,
    wakeAt: doing.at,
  };
}
