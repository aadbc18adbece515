/** Owns block_actions: a button pressed, an option chosen, in a message, a modal or a home. */
import type { Delivery } from './delivery.ts';
import type { Actor } from './hands.ts';
import { fromMessage, fromView, interaction } from './payloads.ts';
import { type Spot, type Surface, sought, surface } from './seen.ts';
import { field, type Part, type Wanted } from './surface.ts';
import { type Chosen, choiceIn, stateOf } from './values.ts';
import type { Fields, Values } from './world.ts';

export async function pressing(
  actor: Actor,
  wanted: Wanted,
  spot: Spot | undefined,
  chosen: Chosen,
): Promise<Delivery> {
  const [place, { part, option }] = sought(actor.inside.world, actor.user, wanted, spot);
  const { element } = part;
  const done = option
    ? { selected_option: option }
    : { text: element.text, ...(element.value !== undefined && { value: element.value }) };
  const state = stateOf(place.blocks, place.state, chosen);
  if ('view' in place) place.view.state = state;
  return act(actor, place, part, done, state);
}

/** An input tells the app nothing until it is submitted, unless it asks to. */
export async function picking(actor: Actor, name: string, choice: string, spot: Spot): Promise<Delivery | null> {
  const place = surface(actor.inside.world, actor.user, spot);
  const part = field(place.blocks, name);
  const state = stateOf(place.blocks, place.state, { [name]: choice });
  if ('view' in place) place.view.state = state;
  if (part.block.type === 'input' && part.block.dispatch_action !== true) return null;
  return act(actor, place, part, choiceIn(part.element, choice), state);
}

function act(actor: Actor, place: Surface, part: Part, done: Fields, state: Values): Promise<Delivery> {
  const { world, triggers } = actor.inside;
  const { block, element } = part;
  const ids = { type: element.type, block_id: block.block_id, action_id: element.action_id };
  const at = 'message' in place ? fromMessage(world, place.message, state) : fromView(world, place.view);
  const payload = {
    ...interaction(world, 'block_actions', actor.user, place.by.team),
    trigger_id: triggers.issue(place.by.team, actor.user),
    ...at,
    ...('message' in place && {
      response_url: actor.url() + actor.hooks.open(place.by, place.message.channel, actor.user, place.message),
    }),
    actions: [{ ...ids, ...done, action_ts: world.ids.ts() }],
  };
  return actor.deliver(payload, 'payload', place.by.team, actor.wrong);
}
