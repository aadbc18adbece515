/** Owns retiring the record of a partnership: promises that are over, check-ins with their minutes, digests and what was noted for them. */
import { type Holds, isAny } from '../../../domain/privacy/hold.ts';
import { olderThan, olderThanDay } from '../../../domain/privacy/retention.ts';
import type { Prisma } from '../../generated/client.ts';
import type { Tx } from '../../parts.ts';
import { notHeldIn } from './notheld.ts';

/** The rest goes tomorrow. */
const MOST = 5_000;

export async function ledger(tx: Tx, held: Holds, now: Date): Promise<Readonly<Record<string, number>>> {
  const free = notHeldIn(held);
  const promises = await old(tx, free, olderThanDay('commitments', now));
  const gone = { in: promises };
  await tx.commitmentEvent.deleteMany({ where: { commitmentId: gone } });
  const commitments = await tx.commitment.deleteMany({ where: { id: gone } });
  const met: Prisma.CheckInWhereInput = {
    ...free,
    state: { in: ['held', 'missed', 'called_off'] },
    on: { lt: olderThanDay('checkIns', now) },
  };
  await tx.checkInLine.deleteMany({ where: { checkIn: { is: met } } });
  await tx.eventAnswer.deleteMany({ where: { checkIn: { is: met } } });
  const checkIns = await tx.checkIn.deleteMany({ where: met });
  const pastTerms = await tx.term.deleteMany({
    where: { ...free, state: 'past', endedOn: { lt: olderThanDay('pastTerms', now) } },
  });
  const metrics = await tx.metric.deleteMany({
    where: { ...free, sharedOn: { lt: olderThanDay('metrics', now) } },
  });
  // A digest speaks of many partnerships, a note of what may have gone: any hold keeps them.
  const kept = isAny(held);
  const digests = kept
    ? 0
    : (await tx.digest.deleteMany({ where: { createdAt: { lt: olderThan('digests', now) } } })).count;
  const notes = kept
    ? 0
    : (await tx.digestNote.deleteMany({ where: { createdAt: { lt: olderThan('digestNotes', now) } } })).count;
  return {
    commitments: commitments.count,
    checkIns: checkIns.count,
    pastTerms: pastTerms.count,
    metrics: metrics.count,
    digests,
    notes,
  };
}

/** Over for so long, and no later promise names it: a repair goes before what it repaired. */
async function old(tx: Tx, free: Prisma.CommitmentWhereInput, day: string): Promise<string[]> {
  const over = await tx.commitment.findMany({
    where: { ...free, OR: [{ closedOn: { lt: day } }, { state: 'done', doneOn: { lt: day } }] },
    select: { id: true },
    take: MOST,
  });
  const ids = over.map(({ id }) => id);
  const named = await tx.commitment.findMany({ where: { repairsId: { in: ids } }, select: { repairsId: true } });
  const stay = new Set(named.map(each => each.repairsId));
  return ids.filter(id => !stay.has(id));
}
