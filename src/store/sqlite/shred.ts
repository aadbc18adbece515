/** Owns making deleted bytes unreadable: nothing a row once said may be left in the database file or its log (product §4). */
import { Prisma, type PrismaClient } from '../generated/client.ts';

/** Copies the log into the file and cuts the log to nothing; false while another process still reads from it. */
const emptyLog = async (client: PrismaClient): Promise<boolean> => {
  const [answer] = await client.$queryRaw<{ busy: bigint }[]>(Prisma.sql`PRAGMA wal_checkpoint(TRUNCATE)`);
  return Number(answer?.busy) === 0;
};

const isBusy = (cause: unknown): boolean =>
  cause instanceof Prisma.PrismaClientKnownRequestError && cause.message.includes('SQLITE_BUSY');

/**
 * Call it after the deletion was committed, outside any transaction. Every connection zeroes what it deletes
 * (`connection.ts`); this rewrites the file without the gaps and empties the log that still holds the old pages.
 * False when another process held on to the file: call again, at the latest at the next start.
 */
export const shred = async (client: PrismaClient): Promise<boolean> => {
  try {
    if (!(await emptyLog(client))) return false;
    await client.$executeRaw(Prisma.sql`VACUUM`);
    return await emptyLog(client);
  } catch (cause) {
    if (isBusy(cause)) return false;
    throw cause;
  }
};
