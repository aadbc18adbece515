/** Owns the person somebody means: chosen in a platform's list of people, or typed; whom a steward chose is known from then on. */
import * as address from '../../domain/partnership/address.ts';
import * as standing from '../../domain/partnership/standing.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Account } from '../../ports/chat.ts';
import type { Person } from '../../ports/store/rows.ts';
import { type Ask, found } from '../ask.ts';
import type { Picked } from '../picked.ts';
import { isCoordinator, standingIn } from './load.ts';
import { type Fresh, findOrMake } from './persons.ts';

/** @throws Refusal on `person` or `picked` */
export async function whom(ask: Ask, typed: string, fresh: Fresh): Promise<Person> {
  if (ask.picked === null) return findOrMake(ask, address.readPerson(typed, 'person'), fresh);
  const { account } = ask.picked;
  if (account === null) return untold(ask, typed, fresh);
  const picked = { ...ask.picked, account };
  if (picked.profile !== null && !picked.profile.isActive) throw new Refusal('picked.gone', {}, 'picked');
  const known = await ask.rows.accounts.at(picked.account);
  const theirs = known?.personId == null ? null : await ask.rows.people.get(known.personId);
  if (theirs !== null) return theirs;
  const person = await personOf(ask, picked, typed, fresh);
  await tie(ask, picked, person);
  return person;
}

type Located = Picked & { readonly account: Account };

/** Whose account it is, is not known: what was typed is written down, and they are known once they write themselves. */
async function untold(ask: Ask, typed: string, fresh: Fresh): Promise<Person> {
  if (typed.trim() === '') throw new Refusal('picked.unknown', {}, 'person');
  return findOrMake(ask, address.readPerson(typed, 'person'), fresh);
}

/** What was typed beside it says more than a platform does; without either nobody can be written down. */
function detailsOf({ profile }: Located, typed: string): address.Typed {
  if (typed.trim() !== '') return address.readPerson(typed, 'person');
  if (profile === null || profile.name === '') throw new Refusal('picked.unknown', {}, 'person');
  return { name: profile.name, email: profile.email, phone: null };
}

async function personOf(ask: Ask, picked: Located, typed: string, fresh: Fresh): Promise<Person> {
  const details = detailsOf(picked, typed);
  const isTyped = typed.trim() !== '';
  const same = details.email === null ? [] : await ask.rows.people.byEmail(details.email);
  const known =
    same.find(each => address.isSameName(each.name, details.name)) ?? (isTyped ? null : onlyOne(picked, same));
  if (known !== null && (picked.isHome || (await answersFor(ask, known)))) return known;
  if (known !== null || (same.length > 0 && !isTyped)) throw new Refusal('picked.vouch', {}, 'picked');
  return findOrMake(ask, details, fresh);
}

/** At home an address is one person's, whatever name the platform gives, unless it is known to be a shared mailbox. */
function onlyOne({ isHome }: Located, same: readonly Person[]): Person | null {
  const [only, ...others] = same;
  return isHome && only !== undefined && others.length === 0 && !only.sharedMailbox ? only : null;
}

/**
 * The choice confirms only what the asker could confirm otherwise, and a name they saw: a foreign workspace can give any
 * address to any account, and whoever picks a name does not see the address behind it.
 */
async function answersFor(ask: Ask, { id }: Person): Promise<boolean> {
  if (isCoordinator(ask)) return true;
  if ((await ask.rows.people.hostRoles()).some(each => each.personId === id)) return false;
  for (const partnership of await ask.rows.partnerships.all()) {
    if (!standing.manages(standingIn(ask, partnership.id))) continue;
    if ((await ask.rows.contacts.of(partnership.id)).some(each => each.personId === id)) return true;
  }
  return false;
}

async function tie(ask: Ask, { account, profile }: Located, person: Person): Promise<void> {
  const { rows, now } = ask;
  const fresh = { claims: null, name: profile?.name || person.name, reference: null, reachable: true, createdAt: now };
  await rows.accounts.save({ id: ask.newId(), ...account, personId: person.id, ...fresh });
  const { id } = found(await rows.accounts.at(account));
  await rows.outbox.changed({ type: 'account', id });
  await rows.audit({
    act: 'account.picked',
    subject: { type: 'account', id },
    partnershipId: null,
    detail: person.id,
  });
}
