/** Owns the places a viewer may see: where their partnerships meet, the leaders' for those who lead, and those not bound yet. */
import { strangersIn } from '../../domain/reach.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { PlaceRow, Rows } from '../../ports/store/rows.ts';
import { knownPlace } from '../hearing.ts';
import { found } from '../place.ts';
import { demand, holds, partnershipsIn, type Sight } from '../sight.ts';
import { type Door, unlessTaken } from './door.ts';

const ORDER = [{ createdAt: 'asc' }, { id: 'asc' }] as const;

export function places({ tx, sight, waking, parts }: Door): Rows['places'] {
  const ifSeen = (row: PlaceRow | null) => (row !== null && sees(sight, row) ? row : null);
  // As long as no place is bound, what would be posted goes to persons.
  const bound = (row: PlaceRow) => {
    if (row.partnershipId !== null) waking.partnership(row.partnershipId);
    waking.host();
    waking.rounds();
  };
  return {
    get: async id => ifSeen(await tx.place.findUnique({ where: { id } })),
    at: async place => ifSeen(await found(tx, { ...place, platform: place.platform as Platform })),
    of: async partnershipId =>
      holds(sight.partnerships, partnershipId)
        ? tx.place.findMany({ where: { partnershipId }, orderBy: [...ORDER] })
        : [],
    bound: () =>
      tx.place.findMany({
        where: { partnershipId: { not: null }, ...partnershipsIn(sight.partnerships) },
        orderBy: [...ORDER],
      }),
    strangers: async id => {
      const place = ifSeen(await tx.place.findUnique({ where: { id } }));
      const known = place === null ? null : await knownPlace(tx, id, parts.clock.now());
      return known === null ? [] : strangersIn(known);
    },
    leaders: async () =>
      sight.isHostStaff || sight.leads
        ? tx.place.findFirst({ where: { forLeaders: true }, orderBy: [...ORDER] })
        : null,
    add: async row => {
      demand(sees(sight, row) && sight.viewer.kind !== 'stranger', `place ${row.id}`);
      if ((await found(tx, row)) !== null) throw new Refusal('place_taken');
      await unlessTaken('place_taken', null, () => tx.place.create({ data: row }));
      bound(row);
    },
    save: async row => {
      const stored = await tx.place.findUnique({ where: { id: row.id } });
      demand(stored !== null && sees(sight, stored) && sees(sight, row), `place ${row.id}`);
      await tx.place.update({ where: { id: row.id }, data: row });
      bound(row);
      waking.hearing(row.tenants === stored?.tenants ? undefined : row.id);
    },
  };
}

type Platform = PlaceRow['platform'];

function sees(sight: Sight, place: PlaceRow): boolean {
  if (sight.viewer.kind === 'place' && sight.viewer.place === place.id) return true;
  if (place.forLeaders) return sight.isHostStaff || sight.leads;
  if (place.partnershipId !== null) return holds(sight.partnerships, place.partnershipId);
  // Nobody's yet: whoever has a partnership may bind it.
  return sight.viewer.kind === 'clock' || (sight.me !== null && (sight.isHostStaff || sight.me.contacts.length > 0));
}
