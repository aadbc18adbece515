/** Owns what an installation made from a backup does first: nobody's answers are waited for any more, and nothing is said twice. */
import { weekToldBetween } from '../../domain/agenda/host.ts';
import { kinds, kindsWhere } from '../../domain/delivery.ts';
import type { CivilDate } from '../../domain/time.ts';
import type { System } from '../../ports/store/system.ts';
import { hostZone } from '../hostzone.ts';
import { BACKUP, BACKUP_SECRET, TOLD_WEEK } from '../marks.ts';
import type { Parts, Tx } from '../parts.ts';
import { close } from './closing.ts';

const BULK = kindsWhere(kind => kinds[kind].bulk);

/** Once: what says that it came from a backup goes in the same transaction. */
export function restored(parts: Parts): System['restored'] {
  return (now, wall, mayHaveSpoken) =>
    parts.client.$transaction(async tx => {
      const mark = await tx.meta.findUnique({ where: { name: BACKUP } });
      if (mark === null) return null;
      const rounds = await tx.round.findMany({ where: { state: 'open' }, select: { id: true } });
      // Without its key it is void, and everybody asked is told.
      for (const { id } of rounds) await close(tx, parts, id, now);
      const posts = await inDoubt(tx, wall);
      const unsaid = mayHaveSpoken ? await notAgain(tx, now) : 0;
      const week = mayHaveSpoken ? await toldSince(tx, new Date(mark.value), now) : null;
      await tx.meta.deleteMany({ where: { name: { in: [BACKUP, BACKUP_SECRET] } } });
      return { rounds: rounds.length, posts, unsaid, week };
    });
}

/** Whoever held their leases is gone, and may have sent them after the backup was taken: they are looked up. */
async function inDoubt(tx: Tx, wall: Date): Promise<number> {
  const { count } = await tx.post.updateMany({
    where: { state: { in: ['sending', 'failed'] } },
    data: { state: 'unknown', leaseUntil: null, notBefore: wall },
  });
  await tx.post.updateMany({ where: { leaseUntil: { not: null } }, data: { leaseUntil: null } });
  return count;
}

/** What fell due since may have been said: a digest that comes twice does more harm than one that is missing from a list. */
async function notAgain(tx: Tx, now: Date): Promise<number> {
  const { count } = await tx.delivery.updateMany({
    where: { state: 'waiting', postId: null, dueAt: { lte: now }, kind: { in: [...BULK] } },
    data: { state: 'unreached', reason: 'not_sent_again' },
  });
  return count;
}

/** Leaders and partnerships have had it from whoever worked until now. */
async function toldSince(tx: Tx, from: Date, now: Date): Promise<CivilDate | null> {
  const week = weekToldBetween(from, now, await hostZone(tx, now));
  if (week === null) return null;
  const value = { value: week };
  await tx.meta.upsert({ where: { name: TOLD_WEEK }, create: { name: TOLD_WEEK, ...value }, update: value });
  return week;
}
