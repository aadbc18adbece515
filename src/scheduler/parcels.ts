/** Owns how a claimed Post is handed over to be worded, and where it goes. */

import type { Recipient } from '../domain/delivery.ts';
import { inOrder } from '../domain/manners/bundle.ts';
import { addressesOf, mayHear, type Reachable } from '../domain/reach.ts';
import type { Address, Chat, Parcel, PlatformName } from '../ports/chat.ts';
import type { Waiting } from '../ports/store/system.ts';
import type { Directories } from './listening.ts';

export type Chats = Readonly<Partial<Record<PlatformName, Chat>>>;

/** As one message says them, whenever it is worded: what was read first stays first when the card turns. */
export const parcelsOf = (to: Recipient, owed: readonly Waiting[]): readonly Parcel[] =>
  [...owed]
    .sort(inOrder)
    .map(one => ({ delivery: one.id, kind: one.kind, subject: one.subject.id, stage: one.stage, to }));

export const chatFor = (chats: Chats, address: Address): Chat | null =>
  chats['account' in address ? address.account.platform : address.place.platform] ?? null;

type Hands = { readonly chats: Chats; readonly directories: Directories };

/**
 * The addresses to try, best first, on the platforms at hand; a place only when everybody in it may hear. Where the platform
 * tells who is inside, it is asked right before the post, and what was told last does not count.
 */
export function reachedBy(reachable: Reachable, { chats, directories }: Hands): readonly Address[] {
  const known: readonly Address[] =
    reachable.kind === 'place' ? placesOf(reachable.place, directories) : addressesOf(reachable).map(accountAt);
  return known.filter(address => chatFor(chats, address) !== null);
}

/** Why nothing reaches this recipient, as a code for the "could not reach" list. */
export function whyUnreached(reachable: Reachable): 'no_address' | 'foreign_tenant' {
  return reachable.kind === 'place' && reachable.place.reachable && !mayHear(reachable.place)
    ? 'foreign_tenant'
    : 'no_address';
}

export const keyOf = (to: Recipient): string => ('person' in to ? `person:${to.person}` : `place:${to.place}`);

type KnownPlace = Extract<Reachable, { kind: 'place' }>['place'];

const placesOf = (place: KnownPlace, directories: Directories): readonly Address[] =>
  mayHear(place) || (place.reachable && directories[place.platform] !== undefined)
    ? [{ place: { platform: place.platform, tenant: place.tenant, conversation: place.conversation } }]
    : [];

const accountAt = ({ platform, tenant, user }: { platform: PlatformName; tenant: string; user: string }): Address => ({
  account: { platform, tenant, user },
});
