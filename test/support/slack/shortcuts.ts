/** Owns slash commands and shortcuts: they exist for people whose own workspace has the app. */
import { argsOf, isFields } from './arguments.ts';
import { blocksOf } from './content.ts';
import type { Delivery } from './delivery.ts';
import { directMessage } from './founding.ts';
import type { Actor } from './hands.ts';
import { channelOf, installedIn, teamOf, userOf } from './lookups.ts';
import { put } from './methods/post.ts';
import { channelName, commandForm, interaction } from './payloads.ts';
import { messageShape } from './portraits.ts';
import type { Channel, Fields, Installation, Message } from './world.ts';

export async function slashCommand(
  actor: Actor,
  command: string,
  text: string,
  at?: Channel | string,
): Promise<Delivery> {
  const { world, triggers } = actor.inside;
  const by = ownApp(actor);
  const channel = at === undefined ? directMessage(world, by, actor.user) : channelOf(world, idOf(at));
  const form = commandForm(world, actor.user, channel, {
    command,
    text,
    trigger_id: triggers.issue(by.team, actor.user),
    response_url: actor.url() + actor.hooks.open(by, channel.id, actor.user, null),
  });
  const delivery = await actor.deliver(form, 'form', by.team, actor.wrong);
  if (delivery.status === 200 && delivery.body.trim() !== '') answered(actor, by, channel, delivery.body);
  return delivery;
}

/** Works in channels the bot is not in, and carries the words with it. */
export async function messageShortcut(actor: Actor, callbackId: string, message: Message): Promise<Delivery> {
  const { world, triggers } = actor.inside;
  const by = ownApp(actor);
  const payload = {
    ...interaction(world, 'message_action', actor.user, by.team),
    callback_id: callbackId,
    trigger_id: triggers.issue(by.team, actor.user),
    response_url: actor.url() + actor.hooks.open(by, message.channel, actor.user, null),
    action_ts: world.ids.ts(),
    message_ts: message.ts,
    channel: channelName(world, message.channel),
    message: messageShape(world, message),
  };
  return actor.deliver(payload, 'payload', by.team, actor.wrong);
}

export async function globalShortcut(actor: Actor, callbackId: string): Promise<Delivery> {
  const { world, triggers } = actor.inside;
  const by = ownApp(actor);
  const payload = {
    ...interaction(world, 'shortcut', actor.user, by.team),
    callback_id: callbackId,
    trigger_id: triggers.issue(by.team, actor.user),
    action_ts: world.ids.ts(),
  };
  return actor.deliver(payload, 'payload', by.team, actor.wrong);
}

function ownApp(actor: Actor): Installation {
  const { world } = actor.inside;
  const { team } = userOf(world, actor.user);
  const by = installedIn(world, team);
  if (!by) throw new Error(`the app is not installed in ${team}, so ${actor.user} is not offered it`);
  if (!by.scopes.has('commands')) throw new Error(`the app has no commands scope in ${team}`);
  return by;
}

export function idOf(at: Channel | string): string {
  return typeof at === 'string' ? at : at.id;
}

/** Words in the acknowledgement of a command are shown to who typed it. */
function answered(actor: Actor, by: Installation, channel: Channel, body: string): void {
  const { world } = actor.inside;
  const said = body.startsWith('{') ? (JSON.parse(body) as unknown) : { text: body };
  const args = argsOf(isFields(said) ? said : ({} satisfies Fields));
  put(actor.inside, by, {
    channel: channel.id,
    only: args.text('response_type') === 'in_channel' ? null : actor.user,
    thread: null,
    text: args.text('text') ?? '',
    blocks: blocksOf(world, teamOf(world, by.team), args.nested('blocks')) ?? [],
    metadata: null,
  });
}
