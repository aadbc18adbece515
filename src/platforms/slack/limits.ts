/** Owns Slack's limits, in one table, and how text is made to fit into them. */
import { tame } from '../../cards/text.ts';

/** As documented; `room` and `fallbackBytes` are as others measured them, since Slack documents neither. */
export const limits = {
  message: { blocks: 50, room: 12_000, fallbackBytes: 4000, tables: 1, charts: 2 },
  view: { blocks: 100, bytes: 250_000, metadata: 3000, word: 24 },
  id: 255,
  url: 3000,
  header: 150,
  section: 3000,
  /** No limit is known for one run of rich text; more than this fits into no message. */
  run: 12_000,
  context: { elements: 10, text: 2000 },
  actions: 25,
  button: { text: 75, value: 2000, spoken: 75 },
  option: { text: 75, value: 150, description: 75 },
  options: 100,
  groups: 100,
  groupLabel: 75,
  ticks: 10,
  placeholder: 150,
  input: { label: 2000, hint: 2000, text: 3000 },
  table: { rows: 100, columns: 20 },
  chart: { title: 50, series: 6, points: 20, label: 20 },
} as const;

/** What a text takes up, in the unit of the limit it must fit. */
type Cost = (text: string) => number;

/** Slack counts what it keeps, and it keeps these three as entities. */
export function escaped(text: string): string {
  return text.replace(/[&<>]/g, sign => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'));
}

export const characters: Cost = text => (/[&<>]/.test(text) ? escaped(text).length : text.length);
export const bytes: Cost = text => Buffer.byteLength(escaped(text));

const ELLIPSIS = '…';
const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The text, or as much of it as fits: cut between words where one ends near, never inside what looks like one letter. */
export function fitted(text: string, most: number, cost: Cost = characters): string {
  const whole = tame(text);
  if (cost(whole) <= most) return whole;
  const room = most - cost(ELLIPSIS);
  // Nothing costs less than its length.
  let [end, beyond] = [0, Math.min(whole.length, room) + 1];
  while (beyond - end > 1) {
    const half = Math.floor((end + beyond) / 2);
    if (cost(whole.slice(0, half)) <= room) end = half;
    else beyond = half;
  }
  return `${atWord(whole.slice(0, atLetter(whole, end)), whole).trimEnd()}${ELLIPSIS}`;
}

const NEAR = 64;

/** Where the letter begins that would be cut in two; one with more accents than can be seen is cut by those. */
function atLetter(text: string, end: number): number {
  const from = Math.max(0, end - NEAR);
  const start = letters.segment(text.slice(from, end + NEAR)).containing(end - from)?.index ?? end - from;
  return start > 0 ? from + start : atCodePoint(text, end);
}

function atCodePoint(text: string, end: number): number {
  return text.slice(0, end).isWellFormed() ? end : end - 1;
}

function atWord(kept: string, whole: string): string {
  if (/\s/.test(whole.charAt(kept.length))) return kept;
  const end = kept.search(/\s\S*$/);
  return end > kept.length * 0.6 ? kept.slice(0, end) : kept;
}

/** Slack takes no empty text anywhere; the dash is what stands where there is nothing. */
export function filled(text: string): string {
  return text.trim() === '' ? '–' : text;
}

const BLOCK = 60;
const BOX = 40;
/** Slack may keep an emoji as an element of its own. */
const EMOJI = 50;
const UNSEEN = new Set(['type', 'block_id', 'action_id', 'value', 'style', 'align']);

/**
 * What a block takes of a message's room. Slack answers `msg_blocks_too_long` from about 13,200 on, counting all texts
 * and something for every box around them; how much for a button nobody knows, so its value is not counted here.
 */
export function weight(block: unknown): number {
  return BLOCK + inner(block);
}

function inner(part: unknown): number {
  if (typeof part === 'string')
    return characters(part) + EMOJI * (part.match(/\p{Extended_Pictographic}/gu)?.length ?? 0);
  if (Array.isArray(part)) return part.reduce<number>((sum, each) => sum + inner(each), 0);
  if (typeof part !== 'object' || part === null) return 0;
  return Object.entries(part).reduce((sum, [name, value]) => sum + (UNSEEN.has(name) ? 0 : inner(value)), BOX);
}

/** The most that Slack could possibly count: everything that is sent, and an id for the block. */
export function size(block: unknown): number {
  return bytes(JSON.stringify(block)) + BLOCK;
}
