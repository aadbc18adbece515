/** Owns words of the town that only some may read, whatever they press and whatever they are owed. */
import type { Card } from '../../../src/cards/card.ts';
import type { Reply } from '../../../src/ports/chat.ts';

/** Who may read it, as letters of `viewers.ts`, and by what it is known. */
const SECRETS: readonly (readonly [may: string, what: string, words: RegExp])[] = [
  ['SBM2PQ3ALCWK', 'anything of the partnership', /Fresh Food|200 flyers|Rosa Díaz|Mia Hill|Pia Hill/],
  ['SBM2PQ3ACW', 'its people', /Rosa Díaz|Dana Lee|(?:Hal|Mo|Sol|Mia|Pia|Abe) Hill/],
  ['SBM2PQ3ACW', 'its minutes', /Dana brings leaflets/],
  ['SBM2PQ3ACW', 'what they agree on', /Every child eats/],
  ['SP', 'an answer by name', /Call before you come/],
  ['SBP', 'what was said in confidence', /A quiet word/],
  ['2P', 'what was said to the second person', /Between the two of us/],
  ['SBP', 'a concern', /A grave concern/],
];

/** What this letter read and may not. */
export const spilled = (letter: string, shown: Reply | Card | readonly unknown[]): readonly string[] =>
  SECRETS.filter(([may, , words]) => !may.includes(letter) && words.test(JSON.stringify(shown))).map(
    ([, what]) => what,
  );
