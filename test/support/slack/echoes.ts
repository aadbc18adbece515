/** Owns what Slack tells an app about the app's own messages: posted, changed, deleted. */
import type { Events } from './events.ts';
import { channelOf, listening } from './lookups.ts';
import type { Inside } from './methods.ts';
import { messageShape } from './portraits.ts';
import type { Message, World } from './world.ts';

type Echoes = {
  readonly heard: Inside['heard'];
  readonly quiet: () => Promise<void>;
};

export function createEchoes(world: World, events: Events, on: boolean): Echoes {
  const underWay = new Set<Promise<unknown>>();
  const tell = (message: Message, how: 'posted' | 'changed' | 'deleted'): Promise<unknown> => {
    const channel = channelOf(world, message.channel);
    const name = { public: 'message.channels', private: 'message.groups', im: 'message.im' }[channel.kind];
    const about = { type: 'message', channel: channel.id, channel_type: channel.kind === 'im' ? 'im' : 'channel' };
    const shape = messageShape(world, message);
    const changed = { subtype: 'message_changed', hidden: true, message: shape, ts: world.ids.ts() };
    const deleted = { subtype: 'message_deleted', hidden: true, deleted_ts: message.ts, ts: world.ids.ts() };
    const body = { ...about, ...{ posted: shape, changed, deleted }[how] };
    return events.send(listening(world, channel), { name, channel, body });
  };
  return {
    heard(message, how) {
      if (!on || message.bot === null || message.only !== null) return;
      const told = tell(message, how).finally(() => underWay.delete(told));
      underWay.add(told);
    },
    async quiet() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
