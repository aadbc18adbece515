/** Proves how objectives are told: a quarter that runs is told so far, and only one that is over is called enough. */
import { describe, expect, it } from 'vitest';
import { card } from '../../../src/cards/card.ts';
import type { Standing } from '../../../src/domain/digest/objectives.ts';
import { number, objectives } from '../../../src/messages/digest/objectives.ts';
import { read } from '../../support/reading.ts';

type Kept = Extract<Standing, { of: 'kept' }>;

const told = (language: 'en' | 'es', state: Kept['state'], isOver: boolean, counted = 10): string => {
  const standing: Kept = { of: 'kept', atLeast: 80, state, kept: Math.min(9, counted), counted, isOver };
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
    ['en', 'holds', '9 of 10 in the quarter that ended. It holds. One more quarter and it is reached.'],
    ['en', 'reached', '9 of 10 in the quarter that ended. Reached: it holds for the second quarter running.'],
    ['es', 'holds', '9 de 10 en el trimestre que terminó. Se cumple. Un trimestre más y está logrado.'],
  ] as const)('once it is over, in %s: %s', (language, state, words) => {
    expect(told(language, state, true)).toContain(words);
  });

  it.each([
    ['en', '9 of 10 in the quarter that ended, 6 are still overdue. Not yet.'],
    ['es', '9 de 10 en el trimestre que terminó, 6 siguen vencidas. Todavía no.'],
  ] as const)('says what of it is still overdue, in %s', (language, words) => {
    const standing = {
      of: 'kept',
      atLeast: 80,
      state: 'below',
      kept: 9,
      counted: 10,
      isOver: true,
      overdue: 6,
    } as const;
    expect(read(card(language, 'x', ...objectives([standing], { language })))).toContain(words);
  });

  it.each([
    ['en', false, 'Nothing has counted yet this quarter.'],
    ['en', true, 'Nothing counted in the quarter that ended.'],
    ['es', false, 'En este trimestre todavía no cuenta ninguna.'],
    ['es', true, 'En el trimestre que terminó no contó ninguna.'],
  ] as const)('where nothing counted, in %s, over: %s', (language, isOver, words) => {
    expect(told(language, 'unknown', isOver, 0)).toContain(words);
  });

  it('is a bare count in a table of its quarter, which says itself whether it is over', () => {
    const standing: Kept = { of: 'kept', atLeast: 80, state: 'holds', kept: 9, counted: 10, isOver: true };
    expect([number(standing, 'en'), number(standing, 'es')]).toEqual(['9 of 10', '9 de 10']);
    expect(number({ ...standing, kept: 0, counted: 0 }, 'en')).toBe('');
  });
});
