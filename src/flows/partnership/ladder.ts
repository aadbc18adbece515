/** Owns what may come of calling somebody who never answered: spoke, wrong person, rest, close kindly (product §1). */
import * as address from '../../domain/partnership/address.ts';
import * as consent from '../../domain/partnership/consent.ts';
import * as makeRows from '../../domain/partnership/make.ts';
import { isCurrent } from '../../domain/partnership.ts';
import type { ActionValues } from '../../messages/actions.ts';
import { day } from '../../messages/dates.ts';
import * as cards from '../../messages/partnership/introduction.ts';
import * as forms from '../../messages/partnership/ladderForms.ts';
import { words } from '../../messages/partnership/words.ts';
import type { Id, Reply } from '../../ports/chat.ts';
import type { Contact } from '../../ports/store/rows.ts';
import type { Ask } from '../ask.ts';
import { readDate } from '../date.ts';
import { settle } from './consent.ts';
import { endPartnership } from './end.ts';
import { bare, introduced, type LoadedContact, partnersContact } from './load.ts';
import { findOrMake } from './persons.ts';
import { previewOf } from './send.ts';

type Pressed = { readonly id: Id };

/** A steward may record for somebody who only has a phone; it is marked as recorded by phone. */
export async function spoke(ask: Ask, { id }: Pressed): Promise<Reply> {
  const loaded = await partnersContact(ask, id);
  if (loaded.contact.consent !== 'call') await settle(ask, loaded, consent.spoke(bare(loaded.contact), ask.today));
  const said = words[ask.language].introduction.ladder.spoke(await naming(ask, loaded), ask.me.person.name);
  return { tell: cards.one(ask.language, said) };
}

export async function askWrong(ask: Ask, { id }: Pressed): Promise<Reply> {
  const loaded = await partnersContact(ask, id);
  return { ask: forms.wrong(ask.language, await introduced(ask.rows, loaded, ask.today), ask.newId()) };
}

/** The wrong person is left in peace; the right one, where named, is a draft with the same role. */
export async function wrong(ask: Ask, values: ActionValues<'contact.wrong'>): Promise<Reply> {
  if ((await ask.rows.contacts.get(values.nonce)) !== null) return { tell: await previewOf(ask, values.nonce) };
  const loaded = await partnersContact(ask, values.id);
  const typed = values.person.trim() === '' ? null : address.readPerson(values.person, 'person');
  await leaveInPeace(ask, loaded);
  if (typed === null) {
    return { tell: cards.one(ask.language, words[ask.language].introduction.ladder.closed(await naming(ask, loaded))) };
  }
  const { partnership, contact } = loaded;
  const { language } = contact.person;
  const person = await findOrMake(ask, typed, { language, timeZone: partnership.timeZone });
  const row = makeRows.contact(
    {
      id: values.nonce,
      partnershipId: partnership.id,
      personId: person.id,
      organisationId: contact.organisationId,
      role: contact.role,
      channel: makeRows.firstChannel(person, false),
      isHost: false,
    },
    ask.today,
    ask.now,
  );
  await ask.rows.contacts.add(row);
  return { tell: await previewOf(ask, values.nonce) };
}

export async function askRest(ask: Ask, { id }: Pressed): Promise<Reply> {
  const loaded = await partnersContact(ask, id);
  return { ask: forms.rest(ask.language, await introduced(ask.rows, loaded, ask.today)) };
}

export async function rest(ask: Ask, values: ActionValues<'contact.rest'>): Promise<Reply> {
  const loaded = await partnersContact(ask, values.id);
  const until = readDate(ask, values.until, 'until');
  await save(ask, consent.rest(bare(loaded.contact), until, ask.today));
  const view = await naming(ask, loaded);
  const said = words[ask.language].introduction.ladder.rests(view, day(until, ask.language, ask.today));
  return { tell: cards.one(ask.language, said) };
}

/** Says beforehand where closing the last one would end the partnership too. */
export async function askClose(ask: Ask, { id }: Pressed): Promise<Reply> {
  const loaded = await partnersContact(ask, id);
  const view = await introduced(ask.rows, loaded, ask.today);
  return { ask: forms.close(ask.language, view, isLast(ask, loaded)) };
}

/** Nothing is sent; with the last one of the other side the partnership ends too. */
export async function close(ask: Ask, { id }: Pressed): Promise<Reply> {
  const loaded = await partnersContact(ask, id);
  await leaveInPeace(ask, loaded);
  if (isLast(ask, loaded)) await endPartnership(ask, loaded);
  return { tell: cards.one(ask.language, words[ask.language].introduction.ladder.closed(await naming(ask, loaded))) };
}

/** Whatever was still to be said to them, or to the steward about them, is moot. */
async function leaveInPeace(ask: Ask, { contact }: LoadedContact): Promise<void> {
  await save(ask, consent.close(bare(contact), ask.today));
  const about = { type: 'contact', id: contact.id } as const;
  const waiting = ['contact.introduction', 'contact.introduction_reminder', 'contact.call'] as const;
  await ask.rows.outbox.drop(about, waiting, 'closed');
}

async function save(ask: Ask, contact: Contact): Promise<void> {
  await ask.rows.contacts.save(contact);
  await ask.rows.outbox.changed({ type: 'contact', id: contact.id });
}

/** Nobody else of the other side is left who has not said no. */
function isLast(ask: Ask, { contact, contacts }: LoadedContact): boolean {
  return !contacts.some(
    each => each.id !== contact.id && !each.organisation.isHost && each.consent !== 'no' && isCurrent(each, ask.today),
  );
}

async function naming(ask: Ask, loaded: LoadedContact) {
  return cards.named(await introduced(ask.rows, loaded, ask.today));
}
