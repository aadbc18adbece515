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
export function nativeChart({ title, shape, categories, series }: Chart, fallback: Json | 'drop'): Json | null {
  const { chart } = limits;
  const name = (text: string) => inert(filled(fitted(text, chart.label)));
  const labels = categories.map(name);
  const legends = series.map(one => name(one.name));
  const isWhole = series.every(
    ({ values }) => values.length === categories.length && values.every(value => Number.isFinite(value)),
  );
  if (!isWhole || !within(labels, chart.points) || !within(legends, chart.series)) return null;
  const lines = series.map((one, place) => ({
    legend: legends[place] ?? '',
    values: labels.map((x, at) => ({ x, y: one.values[at] ?? 0 })),
  }));
  const [only] = lines;
  const common = { title: inert(fitted(title, chart.label * 2)), fallback };
  if (shape === 'line') return { type: 'Chart.Line', ...common, data: lines };
  if (lines.length > 1) return { type: 'Chart.VerticalBar.Grouped', ...common, data: lines };
  return { type: 'Chart.VerticalBar', ...common, data: only?.values ?? [] };
}

/** Points and lines are told apart by name alone: two that look alike once cut would be one. */
function within(names: readonly string[], most: number): boolean {
  return names.length > 0 && names.length <= most && new Set(names).size === names.length;
}
