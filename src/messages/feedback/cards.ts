/** Owns the cards of something said: the receipt, questions and answers, and the whole of it with everything the reader can do. */
import { type Block, buttons, type Card, card, facts, heading, note, text } from '../../cards/card.ts';
import { bare, plain, type Text } from '../../cards/text.ts';
import type { DeliveryKind } from '../../domain/delivery.ts';
import { isToBeSeen } from '../../domain/feedback/feedback.ts';
import { listOf, shortDay } from '../dates.ts';
import { removeRow } from '../privacy/offer.ts';
import { ended } from '../sentence.ts';
import { row, say, show } from './buttons.ts';
import { proposal } from './posted.ts';
import { author, dated, type FeedbackView, type Reading, said, wordsFor } from './view.ts';

export type FeedbackKindOfDelivery = Exclude<
  Extract<DeliveryKind, `feedback.${string}`>,
  'feedback.posted' | 'feedback.draft' | 'feedback.portfolio'
>;

/** At once, to who said it: who reads it, whether they see a name, and by when somebody has. */
export function receipt(view: FeedbackView): Card {
  const { kind, voice, clockEndsOn, saidOn } = view.feedback;
  const say = wordsFor(view).receipt;
  const by = dated(view, clockEndsOn ?? saidOn);
  const words = worded();
  return card(view.language, words, text(words), show(view));

  function worded(): Text {
    const { others, talksToo, confidants, language } = view;
    const readers = listOf(others, language);
    if (kind === 'concern' && voice === 'named') return say.concern(readers, others.length, talksToo, by);
    if (voice === 'second') return say.second(readers, others.length, by);
    return voice === 'named' ? say.named(readers, by) : say.confidence(confidants, by);
  }
}

/** What one delivery says about it. */
export function told(view: FeedbackView, kind: FeedbackKindOfDelivery, stage: string): Card {
  const words = sentence(view, kind, stage);
  const again = kind === 'feedback.unheard' ? [buttons(say(view.language, view.partnership.id))] : [];
  return card(view.language, words, text(words), ...about(view, kind), ...row(view), ...again);
}

function sentence(view: FeedbackView, kind: FeedbackKindOfDelivery, stage: string): Text {
  const say = wordsFor(view);
  const { feedback, by, toOrganisation, partnership, answerers } = view;
  const until = dated(view, feedback.clockEndsOn ?? feedback.saidOn);
  const from = by === null ? '' : say.who(by.name, by.organisation);
  switch (kind) {
    case 'feedback.said':
      return saying(view, from);
    case 'feedback.late':
      return feedback.kind === 'concern' ? say.lateConcern(partnership.name) : say.late(partnership.name, until);
    case 'feedback.answered':
      return stage.startsWith('decided')
        ? say.decided(toOrganisation, feedback.decision)
        : say.seen(view.seenBy || toOrganisation);
    case 'feedback.close':
      return feedback.state === 'cannot'
        ? say.closeCannot(toOrganisation, ended(feedback.outcome))
        : say.closeDid(toOrganisation, ended(feedback.outcome));
    case 'feedback.words':
      return say.mayPost(partnership.name, view.host);
    case 'feedback.unheard':
      return say.unheard;
    case 'feedback.closed':
      return feedback.kind === 'concern' ? written(view) : say.closed;
    case 'feedback.concern':
      return say.concern(from, partnership.name, answerers, until);
    case 'feedback.second':
      return say.second(from, partnership.name, answerers, until);
  }
}

/** Opened again, it says so. */
function saying(view: FeedbackView, from: string): Text {
  const say = wordsFor(view);
  const { voice, turn } = view.feedback;
  if (turn > 0) return say.again(view.partnership.name);
  if (voice === 'confidence') return say.saidInConfidence(view.partnership.name);
  return voice === 'second' ? say.saidToYou(from) : say.said(from, view.partnership.name);
}

function written(view: FeedbackView): Text {
  const say = wordsFor(view);
  return view.feedback.state === 'closed' ? say.concernClosed : say.concernWritten;
}

/** The words it is about, what is asked of the reader, and until when. */
function about(view: FeedbackView, kind: FeedbackKindOfDelivery): readonly Block[] {
  const say = wordsFor(view);
  const { feedback } = view;
  if (kind === 'feedback.words') return proposal(view);
  const notYet = feedback.notYet === '' || feedback.state !== 'said' ? [] : [text(say.notYet(feedback.notYet))];
  const isAsked = kind === 'feedback.said' && view.stand === 'answerer' && feedback.clockEndsOn !== null;
  const by = isAsked ? [note(say.seeBy(dated(view, feedback.clockEndsOn ?? feedback.saidOn)))] : [];
  return [...said(view), ...notYet, ...outcomes(view), ...by];
}

/** What both sides wrote down about a concern. */
function outcomes(view: FeedbackView): readonly Block[] {
  const { kind, outcome, theirOutcome } = view.feedback;
  if (kind !== 'concern') return [];
  const say = wordsFor(view);
  return [
    ...(outcome === '' ? [] : [text(say.wroteDown(view.toOrganisation, outcome))]),
    ...(theirOutcome === '' ? [] : [text(say.wroteDown(view.by?.organisation ?? '', theirOutcome))]),
  ];
}

/** Whole, with what became of it; `lead`: an answer to stand above. */
export function whole(view: FeedbackView, lead: Text | null = null): Card {
  const say = wordsFor(view);
  const { feedback } = view;
  const { state, closedMeans } = feedback;
  const fact = (label: string, value: string) => (value === '' ? [] : [{ label, value: plain(value) }]);
  const isAsked = view.stand === 'sayer' && feedback.posting === 'asked';
  const became =
    feedback.kind === 'concern' ? [] : fact(feedback.wasDone ? say.labels.did : say.labels.cannot, feedback.outcome);
  return card(
    view.language,
    lead === null ? bare(line(view, view)) : bare(lead),
    ...(lead === null ? [] : [text(lead)]),
    heading(feedback.kind === 'concern' ? say.titles.concern : say.titles.said(dated(view, feedback.saidOn)), 3),
    ...(feedback.words === '' ? [] : said(view)),
    facts(
      ...fact(say.labels.to, view.toOrganisation),
      ...fact(say.labels.state, stateOf(view)),
      ...fact(say.labels.until, untilOf(view)),
      ...fact(say.labels.decision, feedback.decision),
      ...became,
      ...fact(say.labels.notYet, feedback.notYet),
      ...fact(say.labels.closedBy, state === 'closed' && closedMeans === 'carried_link' ? say.closedByLink : ''),
    ),
    ...outcomes(view),
    ...(isAsked ? [text(say.mayPost(view.partnership.name, view.host)), ...proposal(view)] : []),
    ...row(view),
    ...removeRow(view.mayRemove, view.language, { type: 'feedback', id: feedback.id }),
  );
}

/** The day on which a clock that runs ends for who is to answer; before it has started no day is certain. */
function untilOf(view: FeedbackView): string {
  const { clockEndsOn, clockStartedOn } = view.feedback;
  return isToBeSeen(view.feedback) && clockEndsOn !== null && clockStartedOn !== null ? dated(view, clockEndsOn) : '';
}

export function stateOf(view: FeedbackView): string {
  const say = wordsFor(view);
  const { kind, state, withSecond } = view.feedback;
  if (kind === 'concern' && state !== 'closed') return withSecond ? say.withSecond : say.withStewards;
  return say.states[state];
}

const EXCERPT = 140;

/** One line for a brief, an agenda and a home screen: the words, whose they are, and how it stands. */
export function line(view: FeedbackView, reading: Reading): Text {
  const say = wordsFor(reading);
  const { feedback } = view;
  const name = author(view)?.name ?? say.inConfidence;
  const on = shortDay(feedback.saidOn, reading.language, reading.today);
  return say.line(excerpt(feedback.words), name, on, stateOf(view));
}

export function excerpt(words: string): string {
  const one = words.replace(/\s+/g, ' ').trim();
  return one.length <= EXCERPT ? one : `${one.slice(0, EXCERPT - 1).trimEnd()}…`;
}
