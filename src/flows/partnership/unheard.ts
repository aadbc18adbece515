/** Owns what a steward reads of a place in which nothing can be posted: while it is so, and once it is over (product §9). */
import * as cards from '../../messages/partnership/place.ts';
import type { Id } from '../../ports/chat.ts';
import type { PlaceRow, Rows } from '../../ports/store/rows.ts';
import type { Reader, Tellers } from '../teller.ts';
import { parkedFor } from './parked.ts';

export const tellers = {
  'place.unreached': {
    tell: async (reader, id) => {
      const place = await reader.rows.places.get(id);
      const trouble = place === null ? null : await troubleAt(reader.rows, place);
      return place === null || trouble === null
        ? null
        : cards.unreached(
            await viewOf(reader, place),
            trouble,
            await parkedIn(reader, id),
            reader.language,
            reader.today,
          );
    },
    settle: async (reader, id) => {
      const place = await reader.rows.places.get(id);
      return place === null ? null : cards.reached(await viewOf(reader, place), reader.language);
    },
  },
} satisfies Partial<Tellers>;

const parkedIn = (reader: Reader, place: Id) =>
  parkedFor(reader, delivery => (delivery.placeId === place ? null : undefined));

async function troubleAt(rows: Rows, place: PlaceRow): Promise<cards.Trouble | null> {
  if (!place.reachable) return 'gone';
  if ((await rows.places.strangers(place.id)).length > 0) return 'strangers';
  return (await isUnsure(rows, place.id)) ? 'unsure' : null;
}

/** Something was sent there, and nobody can say whether it arrived. */
async function isUnsure(rows: Rows, place: Id): Promise<boolean> {
  return (await rows.outbox.unreached()).some(each => each.placeId === place && each.state === 'waiting');
}

async function viewOf({ rows }: Reader, { name, partnershipId }: PlaceRow): Promise<cards.PlaceView> {
  return { name, partnership: partnershipId === null ? null : await rows.partnerships.get(partnershipId) };
}
