/** Owns contact outside the cadence: [We talked], [Visited] in one tap, and a joint event (product §3). */
import { card, text } from '../../cards/card.ts';
import * as contact from '../../domain/checkin/contact.ts';
import { line } from '../../domain/checkin/lines.ts';
import type { ActionValues } from '../../messages/actions.ts';
import * as forms from '../../messages/checkin/forms.ts';
import { minutes } from '../../messages/checkin/minutes.ts';
import { dated, wordsFor } from '../../messages/checkin/view.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Ask, actorIn, found } from '../ask.ts';
import * as pulse from '../pulse/steward.ts';
import { heard } from './agenda.ts';
import { load, viewFor } from './load.ts';
import { which } from './which.ts';

export const talked = (ask: Ask, values: ActionValues<'checkin.talked'>): Promise<Reply> => log(ask, 'talk', values);
export const visited = (ask: Ask, values: ActionValues<'checkin.visited'>): Promise<Reply> => log(ask, 'visit', values);

/** One a day of each kind: a second tap says the same again. */
async function log(ask: Ask, kind: 'talk' | 'visit', values: ActionValues<'checkin.talked'>): Promise<Reply> {
  const chosen = await which(ask, kind === 'talk' ? 'checkin.talked' : 'checkin.visited', values);
  if ('ask' in chosen) return chosen;
  const { partnership } = chosen;
  const by = actorIn(ask, partnership.id).contact;
  const logged = contact.logged(kind, { id: ask.newId(), partnership, by, now: ask.now });
  await ask.rows.checkins.add(logged);
  await heard(ask, { checkIn: logged, partnership });
  const say = wordsFor(ask).replies;
  const words = (kind === 'talk' ? say.talked : say.visited)(partnership.name, dated(ask, logged.on));
  return { tell: card(ask.language, words, text(words), ...(await pulse.talked(ask, partnership.id))) };
}

/** The day is filled in as today: an event is written down when it is over. */
export async function askEvent(ask: Ask, values: ActionValues<'checkin.ask_event'>): Promise<Reply> {
  const chosen = await which(ask, 'checkin.ask_event', values);
  if ('ask' in chosen) return chosen;
  actorIn(ask, chosen.partnership.id);
  return { ask: forms.event(ask.language, chosen.partnership, ask.newId(), ask.today) };
}

/** The form's nonce is the event's id: sent twice, it is one event. */
export async function event(ask: Ask, values: ActionValues<'checkin.event'>): Promise<Reply> {
  const { rows, now } = ask;
  const partnership = found(await rows.partnerships.get(values.partnership));
  const by = actorIn(ask, partnership.id).contact;
  if ((await rows.checkins.get(values.nonce)) === null) {
    const logging = { id: values.nonce, partnership, by, now };
    const held = contact.event(values.what, values.on, values.attendance, logging);
    await rows.checkins.add(held);
    const made = (id: string) => ({ id, checkInId: held.id, by, at: now });
    await rows.checkins.addLine(line(made(ask.newId()), 'said', 0, values.what.trim()));
    const attendance = values.attendance.trim();
    if (attendance !== '') await rows.checkins.addLine(line(made(ask.newId()), 'attendance', 0, attendance));
    await heard(ask, { checkIn: held, partnership });
  }
  return { tell: minutes(await viewFor(ask, await load(rows, values.nonce))) };
}
