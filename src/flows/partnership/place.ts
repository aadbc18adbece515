/** Owns where a partnership's posts go: "here Grace Pantry", said in the channel itself (product §1). */
import { type Button, button, buttons, card, text } from '../../cards/card.ts';
import * as standing from '../../domain/partnership/standing.ts';
import { demandRunning } from '../../domain/partnership/tune.ts';
import { Refusal } from '../../domain/refusal.ts';
import { nameKey } from '../../domain/roster.ts';
import type { ActionValues } from '../../messages/actions.ts';
import { one } from '../../messages/partnership/introduction.ts';
import { words } from '../../messages/partnership/words.ts';
import type { Id, Place, Reply } from '../../ports/chat.ts';
import type { Partnership, PlaceRow } from '../../ports/store/rows.ts';
import type { Ask } from '../ask.ts';
import { greet } from './consent.ts';
import { demandCoordinator, isCoordinator, load, standingIn } from './load.ts';

const LEADERS = /^(?:(?:the |los |la )?(?:leaders|líderes|lideres|dirección|direccion))$/iu;

/** By name where one fits; else the asker's partnerships are offered. */
export async function here(ask: Ask, values: ActionValues<'place.here'>): Promise<Reply> {
  placeOf(ask);
  const name = values.name.trim().replace(/[.!]+$/, '');
  if (LEADERS.test(name)) return bindLeaders(ask);
  const mine = (await ask.rows.partnerships.all()).filter(
    each => each.state !== 'ended' && standing.manages(standingIn(ask, each.id)),
  );
  const fitting = fits(mine, name);
  const [first] = fitting;
  if (mine.length === 0) throw new Refusal('place.not_yours');
  if (first !== undefined && fitting.length === 1) return bind(ask, { id: first.id });
  return offer(ask, fitting.length === 0 ? mine : fitting);
}

/** A whole name wins over part of one, so that "Oak" can be said where there is an "Oak School" too. */
function fits(all: readonly Partnership[], name: string): readonly Partnership[] {
  if (name === '') return all;
  const key = nameKey(name);
  const exact = all.filter(each => nameKey(each.name) === key);
  return exact.length > 0 ? exact : all.filter(each => nameKey(each.name).includes(key));
}

function offer(ask: Ask, some: readonly Partnership[]): Reply {
  const say = words[ask.language].hub.place;
  const choices: readonly Button[] = [
    ...some.map(each => button(each.name, 'place.bind', { id: each.id })),
    ...(isCoordinator(ask) ? [button(say.leaders, 'place.bind_leaders', {}, 'quiet')] : []),
  ];
  return { tell: card(ask.language, say.which, text(say.which), buttons(...choices)) };
}

/** From now on its posts go here, and only here on this platform; another partnership's channel is never taken over. */
export async function bind(ask: Ask, { id }: { readonly id: Id }): Promise<Reply> {
  const { partnership } = await load(ask.rows, id);
  standing.demand(standing.manages(standingIn(ask, id)));
  demandRunning(partnership);
  demandFree(ask, id);
  await keep(ask, { partnershipId: id, forLeaders: false });
  if (partnership.state === 'active') await greet(ask, id);
  return { tell: one(ask.language, words[ask.language].hub.place.bound(partnership.name)) };
}

/** The weekly post for leaders comes here. */
export async function bindLeaders(ask: Ask): Promise<Reply> {
  demandCoordinator(ask);
  demandFree(ask, null);
  const before = await ask.rows.places.leaders();
  if (before !== null && before.id !== ask.at?.id) await ask.rows.places.save({ ...before, forLeaders: false });
  await keep(ask, { partnershipId: null, forLeaders: true });
  return { tell: one(ask.language, words[ask.language].hub.place.leadersBound) };
}

/** The row may not be there yet: a place is known from the first time it is bound. */
async function keep(ask: Ask, bound: Pick<PlaceRow, 'partnershipId' | 'forLeaders'>): Promise<void> {
  const place = placeOf(ask);
  if (ask.at !== null) {
    // Somebody speaks to us in it, so we are in it.
    await ask.rows.places.save({ ...ask.at, ...bound, reachable: true });
    await ask.rows.outbox.changed({ type: 'place', id: ask.at.id });
    return;
  }
  await ask.rows.places.add({
    id: ask.newId(),
    ...place,
    name: '',
    ...bound,
    tenants: '',
    reachable: true,
    createdAt: ask.now,
  });
}

/** A place serves one purpose: who would take it from another must answer for that one too. */
function demandFree(ask: Ask, wanted: Id | null): void {
  const bound = ask.at?.partnershipId ?? null;
  if (bound !== null && bound !== wanted && !standing.manages(standingIn(ask, bound))) {
    throw new Refusal('place.taken');
  }
  if (ask.at?.forLeaders === true && wanted !== null && !isCoordinator(ask)) throw new Refusal('place.taken');
}

function placeOf(ask: Ask): Place {
  if (ask.intent.at === null) throw new Refusal('place.nowhere');
  return ask.intent.at;
}
