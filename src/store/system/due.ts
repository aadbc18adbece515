/** Owns who is owed something now, with all that waits for them and all that manners and reach ask about them. */
import { isKind } from '../../domain/delivery.ts';
import { gather } from '../../domain/gather.ts';
import type { Id } from '../../ports/chat.ts';
import type { Pending, Waiting } from '../../ports/store/system.ts';
import { type Delivery, Prisma } from '../generated/client.ts';
import { knownPlaces } from '../hearing.ts';
import { listenerOf, reachableOf, type Stand, standOf } from '../listeners.ts';
import type { Tx } from '../parts.ts';
import { hostOrganisation, standingsWithAccounts } from '../standings.ts';
import { type Closed, closedAt, recipientOpen } from './gates.ts';

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

/** Split by side and consent: a yes in one partnership must not carry what another one's no withholds. */
async function pendingPersons(tx: Tx, ids: readonly Id[], waiting: readonly Delivery[], now: Date): Promise<Found> {
  if (ids.length === 0) return new Map();
  const people = await standingsWithAccounts(tx, ids);
  const host = await hostOrganisation(tx);
  const theirs = gather(waiting, each => each.personId);
  return new Map(
    [...people.values()].map(person => {
      const stands = (theirs.get(person.id) ?? []).map(
        each => [standOf(person, each.partnershipId, now), each] as const,
      );
      const alike = gather(stands, ([{ side, consent }]) => `${side} ${consent}`);
      const pending = [...alike.values()].map((some): Pending => {
        const as: readonly Stand[] = some.map(([stand]) => stand);
        const listener = listenerOf(person, as, host, now);
        const all = some.flatMap(([, each]) => waitingOf(each));
        return { to: { person: person.id }, listener, reachable: reachableOf(person, as), waiting: all };
      });
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

/** Nothing for a kind this version does not know: it waits for the one that does. */
export function waitingOf(delivery: Delivery): readonly Waiting[] {
  const { id, kind, subjectType, subjectId, stage, dueAt, expiresAt } = delivery;
  if (!isKind(kind)) return [];
  const type = subjectType as Waiting['subject']['type'];
  return [{ id, kind, subject: { type, id: subjectId }, stage, dueAt, expiresAt }];
}
