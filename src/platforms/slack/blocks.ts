/** Owns cards as Slack shows them: a message, the same in its plainest form, and the Home tab. */
import type { KnownBlock } from '@slack/types';
import type { CalendarEntry, Card } from '../../cards/card.ts';
import { plain } from '../../cards/text.ts';
import type { Room } from './cut.ts';
import { type Drawing, draw, newTally, note, type SlackBlock } from './draw.ts';
import { fallback } from './fallback.ts';
import { limits, size, weight } from './limits.ts';
import { paragraph, rich } from './richtext.ts';
import { squeeze } from './squeeze.ts';
import { frameWords } from './words.ts';

export type Message = { readonly text: string; readonly blocks: KnownBlock[] };

/**
 * marker: becomes the first block's id, by which a message is found again.
 * calendarUrl: where a calendar entry can be had; without it, it is left out.
 */
type Options = {
  readonly marker?: string;
  readonly calendarUrl?: ((entry: CalendarEntry) => string) | null;
};

const MESSAGE: Room = { blocks: limits.message.blocks, room: limits.message.room, measure: weight };
const PLAINEST: Room = { ...MESSAGE, measure: size };
const HOME: Room = { blocks: limits.view.blocks, room: limits.view.bytes * 0.96, measure: size };

export function messageOf(card: Card, options: Options = {}): Message {
  return message(card, options, true, MESSAGE);
}

/**
 * Without anything that a workspace may not have yet, and as small as the strictest count wants it:
 * for when Slack answers `invalid_blocks` or `msg_blocks_too_long`.
 */
export function chartless(card: Card, options: Options = {}): Message {
  return message(card, options, false, PLAINEST);
}

/** Neither charts nor Slack's tables exist there: their numbers are lines of text. */
export function homeOf(card: Card, options: Omit<Options, 'marker'> = {}): { type: 'home'; blocks: KnownBlock[] } {
  return { type: 'home', blocks: sent(drawn(card, { surface: 'home', native: false, ...options }, HOME)) };
}

function message(card: Card, { marker, ...options }: Options, native: boolean, room: Room): Message {
  const [first, ...others] = drawn(card, { surface: 'message', native, ...options }, room);
  const marked = first && marker !== undefined ? { ...first, block_id: marker } : first;
  return { text: fallback(card), blocks: sent(marked === undefined ? others : [marked, ...others]) };
}

type Where = Pick<Drawing, 'surface' | 'native'> & Omit<Options, 'marker'>;

/** A field's id is how it is read back, so a marker never goes there: the summary stands first. */
function drawn(card: Card, { surface, native, calendarUrl = null }: Where, room: Room): readonly SlackBlock[] {
  const { language } = card;
  const pieces = draw(card.blocks, { surface, language, native, calendarUrl, tally: newTally() });
  const says = [[rich(paragraph(plain(card.summary)))]];
  const all = pieces[0]?.[0] === undefined || pieces[0][0].type === 'input' ? [...says, ...pieces] : pieces;
  return squeeze(all, room, lines => note(plain(frameWords[language].more[surface](lines))));
}

/** Slack's types do not know its charts yet. */
function sent(blocks: readonly SlackBlock[]): KnownBlock[] {
  return blocks as KnownBlock[];
}
