/** Owns which buttons a promise offers to whom: only what the rules would accept is offered. */
import { type Block, type Button, button, buttons } from '../../cards/card.ts';
import { tame } from '../../cards/text.ts';
import { confirmableUntil } from '../../domain/commitment/done.ts';
import { type CommitmentView, type Named, wordsFor } from './view.ts';

/** The buttons that fit the promise's state and the reader's side; an empty list where there is nothing to do. */
function offers(view: CommitmentView): readonly Button[] {
  const { commitment, stand } = view;
  if (stand === 'reader') return [];
  switch (commitment.state) {
    case 'proposed':
      return accepting(view);
    case 'open':
    case 'at_risk':
      return [...answeringDate(view), ...withdrawing(view), ...(stand === 'owner' ? keeping(view) : receiving(view))];
    case 'done':
      return stand === 'receiver' && commitment.doneOn !== null && view.today <= confirmableUntil(commitment.doneOn)
        ? confirming(view)
        : [];
    case 'not_kept':
      return view.madeGood.by === null ? repairing(view) : [];
    case 'kept':
    case 'kept_late':
      return thanking(view);
    default:
      return [];
  }
}

/**
 * Everywhere but on the promise itself: the way to take it back is one tap further, and so are its history and
 * [That isn't right], for either side (product §2).
 */
export function nearest(view: CommitmentView): readonly Button[] {
  const near = offers(view).filter(each => each.action !== 'commitment.withdraw' || each.look !== 'quiet');
  return [...near, make(view, 'open', 'commitment.show', 'quiet')];
}

/** The same as one block, or none. */
export function row(view: CommitmentView): readonly Block[] {
  return rowOf(offers(view));
}

export function nearestRow(view: CommitmentView): readonly Block[] {
  return rowOf(nearest(view));
}

function rowOf(offered: readonly Button[]): readonly Block[] {
  return offered.length === 0 ? [] : [buttons(...offered)];
}

/** Anybody in the partnership may say that a line is not right. */
export function wrong(view: CommitmentView): Block {
  return buttons(make(view, 'wrong', 'commitment.ask_correction', 'quiet'));
}

/** A correction is answered in words; it changes nothing by itself. */
export function answering(view: CommitmentView): Block {
  return buttons(make(view, 'answer', 'commitment.ask_answer', 'main'), make(view, 'open', 'commitment.show', 'quiet'));
}

/** A repair is accepted by those who were let down, anything else by its owner (product §2 "Repair"). */
function accepting(view: CommitmentView): readonly Button[] {
  const isRepair = view.commitment.repairsId !== null;
  if (view.stand !== (isRepair ? 'receiver' : 'owner')) return [];
  return [
    make(view, isRepair ? 'acceptRepair' : 'accept', 'commitment.accept', 'main'),
    make(view, isRepair ? 'declineRepair' : 'decline', 'commitment.decline'),
  ];
}

/** What was said already is not offered again: late with a date, help, taking it back. */
function keeping(view: CommitmentView): readonly Button[] {
  const late = make(view, 'late', 'commitment.ask_late');
  return [
    make(view, 'done', 'commitment.done', 'main'),
    ...(view.commitment.newDate === null ? [late] : []),
    ...(view.commitment.helpAsked ? [] : [make(view, 'help', 'commitment.ask_help')]),
    ...(view.commitment.withdrawAskedByOrganisationId === null
      ? [make(view, 'withdraw', 'commitment.withdraw', 'quiet')]
      : []),
  ];
}

/** [Call me] is an answer too: some dates are easier talked about (product §2). */
function answeringDate(view: CommitmentView): readonly Button[] {
  if (view.commitment.newDate === null || !view.answersNewDate) return [];
  return [
    make(view, 'works', 'commitment.agree', 'main'),
    make(view, 'anotherDate', 'commitment.ask_date'),
    make(view, 'callMe', 'commitment.call_me'),
  ];
}

/** Only to the side that did not ask: its press is the agreement. */
function withdrawing(view: CommitmentView): readonly Button[] {
  const asked = view.commitment.withdrawAskedByOrganisationId;
  const { ownerOrganisationId, toOrganisationId } = view.commitment;
  if (asked === null || asked === (view.stand === 'owner' ? ownerOrganisationId : toOrganisationId)) return [];
  return [make(view, 'agreeWithdraw', 'commitment.withdraw'), make(view, 'keepIt', 'commitment.keep')];
}

/** Until its date is over nobody can say that it was not kept. */
function receiving(view: CommitmentView): readonly Button[] {
  return view.commitment.due < view.today ? [make(view, 'notKept', 'commitment.not_kept', 'quiet')] : [];
}

/** Those who were let down ask once; an answer, also one they did not take, lets them ask again. */
function repairing(view: CommitmentView): readonly Button[] {
  if (view.stand === 'owner') return [make(view, 'repair', 'commitment.ask_repair', 'main')];
  return view.madeGood.isAsked ? [] : [make(view, 'wantRepair', 'commitment.want_repair', 'main')];
}

/** Thanks are one tap; whoever is thanked says for themselves whether others may read their name (product §6). */
function thanking(view: CommitmentView): readonly Button[] {
  const { said, asksName } = view.thanks;
  if (asksName) {
    const may = (label: 'mayName' | 'mayNotName', answer: 'yes' | 'no', look: Button['look']): Button => {
      const shown = make(view, label, 'commitment.may_name', look);
      return { ...shown, values: { ...shown.values, may: answer } };
    };
    return [may('mayName', 'yes', 'main'), may('mayNotName', 'no', 'plain')];
  }
  return view.stand === 'receiver' && !said ? [make(view, 'thank', 'commitment.thank')] : [];
}

/** From a promise to the one it makes good, or the one that makes it good. */
export function linked(view: CommitmentView): readonly Block[] {
  const words = wordsFor(view).buttons;
  const shown = (label: string, { id, what }: Named): Block =>
    buttons({ ...button(label, 'commitment.show', { id }, 'quiet'), spoken: tame(`${label}: ${what}`) });
  return [
    ...(view.makesGood === null ? [] : [shown(words.before, view.makesGood)]),
    ...(view.madeGood.by === null ? [] : [shown(words.after, view.madeGood.by)]),
  ];
}

function confirming(view: CommitmentView): readonly Button[] {
  return [make(view, 'confirm', 'commitment.confirm', 'main'), make(view, 'notYet', 'commitment.ask_not_yet')];
}

function make(
  view: CommitmentView,
  label: keyof ReturnType<typeof wordsFor>['buttons'],
  action: string,
  look: Button['look'] = 'plain',
): Button {
  const worded = wordsFor(view).buttons[label];
  // In a list of promises "Done" alone tells a screen reader nothing.
  return {
    ...button(worded, action, { id: view.commitment.id }, look),
    spoken: tame(`${worded}: ${view.commitment.what}`),
  };
}
