/** Owns what was withheld from a place because somebody listened who may not hear (product §9): once that is over, it waits again. */
import { mayHear } from '../domain/reach.ts';
import type { Id } from '../ports/chat.ts';
import { knownPlaces } from './hearing.ts';
import type { Tx } from './parts.ts';
import { touched } from './touched.ts';

const WITHHELD = { state: 'unreached', reason: 'foreign_tenant' } as const;

/**
 * In the transaction that changed who is inside, or who belongs there. `toAsk`: places of which the platform told only that
 * somebody came or went; it is asked who, right before anything is said. What is stale by now stays unsaid.
 */
export async function release(tx: Tx, at: Date, wall: Date, toAsk: ReadonlySet<Id> = new Set()): Promise<void> {
  const fresh = { ...WITHHELD, OR: [{ expiresAt: null }, { expiresAt: { gt: at } }] };
  const withheld = await tx.delivery.findMany({ where: fresh, select: { placeId: true }, distinct: ['placeId'] });
  const ids = withheld.flatMap(({ placeId }) => placeId ?? []);
  if (ids.length === 0) return;
  const known = await knownPlaces(tx, await tx.place.findMany({ where: { id: { in: ids } } }), at);
  const shown = touched();
  for (const [id, place] of known) {
    if (!mayHear(place) && !(place.reachable && toAsk.has(id))) continue;
    await tx.delivery.updateMany({
      where: { ...fresh, placeId: id },
      data: { state: 'waiting', reason: '', postId: null, dueAt: at, dueOn: '' },
    });
    shown.add({ type: 'place', id });
  }
  await shown.done(tx, wall);
}
