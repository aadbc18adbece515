/** Owns what changed in an agreement: who wrote which words when, and how long they stood. */
import { buttons, type Card, card, heading, list, text } from '../../cards/card.ts';
import type { Text } from '../../cards/text.ts';
import { shortDay } from '../dates.ts';
import { ended } from '../sentence.ts';
import { open } from './buttons.ts';
import { type Reading, type TermView, wordsFor } from './view.ts';

const MOST = 20;

export type HistoryView = Reading & {
  readonly partnership: { readonly id: string; readonly name: string };
  /** Newest first. */
  readonly terms: readonly TermView[];
};

export function history(view: HistoryView): Card {
  const say = wordsFor(view);
  const title = say.historyTitle(view.partnership.name);
  const shown = view.terms.slice(0, MOST).map(each => line(view, each));
  const left = view.terms.length - shown.length;
  return card(
    view.language,
    title,
    heading(title),
    shown.length === 0 ? text(say.history.none) : list(shown),
    ...(left > 0 ? [text(say.history.more(left))] : []),
    buttons(open(view.language, view.partnership.id)),
  );
}

function line(view: HistoryView, { term, by, organisation, carrier }: TermView): Text {
  const say = wordsFor(view);
  const { part, state } = term;
  const short = (date: string) => shortDay(date, view.language, view.today);
  const on = short(term.writtenOn);
  if (part === 'still_right') return say.history.right(on, by, organisation);
  const level = term.level === null ? '' : say.levels[term.level];
  const words = level || term.words || say.history.emptied;
  const { states } = say.history;
  const isShared = term.agreedById !== null || state === 'proposed';
  const how = [
    carrier === null ? '' : say.byLink(carrier),
    isShared && term.stoodOn !== null ? states.stood(short(term.stoodOn)) : '',
    state === 'proposed' ? states.proposed() : '',
    term.endedOn === null ? '' : states.past(short(term.endedOn)),
  ];
  return say.history.wrote(on, by, organisation, say.parts[part], [ended(words), ...how.filter(Boolean)].join(' '));
}
