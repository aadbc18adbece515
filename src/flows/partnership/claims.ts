/** Owns the steward's tap on "is that Rosa?": an account becomes a person's, or stays a stranger's (product §1). */
import { card } from '../../cards/card.ts';
import type { Choice } from '../../cards/form.ts';
import * as claim from '../../domain/partnership/claim.ts';
import * as standing from '../../domain/partnership/standing.ts';
import { hasConsented } from '../../domain/partnership.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { ActionValues } from '../../messages/actions.ts';
import * as cards from '../../messages/partnership/arrival.ts';
import { one } from '../../messages/partnership/introduction.ts';
import { words } from '../../messages/partnership/words.ts';
import type { Id, Reply } from '../../ports/chat.ts';
import type { Account, Contact, ContactWho, Person, Rows } from '../../ports/store/rows.ts';
import { type Ask, found } from '../ask.ts';
import { isCoordinator, standingIn, tell } from './load.ts';
import { previewOf } from './send.ts';

type Pressed = { readonly id: Id };

/** Whom a claim speaks of, as far as the asker may see it. */
type Whom = { readonly person: Person; readonly contact: ContactWho | null; readonly organisation: string };

/** Null where the claim fits nobody, or somebody out of the viewer's sight: the two must read alike. */
export async function whom(rows: Rows, said: claim.Claimed | null): Promise<Whom | null> {
  if (said === null || said.kind === 'unknown') return null;
  if (said.kind === 'contact') {
    const contact = await rows.contacts.get(said.id);
    return contact === null ? null : { person: contact.person, contact, organisation: contact.organisation.name };
  }
  const person = await rows.people.get(said.id);
  return person === null
    ? null
    : { person, contact: null, organisation: (await rows.organisations.host())?.name ?? '' };
}

/** Nobody fits by name: the asker may know who it is. */
export async function askWho(ask: Ask, { id }: Pressed): Promise<Reply> {
  const account = await waiting(ask, id);
  if (account === null) return settled(ask);
  const choices = await choicesOf(ask);
  if (choices.length === 0) throw new Refusal('not_yours');
  return { ask: cards.who(ask.language, id, account.name, choices) };
}

/** From now on the account speaks for that person, in every partnership of theirs; it is audited (product §9). */
export async function confirm(ask: Ask, values: ActionValues<'account.confirm'>): Promise<Reply> {
  const account = await waiting(ask, values.id);
  if (account === null) return settled(ask);
  const who = found(await whom(ask.rows, claim.claimed({ claims: values.who, personId: null })));
  await demandKnows(ask, who);
  const { person, contact } = who;
  await ask.rows.accounts.save({ ...account, personId: person.id, claims: null, name: person.name });
  await ask.rows.outbox.changed({ type: 'account', id: account.id });
  await audit(ask, 'account.confirmed', account.id, contact?.partnershipId ?? null, person.id);
  await greet(ask, account, who);
  const said = words[ask.language].arrival.confirmed(person.name);
  if (contact === null || contact.organisation.isHost || contact.consent !== 'none') {
    return { tell: one(ask.language, said) };
  }
  const below = await previewOf(ask, contact.id);
  return { tell: card(ask.language, said, ...one(ask.language, said).blocks, ...below.blocks) };
}

/** It stays a stranger's, and may say something else of itself; that it was refused is not told to it. */
export async function refuse(ask: Ask, { id }: Pressed): Promise<Reply> {
  const account = await waiting(ask, id);
  if (account === null) return settled(ask);
  await ask.rows.accounts.save({ ...account, claims: null });
  await ask.rows.outbox.changed({ type: 'account', id });
  await audit(ask, 'account.refused', id, null, '');
  return { tell: one(ask.language, words[ask.language].arrival.refused) };
}

/** Whoever waited hears that it worked: with the introduction they could not be reached with, or with one sentence. */
async function greet(ask: Ask, account: Account, { person, contact }: Whom): Promise<void> {
  if (contact?.consent === 'asked') return introduceAgain(ask.rows, account, contact, ask.now);
  const more = { partnership: contact?.partnershipId ?? null, stage: `known:${account.id}`, now: ask.now };
  const to = [{ personId: person.id }];
  if (contact !== null && !hasConsented(contact, contact.organisation.isHost)) return;
  await ask.rows.outbox.owe(tell('contact.known', { type: 'account', id: account.id }, to, more));
}

/**
 * The introduction, now that they have an account: the one that could not reach them goes out again, else a new one; nothing for who
 * has answered, and for a draft.
 */
export async function introduceAgain(
  rows: Rows,
  account: Pick<Account, 'id'>,
  contact: Contact,
  now: Date,
): Promise<void> {
  if (contact.consent !== 'asked') return;
  const subject = { type: 'contact', id: contact.id } as const;
  const lost = (await rows.outbox.about(subject)).filter(isLost).map(each => each.id);
  if (lost.length > 0) return rows.outbox.retry(lost);
  const more = { partnership: contact.partnershipId, stage: `known:${account.id}`, now };
  await rows.outbox.owe(tell('contact.introduction', subject, [contact], more));
}

const isLost = ({ kind, state }: { readonly kind: string; readonly state: string }): boolean =>
  kind === 'contact.introduction' && state === 'unreached';

/** An account whose claim waits and is the asker's to answer; null where it is settled. @throws Refusal */
async function waiting(ask: Ask, id: Id): Promise<Account | null> {
  const account = found(await ask.rows.accounts.get(id));
  const said = claim.claimed(account);
  if (said === null) return null;
  const who = await whom(ask.rows, said);
  if (who !== null) await demandKnows(ask, who);
  else if (!isCoordinator(ask) && (await choicesOf(ask)).length === 0) throw new Refusal('not_yours');
  return account;
}

/** Whoever manages the partnership knows its people; who holds a role at the host is for coordinators to confirm. */
async function demandKnows(ask: Ask, { contact, person }: Whom): Promise<void> {
  const roles = await ask.rows.people.hostRoles();
  const isStaff = contact === null || roles.some(each => each.personId === person.id);
  standing.demand(isStaff ? isCoordinator(ask) : standing.manages(standingIn(ask, contact.partnershipId)));
}

/** Everybody the asker could say it is, each person once. */
async function choicesOf(ask: Ask): Promise<readonly Choice[]> {
  const found = new Map<Id, Choice>();
  for (const partnership of await ask.rows.partnerships.all()) {
    if (!standing.manages(standingIn(ask, partnership.id))) continue;
    for (const each of await ask.rows.contacts.of(partnership.id)) {
      if (found.has(each.personId)) continue;
      found.set(each.personId, { value: each.id, label: `${each.person.name}, ${each.organisation.name}` });
    }
  }
  return [...found.values()].sort((one, other) => one.label.localeCompare(other.label));
}

function settled(ask: Ask): Reply {
  return { tell: one(ask.language, words[ask.language].arrival.settled) };
}

async function audit(ask: Ask, act: string, account: Id, partnershipId: Id | null, detail: string): Promise<void> {
  await ask.rows.audit({ act, subject: { type: 'account', id: account }, partnershipId, detail });
}
