/** Owns the question to those who lead whether answers never decide funding: the preface says so only then (product §4). */
import { button, buttons, type Card, card, divider, text } from '../../cards/card.ts';
import { type Reading, wordsFor } from './view.ts';

export function withQuestion(reading: Reading, shown: Card): Card {
  const say = wordsFor(reading);
  const yes = button(say.buttons.funding, 'pulse.promise_funding');
  return { ...shown, blocks: [...shown.blocks, divider(), text(say.funding.question), buttons(yes)] };
}

export function confirmed(reading: Reading): Card {
  const words = wordsFor(reading).funding.confirmed;
  return card(reading.language, words, text(words));
}
