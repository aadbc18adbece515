/** Proves how objectives are told: a quarter that runs is told so far, and only one that is over is called enough. */
import { describe, expect, it } from 'vitest';
import { card } from '../../../src/cards/card.ts';
import type { Standing } from '../../../src/domain/digest/objectives.ts';
import { objectives } from '../../../src/messages/digest/objectives.ts';
import { read } from '../../support/reading.ts';

type Kept = Extract<Standing, { of: 'kept' }>;

const told = (language: 'en' | 'es', state: Kept['state'], isOver: boolean): string => {
  const standing: Kept = { of: 'kept', atLeast: 80, state, kept: 9, counted: 10, isOver };
  const [, ...lines] = read(card(language, 'x', ...objectives([standing], { language }))).split('\n');
  return lines.join('\n');
};

describe('our kept rate', () => {
  it.each([
    ['en', 'holds_so_far', '9 of 10 so far this quarter. It holds so far.'],
    ['en', 'again_so_far', '9 of 10 so far this quarter. It held last quarter, and holds so far.'],
    ['es', 'holds_so_far', '9 de 10 en lo que va del trimestre. Se cumple hasta ahora.'],
    [
      'es',
      'again_so_far',
      '9 de 10 en lo que va del trimestre. Se cumplió en el trimestre pasado, y se cumple hasta ahora.',
    ],
  ] as const)('while the quarter runs, in %s: %s', (language, state, words) => {
    expect(told(language, state, false)).toContain(words);
  });

  it.each([
    ['en', 'holds', '9 of 10 this quarter. It holds. One more quarter and it is reached.'],
    ['en', 'reached', '9 of 10 this quarter. Reached: it holds for the second quarter running.'],
    ['es', 'holds', '9 de 10 en el trimestre. Se cumple. Un trimestre más y está logrado.'],
  ] as const)('once it is over, in %s: %s', (language, state, words) => {
    expect(told(language, state, true)).toContain(words);
  });
});
