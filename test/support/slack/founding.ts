/** Owns how a world comes to be: workspaces, people, channels and installations, added by a test before it starts. */
import { BOT_SCOPES } from './app.ts';
import { dmOf, teamOf, userOf } from './lookups.ts';
import type { Channel, Installation, Team, User, World } from './world.ts';

export type NewTeam = Partial<Omit<Team, 'domain'>> & { readonly name: string };
export type NewUser = Partial<Omit<User, 'team' | 'name'>> & { readonly name: string };
export type NewChannel = {
  readonly id?: string;
  readonly name: string;
  readonly private?: boolean;
  readonly members?: readonly User[];
  readonly sharedWith?: readonly Team[];
  readonly readOnly?: boolean;
};

export function addTeam(world: World, given: NewTeam): Team {
  const id = given.id ?? world.ids.next('T');
  const domain = given.name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const team = { enterprise: null, knowsCharts: true, homeTab: true, ...given, id, domain };
  world.teams.set(id, team);
  return team;
}

export function addUser(world: World, team: string, given: NewUser): User {
  const id = given.id ?? world.ids.next('U');
  const user: User = {
    realName: given.name,
    email: null,
    tz: 'America/New_York',
    deleted: false,
    isBot: false,
    guest: 'no',
    unreachable: false,
    ...given,
    id,
    team: teamOf(world, team).id,
  };
  world.users.set(id, user);
  return user;
}

export function addChannel(world: World, team: string, given: NewChannel): Channel {
  const id = given.id ?? world.ids.next('C');
  const channel: Channel = {
    id,
    name: given.name,
    kind: given.private ? 'private' : 'public',
    team: teamOf(world, team).id,
    user: null,
    members: new Set((given.members ?? []).map(member => member.id)),
    archived: false,
    readOnly: given.readOnly ?? false,
    connected: new Set((given.sharedWith ?? []).map(each => each.id)),
    pending: new Set(),
  };
  for (const member of given.members ?? []) mayJoin(channel, member);
  world.channels.set(id, channel);
  return channel;
}

/** Installing again adds scopes and keeps the token, as Slack does; after an uninstall there is a new token. */
export function install(world: World, team: string, scopes: readonly string[] = BOT_SCOPES): Installation {
  const live = world.installations.find(each => each.team === team && each.state === 'live');
  if (live) {
    for (const scope of scopes) live.scopes.add(scope);
    return live;
  }
  const before = world.installations.find(each => each.team === team);
  const installation: Installation = {
    team: teamOf(world, team).id,
    token: world.ids.next(`xoxb-${team}-`),
    scopes: new Set(scopes),
    botUser: before?.botUser ?? addUser(world, team, { name: world.app.name.toLowerCase(), isBot: true }).id,
    botId: before?.botId ?? world.ids.next('B'),
    state: 'live',
  };
  userOf(world, installation.botUser).deleted = false;
  world.installations.push(installation);
  return installation;
}

/** The one direct message between a workspace's bot and a person, made when it is first needed. */
export function directMessage(world: World, installation: Installation, user: string): Channel {
  const open = dmOf(world, installation, user);
  if (open) return open;
  const channel: Channel = {
    id: world.ids.next('D'),
    name: 'directmessage',
    kind: 'im',
    team: installation.team,
    user,
    members: new Set([installation.botUser, user]),
    archived: false,
    readOnly: false,
    connected: new Set(),
    pending: new Set(),
  };
  world.channels.set(channel.id, channel);
  return channel;
}

function mayJoin(channel: Channel, member: User): void {
  if (member.team !== channel.team && !channel.connected.has(member.team))
    throw new Error(`${member.id} is of ${member.team}, which has no seat in ${channel.name}`);
}
