/** Owns the questions asked of the fake's world: who sees whom, who is where, which app is installed. */
import type { Channel, Installation, Message, Team, User, World } from './world.ts';

/** For the hands and the set-up, where a wrong id is a mistake in the test and not an answer of Slack's. */
function known<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`the fake Slack knows no ${what}`);
  return found;
}

export const teamOf = (world: World, id: string): Team => known(world.teams.get(id), `workspace ${id}`);
export const userOf = (world: World, id: string): User => known(world.users.get(id), `person ${id}`);
export const channelOf = (world: World, id: string): Channel => known(world.channels.get(id), `channel ${id}`);

export const installedIn = (world: World, team: string): Installation | undefined =>
  world.installations.find(each => each.team === team && each.state === 'live');

/** Workspaces with a seat in a channel. */
export const teamsIn = (channel: Channel): readonly string[] => [channel.team, ...channel.connected];

export const isExternal = (channel: Channel): boolean => channel.connected.size > 0;

/** What a workspace's app may know to exist. A private channel or a direct message it is not in, it may not. */
export function showsTo(installation: Installation, channel: Channel): boolean {
  if (channel.members.has(installation.botUser)) return true;
  return channel.kind === 'public' && teamsIn(channel).includes(installation.team);
}

/** stranger: in some shared channel of the workspace, but none where the app is. */
export function seenFrom(world: World, installation: Installation, user: User): 'own' | 'partner' | 'stranger' | 'no' {
  if (user.team === installation.team) return 'own';
  const shared = [...world.channels.values()].filter(
    channel => channel.members.has(user.id) && teamsIn(channel).includes(installation.team),
  );
  if (shared.some(channel => channel.members.has(installation.botUser))) return 'partner';
  return shared.length > 0 ? 'stranger' : 'no';
}

export const messagesIn = (world: World, channel: string): readonly Message[] =>
  world.messages.filter(each => each.channel === channel && !each.deleted && each.only === null);

export const homeKey = (team: string, user: string): string => `${team}/${user}`;

/** Installations whose bot is in a channel. */
export const listening = (world: World, channel: Channel): readonly Installation[] =>
  world.installations.filter(each => each.state === 'live' && channel.members.has(each.botUser));

/** The direct message of a workspace's bot with a person, once there is one. */
export const dmOf = (world: World, installation: Installation, user: string): Channel | undefined =>
  [...world.channels.values()].find(each => each.user === user && each.members.has(installation.botUser));
