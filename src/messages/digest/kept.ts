/** Owns how many promises were kept, in words: the same on the page for the board and on the home screen of who leads. */
import type { Reached } from '../../domain/digest/objectives.ts';
import type { Language } from '../../domain/person.ts';
import * as en from '../words/en/report.ts';
import * as es from '../words/es/report.ts';

const dictionary: Readonly<Record<Language, Pick<typeof en, 'noneCounted' | 'keptOf' | 'keptPercent'>>> = { en, es };

/** From fewer promises than this no percent is made: one more or less would look like a trend. */
const PERCENT_FROM = 10;

export function keptWords(language: Language, { kept, of }: Reached): string {
  const say = dictionary[language];
  if (of === 0) return say.noneCounted;
  return of < PERCENT_FROM ? say.keptOf(kept, of) : say.keptPercent(Math.round((kept * 100) / of), kept, of);
}
