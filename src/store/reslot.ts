/** Owns bringing forward what waits for people whose hours, pause, rest or closed days changed: it does not wait for the moment that was polite before. */
import { isKind, mayComeEarlier } from '../domain/delivery.ts';
import { slot } from '../domain/manners.ts';
import { wallOf } from '../domain/time/wall.ts';
import type { Id } from '../ports/chat.ts';
import { Prisma } from './generated/client.ts';
import { listenerOf, standOf } from './listeners.ts';
import { pieces, type Tx } from './parts.ts';
import { isIn, read } from './read.ts';
import { hostOrganisation, standings } from './standings.ts';

const PERSONS = 500;

/** What is due stays due; nothing goes out later for it, since manners is asked again before anything goes out. */
export async function reslotted(tx: Tx, persons: readonly Id[], now: Date): Promise<void> {
  for (const some of pieces([...new Set(persons)], PERSONS)) {
    const theirs = Prisma.sql`"state" = 'waiting' AND "postId" IS NULL AND ${isIn(Prisma.sql`"personId"`, some)}`;
    const waiting = await read(tx, 'Delivery', Prisma.sql`WHERE ${theirs} AND "dueAt" > ${now}`);
    if (waiting.length > 0) await move(tx, waiting, now);
  }
}

type Waiting = Awaited<ReturnType<typeof read<'Delivery'>>>;

async function move(tx: Tx, waiting: Waiting, now: Date): Promise<void> {
  const people = await standings(
    tx,
    waiting.flatMap(({ personId }) => personId ?? []),
  );
  const host = await hostOrganisation(tx);
  for (const { id, kind, personId, partnershipId, dueAt } of waiting) {
    const person = people.get(personId ?? '');
    if (person === undefined || !isKind(kind) || !mayComeEarlier(kind)) continue;
    const listener = listenerOf(person, [standOf(person, partnershipId, now)], host, now);
    const polite = slot(kind, listener, now, now);
    if (polite >= dueAt) continue;
    const data = { dueAt: polite, dueOn: wallOf(polite, listener.zone) };
    await tx.delivery.update({ where: { id }, data });
  }
}

/** Everybody who is, or was, there for it. */
export async function peopleIn(tx: Tx, where: Prisma.ContactWhereInput): Promise<readonly Id[]> {
  const found = await tx.contact.findMany({ where, select: { personId: true }, distinct: ['personId'] });
  return found.map(({ personId }) => personId);
}
