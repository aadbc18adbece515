/** Proves charts as they are seen on Teams: drawn where that is honest, and in words for everybody. */
import { describe, expect, it } from 'vitest';
import * as cards from '../../../src/cards/card.ts';
import { say, strong } from '../../../src/cards/text.ts';
import { cardOf } from '../../../src/platforms/teams/adaptive.ts';
import { everything, problemsOf } from '../../support/teams/adaptivecard.ts';
import * as sample from '../../support/websample.ts';
import { seen } from './seen.ts';

const shown = (...blocks: readonly cards.Block[]) => seen(cardOf(cards.card('en', 'summary', ...blocks)));
const table: cards.Table = {
  kind: 'table',
  caption: 'Promises',
  columns: ['Who', 'Due'],
  rows: [[say`We`, strong('11')], [say`Partners`]],
};
const chart: cards.Chart = {
  kind: 'chart',
  shape: 'line',
  title: 'Kept',
  categories: ['May 25', 'Jun 1'],
  series: [
    { name: 'We', values: [71.456, 74] },
    { name: 'Partners', values: [88, 1000] },
  ],
};

describe('a card shows', () => {
  it('a chart, and its numbers where no charts are drawn; once, where a table below tells them', () => {
    const card = cardOf(cards.card('es', 's', { ...chart, series: chart.series.slice(0, 1) }));
    expect(seen(card)[1]).toMatch(/^~Chart\.Line Kept/);
    expect(seen(card, { charts: false })).toEqual(['*Kept*', '• May 25: 71,46', '• Jun 1: 74']);
    const both = cardOf(cards.card('en', 's', chart, table));
    expect(seen(both, { charts: false })).toEqual(['*Kept*', ...shown(table)]);
    const noted = cardOf(cards.card('en', 's', chart, cards.note('Kept, by week: we 5 of 7, 6 of 8.')));
    expect(seen(noted, { charts: false })).toEqual([
      '*Kept*',
      ...shown(cards.note('Kept, by week: we 5 of 7, 6 of 8.')),
    ]);
    const whole = cardOf(sample.digest);
    expect(problemsOf(whole)).toEqual([]);
    expect(everything(whole).filter(each => String(each.type).startsWith('Chart.'))).toHaveLength(2);
  });

  it('a name once, where a chart and its table have the same', () => {
    expect(shown(chart, { ...table, caption: 'Kept' })).toEqual([
      '*Kept*',
      expect.stringMatching(/^~Chart/),
      '| *Who* | *Due*',
      '| We | *11*',
      '| Partners | –',
    ]);
  });

  it('a line with gaps by its days, each point at its own; a lonely one is a dot', () => {
    const days = ['2026-05-25', '2026-06-01', '2026-06-08'];
    const categories = ['May 25', 'Jun 1', 'Jun 8'];
    const series = [
      { name: 'We', values: [Number.NaN, 50, Number.NaN] },
      { name: 'Partners', values: [Number.NaN, 100, 80] },
      { name: 'Others', values: [Number.NaN, Number.NaN, Number.NaN] },
    ];
    const card = cardOf(cards.card('en', 's', { ...chart, days, categories, series }));
    expect(problemsOf(card)).toEqual([]);
    expect(everything(card).find(each => each.type === 'Chart.Line')?.data).toEqual([
      { legend: 'We', values: [{ x: '2026-06-01', y: 50 }] },
      {
        legend: 'Partners',
        values: [
          { x: '2026-06-01', y: 100 },
          { x: '2026-06-08', y: 80 },
        ],
      },
    ]);
  });

  it('single bars lying down, since the name of a standing one is cut', () => {
    const card = cardOf(cards.card('en', 's', { ...chart, shape: 'bar', series: chart.series.slice(0, 1) }));
    expect(problemsOf(card)).toEqual([]);
    expect(seen(card)[1]).toMatch(/^~Chart\.HorizontalBar Kept/);
  });

  it.each([
    [
      'no number at all',
      { days: ['2026-05-25', '2026-06-01'], series: [{ name: 'We', values: [Number.NaN, Number.NaN] }] },
    ],
    [
      'no two points to draw a line between',
      {
        days: ['2026-05-25', '2026-06-01'],
        series: [
          { name: 'We', values: [71, Number.NaN] },
          { name: 'Partners', values: [Number.NaN, 88] },
        ],
      },
    ],
    [
      'a gap that a line would be drawn across',
      {
        days: ['2026-05-25', '2026-06-01', '2026-06-08'],
        categories: ['May 25', 'Jun 1', 'Jun 8'],
        series: [
          { name: 'We', values: [100, Number.NaN, 0] },
          { name: 'Partners', values: [88, 90, 92] },
        ],
      },
    ],
    ['fewer days than names', { days: ['2026-05-25'], series: [{ name: 'We', values: [71, Number.NaN] }] }],
    ['a value that is none', { series: [{ name: 'We', values: [71, Number.NaN] }] }],
    ['two names alike once cut', { categories: [`${'x'.repeat(40)}a`, `${'x'.repeat(40)}b`] }],
    ['no line at all', { series: [] }],
  ])('the numbers alone of a chart with %s', (_what, over) => {
    expect(shown({ ...chart, ...over }).filter(line => line.startsWith('~'))).toEqual([]);
  });
});
