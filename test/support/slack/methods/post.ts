/** Owns chat.postMessage and chat.postEphemeral. */
import { contentOf, metadataOf } from '../content.ts';
import { teamOf } from '../lookups.ts';
import type { Inside, Run } from '../methods.ts';
import { messageShape } from '../portraits.ts';
import { refuse } from '../refusal.ts';
import type { Installation, Message } from '../world.ts';
import { writable } from './target.ts';

export const chatPostMessage: Run = (inside, caller, args) => {
  const channel = writable(inside, caller, args.must('channel'));
  const content = contentOf(inside.world, teamOf(inside.world, caller.team), args, inside.check);
  const message = put(inside, caller, {
    channel: channel.id,
    only: null,
    thread: args.text('thread_ts') ?? null,
    text: content.text ?? '',
    blocks: content.blocks ?? [],
    metadata: metadataOf(args) ?? null,
  });
  return { channel: channel.id, ts: message.ts, message: messageShape(inside.world, message) };
};

/** Seen by one person, kept nowhere, and out of reach of chat.update and history. */
export const chatPostEphemeral: Run = (inside, caller, args) => {
  const user = args.must('user');
  const channel = writable(inside, caller, args.must('channel'));
  if (!channel.members.has(user)) return refuse('user_not_in_channel');
  const content = contentOf(inside.world, teamOf(inside.world, caller.team), args, inside.check);
  const { ts } = put(inside, caller, {
    channel: channel.id,
    only: user,
    thread: args.text('thread_ts') ?? null,
    text: content.text ?? '',
    blocks: content.blocks ?? [],
    metadata: null,
  });
  return { message_ts: ts };
};

type Put = Pick<Message, 'channel' | 'only' | 'thread' | 'text' | 'blocks' | 'metadata'>;

export function put({ world, heard }: Pick<Inside, 'world' | 'heard'>, caller: Installation, given: Put): Message {
  const by = { user: caller.botUser, team: caller.team, bot: caller.botId };
  const message: Message = { ts: world.ids.ts(), ...by, ...given, edited: false, deleted: false };
  world.messages.push(message);
  heard(message, 'posted');
  return message;
}
