/** Owns making deleted rows unreadable in PostgreSQL: the tables that held them are written anew, without them (product §4). */
import type { PrismaClient } from './generated/client.ts';

/** Ballots are deleted, and a round's key is overwritten; PostgreSQL keeps the old versions of both until then. */
const TABLES = ['Ballot', 'Round'];

/** Its own log and whatever an operator archives of it are out of reach. */
export async function shred(client: PrismaClient): Promise<boolean> {
  try {
    for (const table of TABLES) await client.$executeRawUnsafe(`VACUUM (FULL) "${table}"`);
    return true;
  } catch (cause) {
    if (cause instanceof Error && cause.message.includes('55P03')) return false;
    throw cause;
  }
}
