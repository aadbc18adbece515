/** Owns chat.update, chat.delete and chat.getPermalink: what may be done to a message that is there. */
import { contentOf, metadataOf } from '../content.ts';
import { messagesIn, teamOf } from '../lookups.ts';
import type { Inside, Run } from '../methods.ts';
import { messageShape, permalink } from '../portraits.ts';
import { refuse } from '../refusal.ts';
import type { Installation, Message } from '../world.ts';
import { conversation } from './target.ts';

export const chatUpdate: Run = (inside, caller, args) => {
  const message = own(inside, caller, args.must('channel'), args.must('ts'), 'cant_update_message');
  const { text, blocks } = contentOf(inside.world, teamOf(inside.world, caller.team), args, inside.check, true);
  message.text = text ?? message.text;
  // Text alone takes the blocks away; blocks alone leave the text.
  message.blocks = blocks ?? [];
  message.edited = blocks === undefined;
  const metadata = metadataOf(args);
  if (metadata !== undefined) message.metadata = metadata;
  inside.heard(message, 'changed');
  const shape = messageShape(inside.world, message);
  return { channel: message.channel, ts: message.ts, text: message.text, message: shape };
};

export const chatDelete: Run = (inside, caller, args) => {
  const message = own(inside, caller, args.must('channel'), args.must('ts'), 'cant_delete_message');
  message.deleted = true;
  inside.heard(message, 'deleted');
  return { channel: message.channel, ts: message.ts };
};

export const chatGetPermalink: Run = (inside, caller, args) => {
  const channel = conversation(inside, caller, args.must('channel')).id;
  const ts = args.must('message_ts');
  const message = messagesIn(inside.world, channel).find(each => each.ts === ts);
  return message ? { channel, permalink: permalink(inside.world, message) } : refuse('message_not_found');
};

function own(inside: Inside, caller: Installation, id: string, ts: string, otherwise: string): Message {
  const channel = conversation(inside, caller, id);
  const message = messagesIn(inside.world, channel.id).find(each => each.ts === ts);
  if (!message) return refuse('message_not_found');
  if (message.bot !== caller.botId) return refuse(otherwise);
  if (channel.archived) return refuse('is_inactive');
  return message;
}
