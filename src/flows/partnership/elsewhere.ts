/** Owns where else a steward who hands over, or is covered, is the steward: there the same can be done in one go (product §3). */
import type { Block } from '../../cards/card.ts';
import * as people from '../../domain/partnership/people.ts';
import * as standing from '../../domain/partnership/standing.ts';
import * as time from '../../domain/time.ts';
import { alike } from '../../messages/partnership/contact.ts';
import type { Id } from '../../ports/chat.ts';
import type { ContactWho } from '../../ports/store/rows.ts';
import type { Ask } from '../ask.ts';
import { type LoadedContact, load, loadContact, standingIn } from './load.ts';

export type Elsewhere = {
  /** Who takes over or stands in. */
  readonly next: ContactWho;
  readonly old: ContactWho;
  /** As it was planned, from today on where it has begun. */
  readonly term: people.Term;
  /** Stewardships of theirs that the asker may hand over as well, by the partnership's name. */
  readonly others: readonly LoadedContact[];
};

/** Null where this contact follows nobody. */
export async function elsewhere(ask: Ask, id: Id): Promise<Elsewhere | null> {
  const { contact: next, contacts } = await loadContact(ask.rows, id);
  const old = contacts.find(each => each.id === next.coversId);
  if (old === undefined) return null;
  const managed = (await ask.rows.partnerships.all()).filter(
    ({ id, state }) =>
      id !== next.partnershipId && state !== 'ended' && standing.managesSide(standingIn(ask, id), next.organisationId),
  );
  // Asked for in one turn, everybody in them is read in one look: a coordinator manages them all.
  const everybody = await Promise.all(managed.map(each => ask.rows.contacts.of(each.id, { past: true })));
  const others: LoadedContact[] = [];
  for (const [at, { id }] of managed.entries()) {
    const theirs = people.toHandOver(everybody[at] ?? [], old, next, ask.today);
    if (theirs !== null) others.push({ ...(await load(ask.rows, id)), contact: theirs });
  }
  const byName = others.sort((one, other) => one.partnership.name.localeCompare(other.partnership.name));
  return { next, old, term: { from: time.later(next.since, ask.today), until: next.until }, others: byName };
}

/** Nothing where there is no other. */
export async function offering(ask: Ask, id: Id): Promise<readonly Block[]> {
  const found = await elsewhere(ask, id);
  if (found === null || found.others.length === 0) return [];
  return alike(ask.language, { contact: id, name: found.old.person.name, count: found.others.length });
}
