/** Owns views: checked like Slack checks them, stacked as modals, kept as homes. */
import { isFields } from './arguments.ts';
import { blocksOf, MOST_BLOCKS, type Validator } from './content.ts';
import { homeKey, teamOf } from './lookups.ts';
import { refuse, refuseWith, SlackRefusal } from './refusal.ts';
import type { Fields, Installation, Values, View, World } from './world.ts';

const MOST_BYTES = 250_000;
const MOST_STACKED = 3;

/** Views are refused with `invalid_arguments` where messages are with `invalid_blocks`. */
export function checkedView(check: Validator, given: unknown, type: 'modal' | 'home'): Fields {
  if (!isFields(given)) return refuseWith('invalid_arguments', ['missing required field: view']);
  if (Buffer.byteLength(JSON.stringify(given)) > MOST_BYTES) return refuse('view_too_large');
  if (given.type !== type)
    return refuseWith('invalid_arguments', [`must be one of the allowed values: ${type} [json-pointer:/view/type]`]);
  const problems = (type === 'modal' ? check.problemsOfModal : check.problemsOfHome)?.(given) ?? [];
  return problems.length > 0 ? refuseWith('invalid_arguments', problems) : given;
}

export function openModal(world: World, by: Installation, user: string, given: Fields): View {
  const view = made(world, by, user, given, null);
  world.modals.set(user, [view]);
  return view;
}

export function pushModal(world: World, by: Installation, user: string, given: Fields): View {
  const stack = world.modals.get(user) ?? [];
  const below = stack.at(-1);
  if (!below) return refuse('not_found');
  if (stack.length >= MOST_STACKED) return refuse('push_limit_reached');
  const view = made(world, by, user, given, below);
  world.modals.set(user, [...stack, view]);
  return view;
}

/** What was typed stays where a field keeps both its ids. */
export function changeView(world: World, view: View, given: Fields): View {
  const blocks = ofView(world, view.installed, given);
  const kept = Object.fromEntries(
    blocks.flatMap(({ block_id }) => {
      const values = view.state[block_id];
      return values ? [[block_id, values]] : [];
    }),
  );
  Object.assign(view, { given, blocks, state: kept, hash: world.ids.ts() });
  return view;
}

export function publishHome(world: World, by: Installation, user: string, given: Fields): View {
  const key = homeKey(by.team, user);
  const before = world.homes.get(key);
  const view = before ? changeView(world, before, given) : made(world, by, user, given, null);
  world.homes.set(key, view);
  return view;
}

function made(world: World, by: Installation, user: string, given: Fields, below: View | null): View {
  const id = world.ids.next('V');
  return {
    id,
    installed: by.team,
    user,
    root: below?.root ?? id,
    previous: below?.id ?? null,
    hash: world.ids.ts(),
    given,
    blocks: ofView(world, by.team, given),
    state: {} satisfies Values,
  };
}

function ofView(world: World, team: string, given: Fields) {
  try {
    return blocksOf(world, teamOf(world, team), given.blocks, MOST_BLOCKS.view) ?? [];
  } catch (cause) {
    if (cause instanceof SlackRefusal) throw new SlackRefusal('invalid_arguments', cause.beside);
    throw cause;
  }
}
