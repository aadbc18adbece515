/** Owns how hard a text is to read: the grade of Flesch and Kincaid, over whole sentences. */
import { syllable } from 'syllable';

/** What ends a sentence; a heading, a label or an item of a list ends with its line. */
const ENDS = /(?<=[.?!…][”’)]?)\s+|\n+/;
const WORDS = /[\p{L}\p{N}]+(?:[’'.:@-][\p{L}\p{N}]+)*/gu;

export const sentencesIn = (text: string): readonly string[] =>
  text
    .split(ENDS)
    .map(each => each.trim())
    .filter(each => wordsIn(each).length > 0);

export const wordsIn = (text: string): readonly string[] => text.match(WORDS) ?? [];

/** A number or an address counts one: nobody spells it out, and its letters say nothing of how hard it is. */
const beats = (word: string): number => (/[\p{N}@]/u.test(word) ? 1 : syllable(word));

/** The school year in which most can read it: 0.39 words a sentence, 11.8 syllables a word, less 15.59. */
export function grade(text: string): number {
  const sentences = sentencesIn(text);
  const words = sentences.flatMap(wordsIn);
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + beats(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

/** Below this a formula over words and sentences says little: “Nobody.” would be a college text. */
const FEWEST_WORDS = 5;

/** A sentence rather than a label, a name or an item of a list. */
export const isWhole = (sentence: string): boolean =>
  /[.?!…][”’)]?$/.test(sentence) && wordsIn(sentence).length >= FEWEST_WORDS;
