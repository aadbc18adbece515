/** Owns the loops that are told to all partners: agreed words and what became of them, of nobody in particular (product §5). */
import type { FeedbackRows, Loop } from '../../../ports/store/feedback.ts';
import type { Feedback, Prisma } from '../../generated/client.ts';
import { demand } from '../../sight.ts';
import type { Door } from '../door.ts';

/** What one post takes; more is no longer read. The rest goes into the next one. */
const MOST = 20;
const OLDEST = [{ closedOn: 'asc' }, { id: 'asc' }] as const;

/** Said to the host by a partner, closed, agreed to, and told to nobody else yet. */
const AGREED = { state: 'closed', posting: 'agreed', toldBefore: null, leftOut: false } as const;

export function portfolio({ tx, sight, parts }: Door): Pick<FeedbackRows, 'draft' | 'leaveOut' | 'tell' | 'told'> {
  const ready = async (): Promise<Prisma.FeedbackWhereInput> => {
    const host = await tx.organisation.findFirst({ where: { isHost: true }, select: { id: true } });
    return { ...AGREED, toOrganisationId: host?.id ?? '' };
  };
  const drafted = async () => tx.feedback.findMany({ where: await ready(), orderBy: [...OLDEST], take: MOST });
  const mayLead = sight.leads && sight.viewer.kind !== 'place';
  const seesAny = sight.partnerships === 'all' || sight.partnerships.size > 0;
  return {
    draft: async () => (mayLead ? (await drafted()).map(row => ({ id: row.id, ...loopOf(row) })) : []),
    leaveOut: async id => {
      demand(mayLead, `loop ${id}`);
      await tx.feedback.updateMany({ where: { ...AGREED, id }, data: { leftOut: true } });
    },
    tell: async before => {
      demand(sight.viewer.kind === 'clock', 'loops');
      const ids = (await drafted()).map(row => row.id);
      await tx.feedback.updateMany({ where: { id: { in: ids } }, data: { toldBefore: before } });
      const host = await tx.host.findFirst({ select: { id: true } });
      if (host !== null) {
        await tx.host.update({ where: { id: host.id }, data: { toldBefore: before, wakeAt: parts.stamp() } });
      }
    },
    told: async before => {
      if (!seesAny) return [];
      const found = await tx.feedback.findMany({ where: { toldBefore: before }, orderBy: [...OLDEST] });
      return found.map(loopOf);
    },
  };
}

const loopOf = ({ postedWords, outcome, wasDone }: Feedback): Loop => ({
  said: postedWords,
  how: wasDone ? 'did' : 'cannot',
  outcome,
});
