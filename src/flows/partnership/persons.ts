/** Owns finding people and organisations by what was typed about them, or writing them down: one of each is one row. */
import { isSameName, type Typed } from '../../domain/partnership/address.ts';
import * as make from '../../domain/partnership/make.ts';
import type { Channel } from '../../domain/partnership.ts';
import type { Language } from '../../domain/person.ts';
import { nameKey } from '../../domain/roster.ts';
import type { Zone } from '../../domain/time.ts';
import type { Organisation, Person } from '../../ports/store/rows.ts';
import type { Ask } from '../ask.ts';

/** What a new person has until they set their own. */
export type Fresh = { readonly language: Language; readonly timeZone: Zone };

/** The same address and name are the same person; one address under two names is a shared mailbox: two persons (product §4). */
export async function findOrMake(
  ask: Pick<Ask, 'rows' | 'newId' | 'now'>,
  typed: Typed,
  fresh: Fresh,
): Promise<Person> {
  const known = typed.email === null ? [] : await ask.rows.people.byEmail(typed.email);
  const same = known.find(each => isSameName(each.name, typed.name));
  if (same !== undefined) return same;
  const made = make.person({ ...typed, ...fresh, id: ask.newId() }, ask.now);
  const person: Person = { ...made, sharedMailbox: known.length > 0 };
  await ask.rows.people.add(person);
  await share(ask, known);
  return person;
}

/** `phone` where that is all there is to reach them by; else they choose themselves. */
export async function channelOf(ask: Pick<Ask, 'rows'>, person: Person): Promise<Channel | null> {
  const hasOnlyPhone = person.email === null && person.phone !== null;
  // Without an address no mail reaches them, whatever account was made for it.
  const chats = (await ask.rows.accounts.of(person.id)).filter(each => each.platform !== 'email');
  return hasOnlyPhone && chats.length === 0 ? 'phone' : null;
}

/** Saves changed details; an address that others have too is a shared mailbox for all of them. */
export async function saveDetails(ask: Pick<Ask, 'rows'>, person: Person): Promise<void> {
  const others = person.email === null ? [] : (await ask.rows.people.byEmail(person.email)).filter(isOther(person));
  await ask.rows.people.save({ ...person, sharedMailbox: others.length > 0 });
  await share(ask, others);
}

/** By name, whatever its case: "grace pantry" is Grace Pantry. @throws Refusal on `field` */
export async function organisationNamed(
  ask: Pick<Ask, 'rows' | 'newId' | 'now'>,
  name: string,
  field: string,
): Promise<Organisation> {
  const row = { id: ask.newId(), name, side: 'community' as const, isHost: false };
  const made = make.organisation(row, field, ask.now);
  const known = (await ask.rows.organisations.all()).find(each => nameKey(each.name) === nameKey(made.name));
  if (known === undefined) await ask.rows.organisations.add(made);
  return known ?? made;
}

/** An address with two names is nobody's own: none of them is asked for the pulse by it (product §4). */
async function share(ask: Pick<Ask, 'rows'>, others: readonly Person[]): Promise<void> {
  for (const each of others) if (!each.sharedMailbox) await ask.rows.people.save({ ...each, sharedMailbox: true });
}

const isOther =
  (person: Person) =>
  (each: Person): boolean =>
    each.id !== person.id;
