/** Owns who is owed something now, with all that waits for them and all that manners and reach ask about them. */
import { gather } from '../../domain/gather.ts';
import type { Id } from '../../ports/chat.ts';
import type { Pending } from '../../ports/store/system.ts';
import { type Delivery, Prisma } from '../generated/client.ts';
import { knownPlaces } from '../hearing.ts';
import { reachableOf } from '../listeners.ts';
import type { Tx } from '../parts.ts';
import { hostOrganisation, standingsWithAccounts } from '../standings.ts';
import { type Closed, closedAt, recipientOpen } from './gates.ts';
import { heardBy } from './heard.ts';
import { waitingOf } from './waiting.ts';

type Recipient = { readonly personId: Id | null; readonly placeId: Id | null };

/** A handful of queries, however many recipients. Who hears differently in two partnerships comes twice. */
export async function due(tx: Tx, now: Date, wall: Date, ahead: Date, most: number): Promise<readonly Pending[]> {
  const recipients = await tx.$queryRaw<Recipient[]>(dueQuery(now, await closedAt(tx, wall), most));
  if (recipients.length === 0) return [];
  const persons = recipients.flatMap(({ personId }) => (personId === null ? [] : [personId]));
  const places = recipients.flatMap(({ placeId }) => (placeId === null ? [] : [placeId]));
  const waiting = await tx.delivery.findMany({
    where: {
      state: 'waiting',
      postId: null,
      dueAt: { lte: ahead },
      OR: [{ personId: { in: persons } }, { placeId: { in: places } }],
    },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
  });
  const toPersons = await pendingPersons(tx, persons, waiting, now);
  const toPlaces = await pendingPlaces(tx, places, waiting, now);
  return recipients.flatMap(({ personId, placeId }) => toPersons.get(personId) ?? toPlaces.get(placeId) ?? []);
}

export const dueQuery = (now: Date, closed: Closed, most: number): Prisma.Sql =>
  Prisma.sql`SELECT "personId", "placeId" FROM "Delivery"
    WHERE "state" = 'waiting' AND "postId" IS NULL AND "dueAt" <= ${now}
    GROUP BY "personId", "placeId" ${closed === null ? Prisma.empty : Prisma.sql`HAVING ${recipientOpen(closed)}`}
    ORDER BY MIN("dueAt"), "personId", "placeId" LIMIT ${most}`;

type Found = ReadonlyMap<Id | null, readonly Pending[]>;

async function pendingPersons(tx: Tx, ids: readonly Id[], waiting: readonly Delivery[], now: Date): Promise<Found> {
  if (ids.length === 0) return new Map();
  const people = await standingsWithAccounts(tx, ids);
  const host = await hostOrganisation(tx);
  const theirs = gather(waiting, each => each.personId);
  return new Map(
    [...people.values()].map(person => {
      const pending = heardBy(person, theirs.get(person.id) ?? [], host, now).map(
        ({ as, ...heard }): Pending => ({
          ...heard,
          to: { person: person.id },
          reachable: reachableOf(person, as),
        }),
      );
      return [person.id, pending] as const;
    }),
  );
}

async function pendingPlaces(tx: Tx, ids: readonly Id[], waiting: readonly Delivery[], now: Date): Promise<Found> {
  if (ids.length === 0) return new Map();
  const places = await tx.place.findMany({ where: { id: { in: [...ids] } } });
  const known = await knownPlaces(tx, places, now);
  const theirs = gather(waiting, each => each.placeId);
  return new Map(
    [...known].map(([id, place]) => {
      const all = (theirs.get(id) ?? []).flatMap(waitingOf);
      return [id, [{ to: { place: id }, listener: null, reachable: { kind: 'place', place }, waiting: all }]];
    }),
  );
}
