/** Owns the first coordinator: the one named in the settings, or whoever types the one-time code printed at first start. */
import * as makeRows from '../domain/partnership/make.ts';
import * as time from '../domain/time.ts';
import * as cards from '../messages/partnership/arrival.ts';
import type { Id, Intent, Reply } from '../ports/chat.ts';
import type { Clock, NewId } from '../ports/deps.ts';
import type { Person, Rows } from '../ports/store/rows.ts';
import type { Store } from '../ports/store/store.ts';
import type { HandleDeps } from './ask.ts';

type Deps = { readonly store: Store; readonly clock: Clock; readonly newId: NewId };

/** A code is one word of at least eight letters and digits; dashes help to read it aloud. */
const CODE = /^[0-9A-Za-z](?:[0-9A-Za-z-]{6,38})[0-9A-Za-z]$/;

/**
 * At start: gives the role to the person with this e-mail address, written down where nobody has it yet. Harmless when it was
 * done before. `zone`: for somebody new, until they set their own.
 */
export async function nameCoordinator(deps: Deps, email: string, zone: time.Zone = 'UTC'): Promise<void> {
  const address = email.trim().toLowerCase();
  await deps.store.as({ kind: 'clock' }, async rows => {
    const known = await rows.people.byEmail(address);
    const person = known[0] ?? (await newPerson(deps, rows, { name: nameFrom(address), email: address }, zone));
    await giveRole(deps, rows, person);
  });
}

/** Whether nobody who can write to Tend coordinates yet: then a code is printed at start. */
export async function needsCode(store: Store): Promise<boolean> {
  return store.as({ kind: 'clock' }, async rows => {
    for (const role of await rows.people.hostRoles('coordinator')) {
      if ((await rows.accounts.of(role.personId)).length > 0) return false;
    }
    return true;
  });
}

/** What is typed is as long as a code and has its shape: a word of a language has no digit in it. */
const ALMOST = /^(?=.*[0-9])[0-9A-Za-z]{16,34}$/;

/**
 * Whether somebody tries to type a code while one may be out. Right or wrong is all that is ever told: how near they were is
 * never looked at.
 */
export async function isMistyped(deps: HandleDeps, intent: Intent): Promise<boolean> {
  if (deps.checkCode === undefined || intent.kind !== 'typed') return false;
  return ALMOST.test(intent.words.trim().slice(0, 100).replaceAll('-', '')) && (await needsCode(deps.store));
}

/** In their language, where they are known. */
export async function notTheCode(deps: HandleDeps, person: Id | null): Promise<Reply> {
  const known = person === null ? null : await deps.store.as({ kind: 'clock' }, rows => rows.people.get(person));
  return { tell: cards.codeWrong(known?.language ?? null) };
}

/** Whether these typed words are the code that is out. True once. */
export async function isCode(deps: HandleDeps, intent: Intent): Promise<boolean> {
  if (deps.checkCode === undefined || intent.kind !== 'typed') return false;
  const words = intent.words.trim();
  return CODE.test(words) && (await deps.checkCode(words));
}

/** Whoever typed the code coordinates from now on; somebody unknown becomes a person by it. */
export async function takeOffice(deps: HandleDeps, account: Id, known: Id | null, name: string): Promise<Reply> {
  const language = await deps.store.as({ kind: 'clock' }, async rows => {
    const person = (known === null ? null : await rows.people.get(known)) ?? (await welcome(deps, rows, account, name));
    await giveRole(deps, rows, person);
    await rows.audit({
      act: 'host.code_used',
      subject: { type: 'person', id: person.id },
      partnershipId: null,
      detail: account,
    });
    return person.language;
  });
  return { tell: cards.codeTaken(language) };
}

/** A platform that tells no name is no reason to refuse the code; the next card asks for the name. */
async function welcome(deps: Deps, rows: Rows, account: Id, name: string): Promise<Person> {
  const row = await rows.accounts.get(account);
  const person = await newPerson(deps, rows, { name: name || row?.name || 'Coordinator', email: null }, 'UTC');
  if (row !== null) await rows.accounts.save({ ...row, personId: person.id, claims: null });
  return person;
}

async function newPerson(
  deps: Deps,
  rows: Rows,
  typed: { readonly name: string; readonly email: string | null },
  timeZone: time.Zone,
): Promise<Person> {
  const made = { ...typed, phone: null, id: deps.newId(), language: 'en' as const, timeZone };
  const person = makeRows.person(made, deps.clock.now());
  await rows.people.add(person);
  return person;
}

/** Held already it is not given again: `since` stays the day it was first given. */
async function giveRole(deps: Deps, rows: Rows, person: Person): Promise<void> {
  const held = await rows.people.hostRoles('coordinator');
  if (held.some(each => each.personId === person.id)) return;
  const since = time.dateIn(person.timeZone, deps.clock.now());
  const role = { id: deps.newId(), personId: person.id, role: 'coordinator' as const, since, until: null };
  await rows.people.addHostRole(role);
}

/** "dana.lee@mercy.org" is Dana Lee until she says otherwise. */
function nameFrom(email: string): string {
  const words = (email.split('@')[0] ?? email).split(/[._-]+/).filter(word => word !== '');
  return words.map(word => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join(' ');
}
