/** Owns which remembered place a channel is: on Slack one channel has one id, from whichever workspace it is seen. */
import type { Place as At } from '../ports/chat.ts';
import { type Place, Prisma } from './generated/client.ts';
import type { Tx } from './parts.ts';
import { read } from './read.ts';

export async function found(tx: Tx, { platform, tenant, conversation }: At): Promise<Place | null> {
  const theirs = platform === 'slack' ? Prisma.empty : Prisma.sql`AND "tenant" = ${tenant}`;
  const [first] = await read(
    tx,
    'Place',
    Prisma.sql`WHERE "platform" = ${platform} AND "conversation" = ${conversation} ${theirs}
      ORDER BY "tenant" = ${tenant} DESC, "createdAt", "id" LIMIT 1`,
  );
  return first ?? null;
}
