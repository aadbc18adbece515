/** Owns reading how many somebody means, and saying it: "1,204", or "fewer than 11" of people (product §6). */
import type { Said } from '../../domain/metric/metric.ts';
import type { Language } from '../../domain/person.ts';
import { dictionary } from './words.ts';

const LOCALE: Readonly<Record<Language, string>> = { en: 'en-US', es: 'es-US' };

const PLAIN = /^\d{1,9}$/;
/** By threes, with the sign between them that either language has. */
const GROUPED = /^\d{1,3}(?:[.,\u00A0\u202F ]\d{3}){1,2}$/;
const FEW = /^(?:(?:fewer|less) than|under|below|menos de|<) ?11$/iu;

/** Null for what is no whole number. */
export function amountIn(typed: string): Said | null {
  const said = typed.trim();
  if (FEW.test(said)) return 'few';
  if (PLAIN.test(said) || GROUPED.test(said)) return Number(said.replace(/\D/g, ''));
  return null;
}

/** As it stands in the field of a form, and in the middle of a sentence. */
export function amountSaid(amount: number | null, language: Language): string {
  return amount === null ? dictionary[language].few : new Intl.NumberFormat(LOCALE[language]).format(amount);
}

/** A sentence begins with it. */
export function beginning(amount: number | null, language: Language): string {
  const said = amountSaid(amount, language);
  return said.slice(0, 1).toUpperCase() + said.slice(1);
}

export type Typed = { readonly amount: string; readonly words: string; readonly source: string };

/** "412 families got a food box. Source: our own count" in its parts; what is missing stays empty. */
export function typedIn(typed: string): Typed {
  const said = typed.trim();
  const [, number = '', rest = ''] =
    /^((?:(?:fewer|less) than|menos de) 11|\d[\d.,]*\d|\d)\s+(.*)$/isu.exec(said) ?? [];
  const after = number === '' ? said : rest;
  const at = after.search(/[\s.;,(]+(?:source|fuente):/iu);
  if (at < 0) return { amount: number, words: after, source: '' };
  const source = after.slice(at).replace(/^[\s.;,(]+(?:source|fuente):\s*/iu, '');
  return { amount: number, words: after.slice(0, at), source: source.replace(/[\s.)]+$/u, '') };
}
