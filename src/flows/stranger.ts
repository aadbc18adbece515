/** Owns the answer to somebody Tend does not know yet: who are you, and nothing else; no partner is ever named (product §1). */
import * as address from '../domain/partnership/address.ts';
import * as claim from '../domain/partnership/claim.ts';
import type { Language } from '../domain/person.ts';
import { Refusal } from '../domain/refusal.ts';
import * as time from '../domain/time.ts';
import { read } from '../messages/actions.ts';
import * as cards from '../messages/partnership/arrival.ts';
import * as refusal from '../messages/refusal.ts';
import type { Id, Intent, Reply } from '../ports/chat.ts';
import type { HandleDeps } from './ask.ts';
import { expected, stewardsOf } from './partnership/expected.ts';
import { tell } from './partnership/load.ts';

const LONGEST_SAID = 300;

/**
 * All that is neither the form nor an address gets the same greeting: trying teaches nobody what Tend knows. `name`: what
 * their platform calls them, for the form to begin with; empty where it does not tell.
 */
export async function answer(deps: HandleDeps, intent: Intent, account: Id, name: string): Promise<Reply> {
  if (intent.kind === 'typed') return typed(deps, intent, account);
  if (intent.kind !== 'pressed') return hello(deps, account);
  const pressed = read(intent.action, intent.values);
  if (!pressed.ok) return hello(deps, account);
  if (pressed.name === 'stranger.ask') {
    const { language } = pressed.values as { readonly language: Language };
    return { ask: cards.whoAreYou(language, name) };
  }
  if (pressed.name !== 'stranger.say') return hello(deps, account);
  return said(deps, intent, account, pressed.values as Said);
}

type Said = {
  readonly language: Language;
  readonly name: string;
  readonly organisation: string;
  readonly email: string;
};

/** The form's own mistakes stand at their fields; everything else is the same answer for everybody. */
async function said(deps: HandleDeps, intent: Intent, account: Id, values: Said): Promise<Reply> {
  try {
    const name = address.readName(values.name, 'name');
    const organisation = address.nameOf(values.organisation);
    if (organisation === '') throw new Refusal('organisation.missing', {}, 'organisation');
    const email = address.readEmail(values.email, 'email');
    return await claimAs(deps, intent.id, account, { name, organisation, email });
  } catch (error) {
    if (!(error instanceof Refusal) || error.field === null) throw error;
    const today = time.dateIn('UTC', deps.clock.now());
    return { fix: { [error.field]: refusal.sentence(error, values.language, today) } };
  }
}

/** Typed words with an address in them are an answer to "who are you?"; anything else is a beginning. */
async function typed(deps: HandleDeps, intent: Intent & { readonly kind: 'typed' }, account: Id): Promise<Reply> {
  try {
    const person = address.readPerson(intent.words.slice(0, LONGEST_SAID), 'words');
    if (person.email === null) return hello(deps, account);
    const [name = person.name, ...rest] = person.name.split(',');
    const organisation = address.nameOf(rest.join(','));
    return await claimAs(deps, intent.id, account, { name: address.nameOf(name), organisation, email: person.email });
  } catch (error) {
    if (error instanceof Refusal) return hello(deps, account);
    throw error;
  }
}

async function hello(deps: HandleDeps, account: Id): Promise<Reply> {
  const isWaiting = await deps.store.as({ kind: 'clock' }, async rows => {
    const row = await rows.accounts.get(account);
    return row !== null && row.claims !== null;
  });
  return { tell: isWaiting ? cards.toStranger('again') : cards.stranger() };
}

/**
 * Keeps the claim and asks a steward. One claim an account at a time; the answer never tells whether anybody fits. The look at
 * who is expected is Tend's own, as the clock: nothing of it reaches the stranger.
 */
async function claimAs(deps: HandleDeps, intent: Id, account: Id, said: claim.Claim): Promise<Reply> {
  const isNew = await deps.store.as(
    { kind: 'clock' },
    async rows => {
      const row = await rows.accounts.get(account);
      // A repeated intent made this claim itself, and is answered as the first time.
      if (row === null || row.personId !== null || row.claims !== null) return rows.repeated;
      const people = await expected(rows);
      const match = claim.match(said, people.candidates);
      const asked = await stewardsOf(rows, people.contacts, match?.person ?? null, deps.clock.now());
      // Where nobody is there to ask, nothing is kept: they may try again once somebody is.
      if (asked.length === 0) return true;
      const words = [said.name, said.organisation, said.email ?? ''].filter(each => each !== '').join(', ');
      await rows.accounts.save({ ...row, claims: claim.keep(match), name: words.slice(0, LONGEST_SAID) });
      const more = { partnership: null, stage: deps.newId(), now: deps.clock.now() };
      await rows.outbox.owe(tell('contact.claimed', { type: 'account', id: account }, asked, more));
      return true;
    },
    intent,
  );
  return { tell: cards.toStranger(isNew ? 'asked' : 'again') };
}
