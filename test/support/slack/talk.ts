/** Owns what people type and open: a word to the bot, a mention in a channel, the bot's home. */
import type { Delivery } from './delivery.ts';
import { directMessage } from './founding.ts';
import type { Actor } from './hands.ts';
import { channelOf, homeKey, installedIn, isExternal, listening, userOf } from './lookups.ts';
import { viewShape } from './portraits.ts';
import { idOf } from './shortcuts.ts';
import type { Channel, Fields, Installation, Message, World } from './world.ts';

export async function saying(actor: Actor, words: string, at?: Channel | string): Promise<Delivery | null> {
  const { world } = actor.inside;
  const channel = at === undefined ? ownDm(actor) : channelOf(world, idOf(at));
  if (!channel.members.has(actor.user)) throw new Error(`${actor.user} is not in ${channel.id}`);
  if (channel.archived) throw new Error(`${channel.id} is archived`);
  const bots = listening(world, channel);
  const text = mentioned(world, bots, actor.user, words);
  const message = spoken(actor, channel, text);
  const body = said(world, channel, message);
  const called = bots.filter(bot => text.includes(`<@${bot.botUser}>`));
  const heard = { public: 'message.channels', private: 'message.groups', im: 'message.im' }[channel.kind];
  const kind = { public: 'channel', private: 'group', im: 'im' }[channel.kind];
  const mention = { channel, body: { ...body, type: 'app_mention' } };
  const plain = { channel, name: heard, body: { ...body, type: 'message', channel_type: kind } };
  const mentions = channel.kind === 'im' ? [] : await actor.events.send(called, mention, actor.wrong);
  const others = await actor.events.send(bots, plain, actor.wrong);
  return [...mentions, ...others][0] ?? null;
}

export async function openingHome(actor: Actor, of?: string): Promise<Delivery | null> {
  const { world } = actor.inside;
  const by = installedIn(world, of ?? userOf(world, actor.user).team);
  if (!by) return null;
  const view = world.homes.get(homeKey(by.team, actor.user));
  const body = {
    type: 'app_home_opened',
    user: actor.user,
    channel: directMessage(world, by, actor.user).id,
    tab: 'home',
    ...(view && { view: viewShape(world, view) }),
  };
  const [delivery] = await actor.events.send([by], { body }, actor.wrong);
  return delivery ?? null;
}

function ownDm({ inside: { world }, user }: Actor): Channel {
  const by = installedIn(world, userOf(world, user).team);
  if (by) return directMessage(world, by, user);
  const written = [...world.channels.values()].find(channel => channel.user === user);
  if (!written) throw new Error(`${user} has nobody to write to: the app is not in their workspace`);
  return written;
}

/** People type @Tend; their Slack writes the bot's id. */
function mentioned(world: World, bots: readonly Installation[], user: string, words: string): string {
  const { team } = userOf(world, user);
  const bot = bots.find(each => each.team === team) ?? bots[0];
  return bot ? words.replaceAll(new RegExp(`@${world.app.name}\\b`, 'gi'), `<@${bot.botUser}>`) : words;
}

function spoken({ inside: { world, heard }, user }: Actor, channel: Channel, text: string): Message {
  const section = { type: 'rich_text_section', elements: [{ type: 'text', text }] };
  const message: Message = {
    ts: world.ids.ts(),
    channel: channel.id,
    user,
    team: userOf(world, user).team,
    bot: null,
    only: null,
    thread: null,
    text,
    blocks: [{ type: 'rich_text', block_id: world.ids.next('b'), elements: [section] }],
    metadata: null,
    edited: false,
    deleted: false,
  };
  world.messages.push(message);
  heard(message, 'posted');
  return message;
}

/** In a shared channel the speaker's own workspace stands in three places. */
function said(world: World, channel: Channel, message: Message): Fields {
  const { user, text, ts, team, blocks } = message;
  const foreign = isExternal(channel) || team !== channel.team;
  return {
    user,
    text,
    ts,
    event_ts: ts,
    channel: channel.id,
    team,
    blocks,
    client_msg_id: world.ids.next('msg-'),
    ...(foreign && { user_team: team, source_team: team }),
  };
}
