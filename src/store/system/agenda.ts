/** Owns waking: which rows have woken, what they owe, and when they wake again. */
import type { WakeRow, WakeType } from '../../domain/agenda/due.ts';
import { gather } from '../../domain/gather.ts';
import type { Id } from '../../ports/chat.ts';
import type { Plan } from '../../ports/store/agenda.ts';
import type { System } from '../../ports/store/system.ts';
import { Prisma } from '../generated/client.ts';
import { owe } from '../outbox.ts';
import type { Parts, Tx } from '../parts.ts';
import * as wake from '../wake.ts';
import { surrounded } from './around.ts';
import { factsOf, wordless } from './facts.ts';
import { rezoned } from './rezone.ts';
import { recovered, stumbles, stumbling } from './stumbles.ts';
import { TABLES, table } from './tables.ts';

const ALL = Object.entries(TABLES);
/** Waking a million rows takes longer than any other transaction may. */
const LONG = { timeout: 300_000 };

type Woken = { readonly type: WakeType; readonly id: Id; readonly wakeAt: string | Date };

export function agenda(parts: Parts): System['agenda'] {
  const { client } = parts;
  // What a row woke at when it was read: whoever saves it meanwhile gives it another instant, and then it stays awake.
  const wokenAt = new WeakMap<WakeRow, Date | null>();
  // Rows that woke together often lie in the same partnerships. Whoever saves one of these meanwhile wakes all that is in it
  // anew, so what is planned by an older look does not put them to sleep.
  const around = new Map<Id, ReturnType<typeof surrounded>>();
  const look = (id: Id): ReturnType<typeof surrounded> => {
    const found = around.get(id) ?? surrounded(client, id);
    around.set(id, found);
    return found;
  };
  let promises: Awaited<ReturnType<typeof wordless>> = new Map();
  const promise = async (id: Id) => promises.get(id) ?? (await wordless(client, [id])).get(id);
  let stumblers: ReadonlySet<string> = new Set();
  // One that stays awake is still to be carried out.
  const isOver = ({ row, wakeAt }: Plan): boolean =>
    stumblers.has(`${row.type}:${row.id}`) && (wakeAt === null || wakeAt > parts.clock.now());
  return {
    ...stumbles(parts, row => wokenAt.get(row)),
    woken: async (now, most) => {
      around.clear();
      const rows = await client.$queryRaw<Woken[]>(wokenQuery(now, most));
      stumblers = await stumbling(
        client,
        rows.map(({ id }) => id),
      );
      promises = await wordless(
        client,
        rows.flatMap(({ type, id }) => (type === 'commitment' ? [id] : [])),
      );
      return rows.map(({ type, id, wakeAt }) => {
        const row: WakeRow = { type, id };
        wokenAt.set(row, new Date(wakeAt));
        return row;
      });
    },
    facts: row => factsOf(client, row, parts.clock.now(), look, promise),
    planned: async all => {
      const set = await client.$transaction(async tx => {
        // Before the rows sleep, in one go: a crash between the two would lose what they owe.
        await owe(
          tx,
          parts,
          all.flatMap(each => each.owed),
        );
        await recovered(
          tx,
          all.filter(isOver).map(each => each.row),
        );
        return asleep(tx, parts, all, wokenAt);
      });
      for (const { row, wakeAt } of all) if (set.has(row.id)) wokenAt.set(row, wakeAt);
    },
    next: async after => {
      const [found] = await client.$queryRaw<{ at: string | null }[]>(nextQuery(after));
      return found?.at == null ? null : new Date(found.at);
    },
    rezone: () =>
      client.$transaction(async tx => {
        await wake.everything(tx, parts.stamp());
        await rezoned(tx);
      }, LONG),
  };
}

/** Puts rows to sleep, but for those that were saved since they were read; the ids of those that sleep. */
async function asleep(
  tx: Tx,
  { dialect }: Parts,
  all: readonly Plan[],
  wokenAt: Pick<WeakMap<WakeRow, Date | null>, 'get' | 'has'>,
): Promise<ReadonlySet<Id>> {
  const set = new Set<Id>();
  for (const [type, some] of gather(all, each => each.row.type)) {
    const values = some.map(({ row, wakeAt }) => {
      const was = wokenAt.get(row) ?? null;
      const from = wokenAt.has(row) ? 'that' : 'any';
      return Prisma.sql`(${row.id}, ${dialect.instant(wakeAt)}, ${from}, ${dialect.instant(was)})`;
    });
    const name = table(TABLES[type]);
    const rows = await tx.$queryRaw<{ id: Id }[]>`UPDATE ${name} SET "wakeAt" = v.column2
      FROM (VALUES ${Prisma.join(values)}) AS v
      WHERE ${name}."id" = v.column1 AND (v.column3 = 'any' OR ${name}."wakeAt" IS NOT DISTINCT FROM v.column4)
      RETURNING "id"`;
    for (const { id } of rows) set.add(id);
  }
  return set;
}

/** One look at the index of each table, however many rows sleep. */
export const wokenQuery = (now: Date, most: number): Prisma.Sql => {
  const each = ALL.map(
    ([type, name]) =>
      Prisma.sql`SELECT * FROM (SELECT CAST(${type} AS TEXT) AS "type", "id", "wakeAt" FROM ${table(name)}
        WHERE "wakeAt" <= ${now} ORDER BY "wakeAt" LIMIT ${most}) AS woken`,
  );
  return Prisma.sql`${Prisma.join(each, ' UNION ALL ')} ORDER BY "wakeAt" LIMIT ${most}`;
};

// What is bound to a Post waits on real time, which the product clock cannot bring about.
const nextQuery = (after: Date | undefined): Prisma.Sql => {
  const later = (column: string) =>
    after === undefined ? Prisma.empty : Prisma.sql`AND ${Prisma.raw(`"${column}"`)} > ${after}`;
  const each = ALL.map(
    ([, name]) =>
      Prisma.sql`SELECT MIN("wakeAt") AS "at" FROM ${table(name)} WHERE "wakeAt" IS NOT NULL ${later('wakeAt')}`,
  );
  const due = Prisma.sql`SELECT * FROM (SELECT "dueAt" FROM "Delivery"
    WHERE "state" = 'waiting' AND "postId" IS NULL ${later('dueAt')} ORDER BY "dueAt" LIMIT 1) AS first`;
  return Prisma.sql`SELECT MIN("at") AS "at" FROM (${Prisma.join([...each, due], ' UNION ALL ')}) AS every`;
};
