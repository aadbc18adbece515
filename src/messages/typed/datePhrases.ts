/** Owns finding the date phrases in a text: the tables of both languages first, then the library on what they leave. */
import * as chrono from 'chrono-node/en';
import * as calendar from './dateCalendar.ts';
import { english } from './dateEnglish.ts';
import { numeric } from './dateNumeric.ts';
import type { Facts, Pattern } from './datePatterns.ts';
import type { Reading } from './dateReading.ts';
import { spanish } from './dateSpanish.ts';

/** Where a phrase stands in the text, and what it means. */
export type Phrase = { readonly from: number; readonly to: number; readonly reading: Reading };

/** Stands where a phrase was found; never part of a cleaned text. */
export const TAKEN = '\u0001';

const TABLES: Readonly<Record<Facts['language'], readonly Pattern[]>> = {
  en: [...english, ...numeric, ...spanish],
  es: [...spanish, ...numeric, ...english],
};

/** The text in one line, without what cannot be seen: controls, zero widths (but for the joiner in emoji), turns of direction. */
export const clean = (words: string): string =>
  words
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/(?!\u200D)[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/ +/g, ' ')
    .trim();

/** Without Spanish accents, since few type them; the length stays. */
export const fold = (text: string): string => text.replace(/[áéíóúüñ]/gi, letter => letter.normalize('NFD').charAt(0));

/** All phrases of a cleaned text in their order, those that look like dates and are none included. */
export function phrasesIn(text: string, facts: Facts): readonly Phrase[] {
  const plain = fold(text);
  const own = longestFirst(TABLES[facts.language].flatMap(pattern => matchesOf(pattern, plain, facts)));
  const left = hide(plain, own);
  return [...own, ...leftToTheLibrary(left, facts)].sort((a, b) => a.from - b.from);
}

/** The text with these phrases struck out, its length unchanged. */
export const hide = (text: string, phrases: readonly Phrase[]): string =>
  phrases.reduce((rest, { from, to }) => rest.slice(0, from) + TAKEN.repeat(to - from) + rest.slice(to), text);

function matchesOf(pattern: Pattern, plain: string, facts: Facts): readonly Phrase[] {
  const found: Phrase[] = [];
  const says = pattern.says();
  // Not matchAll, which makes a copy of the expression: once its cached code is dropped, each copy compiles anew (a second for all).
  says.lastIndex = 0;
  for (let match = says.exec(plain); match !== null; match = says.exec(plain)) {
    const [said] = match;
    found.push({ from: match.index, to: match.index + said.length, reading: pattern.means(match.groups ?? {}, facts) });
    if (said === '') says.lastIndex += 1;
  }
  return found;
}

function longestFirst(found: readonly Phrase[]): readonly Phrase[] {
  const kept: Phrase[] = [];
  for (const one of [...found].sort((a, b) => b.to - b.from - (a.to - a.from))) {
    if (kept.every(other => one.to <= other.from || other.to <= one.from)) kept.push(one);
  }
  return kept;
}

// Only whole English dates with a month in letters ("fifth of June", "25-Jun-2027") are taken from the library, and only
// their numbers: its Spanish, its relative dates and its fractions are wrong too often (platforms/time §1.6). It knows no
// zones, so it is given civil time as UTC. Its entry for English alone loads in a fifth of the time.
function leftToTheLibrary(left: string, facts: Facts): readonly Phrase[] {
  const civil = { instant: new Date(`${facts.today}T12:00Z`), timezone: 0 };
  return chrono.strict
    .parse(left, civil, { forwardDate: true })
    .filter(({ start }) => start.isCertain('day') && start.isCertain('month') && !start.isCertain('hour'))
    .filter(({ index, text }) => /[a-z]/i.test(text) && !/^['’]s/.test(left.slice(index + text.length)))
    .filter(found => !found.tags().has('result/relativeDate'))
    .map(({ index, text, start, end }) => {
      const first = calendar.calendarDay(writtenIn(start), facts.today);
      const reading = end ? calendar.eitherDay(first, calendar.calendarDay(writtenIn(end), facts.today)) : first;
      return { from: index, to: index + text.length, reading };
    });
}

const writtenIn = (parts: chrono.ParsedResult['start']): calendar.Written => ({
  day: parts.get('day') ?? 0,
  month: parts.get('month') ?? 0,
  year: parts.isCertain('year') ? parts.get('year') : null,
  weekday: null,
});
