/** Owns how many promises were kept, in words: the same on the page for the board and on the home screen of who leads. */
import type { Reached } from '../../domain/digest/objectives.ts';
import type { Language } from '../../domain/person.ts';
import * as en from '../words/en/report.ts';
import * as es from '../words/es/report.ts';

const dictionary: Readonly<Record<Language, Pick<typeof en, 'noneCounted' | 'keptOf' | 'keptPercent'>>> = { en, es };

/** From fewer promises than this no percent is made: one more or less would look like a trend. */
const PERCENT_FROM = 10;

export function keptWords(language: Language, reached: Reached): string {
  const { kept, of } = reached;
  if (of === 0) return dictionary[language].noneCounted;
  return of < PERCENT_FROM
    ? keptCount(language, reached)
    : dictionary[language].keptPercent(percent(reached), kept, of);
}

/** "3 of 4", however many they are. */
export const keptCount = (language: Language, { kept, of }: Reached): string => dictionary[language].keptOf(kept, of);

/** A whole one, of at least one that counts. */
export const percent = ({ kept, of }: Reached): number => Math.round((kept * 100) / of);
