/** Owns putting what is owed into the outbox: its polite instant, its end, and the key that makes twice once. */
import { keyOf, kinds, type Owed } from '../domain/delivery.ts';
import { type Listener, slot } from '../domain/manners.ts';
import { wallOf } from '../domain/time/wall.ts';
import { Prisma } from './generated/client.ts';
import { type Kept, keeping } from './kept.ts';
import { listenerOf, standOf } from './listeners.ts';
import { type Parts, pieces, type Tx } from './parts.ts';
import { hostOrganisation, standings } from './standings.ts';

const DAY = 86_400_000;
const ROWS = 200;

/** Owed twice is once; what is there already stays as it is. Raw SQL: Prisma cannot skip duplicates on SQLite, and it is ten times as fast. */
export async function owe(tx: Tx, { clock, newId }: Parts, owed: readonly Owed[], kept = keeping(tx)): Promise<void> {
  if (owed.length === 0) return;
  const now = clock.now();
  const listeners = await listenersFor(tx, owed, kept, now);
  const rows = owed.map(each => {
    const { dueAt, dueOn, expiresAt, expiresOn } = timesOf(each, listeners(each), now);
    const [person, place] = 'person' in each.to ? [each.to.person, null] : [null, each.to.place];
    return Prisma.sql`(${newId()}, ${keyOf(each)}, ${each.kind}, ${each.subject.type}, ${each.subject.id},
      ${each.stage}, ${person}, ${place}, ${each.partnershipId}, ${dueAt}, ${expiresAt}, ${dueOn}, ${expiresOn}, 'waiting', '', ${now})`;
  });
  for (const some of pieces(rows, ROWS)) {
    await tx.$executeRaw`INSERT INTO "Delivery"
      ("id", "key", "kind", "subjectType", "subjectId", "stage", "personId", "placeId", "partnershipId",
       "dueAt", "expiresAt", "dueOn", "expiresOn", "state", "reason", "createdAt")
      VALUES ${Prisma.join([...some])} ON CONFLICT ("key") DO NOTHING`;
  }
}

/** A wish is kept by the clock it came from; where manners moves it, by the recipient's own. So many days after an instant are no civil time. */
function timesOf(owed: Owed, listener: Listener | null, now: Date) {
  const { kind, wantedAt, expiresAt: ends = null } = owed;
  const own = listener?.zone ?? owed.zone ?? null;
  const dueAt = slot(kind, listener, wantedAt, now);
  const isAsWanted = dueAt.getTime() === wantedAt.getTime();
  return {
    dueAt,
    dueOn: wallOf(dueAt, isAsWanted ? (owed.zone ?? own) : own),
    expiresAt: ends ?? staleAt(owed),
    expiresOn: ends === null ? '' : wallOf(ends, owed.zone ?? own),
  };
}

function staleAt({ kind, wantedAt }: Owed): Date | null {
  const { staleAfterDays } = kinds[kind];
  return staleAfterDays === null ? null : new Date(wantedAt.getTime() + staleAfterDays * DAY);
}

/** A place, and somebody who is gone, have none: for them the wanted instant stands. */
async function listenersFor(
  tx: Tx,
  owed: readonly Owed[],
  kept: Kept,
  now: Date,
): Promise<(each: Owed) => Listener | null> {
  const ids = owed.flatMap(({ to }) => ('person' in to ? [to.person] : []));
  if (ids.length === 0) return () => null;
  const people = await standings(tx, ids, kept);
  const host = await hostOrganisation(tx);
  // Many deliveries to one person share one calendar.
  const made = new Map<string, Listener>();
  return ({ to, partnershipId }) => {
    const person = 'person' in to ? people.get(to.person) : undefined;
    if (person === undefined) return null;
    const key = `${person.id} ${partnershipId}`;
    const listener = made.get(key) ?? listenerOf(person, [standOf(person, partnershipId, now)], host, now);
    made.set(key, listener);
    return listener;
  };
}
