/** Owns the buttons of an agreement: only what the rules would accept; a button names the row and nobody. */
import { type Button, button } from '../../cards/card.ts';
import type { Language } from '../../domain/person.ts';
import { type AgreementView, dictionary, type TermView } from './view.ts';

/** Wherever people read of their partnership. */
export const open = (language: Language, partnership: string): Button =>
  button(dictionary[language].buttons.open, 'agreement.show', { partnership }, 'quiet');

/** Few fields each: what both sides agree to one by one, then a side's own words in three short steps. */
export const steps = ['purpose', 'asked', 'success', 'norms', 'close', 'give', 'answer'] as const;
export type Step = (typeof steps)[number];

export const step = (language: Language, partnership: string, name: Step, look: Button['look'] = 'plain'): Button =>
  button(dictionary[language].buttons[name], 'agreement.ask', { partnership, step: name }, look);

export const agreeing = (language: Language, { term }: TermView): readonly Button[] => [
  button(dictionary[language].buttons.yes, 'agreement.agree', { id: term.id }, 'main'),
  button(dictionary[language].buttons.change, 'agreement.ask_change', { id: term.id }),
];

export function renewing({
  language,
  partnership,
}: Pick<AgreementView, 'language' | 'partnership'>): readonly Button[] {
  const say = dictionary[language].buttons;
  const about = { partnership: partnership.id };
  return [
    button(say.stillRight, 'agreement.still_right', about, 'main'),
    button(say.changeIt, 'agreement.show', about),
  ];
}
