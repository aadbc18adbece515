/** Owns the limits that platforms set, shared by all processes on the database: passed together or not at all, held when asked for patience. */
import type { Gate } from '../../ports/chat.ts';
import type { System } from '../../ports/store/system.ts';
import { Prisma } from '../generated/client.ts';
import type { Parts, Tx } from '../parts.ts';

/** An instant (real time) at which some gate is closed; null where none is, which is the usual case. */
export type Closed = Date | null;

export function gates({ client }: Parts): Pick<System['outbox'], 'pass' | 'hold'> {
  return {
    pass: async (all, wall) =>
      all.length === 0
        ? null
        : client.$transaction(async tx => {
            const freeAt = await freeAtOf(
              tx,
              all.map(({ key }) => key),
            );
            const closed = [...freeAt.values()].filter(at => at > wall);
            if (closed.length > 0) return closed.reduce(later);
            for (const gate of all) await set(tx, gate.key, taken(gate, freeAt.get(gate.key), wall));
            return null;
          }),
    hold: (key, until) =>
      client.$transaction(async tx => {
        const [known] = (await freeAtOf(tx, [key])).values();
        await set(tx, key, known === undefined ? until : later(known, until));
      }),
  };
}

/** One token less: each moves the gate on by `every`, and no more than `burst` of them are saved up while nobody passes. */
function taken({ every, burst }: Gate, freeAt: Date | undefined, wall: Date): Date {
  const saved = wall.getTime() - (burst - 1) * every;
  return new Date(Math.max(freeAt?.getTime() ?? saved, saved) + every);
}

async function freeAtOf(tx: Tx, keys: readonly string[]): Promise<ReadonlyMap<string, Date>> {
  const found = await tx.gate.findMany({ where: { key: { in: [...keys] } } });
  return new Map(found.map(({ key, freeAt }) => [key, freeAt]));
}

async function set(tx: Tx, key: string, freeAt: Date): Promise<void> {
  await tx.gate.upsert({ where: { key }, create: { key, freeAt }, update: { freeAt } });
}

const later = (one: Date, other: Date): Date => (one > other ? one : other);

export const closedAt = async (tx: Tx, wall: Date): Promise<Closed> =>
  (await tx.gate.findFirst({ where: { freeAt: { gt: wall } }, select: { key: true } })) === null ? null : wall;

/** Holds for a recipient (`personId`, `placeId` of a delivery) who can be reached in some tenant whose gate is open, or not at all. */
export const recipientOpen = (wall: Date): Prisma.Sql => {
  const theirs = Prisma.sql`SELECT 1 FROM "Account" a WHERE a."personId" = "Delivery"."personId" AND a."reachable"`;
  return Prisma.sql`${placeOpen('Delivery', wall)} AND (
    NOT EXISTS (${theirs} AND ${tenantOf('a')} IN (${closedKeys(wall)}))
    OR EXISTS (${theirs} AND ${tenantOf('a')} NOT IN (${closedKeys(wall)})))`;
};

/** Holds for a Post whose tenant's gate is open. */
export const postOpen = (wall: Date): Prisma.Sql =>
  Prisma.sql`${placeOpen('Post', wall)} AND NOT EXISTS (
    SELECT 1 FROM "Account" a WHERE a."id" = "Post"."accountId" AND ${tenantOf('a')} IN (${closedKeys(wall)}))`;

const placeOpen = (table: 'Delivery' | 'Post', wall: Date): Prisma.Sql =>
  Prisma.sql`NOT EXISTS (SELECT 1 FROM "Place" p
    WHERE p."id" = ${Prisma.raw(`"${table}"`)}."placeId" AND ${tenantOf('p')} IN (${closedKeys(wall)}))`;

const tenantOf = (row: 'a' | 'p'): Prisma.Sql => Prisma.raw(`${row}."platform" || ':' || ${row}."tenant"`);

const closedKeys = (wall: Date): Prisma.Sql => Prisma.sql`SELECT "key" FROM "Gate" WHERE "freeAt" > ${wall}`;
