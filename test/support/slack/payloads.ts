/** Owns the payloads of interactions: block_actions, view_submission, view_closed, shortcuts and commands. */
import { teamOf, userOf } from './lookups.ts';
import { messageShape, teamShape, viewShape } from './portraits.ts';
import type { Channel, Fields, Message, Values, View, World } from './world.ts';

/** What every interaction says about itself. `team` is whose token may answer, or the person's own. */
export function interaction(world: World, type: string, user: string, team: string): Fields {
  const { id, name, team: home } = userOf(world, user);
  const { enterprise } = teamOf(world, team);
  return {
    type,
    user: { id, username: name, name, team_id: home },
    api_app_id: world.app.id,
    token: 'verification-token',
    team: teamShape(world, team),
    enterprise: enterprise === null ? null : { id: enterprise, name: enterprise },
    is_enterprise_install: false,
  };
}

export function fromMessage(world: World, message: Message, values: Values): Fields {
  const ephemeral = message.only !== null;
  return {
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: message.channel,
      is_ephemeral: ephemeral,
      ...(message.thread !== null && { thread_ts: message.thread }),
    },
    channel: channelName(world, message.channel),
    // Slack keeps no ephemeral message, so it has none to hand back.
    ...(!ephemeral && { message: messageShape(world, message) }),
    state: { values },
  };
}

export function fromView(world: World, view: View): Fields {
  return { container: { type: 'view', view_id: view.id }, view: viewShape(world, view) };
}

export function channelName(world: World, id: string): Fields {
  const channel = world.channels.get(id);
  return { id, name: channel ? named(channel) : 'unknown' };
}

export function commandForm(world: World, user: string, channel: Channel, said: Fields): Fields {
  const { id, name, team } = userOf(world, user);
  const { domain, enterprise } = teamOf(world, team);
  return {
    token: 'verification-token',
    team_id: team,
    team_domain: domain,
    ...(enterprise !== null && { enterprise_id: enterprise, enterprise_name: enterprise }),
    channel_id: channel.id,
    channel_name: named(channel),
    user_id: id,
    user_name: name,
    api_app_id: world.app.id,
    is_enterprise_install: 'false',
    ...said,
  };
}

/** Direct messages and private channels go by a word of Slack's own. */
function named({ kind, name }: Channel): string {
  return { public: name, private: 'privategroup', im: 'directmessage' }[kind];
}
