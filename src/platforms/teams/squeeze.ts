/** Owns cutting a card that is too heavy: from its end, whole lines with the buttons that speak of them, and the rest counted. */
import { plain } from '../../cards/text.ts';
import type { Piece } from './draw.ts';
import { bytes, fitted } from './limits.ts';
import { type Json, rich } from './richtext.ts';

/** `more` is the line that tells how many lines are missing. */
export function squeeze(pieces: readonly Piece[], room: number, more: (lines: number) => Json): readonly Json[] {
  if (price(pieces) <= room) return pieces.flatMap(piece => piece.elements);
  const { body, closing } = parted(pieces);
  const closes = price(closing) < room * (closing[0]?.role === 'form' ? 0.85 : 0.3) ? closing : [];
  let left = room - price(closes) - weight(more(999_999));
  const kept: Piece[] = [];
  const groups = grouped(body);
  for (const group of groups) {
    if (price(group) > left) {
      kept.push(...begun(group, left));
      break;
    }
    kept.push(...group);
    left -= price(group);
  }
  const missing = count(body) - count(kept);
  const elements = (some: readonly Piece[]) => some.flatMap(piece => piece.elements);
  return [...elements(kept), more(Math.max(1, missing)), ...elements(closes)];
}

/** Characters; a shorter line is better left out whole than begun. */
const LONG = 400;

const weight = (element: Json): number => bytes(element) + 1;

/** What pieces take of a card. */
export function price(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.elements.reduce((all, each) => all + weight(each), 0), 0);
}

const count = (pieces: readonly Piece[]): number => pieces.reduce((sum, piece) => sum + piece.lines, 0);

/** Buttons right below a line speak of that line; only those below something else close the card, as a form does. */
function parted(pieces: readonly Piece[]): { readonly body: readonly Piece[]; readonly closing: readonly Piece[] } {
  const [before, last] = [pieces.at(-2), pieces.at(-1)];
  if (last === undefined || before === undefined) return { body: pieces, closing: [] };
  const isClosing = last.role === 'form' || (last.role === 'buttons' && before.role !== 'line');
  return isClosing ? { body: pieces.slice(0, -1), closing: [last] } : { body: pieces, closing: [] };
}

/** A line and its buttons stay together or go together. */
function grouped(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (piece.role === 'buttons' && last !== undefined) last.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

/** The beginning of a line that is too long by itself, with its buttons, however short it becomes. */
function begun([piece, ...own]: readonly Piece[], left: number): readonly Piece[] {
  const [element, ...others] = piece?.elements ?? [];
  if (piece?.role !== 'line' || element === undefined || others.length > 0) return [];
  const words = wordsOf(element);
  if (words.length < LONG) return [];
  const room = left - price(own);
  for (let most = words.length; most > LONG / 4; most = Math.floor(most / 2)) {
    const shorter = { ...piece, elements: [rich(plain(fitted(words, most)))] };
    if (price([shorter]) <= room) return [shorter, ...own];
  }
  return [];
}

function wordsOf(element: Json): string {
  const inlines = Array.isArray(element.inlines) ? element.inlines : [];
  return inlines.map(each => String((each as Json).text ?? '')).join('');
}
