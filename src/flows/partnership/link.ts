/** Owns the link a steward carries to a partner's contact who has neither Slack nor Teams (product §1). */
import type { Text } from '../../cards/text.ts';
import * as links from '../../domain/partnership/link.ts';
import { Refusal } from '../../domain/refusal.ts';
import * as cards from '../../messages/partnership/link.ts';
import { firstName, words } from '../../messages/partnership/words.ts';
import type { Id, Reply } from '../../ports/chat.ts';
import type { Ask } from '../ask.ts';
import { type LoadedContact, partnersContact } from './load.ts';

type Pressed = { readonly id: Id };

/** Each press makes another one, and the one before is over: an address that went astray is made good by pressing again. */
export async function carry(ask: Ask, { id }: Pressed): Promise<Reply> {
  const loaded = await partnersContact(ask, id);
  links.demandWanted(loaded.contact);
  if (ask.rows.repeated) return { tell: cards.again(id, loaded.contact.person.name, ask.language) };
  return { tell: await carried(ask, loaded) };
}

export async function withdraw(ask: Ask, { id }: Pressed): Promise<Reply> {
  const { contact, partnership } = await partnersContact(ask, id);
  const out = await ask.rows.links.withdraw(id);
  if (out > 0) await audit(ask, 'link.withdrawn', id, partnership.id);
  return { tell: cards.withdrawn(contact.person.name, out > 0 || ask.rows.repeated, ask.language) };
}

/** Whether Tend has any way of its own to write to them. */
export async function canWriteTo(ask: Ask, { contact }: LoadedContact): Promise<boolean> {
  if (ask.ways.byMail && contact.person.email !== null) return true;
  const accounts = await ask.rows.accounts.of(contact.personId);
  return accounts.some(each => each.reachable && each.platform !== 'email');
}

/** The introduction goes by the steward's hands, where Tend itself can write nothing and has a page to show. */
export async function carriedInstead(ask: Ask, loaded: LoadedContact): Promise<Reply | null> {
  if (ask.ways.page('') === null || (await canWriteTo(ask, loaded))) return null;
  return { turn: await carried(ask, loaded, words[ask.language].link.instead(firstName(loaded.contact.person.name))) };
}

/** @throws Refusal link.no_address */
async function carried(ask: Ask, { contact, partnership }: LoadedContact, ...said: readonly Text[]) {
  const { person } = contact;
  const until = links.carriedUntil(ask.today, person.timeZone);
  const replaces = await ask.rows.links.serves(contact.id);
  const url = ask.ways.page(await ask.rows.links.carry(contact.id, until));
  if (url === null) throw new Refusal('link.no_address');
  await audit(ask, 'link.carried', contact.id, partnership.id);
  await ask.rows.outbox.changed({ type: 'contact', id: contact.id });
  const view = {
    contact: contact.id,
    name: person.name,
    email: person.email,
    theirs: person.language,
    steward: ask.me.person.name,
    url,
    until: links.lastDay(until, person.timeZone),
    replaces,
    language: ask.language,
    today: ask.today,
  };
  return cards.carried(view, ...said);
}

async function audit(ask: Ask, act: string, contact: Id, partnershipId: Id): Promise<void> {
  await ask.rows.audit({ act, subject: { type: 'contact', id: contact }, partnershipId, detail: '' });
}
