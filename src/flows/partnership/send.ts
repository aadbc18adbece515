/** Owns drafts: what a contact will get, the steward's own words, and [Send it], which ends the draft for that contact only. */
import { type Card, card, text } from '../../cards/card.ts';
import * as consent from '../../domain/partnership/consent.ts';
import { Refusal } from '../../domain/refusal.ts';
import { day } from '../../messages/dates.ts';
import * as cards from '../../messages/partnership/introduction.ts';
import * as forms from '../../messages/partnership/ladderForms.ts';
import { firstName, words } from '../../messages/partnership/words.ts';
import type { Id, Reply } from '../../ports/chat.ts';
import type { Rows } from '../../ports/store/rows.ts';
import type { Ask } from '../ask.ts';
import { carriedInstead } from './link.ts';
import { bare, introduced, introducer, type LoadedContact, partnersContact, tell } from './load.ts';
import { channelOf } from './persons.ts';

type Pressed = { readonly id: Id };

export async function preview(ask: Ask, { id }: Pressed): Promise<Reply> {
  return { tell: await previewOf(ask, id) };
}

/** For whoever may send it. */
export async function previewOf(ask: Ask, id: Id): Promise<Card> {
  return previewShown(ask, await partnersContact(ask, id));
}

/** "Here is what Rosa will get", for an asker who is known to be allowed to see it. */
export async function previewShown(ask: Ask, loaded: LoadedContact): Promise<Card> {
  if (loaded.contact.consent !== 'none') return sentAlready(ask, loaded);
  const view = await introduced(ask.rows, loaded, ask.today);
  if (await isByPhone(ask.rows, loaded)) return cards.previewByPhone(view, ask.language);
  return cards.preview(view, loaded.contact.person.language, ask.language, mayWord(ask, loaded));
}

export async function askWords(ask: Ask, { id }: Pressed): Promise<Reply> {
  const loaded = await partnersContact(ask, id);
  demandOwnWords(ask, loaded);
  return { ask: forms.ownWords(ask.language, await introduced(ask.rows, loaded, ask.today)) };
}

/** Shown at once where they will stand: above the bot's own. */
export async function ownWords(ask: Ask, values: Pressed & { readonly words: string }): Promise<Reply> {
  const loaded = await partnersContact(ask, values.id);
  demandOwnWords(ask, loaded);
  await ask.rows.contacts.save(consent.introduce(bare(loaded.contact), values.words));
  return { tell: await previewOf(ask, values.id) };
}

/** Pressed twice it is sent once; who has only a phone is put on the steward's list instead. */
export async function send(ask: Ask, { id }: Pressed): Promise<Reply> {
  const loaded = await partnersContact(ask, id);
  const { contact, partnership } = loaded;
  if (contact.consent === 'asked') return { tell: sentAlready(ask, loaded) };
  const byPhone = await isByPhone(ask.rows, loaded);
  const sent = consent.send(bare(contact), byPhone, ask.today);
  await ask.rows.contacts.save(sent);
  await ask.rows.outbox.changed({ type: 'contact', id });
  const view = await introduced(ask.rows, { ...loaded, contact: { ...contact, ...sent } }, ask.today);
  if (byPhone) return { turn: cards.call(view, ask.language) };
  const carried = await carriedInstead(ask, loaded);
  if (carried !== null) return carried;
  await ask.rows.outbox.owe(
    tell('contact.introduction', { type: 'contact', id }, [contact], {
      partnership: partnership.id,
      stage: ask.today,
      now: ask.now,
    }),
  );
  const said = words[ask.language].introduction.sent.now(firstName(contact.person.name));
  return { turn: card(ask.language, said, text(said)) };
}

/** @throws Refusal contact.answered: who has answered needs no introduction any more */
function sentAlready(ask: Ask, { contact }: LoadedContact): Card {
  const on = day(contact.sentOn ?? ask.today, ask.language, ask.today);
  if (contact.consent !== 'asked') throw new Refusal('contact.answered');
  return cards.one(ask.language, words[ask.language].introduction.sent.already(firstName(contact.person.name), on));
}

/** Reached by phone only: chosen so, or nothing else is known. */
async function isByPhone(rows: Rows, { contact }: LoadedContact): Promise<boolean> {
  return contact.channel === 'phone' || (await channelOf({ rows }, contact.person)) === 'phone';
}

/** The words said first are those of the one who asks; nobody else puts words into a steward's mouth. */
function mayWord(ask: Ask, loaded: LoadedContact): boolean {
  return introducer(loaded, ask.today)?.personId === ask.me.person.id;
}

function demandOwnWords(ask: Ask, loaded: LoadedContact): void {
  if (!mayWord(ask, loaded)) throw new Refusal('contact.not_your_words');
}
