/** Owns talks and visits outside the cadence: [We talked] and [Visited] in one tap (product §3). */
import { card, text } from '../../cards/card.ts';
import * as talk from '../../domain/checkin/talk.ts';
import type { ActionValues } from '../../messages/actions.ts';
import { dated, wordsFor } from '../../messages/checkin/view.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Ask, actorIn, contactIn } from '../ask.ts';
import { isLeader } from '../digest/leads.ts';
import * as pulse from '../pulse/steward.ts';
import { heard } from './agenda.ts';
import { which } from './which.ts';

export const talked = (ask: Ask, values: ActionValues<'checkin.talked'>): Promise<Reply> => log(ask, 'talk', values);
export const visited = (ask: Ask, values: ActionValues<'checkin.visited'>): Promise<Reply> => log(ask, 'visit', values);

/** One a day of each kind: a second tap says the same again. Who leads the host may say so of any partnership. */
async function log(ask: Ask, kind: 'talk' | 'visit', values: ActionValues<'checkin.talked'>): Promise<Reply> {
  const chosen = await which(ask, kind === 'talk' ? 'checkin.talked' : 'checkin.visited', values, isLeader(ask));
  if ('ask' in chosen) return chosen;
  const { partnership } = chosen;
  const leads = isLeader(ask);
  const isIn = contactIn(ask, partnership.id) !== undefined;
  const by = leads && !isIn ? null : actorIn(ask, partnership.id).contact;
  const logged = talk.logged(kind, { id: ask.newId(), partnership, by, leads, now: ask.now });
  const isFirst = await ask.rows.checkins.add(logged);
  if (leads && !isFirst) await ask.rows.checkins.led(logged);
  await heard(ask, { checkIn: logged, partnership });
  const say = wordsFor(ask).replies;
  const words = (kind === 'talk' ? say.talked : say.visited)(partnership.name, dated(ask, logged.on));
  return { tell: card(ask.language, words, text(words), ...(await pulse.talked(ask, partnership.id))) };
}
