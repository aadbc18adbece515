/** Owns the agreement of a partnership as a viewer may reach it; a wording that was written is never written over. */
import { Refusal } from '../../domain/refusal.ts';
import type { AgreementRows } from '../../ports/store/agreement.ts';
import { demand, holds, partnershipsIn } from '../sight.ts';
import { type Door, unlessThere } from './door.ts';

const NEWEST = [{ createdAt: 'desc' }, { id: 'asc' }] as const;

export function agreement({ tx, sight }: Door): AgreementRows {
  const inside = partnershipsIn(sight.people);
  return {
    get: id => tx.term.findFirst({ where: { id, ...inside } }),
    of: async partnershipId =>
      holds(sight.people, partnershipId) ? tx.term.findMany({ where: { partnershipId }, orderBy: [...NEWEST] }) : [],
    proposed: () => tx.term.findMany({ where: { state: 'proposed', ...inside }, orderBy: [...NEWEST] }),
    add: async row => {
      const own = sight.me?.contacts.find(each => each.id === row.byContactId);
      demand(own?.partnershipId === row.partnershipId, `contact ${row.byContactId}`);
      await unlessThere(() => tx.term.create({ data: row }));
    },
    save: async (row, was) => {
      demand(holds(sight.people, row.partnershipId), `term ${row.id}`);
      const { state, agreed, agreedById, stoodOn, endedOn, changedAt } = row;
      const saved = await tx.term.updateMany({
        where: { id: row.id, partnershipId: row.partnershipId, changedAt: was },
        data: { state, agreed, agreedById, stoodOn, endedOn, changedAt },
      });
      if (saved.count === 0) throw new Refusal('changed_meanwhile');
    },
  };
}
