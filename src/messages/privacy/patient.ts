/** Owns how text that looks like a patient's comes back: a mistake at its field, a note above a form, or a kind word. */
import { type Block, type Card, card, note, text } from '../../cards/card.ts';
import type { Field } from '../../cards/form.ts';
import type { Language } from '../../domain/person.ts';
import { inEachLanguage } from '../bundle.ts';
import * as en from '../words/en/privacy.ts';
import * as es from '../words/es/privacy.ts';

const dictionary: Readonly<Record<Language, typeof en>> = { en, es };

/** The name under which somebody's word comes back that it is about no patient. */
export const VOUCHED = 'aboutNoPatient';
export const YES = 'yes';

/** One tap. */
export function tick(language: Language): Field {
  const { label, tick: worded } = dictionary[language].patient;
  return { kind: 'several', name: VOUCHED, label, required: false, choices: [{ value: YES, label: worded }] };
}

/** Above a form that begins with such words. */
export function above(language: Language): readonly Block[] {
  const { ahead, help } = dictionary[language].patient;
  return [text(ahead), note(help)];
}

export function told(language: Language): Card {
  const say = dictionary[language].patient;
  return card(language, say.told, text(say.told), note(say.help));
}

/** To somebody whose language is not known. */
export const toldInEach = (): Card => inEachLanguage([told('en'), told('es')]);
