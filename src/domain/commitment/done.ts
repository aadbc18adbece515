/** Owns how a promise ends: done, confirmed, reopened, not kept, withdrawn (product §2). */
import { demand } from '../refusal.ts';
import type { Calendar, CivilDate } from '../time.ts';
import * as time from '../time.ts';
import {
  type Change,
  type Commitment,
  changed,
  type Doing,
  demandState,
  isOverdue,
  mayActAsOwner,
  mayAnswer,
} from './commitment.ts';

/** Working days in which the recipient is asked to confirm. */
export const CONFIRM_WITHIN = 5;
/** Calendar days from Done in which the recipient may still confirm or reopen. */
const CONFIRM_UNTIL_DAYS = 30;
/** Working days a reopened promise has, and those after due before an open one is not kept. */
const GRACE = 10;

const NOT_LATE: Partial<Commitment> = {
  newDate: null,
  newDateByOrganisationId: null,
  newDateAskedOn: null,
  newDateClockEndsOn: null,
  newDateDeliveredOn: null,
  helpAsked: false,
};

/** On time is the day the owner, or their steward, pressed Done. */
export function done(commitment: Commitment, receivers: Calendar, doing: Doing): Change {
  demandState(commitment, 'open', 'at_risk');
  demand(mayActAsOwner(commitment, doing.by), 'not_yours');
  return changed(
    commitment,
    {
      state: 'done',
      doneOn: doing.today,
      doneById: doing.by.contact,
      clockEndsOn: time.addWorkingDays(doing.today, CONFIRM_WITHIN, receivers),
      clockStartedOn: null,
      withdrawAskedByOrganisationId: null,
      ...NOT_LATE,
    },
    'done',
    doing,
  );
}

/** The last day on which Done may be confirmed or reopened. */
export function confirmableUntil(doneOn: CivilDate): CivilDate {
  return time.addDays(doneOn, CONFIRM_UNTIL_DAYS);
}

/**
 * The recipient says yes. What came by phone or by a carried link is written down but never counts as their confirmation,
 * so the state stays done (product §1).
 */
export function confirm(commitment: Commitment, doing: Doing): Change {
  demandAnswerable(commitment, doing);
  const outcome = isOnTime(commitment) ? 'kept' : 'kept_late';
  const answer = { answeredById: doing.by.contact, answeredOn: doing.today, answeredMeans: doing.by.means };
  if (doing.by.means !== 'self') return changed(commitment, answer, outcome, doing);
  return changed(commitment, { ...answer, state: outcome, clockEndsOn: null, closedOn: doing.today }, outcome, doing);
}

/** The recipient says not yet: the promise is open again and has ten working days. */
export function reopen(commitment: Commitment, words: string, owners: Calendar, doing: Doing): Change {
  demandAnswerable(commitment, doing);
  return changed(
    commitment,
    {
      state: 'open',
      doneOn: null,
      doneById: null,
      reopenedOn: doing.today,
      clockEndsOn: time.addWorkingDays(doing.today, GRACE, owners),
      clockStartedOn: null,
    },
    'reopened',
    doing,
    { text: words.trim(), fromDate: commitment.doneOn },
  );
}

export function isOnTime(commitment: Pick<Commitment, 'doneOn' | 'inTimeDue'>): boolean {
  return commitment.doneOn !== null && commitment.doneOn <= commitment.inTimeDue;
}

/** The last day before an open promise is not kept: ten working days after due, or after it was reopened. */
export function graceEndsOn(
  commitment: Pick<Commitment, 'due' | 'reopenedOn' | 'clockEndsOn'>,
  owners: Calendar,
): CivilDate {
  const afterDue = time.addWorkingDays(commitment.due, GRACE, owners);
  const reopened = commitment.reopenedOn === null ? null : commitment.clockEndsOn;
  return reopened !== null && reopened > afterDue ? reopened : afterDue;
}

/** The recipient says so after the due date, or time does. */
export function notKept(commitment: Commitment, doing: Doing): Change {
  demandState(commitment, 'open', 'at_risk');
  if (doing.by.means !== 'clock') {
    demand(mayAnswer(commitment, doing.by), 'not_yours');
    demand(isOverdue(commitment, doing.today), 'commitment.not_due_yet');
  }
  return changed(
    commitment,
    { state: 'not_kept', clockEndsOn: null, closedOn: doing.today, ...NOT_LATE },
    'not_kept',
    doing,
  );
}

/** One side asks to withdraw; the other side asking too is its agreement. */
export function withdraw(commitment: Commitment, doing: Doing): Change {
  demandState(commitment, 'open', 'at_risk');
  const isOwner = mayActAsOwner(commitment, doing.by);
  demand(isOwner || mayAnswer(commitment, doing.by), 'not_yours');
  const asked = commitment.withdrawAskedByOrganisationId;
  const { organisation } = doing.by;
  if (asked === null || asked === organisation) {
    return changed(commitment, { withdrawAskedByOrganisationId: organisation }, 'withdraw_asked', doing);
  }
  return changed(
    commitment,
    { state: 'withdrawn', clockEndsOn: null, closedOn: doing.today, ...NOT_LATE },
    'withdrawn',
    doing,
  );
}

/** One of the two sides wants it kept: the request to withdraw is gone, the promise as it was. */
export function keepPromise(commitment: Commitment, doing: Doing): Change {
  demandState(commitment, 'open', 'at_risk');
  demand(mayActAsOwner(commitment, doing.by) || mayAnswer(commitment, doing.by), 'not_yours');
  demand(commitment.withdrawAskedByOrganisationId !== null, 'commitment.no_withdrawal');
  return changed(commitment, { withdrawAskedByOrganisationId: null }, 'withdraw_refused', doing);
}

function demandAnswerable(commitment: Commitment, doing: Doing): void {
  demandState(commitment, 'done');
  demand(mayAnswer(commitment, doing.by), 'not_yours');
  demand(commitment.doneOn !== null && doing.today <= confirmableUntil(commitment.doneOn), 'commitment.answer_late');
}
