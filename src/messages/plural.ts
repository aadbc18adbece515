/** Owns which form of a word a count takes, by the rules of its language (CLDR), not by ours. */
import type { Language } from '../domain/person.ts';

const RULES = { en: new Intl.PluralRules('en-US'), es: new Intl.PluralRules('es-US') };

const isOneIn =
  (language: Language) =>
  (count: number): boolean =>
    RULES[language].select(count) === 'one';

/** Whether what is counted is named as one of its kind: `isOne.es(count) ? 'promesa' : 'promesas'`. */
export const isOne = { en: isOneIn('en'), es: isOneIn('es') } satisfies Readonly<Record<Language, unknown>>;
