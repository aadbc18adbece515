/** Owns how a "no" is worded: a clear sentence, what to do next, and the dates that may have been meant. */
import { type Card, card, text } from '../cards/card.ts';
import { type Language, listed } from '../domain/person.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { CivilDate } from '../domain/time.ts';
import { inEachLanguage } from './bundle.ts';
import { day, oneOf } from './dates.ts';
import * as enPromise from './words/en/commitment.ts';
import * as en from './words/en/refusal.ts';
import * as esPromise from './words/es/commitment.ts';
import * as es from './words/es/refusal.ts';

const dictionary: Readonly<Record<Language, typeof en>> = { en, es };
const states: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: enPromise.states,
  es: esPromise.states,
};

/** A code without a sentence of its own falls back on a plain one: a refusal is never silent. */
export function sentence(refusal: Refusal, language: Language, today: CivilDate): string {
  const words = dictionary[language];
  const said = words.refusals[refusal.code] ?? words.fallback;
  const state = refusal.facts.state;
  if (refusal.code === 'commitment.state') return `${said} ${states[language][String(state)] ?? ''}.`;
  const offers = listed(String(refusal.facts.offers ?? ''));
  if (offers.length === 0) return said;
  return `${said} ${words.offers(
    oneOf(
      offers.map(date => day(date, language, today)),
      language,
    ),
  )}`;
}

export function refused(refusal: Refusal, language: Language, today: CivilDate): Card {
  const said = sentence(refusal, language, today);
  return card(language, said, text(said));
}

/** A bug, to the person: a reference to quote, and that nothing was changed. Whose language it is cannot be asked any more. */
export function broken(ref: string): Card {
  const said = (language: Language): Card => {
    const words = dictionary[language].bug(ref);
    return card(language, words, text(words));
  };
  return inEachLanguage([said('en'), said('es')]);
}
