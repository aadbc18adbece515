/** Owns how things look in Slack's JSON, seen by one workspace's app. */
import { isExternal, seenFrom, teamOf, teamsIn } from './lookups.ts';
import type { Channel, Fields, Installation, Message, User, View, World } from './world.ts';

/** A partner's profile is partial: no e-mail and no time zone. */
export function userShape(world: World, to: Installation, user: User): Fields {
  const sight = seenFrom(world, to, user);
  const own = sight === 'own';
  const email = own && to.scopes.has('users:read.email') && user.email !== null ? { email: user.email } : {};
  return {
    id: user.id,
    team_id: user.team,
    name: user.name,
    deleted: user.deleted,
    real_name: user.realName,
    ...(own &&
      !user.deleted &&
      user.tz !== null && { tz: user.tz, tz_label: user.tz, tz_offset: offset(world, user.tz) }),
    profile: { real_name: user.realName, display_name: user.name, team: user.team, ...email },
    is_bot: user.isBot,
    is_app_user: false,
    is_admin: false,
    is_owner: false,
    is_restricted: user.guest !== 'no',
    is_ultra_restricted: user.guest === 'single channel',
    ...(!own && { is_stranger: sight === 'stranger' }),
    updated: world.ids.seconds(),
  };
}

export function channelShape(world: World, to: Installation, channel: Channel): Fields {
  const seated = { id: channel.id, is_archived: channel.archived, context_team_id: to.team };
  if (channel.kind === 'im') {
    const deleted = world.users.get(channel.user ?? '')?.deleted ?? false;
    return { ...seated, is_im: true, is_org_shared: false, user: channel.user, is_user_deleted: deleted };
  }
  const external = isExternal(channel);
  return {
    ...seated,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: channel.kind === 'public',
    is_group: channel.kind === 'private',
    is_im: false,
    is_mpim: false,
    is_private: channel.kind === 'private',
    is_general: false,
    is_shared: external,
    is_org_shared: false,
    is_ext_shared: external,
    is_pending_ext_shared: channel.pending.size > 0,
    pending_connected_team_ids: [...channel.pending],
    is_member: channel.members.has(to.botUser),
    conversation_host_id: channel.team,
    shared_team_ids: [...teamsIn(channel)],
    connected_team_ids: teamsIn(channel).filter(id => id !== to.team),
  };
}

/** Metadata comes whole only to who asks for it. */
export function messageShape(world: World, message: Message, wholeMetadata = true): Fields {
  const { metadata } = message;
  return {
    type: 'message',
    user: message.user,
    ts: message.ts,
    text: message.text,
    team: message.team,
    ...(message.bot !== null && { bot_id: message.bot, app_id: world.app.id }),
    ...(message.thread !== null && { thread_ts: message.thread }),
    ...(message.blocks.length > 0 && { blocks: message.blocks }),
    ...(message.edited && { edited: { user: message.user, ts: message.ts } }),
    ...(metadata && { metadata: wholeMetadata ? metadata : { event_type: metadata.event_type } }),
  };
}

/** `team_id` is the viewer's own workspace; `app_installed_team_id` the one whose token opened it. */
export function viewShape(world: World, view: View): Fields {
  const { given } = view;
  const bot = world.installations.find(each => each.team === view.installed);
  return {
    id: view.id,
    team_id: world.users.get(view.user)?.team ?? view.installed,
    type: given.type,
    blocks: view.blocks,
    private_metadata: given.private_metadata ?? '',
    callback_id: given.callback_id ?? '',
    state: { values: view.state },
    hash: view.hash,
    title: given.title ?? null,
    close: given.close ?? null,
    submit: given.submit ?? null,
    clear_on_close: given.clear_on_close === true,
    notify_on_close: given.notify_on_close === true,
    previous_view_id: view.previous,
    root_view_id: view.root,
    app_id: world.app.id,
    external_id: given.external_id ?? '',
    app_installed_team_id: view.installed,
    bot_id: bot?.botId ?? '',
  };
}

export function teamShape(world: World, id: string): Fields {
  const team = teamOf(world, id);
  const grid = team.enterprise === null ? {} : { enterprise_id: team.enterprise, enterprise_name: team.enterprise };
  return { id: team.id, name: team.name, domain: team.domain, ...grid };
}

export function permalink(world: World, message: Message): string {
  const channel = world.channels.get(message.channel);
  const { domain } = teamOf(world, channel?.team ?? message.team);
  return `https://${domain}.slack.example/archives/${message.channel}/p${message.ts.replace('.', '')}`;
}

/** Seconds east of Greenwich, now. */
function offset(world: World, zone: string): number {
  const named = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
    .formatToParts(world.clock())
    .find(part => part.type === 'timeZoneName')?.value;
  const [, sign = '+', hours = '0', minutes = '0'] = named?.match(/GMT([+-])(\d+):(\d+)/) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
}
