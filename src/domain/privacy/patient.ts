/** Owns telling text that looks like a patient's or student's record from other text: a help to people, not a filter (product §9). */
import type { CivilDate } from '../time.ts';
import { hasPastDateBesideName } from './patient/beside.ts';
import { cues } from './patient/cues.ts';

/** Nine digits grouped as a social security number is: 3, 2 and 4 by one and the same sign. */
const SOCIAL =
  /(?<![\p{L}\p{N}]|\d[-.])\d{3}(?:-\d{2}-\d{4}|\.\d{2}\.\d{4}|\s\d{2}\s(?!19|20)\d{4})(?![\p{L}\p{N}]|[-.]\d)/u;

const WORD = '(?<![\\p{L}\\p{N}-])';
const rules = cues.flatMap(({ cue, after, ahead }) => [
  ...after.map(each => new RegExp(`${WORD}(?:${cue})(?![\\p{L}\\p{N}])[.]?${each}`, 'u')),
  ...(ahead === undefined ? [] : [new RegExp(`${WORD}${ahead}(?:${cue})(?![\\p{L}\\p{N}])`, 'u')]),
]);

/** `today` tells whether a date beside a name lies in a year that is over. */
export function looksLikePatient(text: string, today: CivilDate): boolean {
  const even = evened(text);
  if (!/\d/.test(even)) return false;
  const said = even.toLowerCase();
  if (SOCIAL.test(said) || rules.some(rule => rule.test(said))) return true;
  return hasPastDateBesideName(even, Number(today.slice(0, 4)));
}

/** Without accents, with one kind of dash, digits and space: people type all of them. */
function evened(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\p{Pd}|\u2212/gu, '-')
    .replace(/[^\S\n]/gu, ' ');
}
