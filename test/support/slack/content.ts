/** Owns what a message may hold: text, blocks and metadata, checked as Slack checks them. */
import { type Args, isFields } from './arguments.ts';
import { refuse, refuseWith } from './refusal.ts';
import type { Block, Fields, Metadata, Team, World } from './world.ts';

/** Problems of a payload, each with its JSON pointer; none when Slack would take it. */
export type Validator = {
  readonly problemsOfMessage?: (payload: Fields) => readonly string[];
  readonly problemsOfModal?: (view: Fields) => readonly string[];
  readonly problemsOfHome?: (view: Fields) => readonly string[];
};

/** Slack cuts text at this length; the fake refuses, so that no word is lost unseen. */
const MOST_TEXT = 40_000;
/** A text above this cannot be put in by chat.update. */
const MOST_UPDATED = 4000;
export const MOST_BLOCKS = { message: 50, view: 100 } as const;
const MOST_METADATA = 8000;

type Content = { readonly text: string | undefined; readonly blocks: readonly Block[] | undefined };

export function contentOf(world: World, team: Team, args: Args, check: Validator, updated = false): Content {
  const text = args.text('text');
  const blocks = blocksOf(world, team, args.nested('blocks', 'invalid_blocks_format'));
  const attachments = args.nested('attachments', 'invalid_attachments');
  if (!text && !blocks?.length && !attachments) return refuse('no_text');
  if ((text?.length ?? 0) > (updated ? MOST_UPDATED : MOST_TEXT)) return refuse('msg_too_long');
  const payload = { ...(text !== undefined && { text }), blocks: args.nested('blocks') };
  const problems = (blocks && check.problemsOfMessage?.(payload)) ?? [];
  if (problems.length > 0) return refuseWith('invalid_blocks', problems);
  return { text, blocks };
}

export function blocksOf(
  world: World,
  team: Team,
  given: unknown,
  most: number = MOST_BLOCKS.message,
): readonly Block[] | undefined {
  if (given === undefined || given === null) return undefined;
  if (!Array.isArray(given) || !given.every(isFields)) return refuse('invalid_blocks_format');
  if (given.length > most)
    return refuseWith('invalid_blocks', [`no more than ${most} items allowed [json-pointer:/blocks]`]);
  const unknown = given.flatMap((block, at) =>
    typeof block.type !== 'string' || (block.type === 'data_visualization' && !team.knowsCharts)
      ? [`unsupported type: ${String(block.type)} [json-pointer:/blocks/${at}/type]`]
      : [],
  );
  if (unknown.length > 0) return refuseWith('invalid_blocks', unknown);
  return given.map(block => named(world, block));
}

export function metadataOf(args: Args): Metadata | null | undefined {
  const given = args.nested('metadata', 'invalid_metadata_format');
  if (given === undefined || given === null) return undefined;
  if (!isFields(given)) return refuse('invalid_metadata_format');
  if (Object.keys(given).length === 0) return null;
  const { event_type, event_payload } = given;
  if (typeof event_type !== 'string' || !isFields(event_payload)) return refuse('invalid_metadata_format');
  if (JSON.stringify(given).length > MOST_METADATA) return refuse('metadata_too_large');
  return { event_type, event_payload };
}

/** Slack gives a block and its elements ids where the sender gave none. */
function named(world: World, block: Fields): Block {
  const own = typeof block.block_id === 'string' && block.block_id !== '' ? block.block_id : null;
  return { ...pressable(world, block), type: String(block.type), block_id: own ?? world.ids.next('b') };
}

const PRESSABLE =
  /^(button|overflow|checkboxes|radio_buttons|.+_select|.+_input|.*picker|icon_button|feedback_buttons)$/;

function pressable(world: World, part: Fields): Fields {
  const inside = Object.entries(part).map(([key, value]) => [key, within(world, value)]);
  const copy: Fields = Object.fromEntries(inside);
  const wants = PRESSABLE.test(String(part.type)) && typeof part.action_id !== 'string';
  return wants ? { ...copy, action_id: world.ids.next('a') } : copy;
}

function within(world: World, value: unknown): unknown {
  if (Array.isArray(value)) return value.map(each => within(world, each));
  return isFields(value) ? pressable(world, value) : value;
}
