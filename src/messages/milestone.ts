/** Owns how a milestone of a partnership is said: in a few words of a line of its own, never as a message. */
import type { Milestone } from '../domain/digest/milestone.ts';
import type { Language } from '../domain/person.ts';
import * as en from './words/en/milestone.ts';
import * as es from './words/es/milestone.ts';

export const dictionary: Readonly<Record<Language, typeof en>> = { en, es };

/** `organisation`: the name of whose first promise it was. */
export function milestone(each: Milestone, organisation: string, language: Language): string {
  const say = dictionary[language];
  switch (each.kind) {
    case 'years':
      return say.years(each.count);
    case 'first':
      return say.first(organisation);
    case 'together':
      return say.together(each.count);
  }
}
