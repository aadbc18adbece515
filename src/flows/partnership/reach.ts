/** Owns what a steward is told when somebody's account was switched off, and when it is no longer worth saying. */
import { isCurrent } from '../../domain/partnership.ts';
import * as gone from '../../messages/gone.ts';
import * as cards from '../../messages/partnership/reach.ts';
import type { Id } from '../../ports/chat.ts';
import type { Account } from '../../ports/store/rows.ts';
import type { Reader, Teller, Tellers } from '../teller.ts';

const account: Teller = {
  tell: async (reader, id) => {
    const found = await reader.rows.accounts.get(id);
    return found === null || found.reachable ? null : off(reader, found);
  },
  settle: async (reader, id) => {
    const found = await reader.rows.accounts.get(id);
    const person = found?.personId == null ? null : await reader.rows.people.get(found.personId);
    return person === null ? gone.card(reader.language) : cards.accountOn(person.name, reader.language);
  },
};

async function off(reader: Reader, { personId, platform }: Account) {
  const { rows, language } = reader;
  const person = personId === null ? null : await rows.people.get(personId);
  if (person === null) return null;
  const contact = await contactOf(reader, person.id);
  const organisation = contact?.organisation ?? (await rows.organisations.host());
  const view = { name: person.name, organisation: organisation?.name ?? '', platform, contact: contact?.id ?? null };
  return cards.accountOff(view, language);
}

/** As whom the reader knows them. */
async function contactOf({ rows, today }: Reader, person: Id) {
  const theirs = (await rows.contacts.all()).find(each => each.personId === person && isCurrent(each, today));
  return theirs === undefined ? null : rows.contacts.get(theirs.id);
}

export const tellers = { 'account.deactivated': account } satisfies Partial<Tellers>;
