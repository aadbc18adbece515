/** Owns fitting a card into Slack: what does not fit is first set closer, and only then cut. */
import type { ActionsBlock, ContextBlock, RichTextBlock } from '@slack/types';
import { cut, parted, type Room } from './cut.ts';
import type { Piece, SlackBlock } from './draw.ts';
import { characters, limits } from './limits.ts';

/** `more` is the line that tells how many lines are missing. */
export function squeeze(
  pieces: readonly Piece[],
  room: Room,
  more: (lines: number) => SlackBlock,
): readonly SlackBlock[] {
  if (fits(pieces, room)) return pieces.flat();
  const { body, closing } = parted(pieces);
  const closer = merged(body);
  if (fits([...closer, closing], room)) return [...closer, closing].flat();
  const paired = closer.flat().length > room.blocks - closing.length ? pairs(closer) : closer;
  return fits([...paired, closing], room) ? [...paired, closing].flat() : cut({ body: paired, closing }, room, more);
}

function fits(pieces: readonly Piece[], { blocks, room, measure }: Room): boolean {
  const all = pieces.flat();
  return all.length <= blocks && all.reduce((sum, block) => sum + measure(block), 0) <= room;
}

/** What two neighbours make together, where they make one; else both stand. */
function gathered<Part>(parts: readonly Part[], together: (last: Part, next: Part) => Part | null): Part[] {
  const done: Part[] = [];
  for (const next of parts) {
    const last = done.at(-1);
    const both = last === undefined ? null : together(last, next);
    if (both !== null) done.pop();
    done.push(both ?? next);
  }
  return done;
}

/** Neighbours of one kind become one block. */
function merged(pieces: readonly Piece[]): readonly Piece[] {
  return gathered(pieces, ([last, ...other], [next, ...others]) => {
    const both = last && next && other.length + others.length === 0 ? joined(last, next) : null;
    return both && [both];
  });
}

function joined(one: SlackBlock, other: SlackBlock): SlackBlock | null {
  if (one.type === 'rich_text' && other.type === 'rich_text') {
    return { ...one, elements: [...one.elements, ...other.elements] };
  }
  if (one.type === 'context' && other.type === 'context') {
    const both: ContextBlock = { ...one, elements: [...one.elements, ...other.elements] };
    return both.elements.length <= limits.context.elements ? both : null;
  }
  if (one.type === 'actions' && other.type === 'actions') {
    const both: ActionsBlock = { ...one, elements: [...one.elements, ...other.elements] };
    return both.elements.length <= limits.actions ? both : null;
  }
  return null;
}

/** A line and its only button become one block, at the price of its bold words: only plain text may stand beside a button. */
function pairs(pieces: readonly Piece[]): readonly Piece[] {
  return gathered(pieces, (line, row) => {
    const both = paired(line, row);
    return both && [both];
  });
}

function paired([line, ...beside]: Piece, [row, ...others]: Piece): SlackBlock | null {
  if (line?.type !== 'rich_text' || row?.type !== 'actions' || beside.length + others.length > 0) return null;
  const [button, ...buttons] = row.elements;
  const words = wordsOf(line);
  if (button?.type !== 'button' || buttons.length > 0 || words === null) return null;
  return { type: 'section', text: { type: 'plain_text', text: words, emoji: false }, accessory: button };
}

/** Null for what would lose more than its bold words. */
function wordsOf(block: RichTextBlock): string | null {
  const isPlain = block.elements.every(
    element => element.type === 'rich_text_section' && element.elements.every(each => each.type === 'text'),
  );
  const words = block.elements
    .map(element => element.elements.map(each => ('text' in each ? each.text : '')).join(''))
    .join('\n');
  return isPlain && words.trim() !== '' && characters(words) <= limits.section ? words : null;
}
