/** Owns answers to an introduction, by the contact or recorded by a steward, and what a first yes sets going (product §1). */

import { type Card, card, text } from '../../cards/card.ts';
import * as consent from '../../domain/partnership/consent.ts';
import { hasConsented } from '../../domain/partnership.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { ActionValues } from '../../messages/actions.ts';
import * as cards from '../../messages/partnership/introduction.ts';
import { words } from '../../messages/partnership/words.ts';
import type { Reply } from '../../ports/chat.ts';
import type { Contact } from '../../ports/store/rows.ts';
import type { Ask } from '../ask.ts';
import { canWriteTo } from './link.ts';
import { bare, current, hostStewards, introduced, type LoadedContact, loadContact, tell } from './load.ts';

/** Only they themselves answer; the same answer again changes nothing. */
export async function answer(ask: Ask, values: ActionValues<'contact.consent'>): Promise<Reply> {
  const loaded = await own(ask, values.id);
  if (loaded.contact.consent !== values.answer) {
    const by = { means: ask.means, platform: ask.intent.from.platform, today: ask.today };
    await settle(ask, loaded, consent.answer(bare(loaded.contact), values.answer, by));
  } else if (ask.means === 'self' && loaded.contact.consentMeans !== 'self') {
    // What came through somebody else's hands is theirs from now on.
    await ask.rows.contacts.save(consent.confirmed(bare(loaded.contact), ask.today));
  }
  const view = await introduced(ask.rows, loaded, ask.today);
  // The introduction is theirs alone and becomes the thanks, which are then not said twice.
  return { turn: cards.thanks(view, values.answer, ask.language, await keptBy(ask, loaded)) };
}

/** What somebody said by a link is no place in which Tend can write to them. */
async function keptBy(ask: Ask, loaded: LoadedContact): Promise<cards.Kept> {
  if (ask.intent.through === undefined) return 'chat';
  return (await canWriteTo(ask, loaded)) ? 'mail' : 'link';
}

/**
 * What the asker has been sent and not answered, shown where they are: who is in a channel of ours but in a workspace that has
 * not let Tend in can be asked nowhere else.
 */
export async function unanswered(ask: Ask): Promise<readonly Card[]> {
  const waiting = ask.me.contacts.filter(each => each.consent === 'asked' && !each.organisation.isHost);
  const shown: Card[] = [];
  for (const { id } of waiting) {
    const view = await introduced(ask.rows, await loadContact(ask.rows, id), ask.today);
    shown.push(cards.introduction(view, ask.language));
  }
  return shown;
}

/** From now on everything is said in the other language, the introduction above included. */
export async function speak(ask: Ask, values: ActionValues<'contact.speak'>): Promise<Reply> {
  const loaded = await own(ask, values.id);
  await ask.rows.people.save({ ...ask.me.person, language: values.language });
  await ask.rows.outbox.changed({ type: 'contact', id: values.id });
  if (!consent.isUnanswered(loaded.contact)) {
    const view = await introduced(ask.rows, loaded, ask.today);
    return { tell: cards.thanksAgain(view, loaded.contact.consent, values.language) };
  }
  const said = words[values.language].own.speaks;
  return { tell: card(values.language, said, text(said)) };
}

/** Saves an answer with all that hangs on it: what waited is dropped, a draft may come alive, the stewards are told. */
export async function settle(ask: Ask, loaded: LoadedContact, answered: Contact): Promise<void> {
  const subject = { type: 'contact', id: answered.id } as const;
  const { partnership } = loaded;
  await ask.rows.contacts.save(answered);
  await ask.rows.outbox.changed(subject);
  await ask.rows.outbox.drop(
    subject,
    ['contact.introduction', 'contact.introduction_reminder', 'contact.call'],
    'answered',
  );
  await comeAlive(ask, loaded, answered);
  const stage = ask.newId();
  // Where a steward recorded it for somebody who holds other roles here as well, it is no news to them.
  const told = [...hostStewards(loaded, ask.today), ...ownStewards(loaded, ask)];
  const stewards = told.filter(each => each.personId !== answered.personId);
  const more = { partnership: partnership.id, stage, now: ask.now, except: ask.me.person.id };
  await ask.rows.outbox.owe(tell('contact.answered', subject, stewards, more));
}

/** The first yes: the partnership is active, and its place hears of it. */
async function comeAlive(ask: Ask, loaded: LoadedContact, answered: Contact): Promise<void> {
  const { partnership } = loaded;
  const live = consent.firstYes(partnership, answered, ask.today);
  if (live === partnership) return;
  await ask.rows.partnerships.save(live);
  await ask.rows.outbox.changed({ type: 'partnership', id: partnership.id });
  await greet(ask, partnership.id);
}

/** The first word in a partnership's place, said once there. */
export async function greet(ask: Ask, partnership: string): Promise<void> {
  const places = await ask.rows.places.of(partnership);
  await ask.rows.outbox.owe(
    places.map(place => ({
      kind: 'partnership.live',
      subject: { type: 'partnership', id: partnership },
      to: { place: place.id },
      partnershipId: partnership,
      stage: 'live',
      wantedAt: ask.now,
    })),
  );
}

/** Stewards of the contact's own side, where they have said yes themselves. */
function ownStewards(loaded: LoadedContact, ask: Ask) {
  return current(loaded, ask.today).filter(
    each =>
      each.organisationId === loaded.contact.organisationId && each.role === 'steward' && hasConsented(each, false),
  );
}

/** Nobody answers for somebody else; for who has only a phone the ladder does (product §1). @throws Refusal */
async function own(ask: Ask, id: string): Promise<LoadedContact> {
  const loaded = await loadContact(ask.rows, id);
  if (loaded.contact.personId !== ask.me.person.id) throw new Refusal('not_yours');
  if (loaded.contact.organisation.isHost) throw new Refusal('contact.host');
  return loaded;
}
