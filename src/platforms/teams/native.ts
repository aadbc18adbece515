/** Owns what Teams draws by itself: its table and its charts, each only where the numbers fit its shape; null where not. */
import type { Chart, Table } from '../../cards/card.ts';
import { strong } from '../../cards/text.ts';
import { filled, fitted, limits } from './limits.ts';
import { inert, type Json, rich } from './richtext.ts';

/** The first row is the header of the others, which is Teams' own default and what a screen reader says with each cell. */
export function nativeTable({ columns, rows }: Table): Json | null {
  const { table } = limits;
  if (columns.length === 0 || columns.length > table.columns || rows.length > table.rows) return null;
  const cell = (text: Parameters<typeof rich>[0]): Json => ({ type: 'TableCell', items: [rich(text)] });
  return {
    type: 'Table',
    columns: columns.map(() => ({ width: 1 })),
    rows: [
      { type: 'TableRow', cells: columns.map(column => cell(strong(filled(column)))) },
      ...rows.map(row => ({ type: 'TableRow', cells: columns.map((_, at) => cell(row[at] ?? [])) })),
    ],
  };
}

/** `fallback` is what everybody sees whose client knows no charts, which includes every iPhone. */
export function nativeChart(shown: Chart, fallback: Json | 'drop'): Json | null {
  const { title, shape, categories, series } = shown;
  const { chart } = limits;
  const labels = xOf(shown);
  const legends = series.map(one => name(one.name));
  if (!within(labels, chart.points) || !within(legends, chart.series)) return null;
  const isWhole = series.every(
    ({ values }) => values.length === categories.length && values.every(value => Number.isFinite(value)),
  );
  // By its days Teams finds the place of each point; by names it would take them in the order in which they come.
  if (!isWhole && !(isByDay(shown) && series.every(({ values }) => isOnePiece(values)))) return null;
  const lines = series
    .map((one, place) => ({
      legend: legends[place] ?? '',
      values: labels.flatMap((x, at) => (Number.isFinite(one.values[at]) ? [{ x, y: one.values[at] ?? 0 }] : [])),
    }))
    .filter(({ values }) => values.length > 0);
  const [only] = lines;
  const isDrawable = isWhole || lines.some(({ values }) => values.length > 1);
  if (only === undefined || !isDrawable) return null;
  const common = { title: inert(fitted(title, chart.label * 2)), fallback };
  if (shape === 'line') return { type: 'Chart.Line', ...common, data: lines };
  if (lines.length > 1) return { type: 'Chart.VerticalBar.Grouped', ...common, data: lines };
  // A name beside a standing bar is cut after a word.
  return { type: 'Chart.HorizontalBar', ...common, data: only.values };
}

const name = (text: string): string => inert(filled(fitted(text, limits.chart.label)));

const isByDay = ({ shape, days, categories }: Chart): boolean =>
  shape === 'line' && days !== undefined && days.length === categories.length;

/** Teams joins two points across whatever is missing between them: a slope through weeks without a number would be a lie. */
function isOnePiece(values: readonly number[]): boolean {
  const first = values.findIndex(Number.isFinite);
  const last = values.findLastIndex(Number.isFinite);
  return values.slice(Math.max(first, 0), last + 1).every(Number.isFinite);
}

const xOf = (chart: Chart): readonly string[] =>
  isByDay(chart) && chart.days !== undefined ? chart.days : chart.categories.map(name);

/** Points and lines are told apart by name alone: two that look alike once cut would be one. */
function within(names: readonly string[], most: number): boolean {
  return names.length > 0 && names.length <= most && new Set(names).size === names.length;
}
