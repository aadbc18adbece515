/** Owns saying stand-ins in the language of the card or form in which they stand. */
import type { Card } from '../../cards/card.ts';
import type { Form } from '../../cards/form.ts';
import type { Language } from '../../domain/person.ts';
import * as standin from '../../domain/privacy/standin.ts';
import * as en from '../words/en/privacy.ts';
import * as es from '../words/es/privacy.ts';

const dictionary: Readonly<Record<Language, typeof en>> = { en, es };

export const inCard = (shown: Card): Card => walked(shown, shown.language);
export const inForm = (form: Form): Form => walked(form, form.language);

export function inText(text: string, language: Language): string {
  const { removed, removedByOperator, ...plain } = dictionary[language].standins;
  return standin.said(text, found => {
    if (found.kind === 'removed') return found.by === '' ? removedByOperator : removed(found.by);
    return plain[found.kind];
  });
}

/** What comes back with a button or a form is no text and stays as it is; a chart's values are numbers anyway. */
const OPAQUE = ['values', 'hidden', 'action'];

function walked<T>(part: T, language: Language): T {
  if (typeof part === 'string') return inText(part, language) as T;
  if (Array.isArray(part)) return part.map(each => walked(each, language)) as T;
  if (typeof part !== 'object' || part === null || part instanceof Date) return part;
  const entries = Object.entries(part).map(
    ([name, each]) => [name, OPAQUE.includes(name) ? each : walked(each, language)] as const,
  );
  return Object.fromEntries(entries) as T;
}
