/** Owns joint events as people note them: planned ahead or written down afterwards, changed, and told to the other side (product §3). */
import * as events from '../../domain/checkin/event.ts';
import { line, ofPart } from '../../domain/checkin/lines.ts';
import type { Owed } from '../../domain/delivery.ts';
import { listed } from '../../domain/person.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { ActionValues } from '../../messages/actions.ts';
import { dictionary } from '../../messages/checkin/event.ts';
import * as forms from '../../messages/checkin/eventforms.ts';
import type { Id, Reply } from '../../ports/chat.ts';
import { type Ask, actorIn, found } from '../ask.ts';
import { readClock } from '../date.ts';
import { heard } from './agenda.ts';
import { contactChoices } from './choices.ts';
import { eventCard, eventOf } from './eventload.ts';
import { around, type Loaded, load, placeOf, post, reachable, save, stewards, tell } from './load.ts';
import { which } from './which.ts';

/** The day is filled in as today: what is over is noted with the same form as what is to come. */
export async function askEvent(ask: Ask, values: ActionValues<'checkin.ask_event'>): Promise<Reply> {
  const chosen = await which(ask, 'checkin.ask_event', values);
  if ('ask' in chosen) return chosen;
  const { partnership } = chosen;
  actorIn(ask, partnership.id);
  const choices = contactChoices(await around(ask.rows, partnership), ask);
  return { ask: forms.plan(ask.language, partnership, ask.newId(), ask.today, choices) };
}

/** The form's nonce is the event's id: sent twice, it is one event. */
export async function event(ask: Ask, values: ActionValues<'checkin.event'>): Promise<Reply> {
  const { rows, now } = ask;
  const partnership = found(await rows.partnerships.get(values.partnership));
  const by = actorIn(ask, partnership.id).contact;
  const say = dictionary[ask.language];
  if ((await rows.checkins.get(values.nonce)) !== null) return answer(ask, await load(rows, values.nonce), say.noted);
  const inIt = await around(rows, partnership);
  const attendance = values.attendance.trim();
  if (attendance.length > events.LONGEST_ATTENDANCE) throw new Refusal('text.long', {}, 'attendance');
  const noted = events.noted(wanted(values, inIt), { id: values.nonce, partnership, by, now });
  await rows.checkins.add(noted);
  const made = (id: string) => ({ id, checkInId: noted.id, by, at: now });
  await rows.checkins.addLine(line(made(ask.newId()), 'said', 0, values.what.trim()));
  if (noted.state === 'planned') {
    await rows.outbox.owe(await telling(ask, { ...inIt, checkIn: noted }, 'planned'));
    return answer(ask, await load(rows, noted.id), say.told);
  }
  if (attendance !== '') await rows.checkins.addLine(line(made(ask.newId()), 'attendance', 0, attendance));
  await heard(ask, { checkIn: noted, partnership });
  return answer(ask, await load(rows, noted.id), say.noted);
}

export async function askChange(ask: Ask, { id }: { readonly id: Id }): Promise<Reply> {
  const loaded = await load(ask.rows, id);
  actorIn(ask, loaded.partnership.id);
  events.demandPlanned(loaded.checkIn);
  return { ask: forms.change(await eventOf(ask.rows, loaded, ask), contactChoices(loaded, ask)) };
}

/** It belongs to both sides: whoever changes it, the other one is told the plan as it is now. */
export async function change(ask: Ask, values: ActionValues<'event.change'>): Promise<Reply> {
  const { rows } = ask;
  const loaded = await load(rows, values.id);
  const by = actorIn(ask, loaded.partnership.id);
  const now = events.changed(loaded.checkIn, wanted(values, loaded), ask.now);
  const [said] = ofPart(await rows.checkins.lines(values.id), 'said');
  const what = values.what.trim();
  if (said !== undefined && said.text !== what) await rows.checkins.saveLine({ ...said, text: what, byId: by.contact });
  await rows.outbox.drop({ type: 'checkin', id: values.id }, ['event.planned'], 'changed');
  const saved = await save(rows, loaded, now, await telling(ask, { ...loaded, checkIn: now }, ask.newId()));
  return answer(ask, saved, dictionary[ask.language].told);
}

/** Ids from a form are claims: only contacts of this partnership come. */
function wanted(
  values: ActionValues<'event.change'> | ActionValues<'checkin.event'>,
  { contacts }: Pick<Loaded, 'contacts'>,
): events.Wanted {
  const coming = listed(values.coming).filter(id => contacts.some(each => each.id === id));
  const at = values.at.trim() === '' ? events.ALL_DAY : readClock(values.at, 'at');
  return { what: values.what, on: values.on, at, where: values.where, coming };
}

/** Where they meet; else to those who look after it, and those who are to come. Nothing leaves a draft. */
async function telling(ask: Ask, loaded: Loaded, stage: string): Promise<readonly Owed[]> {
  if (loaded.partnership.state !== 'active') return [];
  const told = { kind: 'event.planned', stage, now: ask.now } as const;
  const place = await placeOf(ask.rows, loaded.partnership.id);
  if (place !== null) return [post(loaded.checkIn, place, told)];
  return tell(loaded.checkIn, others(ask, loaded), told);
}

/** Stewards of all sides and whoever is to come, but for the asker. */
export function others(ask: Ask, loaded: Loaded) {
  const coming = listed(loaded.checkIn.coming);
  const named = reachable(loaded, ask.today).filter(each => coming.includes(each.id));
  return [...stewards(loaded, ask.today), ...named].filter(each => each.personId !== ask.me.person.id);
}

async function answer(ask: Ask, loaded: Loaded, said: (typeof dictionary)['en']['noted']): Promise<Reply> {
  return { tell: await eventCard(ask.rows, loaded, ask, said) };
}
