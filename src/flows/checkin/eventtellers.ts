/** Owns what a delivery about a joint event says to its recipient, and when it is no longer worth saying. */
import type { Card } from '../../cards/card.ts';
import type { DeliveryKind } from '../../domain/delivery.ts';
import * as messages from '../../messages/checkin/event.ts';
import type { Id } from '../../ports/chat.ts';
import type { Reader, Teller, Tellers } from '../teller.ts';
import { eventOf } from './eventload.ts';
import { around } from './load.ts';

type Kind = Extract<DeliveryKind, `event.${string}`>;
type Said = (view: messages.EventView, reader: Reader, stage: string) => Card | null;

/** Null where it has left the reader's sight since it was owed. */
async function see({ rows, ...eyes }: Reader, id: Id): Promise<messages.EventView | null> {
  const checkIn = await rows.checkins.get(id);
  const partnership = checkIn === null ? null : await rows.partnerships.get(checkIn.partnershipId);
  if (checkIn === null || partnership === null) return null;
  return eventOf(rows, { checkIn, ...(await around(rows, partnership)) }, eyes);
}

function teller(tell: Said): Teller {
  return {
    tell: async (reader, subject, _kind, stage) => {
      const view = await see(reader, subject);
      return view === null ? null : tell(view, reader, stage);
    },
    settle: async (reader, subject) => {
      const view = await see(reader, subject);
      return view === null ? null : messages.event(view);
    },
  };
}

/** Asked once, of the day it took place on; who has answered is not asked again. */
const asked: Said = (view, { me }, day) => {
  const { checkIn } = view;
  if (checkIn.state === 'called_off' || checkIn.state === 'missed' || checkIn.on !== day || !view.hasCome) return null;
  const mine = new Set(me?.contacts.map(each => each.id));
  return view.answers.some(each => mine.has(each.contact)) ? null : messages.asked(view);
};

export const tellers = {
  'event.planned': teller(view =>
    view.checkIn.state === 'planned' ? messages.event(view, [messages.dictionary[view.language].planned]) : null,
  ),
  'event.off': teller(view => (view.checkIn.state === 'called_off' ? messages.off(view) : null)),
  'event.asked': teller(asked),
} satisfies Pick<Tellers, Kind>;
