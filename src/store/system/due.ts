/** Owns who is owed something now, with all that waits for them and all that manners and reach ask about them. */
import { isPressing, kindsWhere, type Recipient } from '../../domain/delivery.ts';
import { gather } from '../../domain/gather.ts';
import type { Id } from '../../ports/chat.ts';
import type { Pending } from '../../ports/store/system.ts';
import { type Delivery, type Organisation, Prisma } from '../generated/client.ts';
import { knownPlaces } from '../hearing.ts';
import { reachableOf } from '../listeners.ts';
import type { Tx } from '../parts.ts';
import { isIn } from '../read.ts';
import { hostOrganisation, type Standing, standingsWithAccounts, type WithAccounts } from '../standings.ts';
import { type Closed, closedAt, recipientOpen } from './gates.ts';
import { heardBy } from './heard.ts';
import { waitingOf } from './waiting.ts';

type Row = { readonly personId: Id | null; readonly placeId: Id | null };

/** A handful of queries, however many recipients. Who hears differently in two partnerships comes twice. */
export async function due(
  tx: Tx,
  now: Date,
  wall: Date,
  ahead: Date,
  most: number,
  served: readonly Recipient[],
): Promise<readonly Pending[]> {
  const query = dueQuery(now, await closedAt(tx, wall), most + served.length);
  // Left out here, not by the database: what a statement binds must not grow with a crowd that waits.
  const known = new Set(served.map(to => ('person' in to ? to.person : to.place)));
  const recipients = (await tx.$queryRaw<Row[]>(query))
    .filter(({ personId, placeId }) => !known.has(personId ?? placeId ?? ''))
    .slice(0, most);
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
    ORDER BY MIN(CASE WHEN ${isIn(Prisma.sql`"kind"`, PRESSING)} THEN 0 ELSE 1 END), MIN("dueAt"), "personId", "placeId"
    LIMIT ${most}`;

// Nobody's answer waits behind what many are told at once.
const PRESSING = kindsWhere(isPressing);

type Found = ReadonlyMap<Id | null, readonly Pending[]>;

async function pendingPersons(tx: Tx, ids: readonly Id[], waiting: readonly Delivery[], now: Date): Promise<Found> {
  if (ids.length === 0) return new Map();
  const people = await standingsWithAccounts(tx, ids);
  const host = await hostOrganisation(tx);
  const theirs = gather(waiting, each => each.personId);
  return new Map(
    [...people.values()].map(person => {
      const all = theirs.get(person.id) ?? [];
      return [person.id, pendingPerson(person, all, host, now)] as const;
    }),
  );
}

function pendingPerson(
  person: Standing & WithAccounts,
  theirs: readonly Delivery[],
  host: Organisation | null,
  now: Date,
): readonly Pending[] {
  const to = { person: person.id };
  try {
    return heardBy(person, theirs, host, now).map(({ as, ...heard }) => ({
      ...heard,
      to,
      reachable: reachableOf(person, as),
    }));
  } catch (senseless) {
    // One row that makes no sense must not keep everybody else from being served.
    return [{ to, listener: null, reachable: reachableOf(person, []), waiting: theirs.flatMap(waitingOf), senseless }];
  }
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
