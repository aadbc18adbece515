/** Owns changing the cadence, which both sides own: either steward may (product §3). */
import * as cadence from '../cadence.ts';
import type { Actor } from '../commitment/commitment.ts';
import type { Partnership } from '../partnership.ts';
import { Refusal } from '../refusal.ts';
import type { CivilDate } from '../time.ts';

const LONGEST_PLACE = 200;

/**
 * The partnership with its new cadence and place of meeting. A cadence that was not changed keeps its anchor, so that
 * "every 2 weeks" does not slip by a week because somebody corrected the room.
 * @throws Refusal on the field
 */
export function change(
  partnership: Partnership,
  wanted: { readonly phrase: string; readonly where: string },
  by: Pick<Actor, 'role'>,
  today: CivilDate,
): Partnership {
  if (by.role === 'member') throw new Refusal('checkin.stewards_only');
  if (partnership.state === 'ended') throw new Refusal('partnership.ended');
  const where = wanted.where.trim();
  if (where.length > LONGEST_PLACE) throw new Refusal('text.long', { most: LONGEST_PLACE }, 'where');
  const read = cadence.parse(wanted.phrase.trim());
  if (read === null) throw new Refusal('checkin.cadence', {}, 'phrase');
  const checkIn = cadence.print(read);
  const checkInAnchor = checkIn === partnership.checkIn ? partnership.checkInAnchor : today;
  return { ...partnership, checkIn, checkInAnchor, meetsWhere: where };
}
