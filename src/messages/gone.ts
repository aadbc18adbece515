/** Owns the card that stands where words were removed or their subject is no longer there. */
import { type Card, card as cardOf, text } from '../cards/card.ts';
import type { Language } from '../domain/person.ts';

const words: Readonly<Record<Language, string>> = {
  en: 'This is no longer here.',
  es: 'Esto ya no está aquí.',
};

export function card(language: Language): Card {
  return cardOf(language, words[language], text(words[language]));
}
