/** Owns a check-in that was not held: called off, by whom and why, or simply missed (product §3). */
import * as held from '../../domain/checkin/held.ts';
import type { Owed } from '../../domain/delivery.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { ActionValues } from '../../messages/actions.ts';
import * as forms from '../../messages/checkin/forms.ts';
import * as notices from '../../messages/checkin/notices.ts';
import { wordsFor } from '../../messages/checkin/view.ts';
import type { Id, Reply } from '../../ports/chat.ts';
import { type Ask, actorIn } from '../ask.ts';
import { carry } from './carry.ts';
import { contactChoices } from './choices.ts';
import * as event from './event.ts';
import { type Loaded, load, placeOf, post, save, stewards, tell, viewFor } from './load.ts';

/** One form for both: whether somebody called it off is asked only where it could have been held. */
export async function askNotHeld(ask: Ask, { id }: { readonly id: Id }): Promise<Reply> {
  const loaded = await load(ask.rows, id);
  actorIn(ask, loaded.partnership.id);
  held.demandState(loaded.checkIn, 'planned', 'open', 'missed');
  const isToCome = loaded.checkIn.state === 'planned';
  return { ask: forms.notHeld(await viewFor(ask, loaded), contactChoices(loaded, ask), isToCome) };
}

/** `by` names the contact who called it off; empty where nobody did. */
export async function notHeld(ask: Ask, values: ActionValues<'checkin.not_held'>): Promise<Reply> {
  const loaded = await load(ask.rows, values.id);
  actorIn(ask, loaded.partnership.id);
  const { state, calledOffById } = loaded.checkIn;
  const said = wordsFor(ask).replies;
  if (values.by === '') {
    if (state === 'planned') throw new Refusal('checkin.by_missing', {}, 'by');
    const saved = state === 'missed' ? loaded : await miss(ask, loaded);
    return { tell: notices.answer(await viewFor(ask, saved), said.notHeld) };
  }
  if (!loaded.contacts.some(each => each.id === values.by)) throw new Refusal('not_found');
  const isRepeated = state === 'called_off' && calledOffById === values.by;
  const saved = isRepeated ? loaded : await callOff(ask, loaded, values.by, values.why);
  return { tell: notices.answer(await viewFor(ask, saved), said.calledOff) };
}

/** The place hears of it too: there stands the agenda that people would come for. */
async function callOff(ask: Ask, loaded: Loaded, by: Id, why: string): Promise<Loaded> {
  const checkIn = held.callOff(loaded.checkIn, by, why);
  if (checkIn.kind === 'event') return eventOff(ask, { ...loaded, checkIn });
  const telling = { kind: 'checkin.called_off', stage: 'called_off', now: ask.now } as const;
  const place = await placeOf(ask.rows, loaded.partnership.id);
  const owed: Owed[] = place === null ? [] : [post(checkIn, place, telling)];
  // Before its hour it spares people the way; after it, it is no news that cannot wait until they look where they meet.
  if (loaded.checkIn.state === 'planned' || place === null) owed.push(...tell(checkIn, others(ask, loaded), telling));
  return close(ask, loaded, checkIn, owed);
}

async function miss(ask: Ask, loaded: Loaded): Promise<Loaded> {
  const checkIn = held.missed(loaded.checkIn);
  if (checkIn.kind === 'event') return close(ask, loaded, checkIn, []);
  const telling = { kind: 'checkin.missed', stage: 'missed', now: ask.now } as const;
  return close(ask, loaded, checkIn, tell(checkIn, others(ask, loaded), telling));
}

/** Those who would have come are spared the way, and the place where it was announced hears who called it off. */
async function eventOff(ask: Ask, loaded: Loaded): Promise<Loaded> {
  const { checkIn, partnership } = loaded;
  const telling = { kind: 'event.off', stage: 'called_off', now: ask.now } as const;
  const place = await placeOf(ask.rows, partnership.id);
  const owed = [
    ...(place === null ? [] : [post(checkIn, place, telling)]),
    ...tell(checkIn, event.others(ask, loaded), telling),
  ];
  return close(ask, loaded, checkIn, partnership.state === 'active' ? owed : []);
}

/** What was still to be said about it is moot; what was on its agenda goes on to the next one. */
async function close(ask: Ask, loaded: Loaded, checkIn: Loaded['checkIn'], owed: readonly Owed[]): Promise<Loaded> {
  const kinds = ['checkin.brief', 'checkin.agenda', 'checkin.minutes_wanted', 'event.planned', 'event.asked'] as const;
  await ask.rows.outbox.drop({ type: 'checkin', id: checkIn.id }, kinds, 'not_held');
  const saved = await save(ask.rows, loaded, checkIn, owed);
  await carry(ask.rows, loaded.partnership.id, ask);
  return saved;
}

const others = (ask: Ask, loaded: Loaded) =>
  stewards(loaded, ask.today).filter(each => each.personId !== ask.me.person.id);
