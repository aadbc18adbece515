/** Owns Slack's outbound half: posts that are sent once, cards brought up to date, and the look-up of a post whose fate is unknown. */
import type { WebClient } from '@slack/web-api';
import type { Card } from '../../cards/card.ts';
import type { Address, Chat, Gate, Id } from '../../ports/chat.ts';
import { NotDelivered } from '../../ports/chat.ts';
import { chartless, type Message, messageOf } from './blocks.ts';
import { codeOf, isTooRich, notDelivered, notRead } from './failure.ts';
import { at, text } from './payload.ts';
import type { Workspace, Workspaces } from './workspaces.ts';

export type Pace = { readonly workspace: number; readonly channel: number };

const EVENT = 'tend_post';
/** Nothing anybody typed is looked up, linked or marked up by Slack. */
const PLAINLY = { unfurl_links: false, unfurl_media: false, mrkdwn: false, parse: 'none' } as const;
/** New apps outside Slack's directory may read 15 messages a call (slack.md "Rate limits"). */
const LOOKED_AT = 15;
/** Slack's clock and ours need not agree to the second. */
const SLACK_S = 5;

export function slackChat(spaces: Workspaces, pace: Pace): Chat {
  return {
    post: async (to, shown, marker) => {
      const { space, channel } = await wayTo(spaces, to);
      return tried(spaces, space, async client => {
        const metadata = { event_type: EVENT, event_payload: { post: marker } };
        const sent = await withCharts(shown, marker, words =>
          client.chat.postMessage({ channel, ...words, metadata, ...PLAINLY }),
        );
        return `${sent.channel ?? channel}/${sent.ts ?? ''}`;
      });
    },
    update: async (to, remote, shown) => {
      const { space } = await wayTo(spaces, to);
      const [channel = '', ts = ''] = remote.split('/');
      await tried(spaces, space, client =>
        withCharts(shown, undefined, words => client.chat.update({ channel, ts, ...words })),
      );
    },
    find: async (to, marker, since) => {
      const { space, channel } = await wayTo(spaces, to);
      try {
        return await spaces.within(space, client => find(client, to, channel, marker, since));
      } catch (cause) {
        // Reading a channel is an optional scope: without it nobody can say, and nothing is sent again.
        if (['missing_scope', 'not_in_channel', 'channel_not_found'].includes(codeOf(cause))) return 'cannot';
        throw notRead(cause);
      }
    },
    gates: to => gatesOf(to, pace),
  };
}

type Way = { readonly space: Workspace; readonly channel: string };

/** Nothing is said before the way is known: whatever goes wrong until then, nothing can have arrived. */
async function wayTo(spaces: Workspaces, to: Address): Promise<Way> {
  try {
    return await wayBy(spaces, to);
  } catch (cause) {
    if (cause instanceof NotDelivered) throw cause;
    throw new NotDelivered('again', 'no_way');
  }
}

async function wayBy(spaces: Workspaces, to: Address): Promise<Way> {
  const tenant = 'account' in to ? to.account.tenant : to.place.tenant;
  // Somebody of a workspace without the app is tried once through the host's; Slack refuses where it may not be.
  const space = (await spaces.of(tenant)) ?? ('account' in to ? await spaces.home() : null);
  if (space === null) throw new NotDelivered('never', 'not_installed');
  return { space, channel: 'account' in to ? to.account.user : to.place.conversation };
}

async function tried<T>(spaces: Workspaces, space: Workspace, call: (client: WebClient) => Promise<T>): Promise<T> {
  try {
    return await spaces.within(space, call);
  } catch (cause) {
    throw notDelivered(cause);
  }
}

/** Charts are younger than some of Slack's corners: what was refused because of them is sent without, its numbers in text. */
async function withCharts<T>(shown: Card, marker: Id | undefined, send: (words: Message) => Promise<T>): Promise<T> {
  const options = marker === undefined ? {} : { marker };
  try {
    return await send(messageOf(shown, options));
  } catch (cause) {
    if (!isTooRich(cause)) throw cause;
    return send(chartless(shown, options));
  }
}

async function find(client: WebClient, to: Address, channel: string, marker: Id, since: Date): Promise<string | null> {
  const where = 'account' in to ? await directWith(client, channel) : channel;
  const oldest = String(since.getTime() / 1_000 - SLACK_S);
  const { messages = [] } = await client.conversations.history({
    channel: where,
    oldest,
    limit: LOOKED_AT,
    include_all_metadata: true,
  });
  const ours = messages.find(each => isMarked(each, marker));
  return ours?.ts === undefined ? null : `${where}/${ours.ts}`;
}

function isMarked(message: unknown, marker: Id): boolean {
  const blocks = at(message, 'blocks');
  const first = Array.isArray(blocks) ? blocks[0] : undefined;
  return text(first, 'block_id') === marker || text(message, 'metadata', 'event_payload', 'post') === marker;
}

async function directWith(client: WebClient, user: string): Promise<string> {
  const { channel } = await client.conversations.open({ users: user });
  return channel?.id ?? user;
}

/** One post a second a conversation, and the workspace's own limit over all of them (slack.md "Rate limits"). */
function gatesOf(to: Address, pace: Pace): readonly Gate[] {
  const [tenant, conversation] =
    'account' in to ? [to.account.tenant, to.account.user] : [to.place.tenant, to.place.conversation];
  return [
    {
      key: `slack:${tenant}/${conversation}`,
      every: 1_000 / pace.channel,
      burst: Math.max(1, Math.floor(pace.channel)),
    },
    { key: `slack:${tenant}`, every: 1_000 / pace.workspace, burst: Math.max(1, Math.floor(pace.workspace)) },
  ];
}
