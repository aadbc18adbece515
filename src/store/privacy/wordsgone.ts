/** Owns marking every Post whose words must go: records too, since they change for this alone (product §6). */
import type { Id } from '../../ports/chat.ts';
import { type Post, Prisma } from '../generated/client.ts';
import type { Tx } from '../parts.ts';
import { isIn } from '../read.ts';

type Shown = Pick<Post, 'id' | 'changedAt'>;

/** Of those whose cards may name several partnerships: who is or was in one of these, who has a role at the host, and places. */
function readers(partnerships: readonly Id[]): Prisma.Sql {
  const contacts = Prisma.sql`SELECT c."personId" FROM "Contact" c WHERE ${isIn(Prisma.sql`c."partnershipId"`, partnerships)}`;
  return Prisma.sql`p."personId" IS NULL OR p."personId" IN (${contacts}) OR p."personId" IN (SELECT "personId" FROM "HostRole")`;
}

/**
 * What a bundle, a list of the day or a digest names is known only when it is worded, so all that may show something of these
 * partnerships is worded once more: what was owed about them, and what is about no single one of them.
 */
export async function wordsGone(tx: Tx, partnerships: readonly Id[], wall: Date): Promise<void> {
  // What was said about trust is about no partnership: whoever was told results may hold it.
  const several = partnerships.length === 0 ? Prisma.sql`TRUE` : readers(partnerships);
  const about = Prisma.sql`d."subjectType" = 'round' OR (d."partnershipId" IS NULL AND (${several})) OR ${isIn(Prisma.sql`d."partnershipId"`, partnerships)}`;
  const found = await tx.$queryRaw<Shown[]>`SELECT DISTINCT p."id", p."changedAt" FROM "Post" p
    JOIN "Delivery" d ON d."postId" = p."id"
    WHERE (${about}) AND p."state" IN ('sending', 'unknown', 'failed', 'sent')`;
  for (const { id, changedAt } of found) {
    // Never the same twice: who brings a card up to date tells by it whether it must be done once more.
    const at = changedAt === null || changedAt < wall ? wall : new Date(changedAt.getTime() + 1);
    await tx.$executeRaw`UPDATE "Post" SET "changedAt" = ${at} WHERE "id" = ${id}`;
  }
}
