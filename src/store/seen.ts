/** Owns which intents and notices were carried out: each is written down in the transaction of its own work. */
import type { Id } from '../ports/chat.ts';
import type { Parts, Tx } from './parts.ts';

/**
 * Commits with the work: an intent whose work was rolled back was never seen. An id says who pressed what, an answer to the
 * pulse among it, so only its keyed hash is kept.
 */
export async function isFirst(tx: Tx, { sealer, clock }: Pick<Parts, 'sealer' | 'clock'>, id: Id): Promise<boolean> {
  const [seen, at] = [sealer.seen(id), clock.now()];
  return (
    (await tx.$executeRaw`INSERT INTO "SeenIntent" ("id", "at") VALUES (${seen}, ${at}) ON CONFLICT DO NOTHING`) === 1
  );
}
