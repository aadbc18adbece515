/** Proves charts as they are seen in Slack: drawn where Slack takes them, else their numbers once, in words. */
import { describe, expect, it } from 'vitest';
import * as cards from '../../../src/cards/card.ts';
import { say, strong } from '../../../src/cards/text.ts';
import { chartless, messageOf } from '../../../src/platforms/slack/blocks.ts';
import { seen } from './seen.ts';

const message = (language: cards.CardLanguage, ...blocks: readonly cards.Block[]) =>
  messageOf(cards.card(language, 'summary', ...blocks));
const shown = (...blocks: readonly cards.Block[]) => seen(message('en', ...blocks).blocks);
const table: cards.Table = {
  kind: 'table',
  caption: 'Promises',
  columns: ['Who', 'Due'],
  rows: [[say`We`, strong('11')]],
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

describe('a chart is left to words', () => {
  const points = (count: number) => Array.from({ length: count }, (_, at) => at);
  it.each<[string, Partial<cards.Chart>, readonly string[]]>([
    [
      'with a value that is none',
      { series: [{ name: 'We', values: [71, Number.NaN] }] },
      ['*Kept*', '- May 25: 71', '- Jun 1: –'],
    ],
    ['with a value too few', { series: [{ name: 'We', values: [71] }] }, ['*Kept*', '- May 25: 71', '- Jun 1: –']],
    [
      'with 7 lines',
      { series: points(7).map(at => ({ name: `${at}`, values: [1, 2] })) },
      ['*Kept*', '- May 25: 0 1, 1 1, 2 1, 3 1, 4 1, 5 1, 6 1', '- Jun 1: 0 2, 1 2, 2 2, 3 2, 4 2, 5 2, 6 2'],
    ],
    [
      'with two names alike once cut',
      {
        categories: ['The same long beginning, a', 'The same long beginning, b'],
        series: [{ name: 'We', values: [1, 2] }],
      },
      ['*Kept*', '- The same long beginning, a: 1', '- The same long beginning, b: 2'],
    ],
    ['without a line', { series: [] }, ['*Kept*', '- May 25: –', '- Jun 1: –']],
  ])('%s', (_what, over, expected) => {
    expect(shown({ ...chart, ...over })).toEqual(expected);
    expect(shown({ ...chart, ...over }, table)).toEqual(shown(table));
  });

  it('with 21 points, and from the third chart on', () => {
    const long = points(21);
    expect(shown({ ...chart, categories: long.map(String), series: [{ name: 'We', values: long }] })).toHaveLength(22);
    expect(shown(chart, chart, chart).map(line => line[0])).toEqual(['~', '~', '*', '-', '-']);
  });

  it('of the note below, which are said once, in the plain text too', () => {
    const note = cards.note('Kept, by week: we 5 of 7, 6 of 8.');
    const words = chartless(cards.card('en', 'summary', chart, note));
    expect(seen(words.blocks)).toEqual(shown(note));
    expect(words.text).toBe('summary\nKept, by week: we 5 of 7, 6 of 8.');
  });

  it('of the card’s language', () => {
    const words = message('es', { ...chart, series: [{ name: 'Nosotros', values: [1234567.891, Number.NaN] }] });
    expect(seen(words.blocks)).toEqual(['*Kept*', '- May 25: 1.234.567,89', '- Jun 1: –']);
  });
});
