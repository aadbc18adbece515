/** Owns how a row of a language's table, written almost as it is said, becomes a pattern over the text. */
import type { CivilDate, Reading } from './dateReading.ts';
import type { Vocabulary } from './dateWords.ts';

/** What was said, by placeholder name. */
export type Said = Readonly<Record<string, string | undefined>>;
export type Facts = { readonly today: CivilDate; readonly language: 'en' | 'es' };
export type Means = (said: Said, facts: Facts) => Reading;
export type Row = readonly [phrase: string, means: Means];
export type Pattern = { readonly says: () => RegExp; readonly means: Means };

/** Where a bare "the 15th" may end: "the 15th anniversary" is no date. */
export const ENDS =
  '(?= ?(?:$|[^\\p{L}\\p{N} ]|(?:at|by|of|if|and|or|to|through|until|please|a las?|al?|y|o|por favor)(?![\\p{L}\\p{N}])))';

// No phrase begins or ends inside a word or an amount, and none is a possessive: "$3/4", "15%", "Friday's report".
const BEFORE = "(?<![\\p{L}\\p{N}][-'’/.,]?)(?<![$€£#])";
const AFTER = "(?![-/]?[\\p{L}\\p{N}]|['’]s| ?%)";

/** In a row, {name} stands for a word of the vocabulary, {name2} for a second one of its kind; the rest is a regex. */
export function table(words: Vocabulary, rows: readonly Row[]): readonly Pattern[] {
  return rows.map(([phrase, means]) => {
    const body = phrase.replace(/(?<!\\p)\{([a-zA-Z]+)(2?)\}/g, (_, name: string, second: string) => {
      const word = words[name];
      if (word === undefined) throw new Error(`no such word: ${name}`);
      return `(?<${name}${second}>${word})`;
    });
    // All of them together take as long to make as a small library to load, and a start needs none.
    let made: RegExp | undefined;
    return { says: () => (made ??= new RegExp(`${BEFORE}(?:${body})${AFTER}`, 'giu')), means };
  });
}
