/** Owns a person's hands: what somebody can do in Slack, sent to the bot as Slack would send it. */
import type { Deliver, Delivery } from './delivery.ts';
import type { Events } from './events.ts';
import type { Hooks } from './hooks.ts';
import { userOf } from './lookups.ts';
import type { Inside } from './methods.ts';
import { closed, type Submitted, settle } from './modal.ts';
import { fromView, interaction } from './payloads.ts';
import { picking, pressing } from './pressing.ts';
import { type Spot, surface, topModal } from './seen.ts';
import { globalShortcut, messageShortcut, slashCommand } from './shortcuts.ts';
import type { Wrongness } from './signing.ts';
import { fieldsIn, type Wanted } from './surface.ts';
import { openingHome, saying } from './talk.ts';
import { type Chosen, hindrance, stateOf } from './values.ts';
import type { Channel, Message } from './world.ts';

type Backstage = {
  readonly inside: Inside;
  readonly hooks: Hooks;
  readonly events: Events;
  readonly deliver: Deliver;
  readonly url: () => string;
};

/** One person, and what is wrong with what they send, if anything. */
export type Actor = Backstage & { readonly user: string; readonly wrong: Wrongness };

export type Hands = {
  readonly id: string;
  /** Null where no app hears it. `at` is a channel; the direct message with the bot unless told otherwise. */
  readonly says: (words: string, at?: Channel | string) => Promise<Delivery | null>;
  readonly command: (command: string, text?: string, at?: Channel | string) => Promise<Delivery>;
  /** Presses the newest such button in sight, with the fields beside it filled in. */
  readonly presses: (wanted: Wanted, spot?: Spot, chosen?: Chosen) => Promise<Delivery>;
  /** Chooses in a field by itself. Null where that tells the app nothing. */
  readonly picks: (field: string, choice: string, spot?: Spot) => Promise<Delivery | null>;
  /** Fills in the top modal and submits it. */
  readonly fills: (chosen: Chosen) => Promise<Submitted>;
  readonly closes: () => Promise<Delivery | null>;
  readonly messageShortcut: (callbackId: string, message: Message) => Promise<Delivery>;
  readonly globalShortcut: (callbackId: string) => Promise<Delivery>;
  /** `of` names another workspace's app, as under Connections. */
  readonly opensHome: (of?: string) => Promise<Delivery | null>;
  /** The same person, by way of somebody who tampers with what is sent. */
  readonly wrongly: (wrong: Wrongness) => Hands;
};

export function handsOf(stage: Backstage, user: string, wrong: Wrongness = {}): Hands {
  const actor: Actor = { ...stage, user, wrong };
  const alive = () => {
    if (userOf(stage.inside.world, user).deleted) throw new Error(`${user} is deactivated and can do nothing`);
    return actor;
  };
  return {
    id: user,
    says: async (words, at) => saying(alive(), words, at),
    command: async (command, text = '', at) => slashCommand(alive(), command, text, at),
    presses: async (wanted, spot, chosen = {}) => pressing(alive(), wanted, spot, chosen),
    picks: async (field, choice, spot = 'modal') => picking(alive(), field, choice, spot),
    fills: async chosen => filling(alive(), chosen),
    closes: async () => closing(alive()),
    messageShortcut: async (callbackId, message) => messageShortcut(alive(), callbackId, message),
    globalShortcut: async callbackId => globalShortcut(alive(), callbackId),
    opensHome: async of => openingHome(alive(), of),
    wrongly: more => handsOf(stage, user, { ...wrong, ...more }),
  };
}

async function filling(actor: Actor, chosen: Chosen): Promise<Submitted> {
  const { world, triggers, check } = actor.inside;
  const { by } = surface(world, actor.user, 'modal');
  const view = topModal(world, actor.user);
  if (!view.given.submit) throw new Error(`${view.id} cannot be submitted`);
  view.state = stateOf(view.blocks, view.state, chosen);
  const stuck = fieldsIn(view.blocks).flatMap(part => hindrance(part, view.state) ?? []);
  if (stuck.length > 0) throw new Error(stuck.join('; '));
  const home = userOf(world, actor.user).team;
  const payload = {
    ...interaction(world, 'view_submission', actor.user, home),
    trigger_id: triggers.issue(by.team, actor.user),
    view: fromView(world, view).view,
    response_urls: [],
  };
  const delivery = await actor.deliver(payload, 'payload', by.team, actor.wrong);
  return settle(world, check, by, view, delivery);
}

async function closing(actor: Actor): Promise<Delivery | null> {
  const { world } = actor.inside;
  const { by } = surface(world, actor.user, 'modal');
  const view = topModal(world, actor.user);
  const payload = {
    ...interaction(world, 'view_closed', actor.user, userOf(world, actor.user).team),
    view: fromView(world, view).view,
    is_cleared: false,
  };
  closed(world, view);
  return view.given.notify_on_close === true ? actor.deliver(payload, 'payload', by.team, actor.wrong) : null;
}
