/** Owns tables and charts in words: one line a row, for phones too narrow for the one and clients that draw none of the other. */
import type { CardLanguage, Chart, Table } from '../../cards/card.ts';
import { bare, plain, say, type Text } from '../../cards/text.ts';

/** "We: Due 11, Done 9": each cell after the first with the name of its column; what ends a sentence needs no colon. */
export function rowsOf({ columns: [, ...columns], rows }: Table): readonly Text[] {
  return rows.map(([first = [], ...cells]) =>
    cells.reduce<Text>((line, cell, at) => {
      const name = columns[at] ?? '';
      const before = at > 0 ? ', ' : /[.?!:]\s*$/.test(bare(first)) ? ' ' : ': ';
      return say`${line}${before}${name}${name === '' ? '' : ' '}${orDash(cell)}`;
    }, orDash(first)),
  );
}

/** "Jun 1: We 82, Partners 100"; what is no number is a dash. */
export function pointsOf({ categories, series }: Chart, language: CardLanguage): readonly Text[] {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const told = (value: number | undefined) => (Number.isFinite(value) ? number.format(value ?? 0) : '–');
  return categories.map((category, at) => {
    const values = series.map(one => `${series.length > 1 ? `${one.name} ` : ''}${told(one.values[at])}`);
    return plain(`${category}: ${values.length === 0 ? '–' : values.join(', ')}`);
  });
}

function orDash(cell: Text): Text {
  return bare(cell).trim() === '' ? plain('–') : cell;
}
