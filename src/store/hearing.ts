/** Owns who may hear in a place: the home tenants inside, as last told, and those that belong there (product §9). */
import { isCurrent } from '../domain/partnership.ts';
import { listed } from '../domain/person.ts';
import type { KnownPlace } from '../domain/reach.ts';
import * as time from '../domain/time.ts';
import type { Id } from '../ports/chat.ts';
import type { Place, Prisma } from './generated/client.ts';
import type { Tx } from './parts.ts';

/** A few queries, however many places. */
export async function knownPlaces(tx: Tx, places: readonly Place[], now: Date): Promise<ReadonlyMap<Id, KnownPlace>> {
  const allowed = await allowedTenants(tx, places, now);
  return new Map(
    places.map(({ id, platform, tenant, conversation, reachable, tenants }) => [
      id,
      {
        platform,
        tenant,
        conversation,
        reachable,
        tenants: listed(tenants),
        allowedTenants: [...(allowed.get(id) ?? [])],
      },
    ]),
  );
}

export async function knownPlace(tx: Tx, id: Id, now: Date): Promise<KnownPlace | null> {
  const place = await tx.place.findUnique({ where: { id } });
  return place === null ? null : ((await knownPlaces(tx, [place], now)).get(id) ?? null);
}

/** Home tenants of the partnership's people, of the host's for the leaders' place; the place's own is where its steward bound it. */
async function allowedTenants(
  tx: Tx,
  places: readonly Place[],
  now: Date,
): Promise<ReadonlyMap<Id, ReadonlySet<string>>> {
  const partnershipIds = places.flatMap(({ partnershipId }) => (partnershipId === null ? [] : [partnershipId]));
  const or: Prisma.ContactWhereInput[] = [{ partnershipId: { in: partnershipIds } }];
  if (places.some(place => place.forLeaders)) or.push({ organisation: { isHost: true } });
  const contacts = await tx.contact.findMany({
    where: { OR: or },
    select: {
      partnershipId: true,
      until: true,
      organisation: { select: { isHost: true } },
      person: { select: { timeZone: true, accounts: { select: { platform: true, tenant: true } } } },
    },
  });
  const roles = await tx.hostRole.findMany({
    select: {
      until: true,
      person: { select: { timeZone: true, accounts: { select: { platform: true, tenant: true } } } },
    },
  });
  const current = (each: { until: string | null; person: { timeZone: string } }) =>
    isCurrent(each, time.dateIn(each.person.timeZone, now));
  return new Map(
    places.map(place => {
      const inside = contacts.filter(({ partnershipId, organisation }) =>
        place.forLeaders ? organisation.isHost : partnershipId === place.partnershipId,
      );
      const people = [...inside, ...(place.forLeaders ? roles : [])].filter(current).map(each => each.person);
      const theirs = people.flatMap(({ accounts }) => accounts.filter(each => each.platform === place.platform));
      return [place.id, new Set([place.tenant, ...theirs.map(each => each.tenant)])] as const;
    }),
  );
}
