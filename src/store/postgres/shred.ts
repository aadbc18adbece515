/** Owns making deleted rows unreadable in PostgreSQL: the tables that held them are written anew, without them (product §4). */
import type { PrismaClient } from './generated/client.ts';

/** A quarter of a second each; our own transactions are over long before. */
const MOST_TRIES = 60;

/**
 * Ballots are deleted, and a round's key is overwritten; PostgreSQL keeps the old versions of both until then, and as long as
 * anybody in the database looks at what was before, be it the server's own gathering of statistics. Its own log and whatever an
 * operator archives of it are out of reach. False where somebody looks for too long, or holds a table.
 */
export async function shred(client: PrismaClient): Promise<boolean> {
  try {
    for (let tries = 1; ; tries += 1) {
      await client.$executeRaw`VACUUM (FULL) "Ballot"`;
      if (await isGone(client)) break;
      if (tries === MOST_TRIES) return false;
      await client.$queryRaw`SELECT 1 AS waited FROM pg_sleep(0.25)`;
    }
    // What nobody saw any more then, nobody sees now.
    await client.$executeRaw`VACUUM (FULL) "Round"`;
    return true;
  } catch (cause) {
    if (cause instanceof Error && cause.message.includes('55P03')) return false;
    throw cause;
  }
}

/** A table without rows takes no room, unless somebody can still see those that were there. */
async function isGone(client: PrismaClient): Promise<boolean> {
  const [found] = await client.$queryRaw<{ gone: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM "Ballot") OR pg_relation_size('"Ballot"') = 0 AS gone`;
  return found?.gone ?? false;
}
