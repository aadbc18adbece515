/** Owns the cards around answering: the question with its preface, the receipt, and what stands there when it is over. */
import { type Button, button, buttons, type Card, card, note, text } from '../../cards/card.ts';
import { join, type Text } from '../../cards/text.ts';
import type { CivilDate } from '../../domain/time.ts';
import { whoSeesWhat } from './preface.ts';
import { type AskView, dated, type How, listed, type PlaceView, type Reading, wordsFor } from './view.ts';
import * as yearly from './yearly.ts';

/** Why, who sees what, the floor, and the two ways to start, all before the first answer (product §4 "The preface"). */
export function ask(view: AskView, isReminder: boolean): Card {
  if (view.round.kind === 'yearly') return yearly.ask(view);
  const say = wordsFor(view).ask;
  const closes = dated(view, view.round.closesOn);
  const question = isReminder ? say.reminder(view.host, closes) : say.question(view.host);
  return card(
    view.language,
    question,
    text(question),
    text(join(preface(view), ' ')),
    ...(view.readers.length === 0 ? [] : [text(say.byName(listed(view, view.readers), view.readers.length))]),
    buttons(...starts(view)),
    note(say.confidential(view.host, closes)),
  );
}

/** Everybody in a place reads it; who is asked gets the whole preface once they press. */
export function askInPlace(view: PlaceView): Card {
  if (view.round.kind === 'yearly') return yearly.askInPlace(view);
  const { ask: say, place, buttons: labels } = wordsFor(view);
  const closes = dated(view, view.round.closesOn);
  const question = place.question(view.host, closes);
  return card(
    view.language,
    question,
    text(question),
    text(join([place.private, ...whoSeesWhat(view)], ' ')),
    buttons(button(labels.answerHere, 'pulse.open', {}, 'main')),
    note(say.confidential(view.host, closes)),
  );
}

/** In this order: what about, why, who sees what from how many on, what the steward sees, what it never decides (product §4). */
function preface(view: AskView): readonly Text[] {
  const { ask: say, reach } = wordsFor(view);
  const [floor, ...others] = whoSeesWhat(view);
  return [say.about(view.partnership), say.why(view.host), floor, reach[view.reach], ...others];
}

/** Which of the two is pressed is the choice; without anybody to read it, none is offered by name. */
function starts(view: AskView): readonly Button[] {
  const say = wordsFor(view).buttons;
  const start = (label: string, how: How, look: Button['look']) =>
    button(label, 'pulse.start', { id: view.round.id, how }, look);
  return [
    start(say.start, 'pooled', 'main'),
    ...(view.readers.length === 0 ? [] : [start(say.startByName, 'by_name', 'plain')]),
  ];
}

/** All that is ever said of a ballot; neither what it says nor how it was sent (product §4). */
export function received(reading: Reading, round: { readonly id: string; readonly closesOn: CivilDate }): Card {
  const say = wordsFor(reading);
  const words = say.received(dated(reading, round.closesOn));
  const change = button(say.buttons.change, 'pulse.show', { id: round.id }, 'quiet');
  return card(reading.language, words, text(words), buttons(change));
}

export function closed(reading: Reading, closesOn: CivilDate): Card {
  return plainly(reading, wordsFor(reading).closed(dated(reading, closesOn)));
}

export function voided(reading: Reading, nextOn: CivilDate): Card {
  return plainly(reading, wordsFor(reading).voided(dated(reading, nextOn)));
}

/** Nothing is asked of the reader now; `open`: of others it is; `lastRound`: the latest one with results. */
export function nothingAsked(
  reading: Reading,
  open: { readonly closesOn: CivilDate } | null,
  nextOn: CivilDate,
  lastRound: string | null,
): Card {
  const say = wordsFor(reading);
  const words = open === null ? say.notOpen(dated(reading, nextOn)) : say.notAsked(dated(reading, open.closesOn));
  const results = lastRound === null ? [] : [button(say.buttons.results, 'pulse.results', { id: lastRound })];
  return card(reading.language, words, text(words), ...(results.length === 0 ? [] : [buttons(...results)]));
}

/** To whoever was silent twice and asks of their own accord. */
export function askedAgain(reading: Reading): Card {
  return plainly(reading, wordsFor(reading).call.askedAgain);
}

function plainly(reading: Reading, words: Text): Card {
  return card(reading.language, words, text(words));
}
