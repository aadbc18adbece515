/** Owns where a message may go: the conversation an app names, and the direct message it may open with a person. */
import { directMessage } from '../founding.ts';
import { installedIn, seenFrom, showsTo } from '../lookups.ts';
import type { Inside } from '../methods.ts';
import { refuse } from '../refusal.ts';
import type { Channel, Installation, User } from '../world.ts';

/** The conversation an app may read or name. What it may not know of is not found. */
export function conversation({ world }: Inside, caller: Installation, id: string): Channel {
  const channel = world.channels.get(id);
  return channel && showsTo(caller, channel) ? channel : refuse('channel_not_found');
}

export function writable(inside: Inside, caller: Installation, id: string): Channel {
  if (/^[UW]/.test(id))
    return dmWith(inside, caller, id, { unknown: 'channel_not_found', disabled: 'channel_not_found' });
  const channel = conversation(inside, caller, id);
  if (!channel.members.has(caller.botUser) && !caller.scopes.has('chat:write.public')) return refuse('not_in_channel');
  const person = channel.user === null ? undefined : inside.world.users.get(channel.user);
  if (channel.archived || person?.deleted) return refuse('is_archived');
  if (channel.readOnly || person?.unreachable) return refuse('restricted_action');
  return channel;
}

/** The two ways in word the same hindrance differently. */
type Codes = { readonly unknown: string; readonly disabled: string };

export function dmWith(inside: Inside, caller: Installation, id: string, codes: Codes): Channel {
  const { world } = inside;
  const user = world.users.get(id);
  if (!user || seenFrom(world, caller, user) === 'no') return refuse(codes.unknown);
  if (user.isBot) return refuse('cannot_dm_bot');
  if (user.deleted) return refuse(codes.disabled);
  if (user.team !== caller.team && !reachesPartner(inside, user)) return refuse(codes.unknown);
  if (user.unreachable) return refuse('restricted_action');
  return directMessage(world, caller, user.id);
}

function reachesPartner({ world }: Inside, user: User): boolean {
  if (world.app.partnerDms === 'where installed') return installedIn(world, user.team) !== undefined;
  return world.app.partnerDms === 'always';
}
