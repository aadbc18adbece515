/** Owns the buttons about words and records that other cards offer. */
import { type Block, type Button, button, buttons } from '../../cards/card.ts';
import type { Language } from '../../domain/person.ts';
import { dictionary } from './words.ts';

type About = {
  readonly type: 'commitment' | 'checkin' | 'feedback' | 'metric' | 'contact' | 'partnership' | 'round';
  readonly id: string;
};

/** For stewards, wherever typed text is shown. */
export const remove = (language: Language, { type, id }: About): Button =>
  button(dictionary[language].buttons.remove, 'privacy.ask_remove', { type, id }, 'quiet');

/** The same as a row of its own, or none. */
export const removeRow = (may: boolean, language: Language, about: About): readonly Block[] =>
  may ? [buttons(remove(language, about))] : [];

export const held = (language: Language): Button =>
  button(dictionary[language].buttons.held, 'privacy.show', {}, 'quiet');
export const forget = (language: Language): Button =>
  button(dictionary[language].buttons.forget, 'privacy.ask_forget', {}, 'quiet');
