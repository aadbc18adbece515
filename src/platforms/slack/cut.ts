/** Owns cutting a card from its end: as many whole lines as fit, then how many are missing, then the buttons that close the card. */
import type { RichTextBlock, RichTextElement } from '@slack/types';
import type { Piece, SlackBlock } from './draw.ts';
import { fitted } from './limits.ts';

export type Room = { readonly blocks: number; readonly room: number; readonly measure: (block: SlackBlock) => number };

/** What a card ends with, apart from the rest: buttons for all of it, or none. */
type Parted = { readonly body: readonly Piece[]; readonly closing: Piece };

/**
 * Buttons right below a line speak of that line, and would speak of another one if they stayed without it;
 * only those below something else close the card.
 */
export function parted(pieces: readonly Piece[]): Parted {
  const last = pieces.at(-1) ?? [];
  const isClosing = last[0]?.type === 'actions' && pieces.length > 1 && !isLine(pieces.at(-2) ?? []);
  return isClosing ? { body: pieces.slice(0, -1), closing: last } : { body: pieces, closing: [] };
}

function isLine(piece: Piece): boolean {
  const block = piece.at(-1);
  if (block?.type === 'rich_text') return block.elements.at(-1)?.type === 'rich_text_section';
  return block?.type === 'header';
}

/** `more` is the line that tells how many lines are missing. */
export function cut({ body, closing }: Parted, room: Room, more: (lines: number) => SlackBlock): readonly SlackBlock[] {
  const price = (piece: Piece) => piece.reduce((sum, block) => sum + room.measure(block), 0);
  const closes = price(closing) < room.room / 2 ? closing : [];
  const all = linesOf(body.flat());
  const most = room.blocks - closes.length - 1;
  const kept: SlackBlock[] = [];
  let left = room.room - price([more(all), ...closes]);
  for (const [at, piece] of body.entries()) {
    const own = isLine(piece) ? buttonsIn(body[at + 1]) : [];
    if (price([...piece, ...own]) > left || kept.length + piece.length + own.length > most) {
      const staying = isSingle(piece) ? own : [];
      const begun = kept.length + staying.length < most ? shortened(piece, left - price(staying), room) : [];
      kept.push(...begun, ...(begun.length === 0 ? [] : staying));
      break;
    }
    kept.push(...piece);
    left -= price(piece);
  }
  return [...kept, more(Math.max(1, all - linesOf(kept))), ...closes];
}

function linesOf(blocks: readonly SlackBlock[]): number {
  return blocks.reduce((sum, block) => sum + lines(block), 0);
}

function lines(block: SlackBlock): number {
  if (block.type === 'divider' || block.type === 'actions') return 0;
  if (block.type === 'table') return block.rows.length;
  if (block.type !== 'rich_text') return 1;
  return block.elements.reduce((sum, each) => sum + (each.type === 'rich_text_list' ? each.elements.length : 1), 0);
}

function buttonsIn(piece: Piece = []): Piece {
  return piece[0]?.type === 'actions' ? piece : [];
}

/** A line that is alone in its block keeps its buttons, however short it becomes. */
function isSingle([block]: Piece): boolean {
  return block?.type === 'rich_text' && block.elements.length === 1;
}

/** As many whole lines as fit, or the beginning of the first. */
function shortened([block, ...others]: Piece, left: number, { measure }: Room): readonly SlackBlock[] {
  if (block?.type !== 'rich_text' || others.length > 0) return [];
  const whole = singles(block);
  const fitting = (count: number) => ({ ...block, elements: regrouped(whole.slice(0, count)) });
  let [count, beyond] = [0, whole.length + 1];
  while (beyond - count > 1) {
    const half = Math.floor((count + beyond) / 2);
    if (measure(fitting(half)) <= left) count = half;
    else beyond = half;
  }
  if (count > 0) return [fitting(count)];
  const [first] = whole;
  const room = left - measure({ ...block, elements: [] });
  return first === undefined || room < 200 ? [] : begun(block, first, room, left, measure);
}

type Element = RichTextBlock['elements'][number];

/** Lists taken apart into lists of one. */
function singles(block: RichTextBlock): readonly Element[] {
  return block.elements.flatMap<Element>(element =>
    element.type === 'rich_text_list' ? element.elements.map(item => ({ ...element, elements: [item] })) : [element],
  );
}

function regrouped(parts: readonly Element[]): Element[] {
  const done: Element[] = [];
  for (const part of parts) {
    const last = done.at(-1);
    const isSame = last?.type === 'rich_text_list' && part.type === 'rich_text_list' && last.style === part.style;
    if (isSame) last.elements.push(...part.elements);
    else done.push(part.type === 'rich_text_list' ? { ...part, elements: [...part.elements] } : part);
  }
  return done;
}

function begun(
  block: RichTextBlock,
  line: Element,
  room: number,
  left: number,
  measure: Room['measure'],
): readonly SlackBlock[] {
  const words = line.elements
    .flatMap((each): readonly RichTextElement[] => ('elements' in each ? each.elements : [each]))
    .map(each => ('text' in each ? each.text : ''))
    .join('');
  for (let most = room; most > 0; most = Math.floor(most / 2)) {
    const section: Element = { type: 'rich_text_section', elements: [{ type: 'text', text: fitted(words, most) }] };
    const begins = { ...block, elements: [section] };
    if (measure(begins) <= left) return [begins];
  }
  return [];
}
