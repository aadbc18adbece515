/** Owns what admins and channel owners do: install, uninstall, share, archive, invite, deactivate; each with its events. */
import type { Delivery } from './delivery.ts';
import type { Event, Events } from './events.ts';
import { channelOf, installedIn, isExternal, listening, seenFrom, userOf } from './lookups.ts';
import { userShape } from './portraits.ts';
import type { Channel, Installation, User, World } from './world.ts';

type Told = Promise<readonly Delivery[]>;

export type Admin = {
  /** Two events, in an order Slack does not promise. */
  readonly uninstalls: (team: string, first?: 'app_uninstalled' | 'tokens_revoked') => Told;
  readonly shares: (channel: string, team: string) => Told;
  readonly unshares: (channel: string, team: string) => Told;
  /** Invited, and not yet accepted: Slack says nothing about it. */
  readonly offers: (channel: string, team: string) => void;
  readonly archives: (channel: string, by: string) => Told;
  readonly invitesBot: (channel: string, by: string, team?: string) => Told;
  readonly kicksBot: (channel: string, team?: string) => Told;
  readonly joins: (channel: string, user: string) => Told;
  readonly leaves: (channel: string, user: string) => Told;
  readonly changes: (
    user: string,
    changed: Partial<Pick<User, 'name' | 'realName' | 'tz' | 'email' | 'deleted'>>,
  ) => Told;
  readonly deactivates: (user: string) => Told;
  /** As happens when a channel goes private or is shared: all that is in it moves along. */
  readonly renumbers: (channel: string) => Told;
};

export function createAdmin(world: World, events: Events): Admin {
  const inChannel = (id: string, type: string, rest: object, name = type): [Channel, Event] => {
    const channel = channelOf(world, id);
    return [channel, { name, channel, body: { type, channel: id, ...rest } }];
  };
  const tell = ([channel, event]: [Channel, Event], also: readonly Installation[] = []): Told =>
    events.send([...new Set([...listening(world, channel), ...also])], event);
  const comes = (id: string, user: string, by: string): Told => {
    channelOf(world, id).members.add(user);
    return tell(inChannel(id, 'member_joined_channel', { user, inviter: by, ...kindOf(channelOf(world, id)) }));
  };
  const goes = (id: string, user: string): Told => {
    const channel = channelOf(world, id);
    const before = listening(world, channel);
    channel.members.delete(user);
    return tell(inChannel(id, 'member_left_channel', { user, ...kindOf(channel) }), before);
  };
  const bot = (channel: string, team = channelOf(world, channel).team) => {
    const by = installedIn(world, team);
    if (!by) throw new Error(`the app is not installed in ${team}`);
    return by.botUser;
  };
  const admin: Admin = {
    uninstalls: async (team, first = 'app_uninstalled') => uninstalled(world, events, team, first),
    offers: (channel, team) => void channelOf(world, channel).pending.add(team),
    async shares(id, team) {
      const channel = channelOf(world, id);
      channel.pending.delete(team);
      channel.connected.add(team);
      return tell(inChannel(id, 'channel_shared', { connected_team_id: team }));
    },
    async unshares(id, team) {
      const channel = channelOf(world, id);
      const before = listening(world, channel);
      channel.connected.delete(team);
      for (const member of [...channel.members])
        if (userOf(world, member).team === team) channel.members.delete(member);
      const rest = { previously_connected_team_id: team, is_ext_shared: isExternal(channel) };
      return tell(inChannel(id, 'channel_unshared', rest), before);
    },
    async archives(id, user) {
      const channel = channelOf(world, id);
      channel.archived = true;
      return tell(inChannel(id, channel.kind === 'private' ? 'group_archive' : 'channel_archive', { user }));
    },
    invitesBot: async (channel, by, team) => comes(channel, bot(channel, team), by),
    kicksBot: async (channel, team) => goes(channel, bot(channel, team)),
    joins: async (channel, user) => comes(channel, user, user),
    leaves: async (channel, user) => goes(channel, user),
    async changes(id, changed) {
      const user = Object.assign(userOf(world, id), changed);
      const who = world.installations.filter(each => each.state === 'live' && seenFrom(world, each, user) !== 'no');
      const told = who.map(each => {
        const shape = userShape(world, each, user);
        return events.send([each], { body: { type: 'user_change', user: shape, cache_ts: world.ids.seconds() } });
      });
      return (await Promise.all(told)).flat();
    },
    deactivates: user => admin.changes(user, { deleted: true }),
    async renumbers(id) {
      const channel = channelOf(world, id);
      channel.id = world.ids.next('C');
      world.channels.delete(id);
      world.channels.set(channel.id, channel);
      for (const message of world.messages) if (message.channel === id) message.channel = channel.id;
      const body = { type: 'channel_id_changed', old_channel_id: id, new_channel_id: channel.id };
      return events.send(listening(world, channel), { channel, body });
    },
  };
  return admin;
}

function kindOf({ kind, team }: Channel): object {
  return { channel_type: kind === 'private' ? 'G' : 'C', team };
}

async function uninstalled(world: World, events: Events, team: string, first: string): Told {
  const by = installedIn(world, team);
  if (!by) throw new Error(`the app is not installed in ${team}`);
  by.state = 'account_inactive';
  userOf(world, by.botUser).deleted = true;
  for (const channel of world.channels.values()) if (channel.kind !== 'im') channel.members.delete(by.botUser);
  const gone: Event = { body: { type: 'app_uninstalled' } };
  const revoked: Event = { body: { type: 'tokens_revoked', tokens: { oauth: [], bot: [by.botUser] } } };
  const inOrder = first === 'app_uninstalled' ? [gone, revoked] : [revoked, gone];
  const told: Delivery[] = [];
  for (const event of inOrder) told.push(...(await events.send([by], event)));
  return told;
}
