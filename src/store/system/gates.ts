/** Owns the limits that platforms set, shared by all processes on the database: passed together or not at all, held when asked for patience. */
import type { Gate } from '../../ports/chat.ts';
import type { System } from '../../ports/store/system.ts';
import type { Dialect } from '../dialect.ts';
import { Prisma } from '../generated/client.ts';
import type { Parts, Tx } from '../parts.ts';
import { isIn } from '../read.ts';

/** An instant (real time) at which some gate is closed; null where none is, which is the usual case. */
export type Closed = Date | null;

export function gates({ client, dialect }: Parts): Pick<System['outbox'], 'pass' | 'hold'> {
  return {
    pass: async (all, wall) =>
      all.length === 0
        ? null
        : client.$transaction(async tx => {
            const meter = await metered(tx, dialect, all);
            const opens = meter.pass(all, wall);
            await meter.done();
            return opens;
          }),
    hold: (key, until) =>
      client.$transaction(async tx => {
        const [known] = (await freeAtOf(tx, dialect, [key])).values();
        await set(tx, [[key, known === undefined ? until : later(known, until)]]);
      }),
  };
}

/** Some gates in one transaction, passed by many who ask one after another. */
type Meter = {
  /** Takes one token of each gate, or none and tells (real time) when all of them may be open. */
  readonly pass: (gates: readonly Gate[], wall: Date) => Date | null;
  /** Writes down what was taken. */
  readonly done: () => Promise<void>;
};

export async function metered(tx: Tx, dialect: Dialect, gates: readonly Gate[]): Promise<Meter> {
  const freeAt = new Map(await freeAtOf(tx, dialect, [...new Set(gates.map(({ key }) => key))].sort()));
  const passed = new Map<string, Date>();
  return {
    pass: (all, wall) => {
      const closed = all.flatMap(({ key }) => freeAt.get(key) ?? []).filter(at => at > wall);
      if (closed.length > 0) return closed.reduce(later);
      for (const gate of all) {
        const next = taken(gate, freeAt.get(gate.key), wall);
        freeAt.set(gate.key, next);
        passed.set(gate.key, next);
      }
      return null;
    },
    done: async () => {
      if (passed.size > 0) await set(tx, [...passed]);
    },
  };
}

/** One token less: each moves the gate on by `every`, and no more than `burst` of them are saved up while nobody passes. */
function taken({ every, burst }: Gate, freeAt: Date | undefined, wall: Date): Date {
  const saved = wall.getTime() - (burst - 1) * every;
  return new Date(Math.max(freeAt?.getTime() ?? saved, saved) + every);
}

type FreeAt = readonly [key: string, freeAt: Date];
type GateRow = { readonly key: string; readonly freeAt: Date };

/** Ours until the transaction ends, those that nobody has passed yet too: two must not both be the first. `keys` in their order. */
async function freeAtOf(tx: Tx, dialect: Dialect, keys: readonly string[]): Promise<ReadonlyMap<string, Date>> {
  if (keys.length === 0) return new Map();
  const rows = await tx.$queryRaw<GateRow[]>`
    SELECT "key", "freeAt" FROM "Gate" WHERE ${isIn(Prisma.sql`"key"`, keys)} ORDER BY "key" ${dialect.held}`;
  const known = new Set(rows.map(({ key }) => key));
  const fresh = keys.filter(key => !known.has(key)).map(key => Prisma.sql`(${key}, ${EVER})`);
  // Where another was first after all, it is waited for and its time is what counts.
  const made =
    fresh.length === 0
      ? []
      : await tx.$queryRaw<GateRow[]>`INSERT INTO "Gate" ("key", "freeAt") VALUES ${Prisma.join(fresh)}
          ON CONFLICT ("key") DO UPDATE SET "freeAt" = "Gate"."freeAt" RETURNING "key", "freeAt"`;
  return new Map([...rows, ...made].map(({ key, freeAt }) => [key, freeAt]));
}

async function set(tx: Tx, all: readonly FreeAt[]): Promise<void> {
  const rows = all.map(([key, freeAt]) => Prisma.sql`(${key}, ${freeAt})`);
  await tx.$executeRaw`INSERT INTO "Gate" ("key", "freeAt") VALUES ${Prisma.join(rows)}
    ON CONFLICT ("key") DO UPDATE SET "freeAt" = excluded."freeAt"`;
}

const later = (one: Date, other: Date): Date => (one > other ? one : other);

export const closedAt = async (tx: Tx, wall: Date): Promise<Closed> =>
  (await tx.$queryRaw<unknown[]>`SELECT "key" FROM "Gate" WHERE "freeAt" > ${wall} LIMIT 1`).length === 0 ? null : wall;

/** When (real time) the first gate opens behind which something waits that could go now. */
export async function opens(tx: Tx, now: Date, wall: Date): Promise<Date | null> {
  if ((await closedAt(tx, wall)) === null) return null;
  const [found] = await tx.$queryRaw<{ at: string | null }[]>(opensQuery(now, wall));
  return found?.at == null ? null : new Date(found.at);
}

/** What is set at all is later than this, and found by its index; IS NOT NULL would be a scan. */
export const EVER = new Date(0);

export function opensQuery(now: Date, wall: Date): Prisma.Sql {
  const gate = (row: 'a' | 'p') => Prisma.sql`JOIN "Gate" g ON g."key" = ${tenantOf(row)} AND g."freeAt" > ${wall}`;
  const persons = Prisma.sql`JOIN "Account" a ON a."personId" = w."personId" AND a."reachable" ${gate('a')}`;
  const accounts = Prisma.sql`JOIN "Account" a ON a."id" = w."accountId" ${gate('a')}`;
  const places = Prisma.sql`JOIN "Place" p ON p."id" = w."placeId" ${gate('p')}`;
  const due = Prisma.sql`w."state" = 'waiting' AND w."postId" IS NULL AND w."dueAt" <= ${now}`;
  const failed = Prisma.sql`w."state" = 'failed' AND w."notBefore" <= ${wall}`;
  const changed = Prisma.sql`w."changedAt" > ${EVER}`;
  const [deliveries, posts] = [Prisma.sql`"Delivery" w`, Prisma.sql`"Post" w`];
  // Each by its own index: what is put together by OR is scanned.
  const each = [
    Prisma.sql`${deliveries} ${persons} WHERE ${due}`,
    Prisma.sql`${deliveries} ${places} WHERE ${due}`,
    Prisma.sql`${posts} ${accounts} WHERE ${failed}`,
    Prisma.sql`${posts} ${places} WHERE ${failed}`,
    Prisma.sql`${posts} ${accounts} WHERE ${changed}`,
    Prisma.sql`${posts} ${places} WHERE ${changed}`,
  ].map(from => Prisma.sql`SELECT MIN(g."freeAt") AS "at" FROM ${from}`);
  return Prisma.sql`SELECT MIN("at") AS "at" FROM (${Prisma.join(each, ' UNION ALL ')}) AS every`;
}

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
