/** Owns what could not be looked at, weighed or worded: how often, counted where it outlives the process, and what was buried for it. */

import type { WakeRow } from '../../domain/agenda/due.ts';
import { MOST_ATTEMPTS, restAfter } from '../../domain/attempts.ts';
import type { System } from '../../ports/store/system.ts';
import { Prisma } from '../generated/client.ts';
import type { Parts, Tx } from '../parts.ts';
import { isIn, read } from '../read.ts';
import { setWakeAt } from './tables.ts';

const BURIED = { buriedAt: { not: null } } as const;

type OfRows = Pick<System['agenda'], 'stumbled' | 'buried' | 'revive'>;

/** Rows that wake. `wokenAt`: when the row in hand woke; saved meanwhile, it stays awake. */
export function stumbles({ client, clock, stamp }: Parts, wokenAt: (row: WakeRow) => Date | null | undefined): OfRows {
  return {
    stumbled: (row, reason, ref) =>
      client.$transaction(async tx => {
        const [now, type, rowId] = [clock.now(), row.type, row.id];
        const key = { rowId_type: { rowId, type } };
        const known = await tx.stumble.findUnique({ where: key });
        const attempts = (known?.attempts ?? 0) + 1;
        const rest = restAfter(attempts);
        const data = { attempts, reason, ref, at: now, buriedAt: rest === null ? now : null };
        await tx.stumble.upsert({ where: key, create: { type, rowId, ...data }, update: data });
        await setWakeAt(tx, row, rest === null ? null : new Date(now.getTime() + rest), wokenAt(row));
        return { attempts, isBuried: rest === null };
      }),
    buried: async () => {
      const found = await client.stumble.findMany({ where: BURIED, orderBy: [{ buriedAt: 'asc' }, { rowId: 'asc' }] });
      return found.map(({ type, rowId, attempts, reason, ref, at }) => ({
        row: { type: type as WakeRow['type'], id: rowId },
        attempts,
        reason,
        ref,
        at,
      }));
    },
    revive: row =>
      client.$transaction(async tx => {
        const { count } = await tx.stumble.deleteMany({ where: { type: row.type, rowId: row.id, ...BURIED } });
        return count === 1 && (await setWakeAt(tx, row, stamp())) === 1;
      }),
  };
}

/** Rows that could be looked at after all. */
export async function recovered(tx: Tx, rows: readonly WakeRow[]): Promise<void> {
  for (const { type, id } of rows)
    await tx.$executeRaw`DELETE FROM "Stumble" WHERE "type" = ${type} AND "rowId" = ${id}`;
}

/** `type:id` of those among some rows that stumbled and have not recovered: mostly none. */
export async function stumbling(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const found = await tx.$queryRaw<{ type: string; rowId: string }[]>`
    SELECT "type", "rowId" FROM "Stumble" WHERE ${isIn(Prisma.sql`"rowId"`, ids)}`;
  return new Set(found.map(({ type, rowId }) => `${type}:${rowId}`));
}

/** Deliveries: each rests by how often it failed itself, or joins what reached nobody. */
export function failing({ client, clock }: Parts): System['outbox']['stumbled'] {
  return (ids, reason) =>
    client.$transaction(async tx => {
      const now = clock.now();
      const waiting = Prisma.sql`"state" = 'waiting' AND "postId" IS NULL AND ${isIn(Prisma.sql`"id"`, ids)}`;
      await tx.$executeRaw`UPDATE "Delivery" SET "attempts" = "attempts" + 1 WHERE ${waiting}`;
      const found = await read(tx, 'Delivery', Prisma.sql`WHERE ${waiting}`);
      for (const { id, attempts } of found) {
        const rest = restAfter(attempts);
        const dueAt = new Date(now.getTime() + (rest ?? 0));
        if (rest !== null) await tx.delivery.update({ where: { id }, data: { dueAt, dueOn: '' } });
      }
      const buried = found.filter(each => each.attempts >= MOST_ATTEMPTS).map(each => each.id);
      const data = { state: 'unreached', reason } as const;
      if (buried.length > 0) await tx.delivery.updateMany({ where: { id: { in: buried } }, data });
      return buried;
    });
}
