/** Owns the question to those who lead whether answers never decide funding: the preface says so only then (product §4). */
import { type Block, button, buttons, type Card, card, divider, text } from '../../cards/card.ts';
import { type Reading, wordsFor } from './view.ts';

export function withQuestion(reading: Reading, shown: Card): Card {
  return { ...shown, blocks: [...shown.blocks, divider(), ...asked(reading)] };
}

/** With the buttons that answer it, wherever it stands among other things. */
export function asked(reading: Reading): readonly Block[] {
  return [text(wordsFor(reading).funding.question), choice(reading)];
}

/** To each who leads, once. */
export function question(reading: Reading): Card {
  const say = wordsFor(reading).funding;
  return card(reading.language, say.question, text(say.question), text(say.why), choice(reading));
}

function choice(reading: Reading): Block {
  const say = wordsFor(reading).buttons;
  const yes = button(say.funding, 'pulse.promise_funding', {}, 'main');
  return buttons(yes, button(say.noFunding, 'pulse.decline_funding'));
}

export function confirmed(reading: Reading): Card {
  const words = wordsFor(reading).funding.confirmed;
  return card(reading.language, words, text(words));
}

/** The way back stands on it: it may become true later. */
export function declined(reading: Reading): Card {
  const say = wordsFor(reading);
  const yes = button(say.buttons.funding, 'pulse.promise_funding', {}, 'quiet');
  return card(reading.language, say.funding.declined, text(say.funding.declined), buttons(yes));
}

/** To whoever coordinates. */
export function wasDeclined(reading: Reading, name: string): Card {
  const words = wordsFor(reading).funding.wasDeclined(name);
  return card(reading.language, words, text(words));
}
