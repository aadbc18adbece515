/** Owns what a card on Teams may weigh, in one table, and how text is made to fit into it. */
import { tame } from '../../cards/text.ts';

/**
 * `bytes`: Teams documents 28 KB here, 40 KB there and now 80 KB; 25 is safe by all of them.
 * `table.columns`: more than two are unreadable on a narrow phone, so a wider table is told in lines.
 */
export const limits = {
  bytes: 25_000,
  summary: 400,
  heading: 200,
  /** Teams draws six buttons in a row of actions and hides the rest. */
  actions: 6,
  button: { title: 60, tooltip: 120, data: 2_500 },
  input: { label: 600, text: 4_000, placeholder: 100 },
  choice: 160,
  /** More than these are a list to pick from, not all shown at once. */
  ticks: 10,
  table: { columns: 2, rows: 30 },
  chart: { series: 6, points: 24, label: 40 },
  url: 2_000,
  /** One run of text; more would leave no room for anything else. */
  run: 24_000,
  /** What the client shows below a card after a press. */
  told: 400,
} as const;

/** What something weighs on the wire. */
export function bytes(sent: unknown): number {
  return Buffer.byteLength(typeof sent === 'string' ? sent : JSON.stringify(sent));
}

const ELLIPSIS = '…';
const NEAR = 64;
const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The text, or as much of it as `most` characters hold: cut between words where one ends near, never inside a letter. */
export function fitted(text: string, most: number): string {
  const whole = tame(text);
  if (whole.length <= most) return whole;
  const kept = whole.slice(0, atLetter(whole, Math.max(0, most - ELLIPSIS.length)));
  const end = /\s/.test(whole.charAt(kept.length)) ? -1 : kept.search(/\s\S*$/);
  return `${(end > kept.length * 0.6 ? kept.slice(0, end) : kept).trimEnd()}${ELLIPSIS}`;
}

/** Where the letter begins that would be cut in two; one with more accents than can be seen is cut by those. */
function atLetter(text: string, end: number): number {
  const from = Math.max(0, end - NEAR);
  const start = letters.segment(text.slice(from, end + NEAR)).containing(end - from)?.index ?? end - from;
  if (start > 0) return from + start;
  return text.slice(0, end).isWellFormed() ? end : end - 1;
}

/** Nothing is shown as a dash: Teams draws an empty box otherwise. */
export function filled(text: string): string {
  return text.trim() === '' ? '–' : text;
}
