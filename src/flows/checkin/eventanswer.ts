/** Owns what becomes of a joint event: how it went in two taps, from either side, and who came (product §3). */
import * as events from '../../domain/checkin/event.ts';
import { line, ofPart } from '../../domain/checkin/lines.ts';
import { listed } from '../../domain/person.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { ActionValues } from '../../messages/actions.ts';
import * as messages from '../../messages/checkin/event.ts';
import * as forms from '../../messages/checkin/eventforms.ts';
import type { Id, Reply } from '../../ports/chat.ts';
import { type Ask, actorIn } from '../ask.ts';
import { heard } from './agenda.ts';
import { contactChoices } from './choices.ts';
import { eventCard, eventOf } from './eventload.ts';
import { type Loaded, load, save } from './load.ts';

/** Who says how it went says that it took place. Said again, the last word stands. */
export async function went(ask: Ask, values: ActionValues<'event.went'>): Promise<Reply> {
  const loaded = await load(ask.rows, values.id);
  const by = actorIn(ask, loaded.partnership.id);
  const held = await took(ask, loaded);
  const before = (await ask.rows.events.answers(values.id)).find(each => each.contactId === by.contact) ?? null;
  await ask.rows.events.answer(events.went(held.checkIn, values.went, before, by, ask.now));
  await ask.rows.outbox.changed({ type: 'checkin', id: values.id });
  return { tell: messages.askedAgain(await eventOf(ask.rows, held, ask)) };
}

/** The second tap; without a first one there is nothing to add to. */
export async function again(ask: Ask, values: ActionValues<'event.again'>): Promise<Reply> {
  const loaded = await load(ask.rows, values.id);
  const by = actorIn(ask, loaded.partnership.id);
  const own = (await ask.rows.events.answers(values.id)).find(each => each.contactId === by.contact);
  if (own === undefined) return { tell: messages.asked(await eventOf(ask.rows, loaded, ask)) };
  await ask.rows.events.answer({ ...own, again: values.again, means: by.means, at: ask.now });
  await ask.rows.outbox.changed({ type: 'checkin', id: values.id });
  return { tell: await eventCard(ask.rows, loaded, ask, messages.dictionary[ask.language].thanks) };
}

export async function askAttendance(ask: Ask, { id }: { readonly id: Id }): Promise<Reply> {
  const loaded = await load(ask.rows, id);
  actorIn(ask, loaded.partnership.id);
  events.took(loaded.checkIn, ask.now);
  return { ask: forms.attendance(await eventOf(ask.rows, loaded, ask), ask.newId(), contactChoices(loaded, ask)) };
}

/** Either side may set it right; the last one who does is believed. */
export async function attendance(ask: Ask, values: ActionValues<'event.attendance'>): Promise<Reply> {
  const { rows, now } = ask;
  const loaded = await load(rows, values.id);
  const by = actorIn(ask, loaded.partnership.id).contact;
  const text = values.attendance.trim();
  if (text.length > events.LONGEST_ATTENDANCE) throw new Refusal('text.long', {}, 'attendance');
  const held = await took(ask, loaded);
  const attended = listed(values.attended).filter(id => loaded.contacts.some(each => each.id === id));
  const saved = await save(rows, held, { ...held.checkIn, attended: attended.join(',') }, []);
  const [known] = ofPart(await rows.checkins.lines(values.id), 'attendance');
  if (known !== undefined) await rows.checkins.saveLine({ ...known, text, byId: by });
  else if (text !== '') {
    await rows.checkins.addLine(line({ id: values.nonce, checkInId: values.id, by, at: now }, 'attendance', 0, text));
  }
  return { tell: await eventCard(rows, saved, ask, messages.dictionary[ask.language].noted) };
}

async function took(ask: Ask, loaded: Loaded): Promise<Loaded> {
  const checkIn = events.took(loaded.checkIn, ask.now);
  if (checkIn === loaded.checkIn) return loaded;
  const saved = await save(ask.rows, loaded, checkIn, []);
  await heard(ask, saved);
  return saved;
}
