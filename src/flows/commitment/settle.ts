/** Owns the answers that settle a promise: accept, decline, done, confirm, reopen, not kept, take back (product §2). */
import { type Card, card, text } from '../../cards/card.ts';
import type { Text } from '../../cards/text.ts';
import type { Change } from '../../domain/commitment/commitment.ts';
import * as done from '../../domain/commitment/done.ts';
import * as record from '../../domain/commitment/record.ts';
import type { DeliveryKind } from '../../domain/delivery.ts';
import { nearestRow } from '../../messages/commitment/buttons.ts';
import * as forms from '../../messages/commitment/forms.ts';
import { questions } from '../../messages/commitment/questions.ts';
import { dictionary, promised } from '../../messages/commitment/view.ts';
import type { Id, Reply } from '../../ports/chat.ts';
import type { Ask } from '../ask.ts';
import { calendarFor, doing, type Loaded, load, save, tell, viewFor } from './load.ts';

type Pressed = { readonly id: Id };
type Words = (typeof dictionary)['en']['replies'];

/** A repair is accepted by the side that was let down, anything else by its owner; who recorded it hears of it. */
export async function accept(ask: Ask, { id }: Pressed): Promise<Reply> {
  const loaded = await load(ask.rows, id);
  const change = record.accept(loaded.commitment, doing(ask, loaded.partnership.id));
  const saved = await save(ask, loaded, change, telling(ask, loaded, change, asker(loaded), 'commitment.answered'));
  const p = promised(await viewFor(ask, saved));
  return answer(ask, saved, words(ask).accepted(p));
}

/** No reason is asked for: a no must be as easy as a yes. */
export async function decline(ask: Ask, { id }: Pressed): Promise<Reply> {
  const loaded = await load(ask.rows, id);
  const change = record.decline(loaded.commitment, doing(ask, loaded.partnership.id));
  const saved = await save(ask, loaded, change, telling(ask, loaded, change, asker(loaded), 'commitment.answered'));
  return answer(ask, saved, words(ask).declined);
}

/** The day of this press decides whether it was in time; the receivers are asked, and may object (product §2). */
export async function finish(ask: Ask, { id }: Pressed): Promise<Reply> {
  const loaded = await load(ask.rows, id);
  const receivers = calendarFor(loaded, loaded.commitment.toOrganisationId, ask.today);
  const change = done.done(loaded.commitment, receivers, doing(ask, loaded.partnership.id));
  const owed = telling(ask, loaded, change, loaded.commitment.toOrganisationId, 'commitment.done_question');
  const saved = await save(ask, loaded, change, owed);
  return answer(ask, saved, words(ask).done(promised(await viewFor(ask, saved))));
}

/** Said by phone or by a carried link it is heard, and stays done: only their own press confirms (product §1). */
export async function confirm(ask: Ask, { id }: Pressed): Promise<Reply> {
  const loaded = await load(ask.rows, id);
  const change = done.confirm(loaded.commitment, doing(ask, loaded.partnership.id));
  const owed = telling(ask, loaded, change, loaded.commitment.ownerOrganisationId, 'commitment.answered');
  const saved = await save(ask, loaded, change, owed);
  const { state } = saved.commitment;
  const said = state === 'done' ? words(ask).heard : state === 'kept' ? words(ask).kept : words(ask).keptLate;
  return answer(ask, saved, said);
}

export async function askNotYet(ask: Ask, { id }: Pressed): Promise<Reply> {
  return { ask: forms.notYet(await viewFor(ask, await load(ask.rows, id))) };
}

/** It goes back to its owner with ten working days more; the words say what is missing. */
export async function notYet(ask: Ask, values: Pressed & { readonly words: string }): Promise<Reply> {
  const loaded = await load(ask.rows, values.id);
  const owners = calendarFor(loaded, loaded.commitment.ownerOrganisationId, ask.today);
  const change = done.reopen(loaded.commitment, values.words, owners, doing(ask, loaded.partnership.id));
  const owed = telling(ask, loaded, change, loaded.commitment.ownerOrganisationId, 'commitment.answered');
  return answer(ask, await save(ask, loaded, change, owed), words(ask).reopened);
}

/** Final: what follows is a new promise that names this one (product §2 "Repair"). */
export async function notKept(ask: Ask, { id }: Pressed): Promise<Reply> {
  const loaded = await load(ask.rows, id);
  const change = done.notKept(loaded.commitment, doing(ask, loaded.partnership.id));
  const owed = telling(ask, loaded, change, loaded.commitment.ownerOrganisationId, 'commitment.not_kept');
  return answer(ask, await save(ask, loaded, change, owed), words(ask).notKept);
}

/** Either side asks to take a promise back; the other side's press is its agreement. */
export async function withdraw(ask: Ask, { id }: Pressed): Promise<Reply> {
  const loaded = await load(ask.rows, id);
  const acting = doing(ask, loaded.partnership.id);
  const change = done.withdraw(loaded.commitment, acting);
  const isAgreed = change.commitment.state === 'withdrawn';
  const kind = isAgreed ? 'commitment.answered' : 'commitment.withdraw';
  const owed = telling(ask, loaded, change, otherSide(loaded, acting.by.organisation), kind);
  return answer(ask, await save(ask, loaded, change, owed), isAgreed ? words(ask).withdrawn : words(ask).withdrawAsked);
}

/** Ends the talk of taking it back, for the side that asked as well. */
export async function keep(ask: Ask, { id }: Pressed): Promise<Reply> {
  const loaded = await load(ask.rows, id);
  const acting = doing(ask, loaded.partnership.id);
  const change = done.keepPromise(loaded.commitment, acting);
  const owed = telling(ask, loaded, change, otherSide(loaded, acting.by.organisation), 'commitment.answered');
  return answer(ask, await save(ask, loaded, change, owed), words(ask).keeping);
}

/** Keyed by the event: one act told twice is told once, and two acts of one kind are two. */
export function telling(ask: Ask, loaded: Loaded, change: Change, organisation: Id, kind: DeliveryKind) {
  const act = { today: ask.today, now: ask.now, stage: change.event.id, except: ask.me.person.id };
  return tell({ ...loaded, commitment: change.commitment }, organisation, kind, act);
}

/** Of the two organisations between which it was promised: in a coalition never a third. */
export function otherSide(loaded: Loaded, organisation: Id): Id {
  const { ownerOrganisationId, toOrganisationId } = loaded.commitment;
  return organisation === ownerOrganisationId ? toOrganisationId : ownerOrganisationId;
}

/** The card pressed becomes the promise as it stands now, with whatever can still be done. */
export async function answer(ask: Ask, saved: Loaded, said: Text): Promise<Reply> {
  const view = await viewFor(ask, saved);
  const shown: Card = card(ask.language, said, text(said), ...questions(view), ...nearestRow(view));
  return { tell: shown };
}

export function words(ask: Ask): Words {
  return dictionary[ask.language].replies;
}

/** Whoever recorded a proposal hears what became of it; a repair was recorded by its owner's side. */
function asker(loaded: Loaded): Id {
  const recorder = loaded.contacts.find(contact => contact.id === loaded.commitment.recordedById);
  return recorder?.organisationId ?? loaded.commitment.toOrganisationId;
}
