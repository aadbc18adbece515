/** Owns the digests and notes a viewer may see: the leaders' post for those who lead, a twin for its partnership. */
import type { DigestNote, DigestRows } from '../../ports/store/digest.ts';
import { demand, holds } from '../sight.ts';
import { insert } from '../write.ts';
import { type Door, unlessThere } from './door.ts';

export function digests(door: Door): DigestRows {
  const { tx, sight } = door;
  const mayRead = (partnershipId: string | null) =>
    partnershipId === null ? sight.leads || sight.isHostStaff : holds(sight.partnerships, partnershipId);
  return {
    record: async (week, partnershipId) =>
      mayRead(partnershipId) ? tx.digest.findFirst({ where: { week, partnershipId } }) : null,
    keep: async rows => {
      for (const { id, partnershipId } of rows) demand(mayRead(partnershipId), `digest ${id}`);
      const weeks = [...new Set(rows.map(row => row.week))];
      const kept = await tx.digest.findMany({
        where: { week: { in: weeks } },
        select: { week: true, partnershipId: true },
      });
      const known = new Set(kept.map(slotOf));
      // Several leaders get the same one.
      const fresh = rows.filter(row => !known.has(slotOf(row)));
      await insert(tx, 'Digest', fresh);
    },
    notes: async since => {
      const all = await tx.digestNote.findMany({
        where: { on: { gte: since } },
        orderBy: [{ on: 'asc' }, { createdAt: 'asc' }],
      });
      const subjects = await partnershipsOf(door, all);
      return all.filter(note => holds(sight.partnerships, subjects.get(note.subjectId) ?? null));
    },
    addNote: async row => {
      const subjects = await partnershipsOf(door, [row]);
      demand(holds(sight.people, subjects.get(row.subjectId) ?? null), `${row.subjectType} ${row.subjectId}`);
      await unlessThere(() => tx.digestNote.create({ data: row }));
    },
  };
}

const slotOf = ({ week, partnershipId }: { readonly week: string; readonly partnershipId: string | null }): string =>
  `${week}:${partnershipId}`;

/** To which partnership each note's subject belongs, by the subject's id. */
async function partnershipsOf({ tx }: Door, notes: readonly DigestNote[]): Promise<ReadonlyMap<string, string>> {
  const ids = (type: string) => ({ in: notes.filter(note => note.subjectType === type).map(note => note.subjectId) });
  const select = { id: true, partnershipId: true } as const;
  const rows = [
    ...(await tx.commitment.findMany({ where: { id: ids('commitment') }, select })),
    ...(await tx.checkIn.findMany({ where: { id: ids('checkin') }, select })),
    ...(await tx.contact.findMany({ where: { id: ids('contact') }, select })),
  ];
  const own = ids('partnership').in.map(id => [id, id] as const);
  return new Map([...rows.map(row => [row.id, row.partnershipId] as const), ...own]);
}
