/** Owns where a name stands in what others wrote: whole it is taken out, in part it is found for somebody to look at. */
import { fold } from '../fold.ts';
import { FORMER, said } from './standin.ts';

/** A title names nobody, and a particle belongs to half of all names; as they are once folded. */
const NOBODYS: ReadonlySet<string> = new Set(
  `dr dra mr mrs ms miss sr sra srta don dona rev fr father mother sister brother pastor pastora padre madre hermano hermana
  de del la las los el da do dos das di du le van von der den y e and of the`.split(/\s+/),
);

/** Within a longer word it is another name. */
export function withoutName(text: string, called: string): string {
  const whole = called.trim().split(/\s+/).map(escaped).join('\\s+');
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${whole}(?![\\p{L}\\p{N}])`, 'giu'), FORMER);
}

/** What somebody may be called by alone: each word of their name. */
export const partsOf = (name: string): readonly string[] =>
  wordsOf(name).filter(each => each.length > 1 && !NOBODYS.has(each));

/** It may be another Rosa: whether it is meant is for somebody who knows. */
export function stillNames(text: string, parts: readonly string[]): boolean {
  const words = new Set(wordsOf(said(text, () => ' ')));
  return parts.some(each => words.has(each));
}

const wordsOf = (text: string): readonly string[] => fold(text).match(/\p{L}+/gu) ?? [];

const escaped = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
