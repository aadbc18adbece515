/** Owns opening a PostgreSQL database: Prisma over a pool, with transactions that are as if each ran alone. */
import { PrismaPg } from '@prisma/adapter-pg';
import type { Opened } from '../client.ts';
import type { PrismaClient as Client } from '../generated/client.ts';
import { again } from './again.ts';
import { PrismaClient } from './generated/client.ts';
import { shred } from './shred.ts';

// A press must not wait for a connection while many deliveries go out.
const CONNECTIONS = 12;
// Whoever waits longer for a row or a table is told so.
const LOCK_MS = 10_000;
const LIMITS = { maxWait: 30_000, timeout: 15_000, isolationLevel: 'Serializable' } as const;

/** Rejects where the server does not answer or does not let us in. */
export const openPostgres = async (url: string): Promise<Opened> => {
  const adapter = new PrismaPg({ connectionString: url, max: CONNECTIONS, lock_timeout: LOCK_MS });
  const client = new PrismaClient({ adapter, transactionOptions: LIMITS, errorFormat: 'minimal' });
  await client.$connect();
  return {
    // The same models, but for the names that SQLite's client gives to the few texts a column may hold.
    client: again(client as unknown as Client),
    // Connections are many: nobody waits behind what nobody waits for.
    urgently: work => work(),
    shred: () => shred(client),
    close: () => client.$disconnect(),
  };
};
