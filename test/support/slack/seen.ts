/** Owns what one person has before their eyes: the top modal, messages from the newest, homes. */
import { byTs } from './ids.ts';
import { homeKey, userOf } from './lookups.ts';
import { matches, type Pressable, pressablesOf, type Wanted } from './surface.ts';
import type { Block, Installation, Message, Values, View, World } from './world.ts';

/** Where to look. A copy of a message kept from before is the message as a slow screen still shows it. */
export type Spot = Message | View | 'home' | 'modal';

export type Surface = { readonly blocks: readonly Block[]; readonly state: Values; readonly by: Installation } & (
  | { readonly message: Message }
  | { readonly view: View }
);

export function surface(world: World, user: string, spot: Spot): Surface {
  if (spot === 'modal') return ofView(world, topModal(world, user));
  if (spot === 'home') return ofView(world, homeOf(world, user));
  if ('root' in spot) return ofView(world, spot);
  if (!shows(world, user, spot)) throw new Error(`${user} does not see ${spot.ts}`);
  return ofMessage(world, spot);
}

export function topModal(world: World, user: string): View {
  const view = world.modals.get(user)?.at(-1);
  if (!view) throw new Error(`${user} has no modal open`);
  return view;
}

/** The home of one's own workspace's app; of another's, where one's own has none. */
export function homeOf(world: World, user: string): View {
  const own = world.homes.get(homeKey(userOf(world, user).team, user));
  const view = own ?? [...world.homes.values()].find(each => each.user === user);
  if (!view) throw new Error(`${user} has no home`);
  return view;
}

/** Looks where it is told to, or else everywhere, the newest first. */
export function sought(world: World, user: string, wanted: Wanted, spot?: Spot): [Surface, Pressable] {
  const places = spot === undefined ? everywhere(world, user) : [surface(world, user, spot)];
  const shown: string[] = [];
  for (const place of places) {
    const pressables = pressablesOf(place.blocks);
    const found = pressables.find(each => matches(each, wanted));
    if (found) return [place, found];
    shown.push(...pressables.map(each => each.label));
  }
  throw new Error(`${user} sees nothing to press like ${JSON.stringify(wanted) ?? wanted}, only: ${shown.join(' | ')}`);
}

function everywhere(world: World, user: string): readonly Surface[] {
  const modal = world.modals.get(user)?.at(-1);
  const messages = world.messages
    .filter(message => message.bot !== null && !message.deleted && shows(world, user, message))
    .toSorted((a, b) => byTs(b.ts, a.ts));
  const homes = [...world.homes.values()].filter(view => view.user === user);
  return [
    ...(modal ? [ofView(world, modal)] : []),
    ...messages.map(message => ofMessage(world, message)),
    ...homes.map(view => ofView(world, view)),
  ];
}

function shows(world: World, user: string, message: Message): boolean {
  if (message.only !== null) return message.only === user;
  return world.channels.get(message.channel)?.members.has(user) ?? false;
}

function ofMessage(world: World, message: Message): Surface {
  const by = world.installations.find(each => each.botId === message.bot && each.state === 'live');
  if (!by) throw new Error(`the app that posted ${message.ts} is not installed any more`);
  return { blocks: message.blocks, state: {}, by, message };
}

function ofView(world: World, view: View): Surface {
  const by = world.installations.find(each => each.team === view.installed && each.state === 'live');
  if (!by) throw new Error(`the app of ${view.id} is not installed any more`);
  return { blocks: view.blocks, state: view.state, by, view };
}
