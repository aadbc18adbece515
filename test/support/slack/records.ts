/** Owns what a test reads afterwards: messages, homes, modals and calls. */
import type { Api, Call } from './api.ts';
import type { Hooks } from './hooks.ts';
import { installedIn, messagesIn, userOf } from './lookups.ts';
import { homeOf } from './seen.ts';
import type { Message, View, World } from './world.ts';

export type Records = {
  /** What the app said, in a channel or to a person; `conversation` has people's words too. */
  readonly messages: (to: string) => readonly Message[];
  readonly conversation: (channel: string) => readonly Message[];
  readonly ephemerals: (channel: string, user: string) => readonly Message[];
  readonly home: (user: string) => View;
  /** The open modals, the root first. */
  readonly modals: (user: string) => readonly View[];
  readonly calls: (method?: string) => readonly Call[];
  /** What came in by response_url. */
  readonly responses: () => Hooks['said'];
};

export function recordsOf(world: World, api: Api, hooks: Hooks): Records {
  return {
    messages: to => messagesIn(world, roomOf(world, to)).filter(each => each.bot !== null),
    conversation: channel => messagesIn(world, channel),
    ephemerals: (channel, user) =>
      world.messages.filter(each => each.channel === channel && each.only === user && !each.deleted),
    home: user => homeOf(world, user),
    modals: user => world.modals.get(user) ?? [],
    calls: method => api.calls.filter(call => method === undefined || call.method === method),
    responses: () => hooks.said,
  };
}

/** A person's id stands for their direct message with the app of their own workspace, or else of any. */
function roomOf(world: World, to: string): string {
  if (!/^[UW]/.test(to)) return to;
  const rooms = [...world.channels.values()].filter(channel => channel.user === to);
  const own = installedIn(world, userOf(world, to).team);
  return (rooms.find(room => own && room.members.has(own.botUser)) ?? rooms[0])?.id ?? '';
}
