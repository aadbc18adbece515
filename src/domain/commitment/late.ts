/** Owns running late: asking for a new date, agreeing, answering with another, and asking for help (product §2). */
import { demand } from '../refusal.ts';
import type { Calendar, CivilDate } from '../time.ts';
import * as time from '../time.ts';
import {
  type Change,
  type Commitment,
  changed,
  type Doing,
  demandNear,
  demandState,
  mayActAsOwner,
  mayAnswer,
} from './commitment.ts';

/** Working days in which a new date is answered; asked for in time, it then stands. */
export const NEW_DATE_WITHIN = 5;
const LONGEST_REASON = 500;

type Lateness = { readonly why: string; readonly forNow: string; readonly newDate: CivilDate };

/**
 * Asks the receiving side for a new date. The promise is at risk until one is agreed.
 * `answerers` is the calendar of whoever must answer.
 */
export function askNewDate(commitment: Commitment, late: Lateness, answerers: Calendar, doing: Doing): Change {
  demandState(commitment, 'open', 'at_risk');
  demand(mayActAsOwner(commitment, doing.by), 'not_yours');
  demand(late.why.trim() !== '', 'commitment.why_missing', 'why');
  demand(late.why.length <= LONGEST_REASON, 'text.long', 'why');
  demand(late.forNow.length <= LONGEST_REASON, 'text.long', 'forNow');
  demandLater(commitment, late.newDate, doing);
  return changed(
    commitment,
    {
      state: 'at_risk',
      lateWhy: late.why.trim(),
      lateForNow: late.forNow.trim(),
      ...asking(late.newDate, answerers, doing),
    },
    'late',
    doing,
    { text: late.why.trim(), fromDate: commitment.due, toDate: late.newDate },
  );
}

/** The other side answers a new date with another one; now the asker must agree. */
export function answerWithAnother(commitment: Commitment, newDate: CivilDate, askers: Calendar, doing: Doing): Change {
  demandState(commitment, 'at_risk');
  demand(commitment.newDate !== null, 'commitment.no_new_date');
  demand(mayAgree(commitment, doing.by), 'not_yours');
  demandLater(commitment, newDate, doing);
  return changed(commitment, asking(newDate, askers, doing), 'date_asked', doing, {
    fromDate: commitment.newDate,
    toDate: newDate,
  });
}

/** [That works]. Agreed on or before the due date it is moved, and counts as in time; after it, it is late. */
export function agree(commitment: Commitment, doing: Doing): Change {
  demandState(commitment, 'at_risk');
  demand(commitment.newDate !== null, 'commitment.no_new_date');
  demand(mayAgree(commitment, doing.by), 'not_yours');
  return settled(commitment, doing, doing.today <= commitment.due);
}

/** Whether a new date stands when nobody answers: it was asked for before the due date. */
export function standsUnanswered(commitment: Pick<Commitment, 'newDate' | 'newDateAskedOn' | 'due'>): boolean {
  return (
    commitment.newDate !== null && commitment.newDateAskedOn !== null && commitment.newDateAskedOn < commitment.due
  );
}

/** Time's own act: five working days without an answer to a date asked for in time. */
export function stand(commitment: Commitment, doing: Doing): Change {
  demandState(commitment, 'at_risk');
  demand(standsUnanswered(commitment), 'commitment.no_new_date');
  return settled(commitment, doing, true);
}

export function askForHelp(commitment: Commitment, words: string, doing: Doing): Change {
  demandState(commitment, 'open', 'at_risk');
  demand(mayActAsOwner(commitment, doing.by), 'not_yours');
  demand(words.length <= LONGEST_REASON, 'text.long', 'words');
  return changed(commitment, { state: 'at_risk', helpAsked: true }, 'help', doing, { text: words.trim() });
}

/** The side that did not name the date answers it: receivers for the owner's, the owner's side for the receivers'. */
export function mayAgree(commitment: Commitment, by: Doing['by']): boolean {
  return commitment.newDateByOrganisationId === commitment.toOrganisationId
    ? by.organisation === commitment.ownerOrganisationId && mayActAsOwner(commitment, by)
    : mayAnswer(commitment, by);
}

function asking(newDate: CivilDate, answerers: Calendar, doing: Doing): Partial<Commitment> {
  return {
    newDate,
    // Which side named the date decides who answers it, also after the contact has left.
    newDateByOrganisationId: doing.by.organisation,
    newDateAskedOn: doing.today,
    newDateClockEndsOn: time.addWorkingDays(doing.today, NEW_DATE_WITHIN, answerers),
    newDateDeliveredOn: null,
  };
}

function settled(commitment: Commitment, doing: Doing, inTime: boolean): Change {
  const due = commitment.newDate ?? commitment.due;
  return changed(
    commitment,
    {
      state: 'open',
      due,
      inTimeDue: inTime ? due : commitment.inTimeDue,
      helpAsked: false,
      newDate: null,
      newDateByOrganisationId: null,
      newDateAskedOn: null,
      newDateClockEndsOn: null,
      newDateDeliveredOn: null,
      clockEndsOn: null,
      reopenedOn: null,
    },
    'moved',
    doing,
    { fromDate: commitment.due, toDate: due, text: inTime ? 'in_time' : 'late' },
  );
}

function demandLater(commitment: Commitment, newDate: CivilDate, doing: Doing): void {
  demand(time.isCivilDate(newDate), 'date.none', 'newDate');
  demand(newDate >= doing.today, 'date.past', 'newDate');
  demandNear(newDate, doing, 'newDate');
  demand(newDate !== commitment.due, 'date.same', 'newDate');
}
