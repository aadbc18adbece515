/** Proves that the trend is drawn only where every platform can, and that one line says every number of it. */
import { describe, expect, it } from 'vitest';
import type { Card } from '../../../src/cards/card.ts';
import { type Week, week } from '../../../src/domain/digest/week.ts';
import type { Language } from '../../../src/domain/person.ts';
import * as leaders from '../../../src/messages/digest/leaders.ts';
import { facts, fromGrace, promised } from '../../domain/digest/weeks.ts';
import { read } from '../../support/reading.ts';
import { done, view } from './views.ts';

const post = (told: Week, language: Language = 'en'): Card => leaders.post(view(told, { language }));

describe('the trend', () => {
  const keptOn = (due: string, over: Partial<Parameters<typeof promised>[0]> = {}) =>
    promised({ state: 'kept', due, doneOn: due, ...over });
  const drawn = (card: Card) => card.blocks.find(block => block.kind === 'chart');

  it('draws the trend of both sides, and says the same numbers in one line', () => {
    const late = promised({ state: 'not_kept', due: '2026-05-27', closedOn: '2026-05-28' });
    const theirs = [keptOn('2026-05-27', fromGrace), keptOn('2026-06-03', fromGrace)];
    const card = post(week(facts({ promises: [late, promised(done), ...theirs] })));
    expect(drawn(card)).toMatchObject({
      categories: ['May 25', 'Jun 1'],
      days: ['2026-05-25', '2026-06-01'],
      series: [
        { name: 'We', values: [0, 100] },
        { name: 'Partners', values: [100, 100] },
      ],
    });
    expect(read(card)).toContain('Promises kept, by week from May 25: we 0 of 1, 1 of 1; partners 1 of 1, 1 of 1.');
    expect(read(card)).not.toContain('chart');
    expect(card.blocks.map(block => block.kind)).not.toContain('table');
  });

  it.each([
    [
      'en',
      'by week from May 11: we 1 of 1, –, 1 of 1, 1 of 1; partners 1 of 1, –, 1 of 1, 1 of 1. “–”: none counted that week.',
    ],
    [
      'es',
      'por semana desde el 11 may: nosotros 1 de 1, –, 1 de 1, 1 de 1; las otras partes 1 de 1, –, 1 de 1, 1 de 1. «–»: ninguna contó esa semana.',
    ],
  ] as const)(
    'draws sparse weeks without holes that a platform could not draw, and says what is left out (%s)',
    (language, gaps) => {
      const both = ['2026-05-13', '2026-05-27', '2026-06-03'].flatMap(due => [keptOn(due), keptOn(due, fromGrace)]);
      const card = post(week(facts({ promises: both })), language);
      const chart = drawn(card);
      expect(chart?.kind === 'chart' && chart.days).toEqual(['2026-05-11', '2026-05-25', '2026-06-01']);
      expect(chart?.kind === 'chart' && chart.series.every(one => one.values.every(Number.isFinite))).toBe(true);
      expect(read(card)).toContain(gaps);
    },
  );

  it('draws one side alone where the other has no second week, and says so', () => {
    const ours = ['2026-05-20', '2026-05-27'].map(due => keptOn(due));
    const card = post(week(facts({ promises: [...ours, keptOn('2026-06-03', fromGrace)] })));
    expect(drawn(card)).toMatchObject({
      days: ['2026-05-18', '2026-05-25'],
      series: [{ name: 'We', values: [100, 100] }],
    });
    expect(read(card)).toContain(
      'we 1 of 1, 1 of 1, –; partners –, –, 1 of 1. “–”: none counted that week. The chart leaves some of this out.',
    );
  });

  it('says nothing of a side without any number', () => {
    const told = read(post(week(facts({ promises: ['2026-05-20', '2026-06-03'].map(due => keptOn(due)) }))));
    expect(told).toContain('by week from May 18: we 1 of 1, –, 1 of 1. “–”: none counted that week.\n');
  });

  it.each([
    ['en', 'No chart of promises kept: it needs two of the last eight weeks in which promises of one side counted.'],
    [
      'es',
      'Sin gráfico de promesas cumplidas: necesita dos de las últimas ocho semanas en que contaran promesas de una parte.',
    ],
  ] as const)('before the second week it says why there is none (%s)', (language, said) => {
    const card = post(week(facts({ promises: [promised(done)] })), language);
    expect(card.blocks.map(block => block.kind)).not.toContain('chart');
    expect(read(card)).toContain(said);
  });
});
