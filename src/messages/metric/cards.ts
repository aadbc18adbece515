/** Owns the cards of shared numbers: one of them, all of them, and what is asked and answered about one (product §6). */
import {
  type Block,
  type Button,
  button,
  buttons,
  type Card,
  card,
  heading,
  note,
  quote,
  text,
} from '../../cards/card.ts';
import { bare, type Text } from '../../cards/text.ts';
import { isShown, isWaiting } from '../../domain/metric/metric.ts';
import type { Language } from '../../domain/person.ts';
import { shortDay } from '../dates.ts';
import { remove } from '../privacy/offer.ts';
import { line, type MetricView, type Reading, sentenceOf, sourceOf } from './view.ts';
import { dictionary } from './words.ts';

/** Each with its buttons and what was said about it: more of the longest would not fit into one message. */
const MOST = 4;

type About = { readonly id: string; readonly name: string };

export const share = (language: Language, partnership: string, look: Button['look'] = 'plain'): Button =>
  button(dictionary[language].buttons.share, 'metric.ask', { partnership }, look);
export const open = (language: Language, partnership: string): Button =>
  button(dictionary[language].buttons.open, 'metric.show', { partnership }, 'quiet');

/** Where they meet, and for who shared it. `said`: an answer to stand above it. */
export function one(view: MetricView, reading: Reading, ...said: readonly Text[]): Card {
  const { language } = reading;
  const { metric, organisation } = view;
  const say = dictionary[language];
  const above = said.map(each => text(each));
  if (!isShown(metric)) return card(language, say.gone(organisation), ...above, text(say.gone(organisation)));
  const sentence = sentenceOf(metric, language);
  return card(
    language,
    `${bare(say.lead(organisation))} ${sentence}`,
    ...above,
    text(say.lead(organisation)),
    ...number(view, reading),
    buttons(...offers(view, language), open(language, metric.partnershipId)),
  );
}

/** The newest first. */
export function all(views: readonly MetricView[], about: About, mayShare: boolean, reading: Reading): Card {
  const { language } = reading;
  const say = dictionary[language];
  const left = views.length - MOST;
  const shown = views.slice(0, MOST).flatMap((view): readonly Block[] => {
    const row = offers(view, language);
    const below = [...talk(view, language), ...(row.length === 0 ? [] : [buttons(...row)])];
    return [text(line(view, reading)), ...marks(view, reading), ...below];
  });
  return card(
    language,
    say.title(about.name),
    heading(say.title(about.name)),
    ...(views.length === 0 ? [text(say.none)] : shown),
    ...(left > 0 ? [text(say.more(left))] : []),
    ...(mayShare ? [buttons(share(language, about.id, 'main'))] : []),
  );
}

/** To those whose number it is, while it waits for their answer. */
export function asked(view: MetricView, partnership: string, reading: Reading): Card {
  const { language } = reading;
  const say = dictionary[language];
  const lead = say.asks(view.asker, partnership);
  const waits = isWaiting(view.metric) ? [text(say.askedIs)] : talk(view, language).slice(1);
  return card(
    language,
    lead,
    text(lead),
    ...number(view, reading),
    quote(view.metric.asked, view.asker),
    ...waits,
    buttons(...offers(view, language), open(language, view.metric.partnershipId)),
  );
}

/** To who asked. */
export function answered(view: MetricView, reading: Reading): Card {
  const { language } = reading;
  const say = dictionary[language];
  const { metric, organisation } = view;
  const lead = (metric.answer === '' ? say.changed : say.kept)(organisation);
  const words = metric.answer === '' ? [] : [quote(metric.answer, view.answerer)];
  return card(
    language,
    lead,
    text(lead),
    ...number(view, reading),
    ...words,
    buttons(open(language, metric.partnershipId)),
  );
}

/** The number itself, and how it came here. */
function number(view: MetricView, reading: Reading): readonly Block[] {
  const { language } = reading;
  return [quote(sentenceOf(view.metric, language), sourceOf(view.metric, language)), ...marks(view, reading)];
}

function marks({ metric, carrier }: MetricView, { language, today }: Reading): readonly Block[] {
  const say = dictionary[language];
  return [
    ...(metric.correctedOn === null ? [] : [note(say.corrected(shortDay(metric.correctedOn, language, today)))]),
    ...(carrier === null ? [] : [note(say.byLink(carrier))]),
  ];
}

/** What was asked about it, and what was answered; changed, it is the answer itself. */
function talk({ metric, asker, answerer }: MetricView, language: Language): readonly Block[] {
  const say = dictionary[language];
  if (metric.asked === '' || (metric.answeredOn !== null && metric.answer === '')) return [];
  const answer = metric.answer === '' ? [] : [text(say.answered(answerer, metric.answer))];
  return [text(say.isAsked(asker, metric.asked)), ...answer];
}

/** Only what the rules would accept from this reader. */
function offers({ metric, may }: MetricView, language: Language): readonly Button[] {
  const say = dictionary[language].buttons;
  const make = (label: string, action: string, look: Button['look']) => ({
    ...button(label, action, { id: metric.id }, look),
    spoken: `${label}: ${sentenceOf(metric, language)}`,
  });
  return [
    ...(may.change ? [make(say.change, 'metric.ask_change', may.answer ? 'main' : 'quiet')] : []),
    ...(may.answer ? [make(say.right, 'metric.ask_answer', 'plain')] : []),
    ...(may.ask ? [make(say.wrong, 'metric.ask_correction', 'quiet')] : []),
    ...(may.remove ? [remove(language, { type: 'metric', id: metric.id })] : []),
  ];
}
