/** Owns what Slack draws by itself: its table and its chart, each only where the numbers fit its shape; null where not. */
import type { RichTextBlock, TableBlock } from '@slack/types';
import type { Chart, Table } from '../../cards/card.ts';
import { bare, type Text, tame } from '../../cards/text.ts';
import { filled, fitted, limits } from './limits.ts';
import { paragraph, rich } from './richtext.ts';

/** Slack has it since June 2026; its own types do not know it yet. */
export type ChartBlock = {
  readonly type: 'data_visualization';
  block_id?: string;
  readonly title: string;
  readonly chart: {
    readonly type: 'line' | 'bar';
    readonly series: readonly { readonly name: string; readonly data: readonly Point[] }[];
    readonly axis_config: { readonly categories: readonly string[] };
  };
};

type Point = { readonly label: string; readonly value: number };
type Cell = RichTextBlock | { type: 'raw_text'; text: string };

export function nativeTable({ columns, rows }: Table): TableBlock | null {
  const { table } = limits;
  if (columns.length === 0 || columns.length > table.columns || rows.length >= table.rows) return null;
  const cells: readonly (readonly Cell[])[] = [
    columns.map(column => raw(column)),
    ...rows.map(row => columns.map((_, at) => cell(row[at] ?? []))),
  ];
  return {
    type: 'table',
    rows: cells.map(row => [...row]),
    column_settings: columns.map(() => ({ align: 'left', is_wrapped: true })),
  };
}

function cell(text: Text): Cell {
  return text.every(span => span.kind === 'plain') ? raw(bare(text)) : rich(paragraph(text));
}

function raw(text: string): Cell {
  return { type: 'raw_text', text: filled(tame(text)) };
}

export function nativeChart({ title, shape, categories, series }: Chart): ChartBlock | null {
  const { chart } = limits;
  const labels = categories.map(category => filled(fitted(category, chart.label)));
  const names = series.map(one => filled(fitted(one.name, chart.label)));
  const fits = within(labels, chart.points) && within(names, chart.series);
  const isWhole = series.every(
    ({ values }) => values.length === categories.length && values.every(value => Number.isFinite(value)),
  );
  if (!fits || !isWhole) return null;
  return {
    type: 'data_visualization',
    title: filled(fitted(title, chart.title)),
    chart: {
      type: shape,
      series: series.map((one, place) => ({
        name: names[place] ?? '',
        data: labels.map((label, at) => ({ label, value: one.values[at] ?? 0 })),
      })),
      axis_config: { categories: labels },
    },
  };
}

/** Slack tells points and lines apart by name alone: two that look alike once cut would be one. */
function within(names: readonly string[], most: number): boolean {
  return names.length > 0 && names.length <= most && new Set(names).size === names.length;
}
