/** Owns the numbers a partnership shared, as a viewer may reach them: who leads reads the number, and none of the people. */
import { isShown, type Metric } from '../../domain/metric/metric.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { MetricRows } from '../../ports/store/metrics.ts';
import { demand, holds, partnershipsIn, type Sight } from '../sight.ts';
import { type Door, unlessThere } from './door.ts';

const NEWEST = [{ sharedOn: 'desc' }, { createdAt: 'desc' }, { id: 'asc' }] as const;

export function metrics({ tx, sight }: Door): MetricRows {
  const visible = partnershipsIn(sight.partnerships);
  return {
    get: async id => {
      const row = await tx.metric.findFirst({ where: { id, ...visible } });
      return row === null ? null : seen(row, sight);
    },
    these: async ids => {
      const rows = await tx.metric.findMany({ where: { id: { in: [...ids] }, ...visible } });
      return rows.map(row => seen(row, sight));
    },
    of: async partnershipId => {
      if (!holds(sight.partnerships, partnershipId)) return [];
      const rows = await tx.metric.findMany({ where: { partnershipId }, orderBy: [...NEWEST] });
      return rows.map(row => seen(row, sight));
    },
    between: async (from, to) => {
      const rows = await tx.metric.findMany({
        where: { sharedOn: { gte: from, lte: to }, ...visible },
        select: { id: true, partnershipId: true, organisationId: true, sharedOn: true, words: true },
        orderBy: [{ sharedOn: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
      });
      return rows.filter(isShown).map(({ words: _words, ...row }) => row);
    },
    add: async row => {
      const own = sight.me?.contacts.find(each => each.id === row.byContactId);
      demand(own?.partnershipId === row.partnershipId, `contact ${row.byContactId}`);
      await unlessThere(() => tx.metric.create({ data: row }));
    },
    save: async (row, was) => {
      demand(holds(sight.people, row.partnershipId), `metric ${row.id}`);
      const { id, partnershipId, organisationId: _owner, byContactId: _by, createdAt: _at, ...data } = row;
      const saved = await tx.metric.updateMany({ where: { id, partnershipId, changedAt: was }, data });
      if (saved.count === 0) throw new Refusal('changed_meanwhile');
    },
  };
}

/** From outside there is nobody in it, and nothing of what they said to each other about it. */
function seen(row: Metric, { people }: Sight): Metric {
  if (holds(people, row.partnershipId)) return row;
  return { ...row, byContactId: '', askedById: null, asked: '', answeredById: null, answer: '' };
}
