/** Owns tables and charts in words: one line a row, for surfaces that draw neither, and for the fallback of those that do. */
import type { CardLanguage, Chart, Table } from '../../cards/card.ts';
import { bare, plain, say, type Text } from '../../cards/text.ts';

/** "We: Due 11, Done 9": each cell after the first with the name of its column. */
export function rowsOf(table: Table): readonly Text[] {
  const [, ...columns] = table.columns;
  return table.rows.map(([first = [], ...cells]) => {
    const told = cells.map((cell, at): Text => say`${columns[at] ?? ''}${columns[at] ? ' ' : ''}${orDash(cell)}`);
    return told.reduce<Text>((line, each, at) => say`${line}${at === 0 ? ': ' : ', '}${each}`, orDash(first));
  });
}

function orDash(cell: Text): Text {
  return bare(cell).trim() === '' ? plain('–') : cell;
}

/** "Jun 1: We 82, Partners 100"; what is no number is a dash. */
export function pointsOf(chart: Chart, language: CardLanguage): readonly Text[] {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const told = (value: number | undefined) => (Number.isFinite(value) ? number.format(value ?? 0) : '–');
  return chart.categories.map((category, at) => {
    const [only, ...others] = chart.series;
    const values =
      others.length === 0 ? [told(only?.values[at])] : chart.series.map(one => `${one.name} ${told(one.values[at])}`);
    return plain(`${category}: ${values.join(', ')}`);
  });
}
