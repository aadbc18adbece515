/** Owns the instants that wait in the outbox when the zone data has changed: each is worked out anew from the wall clock it stands for. */
import { resolved, type Wall } from '../../domain/time/wall.ts';
import type { Id } from '../../ports/chat.ts';
import { Prisma } from '../generated/client.ts';
import type { Tx } from '../parts.ts';

type Kept = {
  readonly id: Id;
  readonly dueAt: Date;
  readonly dueOn: Wall;
  readonly expiresAt: Date | null;
  readonly expiresOn: Wall;
};

const AT_ONCE = 1_000;

/** Also what is bound to a Post: it may be weighed anew, and its end counts there too. Keys are civil and stay. */
export async function rezoned(tx: Tx): Promise<void> {
  let after: Id = '';
  for (;;) {
    const some = await tx.$queryRaw<Kept[]>`SELECT "id", "dueAt", "dueOn", "expiresAt", "expiresOn" FROM "Delivery"
      WHERE "state" = 'waiting' AND "id" > ${after} ${STANDS_FOR_A_CLOCK} ORDER BY "id" LIMIT ${AT_ONCE}`;
    const last = some.at(-1);
    if (last === undefined) return;
    after = last.id;
    for (const row of some) await move(tx, row);
  }
}

const STANDS_FOR_A_CLOCK = Prisma.sql`AND ("dueOn" <> '' OR "expiresOn" <> '')`;

async function move(tx: Tx, { id, dueAt, dueOn, expiresAt, expiresOn }: Kept): Promise<void> {
  const due = resolved(dueOn, dueAt);
  const ends = expiresAt === null ? null : resolved(expiresOn, expiresAt);
  if (due === dueAt && ends === expiresAt) return;
  await tx.$executeRaw`UPDATE "Delivery" SET "dueAt" = ${due}, "expiresAt" = ${ends} WHERE "id" = ${id}`;
}
