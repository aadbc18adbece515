/** Owns events: who subscribes to what with which scope, and the envelope around each. */
import type { Deliver, Delivery } from './delivery.ts';
import { isExternal, teamOf } from './lookups.ts';
import type { Wrongness } from './signing.ts';
import type { Channel, Fields, Installation, World } from './world.ts';

/** Any one of these scopes lets an event through. */
const NEEDS: Readonly<Record<string, readonly string[]>> = {
  app_mention: ['app_mentions:read'],
  'message.im': ['im:history'],
  'message.channels': ['channels:history'],
  'message.groups': ['groups:history'],
  user_change: ['users:read'],
  member_joined_channel: ['channels:read', 'groups:read'],
  member_left_channel: ['channels:read', 'groups:read'],
  channel_shared: ['channels:read', 'groups:read'],
  channel_unshared: ['channels:read', 'groups:read'],
  channel_archive: ['channels:read'],
  group_archive: ['groups:read'],
  channel_id_changed: ['channels:read', 'groups:read'],
};

/** The name an event is subscribed to by, where it is not its type. */
export type Event = { readonly name?: string; readonly channel?: Channel; readonly body: Fields & { type: string } };

export type Events = {
  /** One event to each of these installations that hears such; nothing for the others. */
  readonly send: (to: readonly Installation[], event: Event, wrong?: Wrongness) => Promise<readonly Delivery[]>;
};

export function createEvents(world: World, deliver: Deliver): Events {
  const hears = (to: Installation, name: string) => world.app.events.includes(name) && hasOne(to, NEEDS[name] ?? []);
  return {
    async send(to, event, wrong) {
      const listeners = to.filter(each => hears(each, event.name ?? event.body.type));
      return Promise.all(listeners.map(each => deliver(envelope(world, each, event), 'json', each.team, wrong)));
    },
  };
}

function hasOne(to: Installation, needs: readonly string[]): boolean {
  return needs.length === 0 || needs.some(scope => to.scopes.has(scope));
}

function envelope(world: World, to: Installation, { channel, body }: Event): Fields {
  const { enterprise } = teamOf(world, to.team);
  const id = world.ids.next('Ev');
  return {
    token: 'verification-token',
    team_id: to.team,
    context_team_id: to.team,
    context_enterprise_id: enterprise,
    ...(enterprise !== null && { enterprise_id: enterprise }),
    api_app_id: world.app.id,
    event: { event_ts: world.ids.ts(), ...body },
    type: 'event_callback',
    event_id: id,
    event_time: world.ids.seconds(),
    authorizations: [
      {
        enterprise_id: enterprise,
        team_id: to.team,
        user_id: to.botUser,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: channel ? isExternal(channel) : false,
    event_context: `4-${id}`,
  };
}
