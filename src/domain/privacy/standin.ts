/** Owns what stands in the place of words and names that were removed: a mark no keyboard has, worded for each reader anew. */

const BEGIN = '\uE000';
const END = '\uE001';

/** In the place of the name of somebody who was forgotten. */
export const FORMER = `${BEGIN}former${END}`;
/** In the place of what somebody wrote who was forgotten. */
export const GONE = `${BEGIN}gone${END}`;

/** The same where nobody was to know whose words they were: even that they are a former contact's would tell. */
export const TAKEN = `${BEGIN}taken${END}`;

/** In the place of a removed text. By the name of an organisation, never a person's; null: by whoever runs Tend. */
export const removedBy = (organisation: string | null): string => `${BEGIN}removed:${organisation ?? ''}${END}`;

type Plain = 'former' | 'gone' | 'taken';
export type Standin = { readonly kind: Plain } | { readonly kind: 'removed'; readonly by: string };

// Where a text was cut its end may be missing.
const FOUND = new RegExp(`${BEGIN}(?:(former|gone|taken)|removed:([^${BEGIN}${END}]*))${END}?`, 'g');

/** Nothing else is left of the text: where a name alone went, what is said beside it is still somebody's words. */
export const isStandin = (text: string): boolean => text !== '' && text.replace(FOUND, '').trim() === '';

/** The text with every stand-in said in words. */
export function said(text: string, word: (standin: Standin) => string): string {
  if (!text.includes(BEGIN)) return text;
  return text.replace(FOUND, (_, kind: Plain | undefined, by: string | undefined) =>
    word(kind === undefined ? { kind: 'removed', by: by ?? '' } : { kind }),
  );
}

/** Nobody can pose as it: what people type has no such signs. */
export const typed = (text: string): string => text.replace(/[\uE000\uE001]/g, '');
