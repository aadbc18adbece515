/** Owns the cards of a promise: reminders, questions, notices, and the promise itself with its history. */
import { type Block, type Card, card, facts, heading, list, note, text } from '../../cards/card.ts';
import { bare, plain, type Text } from '../../cards/text.ts';
import type { CommitmentEvent, CommitmentEventName } from '../../domain/commitment/commitment.ts';
import { standsUnanswered } from '../../domain/commitment/late.ts';
import type { DeliveryKind } from '../../domain/delivery.ts';
import { removeRow } from '../privacy/offer.ts';
import { ended } from '../sentence.ts';
import { answering, linked, nearestRow, row, wrong } from './buttons.ts';
import { type Happened, happened } from './history.ts';
import { type About, lateness, questions } from './questions.ts';
import { told as thanked } from './thanks.ts';
import { type CommitmentView, dated, promised, wordsFor } from './view.ts';
import { dictionary as besides, more } from './weigh.ts';

export type CommitmentKindOfDelivery = Extract<DeliveryKind, `commitment.${string}`>;

/** What one delivery says about a promise. `detail`: words that belong to the event it tells of. */
export function told(view: CommitmentView, kind: CommitmentKindOfDelivery, detail: Detail): Card {
  const words = sentence(view, kind, detail);
  if (kind === 'commitment.correction') return card(view.language, words, text(words), answering(view));
  const since = [...away(view, kind, detail.standIn), ...standing(view, kind, detail), ...extra(view, kind)];
  return card(view.language, words, text(words), ...since, ...nearestRow(view));
}

function away(view: CommitmentView, kind: CommitmentKindOfDelivery, standIn: Detail['standIn']): readonly Block[] {
  const say = besides[view.language];
  if (standIn?.isReader) return [note(say.standsIn(view.ownerName))];
  const isCall = kind === 'commitment.call_owner' && standIn !== null;
  return isCall ? [note(say.callInstead(standIn.name, view.ownerName))] : [];
}

const ASKS: Partial<Record<CommitmentKindOfDelivery, About>> = {
  'commitment.new_date': 'date',
  'commitment.done_question': 'done',
  'commitment.withdraw': 'withdraw',
};

/** What has come since: a question for the reader, else how it stands where the card tells of something older. */
function standing(view: CommitmentView, kind: CommitmentKindOfDelivery, detail: Detail): readonly Block[] {
  const asked = questions(view, ASKS[kind] ?? null);
  if (asked.length > 0 || kind !== 'commitment.answered' || detail.isNews) return asked;
  return [text(stateLine(view))];
}

type Detail = {
  /** The last event, which an answer tells of. */
  readonly last: CommitmentEvent | null;
  readonly lastBy: string;
  /** Nothing has happened since. */
  readonly isNews: boolean;
  /** Who minds it for its owner, who is away; null where nobody needs to. */
  readonly standIn: { readonly name: string; readonly isReader: boolean } | null;
};

function sentence(view: CommitmentView, kind: CommitmentKindOfDelivery, detail: Detail): Text {
  const say = wordsFor(view);
  const p = promised(view);
  switch (kind) {
    case 'commitment.week_before':
      return say.weekBefore(p);
    case 'commitment.day_before':
      return say.dayBefore(p);
    case 'commitment.due_today':
      return say.dueToday(p);
    case 'commitment.day_after':
      return say.dayAfter(p);
    case 'commitment.backup':
      return say.backup(p);
    case 'commitment.call_owner':
      return say.callOwner(p);
    case 'commitment.accept':
      return view.commitment.repairsId === null
        ? say.acceptQuestion(p, view.recordedBy)
        : say.repairQuestion(p, repairOf(view));
    case 'commitment.done_question':
      return say.doneQuestion(p);
    case 'commitment.new_date':
      return say.lateNotice(p, lateness(view));
    case 'commitment.withdraw':
      return say.withdrawQuestion(p, detail.lastBy);
    case 'commitment.correction':
      return say.correctionQuestion(p, detail.lastBy, detail.last?.text ?? '');
    case 'commitment.help':
      return say.helpAsked(p, detail.last?.text ?? '');
    case 'commitment.repair_wanted':
      return say.repairWanted(p, detail.lastBy);
    case 'commitment.repair_due':
      return say.repairDue(p);
    case 'commitment.not_kept':
      return view.stand === 'owner' ? say.notKept(p) : say.notKeptToReceiver(p);
    case 'commitment.thanked':
      return thanked(view);
    case 'commitment.answered':
      return answered(view, detail);
  }
}

/** What became of a question, told to whoever asked it. */
function answered(view: CommitmentView, detail: Detail): Text {
  const say = wordsFor(view);
  const p = promised(view);
  switch (detail.last?.what as CommitmentEventName | undefined) {
    case 'accepted':
      return view.makesGood === null
        ? say.accepted(p, detail.lastBy || p.owner)
        : say.repairAccepted(p, detail.lastBy || p.toOrganisation, view.makesGood.what);
    case 'declined':
      return view.makesGood === null
        ? say.declined(p, detail.lastBy || p.owner)
        : say.repairDeclined(p, detail.lastBy || p.toOrganisation, view.makesGood.what);
    case 'lapsed':
      return say.lapsed(p);
    case 'kept':
    case 'kept_late':
      return confirmed(view, detail.last);
    case 'reopened':
      return say.reopened(p, detail.last?.text ?? '');
    case 'moved':
      return say.moved(p, dated(view, detail.last?.fromDate ?? view.commitment.firstDue));
    case 'date_refused':
      return say.pleaseCall(p, detail.lastBy);
    case 'correction_answered':
      return say.correctionAnswered(p, detail.lastBy, detail.last?.text ?? '');
    case 'handed_on':
      return say.handedOn(p);
    case 'withdraw_refused':
      return say.withdrawRefused(p);
    case 'withdrawn':
      return say.withdrawn(p);
    default:
      return stateLine(view);
  }
}

/** What came by phone or by a carried link is heard, and counts for nothing (product §1). */
function confirmed(view: CommitmentView, last: CommitmentEvent | null): Text {
  const say = wordsFor(view);
  const p = promised(view);
  if (last?.means !== 'self') return say.heard(p);
  return last.what === 'kept' ? say.kept(p) : say.keptLate(p);
}

/** One line that is always true: what was promised and how it stands. */
export function stateLine(view: CommitmentView): Text {
  const { what, state, due } = view.commitment;
  const words = wordsFor(view);
  const line = words.line(what, words.states[state], dated(view, due));
  return view.makesGood === null ? line : words.lineOfRepair(line, view.makesGood.what);
}

/** The old promise and its cause; where the old one is out of sight or gone, its words are missing and the rest stands. */
function repairOf({ makesGood }: CommitmentView) {
  return { old: makesGood?.what ?? '', cause: ended(makesGood?.cause ?? '') };
}

/** The card of a delivery whose moment has passed: the buttons are gone or changed, the words say how it ended. */
export function settled(view: CommitmentView): Card {
  const line = stateLine(view);
  return card(view.language, line, text(line), ...questions(view), ...nearestRow(view));
}

/** What the asked one should know before answering: that silence is a yes, or that the promise came by phone. */
function extra(view: CommitmentView, kind: CommitmentKindOfDelivery): readonly Block[] {
  const { commitment } = view;
  const say = wordsFor(view);
  const isDateQuestion = kind === 'commitment.new_date' && commitment.newDateClockEndsOn !== null;
  if (isDateQuestion && standsUnanswered(commitment)) {
    return [note(say.standsIf(dated(view, commitment.newDateClockEndsOn ?? commitment.due)))];
  }
  const isQuestion = kind === 'commitment.accept' || kind === 'commitment.done_question';
  return isQuestion ? provenance(view) : [];
}

/** The promise whole: facts, history and everything the reader can do. */
export function whole(view: CommitmentView, events: readonly Happened[], mayRemove = false): Card {
  const say = wordsFor(view);
  const { commitment } = view;
  const rows = [
    { label: say.labels.from, value: plain(say.form.theyGive(view.ownerName, view.ownerOrganisation)) },
    { label: say.labels.to, value: plain(view.toOrganisation) },
    { label: say.labels.due, value: plain(dated(view, commitment.due)) },
    ...(commitment.firstDue === commitment.due
      ? []
      : [{ label: say.labels.firstDate, value: plain(dated(view, commitment.firstDue)) }]),
    ...(commitment.newDate === null
      ? []
      : [{ label: say.labels.newDate, value: plain(dated(view, commitment.newDate)) }]),
    ...(commitment.newDate === null || commitment.lateForNow === ''
      ? []
      : [{ label: say.labels.forNow, value: plain(commitment.lateForNow) }]),
    { label: say.labels.state, value: plain(say.states[commitment.state]) },
    ...more(view),
    ...repairRows(view),
  ];
  return card(
    view.language,
    bare(stateLine(view)),
    heading(commitment.what),
    facts(...rows),
    ...provenance(view),
    ...row(view),
    ...linked(view),
    heading(say.history.title, 3),
    list(events.map(event => happened(view, event))),
    ...removeRow(mayRemove, view.language, { type: 'commitment', id: commitment.id }),
    ...(view.stand === 'reader' ? [] : [wrong(view)]),
  );
}

/** Both ways: what it makes good and why that failed, and what makes it good. */
function repairRows(view: CommitmentView) {
  const { labels } = wordsFor(view);
  const { makesGood, madeGood } = view;
  return [
    ...(makesGood === null ? [] : [{ label: labels.makesGood, value: plain(makesGood.what) }]),
    ...(makesGood === null || makesGood.cause === '' ? [] : [{ label: labels.cause, value: plain(makesGood.cause) }]),
    ...(madeGood.by === null ? [] : [{ label: labels.madeGoodBy, value: plain(madeGood.by.what) }]),
  ];
}

/** How it came to Tend, where that was not by their own hand: it counts less (product §1). */
function provenance(view: CommitmentView): readonly Block[] {
  const say = wordsFor(view);
  if (view.commitment.recordedMeans === 'phone') return [note(say.byPhone(view.recordedBy))];
  if (view.carrier !== null) return [note(say.byLink(view.carrier))];
  return [];
}
