/** Owns asking the database how it is: version, flushing, and on a server what time it is there. */

import type { Condition } from '../ports/condition.ts';
import type { Clock } from '../ports/deps.ts';
import { Prisma, type PrismaClient } from './generated/client.ts';
import { present } from './read.ts';

const FULL = 2;

export async function conditionOf(client: PrismaClient, isPostgres: boolean, wall: Clock['wall']): Promise<Condition> {
  return isPostgres ? server(client, wall) : file(client);
}

async function file(client: PrismaClient): Promise<Condition> {
  const [about] = await client.$queryRaw<{ version: string }[]>(Prisma.sql`SELECT sqlite_version() AS version`);
  const [pragma] = await client.$queryRaw<{ synchronous: bigint }[]>(Prisma.sql`PRAGMA synchronous`);
  return { kind: 'sqlite', version: present(about).version, isFlushed: Number(pragma?.synchronous) >= FULL };
}

async function server(client: PrismaClient, wall: Clock['wall']): Promise<Condition> {
  const before = wall().getTime();
  const [answer] = await client.$queryRaw<{ version: string; ms: number }[]>(
    Prisma.sql`SELECT current_setting('server_version') AS version,
      (EXTRACT(EPOCH FROM clock_timestamp()) * 1000)::float8 AS ms`,
  );
  const after = wall().getTime();
  const { version, ms } = present(answer);
  // The server read its clock somewhere between: what lies within says nothing.
  const apartMs = ms < before ? before - ms : ms > after ? after - ms : 0;
  return { kind: 'postgres', version, apartMs };
}
