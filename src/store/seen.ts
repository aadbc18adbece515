/** Owns which intents and notices were carried out: each is written down in the transaction of its own work. */
import type { Id } from '../ports/chat.ts';
import type { Tx } from './parts.ts';

/** Commits with the work: an intent whose work was rolled back was never seen. */
export async function isFirst(tx: Tx, id: Id, at: Date): Promise<boolean> {
  return (
    (await tx.$executeRaw`INSERT INTO "SeenIntent" ("id", "at") VALUES (${id}, ${at}) ON CONFLICT DO NOTHING`) === 1
  );
}
