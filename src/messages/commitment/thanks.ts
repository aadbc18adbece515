/** Owns how thanks for a kept promise are worded, to whoever is thanked and to others. */
import type { Text } from '../../cards/text.ts';
import type { Language } from '../../domain/person.ts';
import * as en from '../words/en/thanks.ts';
import * as es from '../words/es/thanks.ts';
import type { CommitmentView } from './view.ts';

export const dictionary: Readonly<Record<Language, typeof en>> = { en, es };

/** To its owner, with the question whether others may read their name, as long as it is not answered. */
export function told({ language, toOrganisation, commitment, thanks }: CommitmentView): Text {
  const say = dictionary[language];
  return thanks.asksName ? say.asked(toOrganisation, commitment.what) : say.told(toOrganisation, commitment.what);
}
