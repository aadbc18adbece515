/** Owns where somebody sits in the console: as whom, in which place or thread, and the addresses that lead there. */
import type { Account, Address, Place } from '../../ports/chat.ts';
import type { Actor, Rehearsal, Stage } from '../../ports/rehearsal.ts';
import { type Html, hidden, html } from './html.ts';
import { Unfit } from './unfit.ts';

/** `at` is the place one acts in, `home` whether one looks at the home screen; both false in one's own messages. */
export type Seat = {
  readonly actor: Actor;
  readonly at: Stage | null;
  readonly home: boolean;
  /** Where one's presses go, where that is not the console. */
  readonly desk?: Desk;
};

/** The path under which presses are taken, and what every form carries there beside its nonce. */
export type Desk = { readonly path: string; readonly fields: (nonce: string) => Html };

/** How an account is written in a field or address: `tenant/user`, each part encoded. */
export function accountKey(account: Account): string {
  return `${encodeURIComponent(account.tenant)}/${encodeURIComponent(account.user)}`;
}

function placeKey(place: Place): string {
  return `${encodeURIComponent(place.tenant)}/${encodeURIComponent(place.conversation)}`;
}

export function asPath(account: Account): string {
  return `/as/${accountKey(account)}`;
}

export function placePath(place: Place, as: Account | null): string {
  const path = `/place/${placeKey(place)}`;
  return as ? `${path}?as=${encodeURIComponent(accountKey(as))}` : path;
}

export function deskOf(seat: Seat): Desk {
  return seat.desk ?? { path: asPath(seat.actor.account), fields: () => seatFields(seat) };
}

/** Back to where one sits; `told` is the remote id of an answer to show beside a home screen or a place. */
export function seatPath(seat: Seat, told: string | null = null): string {
  if (seat.desk !== undefined) return seat.desk.path;
  const shown = told === null ? '' : `told=${encodeURIComponent(told)}`;
  if (seat.at) return `${placePath(seat.at.place, seat.actor.account)}${shown && `&${shown}#told`}`;
  if (seat.home) return `${asPath(seat.actor.account)}/home${shown && `?${shown}#told`}`;
  return `${asPath(seat.actor.account)}${told === null ? '#latest' : `#m-${encodeURIComponent(told)}`}`;
}

export function addressOf(seat: Seat): Address {
  return seat.at ? { place: seat.at.place } : { account: seat.actor.account };
}

/** What every form of a page carries, so that the answer returns to the same seat. */
function seatFields(seat: Seat): Html {
  return html`${seat.at && hidden('at', placeKey(seat.at.place))}${seat.home && hidden('home', 'yes')}`;
}

/** Throws Unfit 404 for somebody who is not in the cast. */
export async function findActor(rehearsal: Rehearsal, key: string): Promise<Actor> {
  const actor = (await rehearsal.cast()).find(one => accountKey(one.account) === key);
  if (!actor) throw new Unfit(404, 'unknown');
  return actor;
}

/** Throws Unfit 404 for a place the rehearsal does not have. */
export async function findStage(rehearsal: Rehearsal, key: string): Promise<Stage> {
  const stage = (await rehearsal.stages()).find(one => placeKey(one.place) === key);
  if (!stage) throw new Unfit(404, 'unknown');
  return stage;
}

/** The key of two path parameters, which Express has decoded. */
export function keyOf(first: string, second: string): string {
  return `${encodeURIComponent(first)}/${encodeURIComponent(second)}`;
}
