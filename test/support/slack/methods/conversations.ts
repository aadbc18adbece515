/** Owns conversations.open, conversations.info and conversations.members. */
import { demand, provided } from '../caller.ts';
import { dmOf } from '../lookups.ts';
import type { Inside, Run } from '../methods.ts';
import { channelShape } from '../portraits.ts';
import { refuse } from '../refusal.ts';
import type { Channel, Installation } from '../world.ts';
import { conversation, dmWith } from './target.ts';

export const conversationsOpen: Run = (inside, caller, args) => {
  const named = args.text('channel');
  if (named) return { no_op: true, already_open: true, channel: { id: conversation(inside, caller, named).id } };
  const users = (args.text('users') ?? '').split(',').filter(user => user !== '');
  const [user] = users;
  if (user === undefined) return refuse('users_list_not_supplied');
  // Groups need mpim:write, which the bot has no use for.
  if (users.length > 1) return refuse('missing_scope', { needed: 'mpim:write', provided: provided(caller) });
  const before = inside.world.channels.size;
  const channel = dmWith(inside, caller, user, { unknown: 'user_not_found', disabled: 'user_disabled' });
  const opened = { channel: args.flag('return_im') ? channelShape(inside.world, caller, channel) : { id: channel.id } };
  return inside.world.channels.size === before ? { no_op: true, already_open: true, ...opened } : opened;
};

export const conversationsInfo: Run = (inside, caller, args) => {
  const channel = readable(inside, caller, args.must('channel'), 'read');
  const counted = args.flag('include_num_members') ? { num_members: channel.members.size } : {};
  return { channel: { ...channelShape(inside.world, caller, channel), ...counted } };
};

export const conversationsMembers: Run = (inside, caller, args) => {
  const channel = readable(inside, caller, args.must('channel'), 'read');
  const all = [...channel.members];
  const from = Number(args.text('cursor') ?? '0');
  if (!Number.isInteger(from)) return refuse('invalid_cursor');
  const to = from + args.number('limit', 100);
  return { members: all.slice(from, to), response_metadata: { next_cursor: to < all.length ? String(to) : '' } };
};

const FAMILY = { public: 'channels', private: 'groups', im: 'im' } as const;

export function readable(inside: Inside, caller: Installation, id: string, what: 'read' | 'history'): Channel {
  // A person's id stands for the direct message with them, once there is one.
  const channel = dmOf(inside.world, caller, id) ?? conversation(inside, caller, id);
  demand(caller, `${FAMILY[channel.kind]}:${what}`);
  return channel;
}
