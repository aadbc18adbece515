/** Owns the trail of who changed and who read what, as it can be listed; and the legal holds, whose every change is on it. */

import type { Subject, SubjectType } from '../../domain/delivery.ts';
import { nameOf } from '../../domain/privacy/hold.ts';
import type { PrivacyRows } from '../../ports/store/privacy.ts';
import type { AuditEntry } from '../../ports/store/rows.ts';
import { holds } from '../holds.ts';
import type { Door } from '../rows/door.ts';
import { demand } from '../sight.ts';

export function trail(door: Door): Pick<PrivacyRows, 'trail' | 'holds' | 'hold'> {
  const { tx, sight, parts } = door;
  return {
    trail: async (most, about = {}) => {
      demand(sight.coordinates || sight.viewer.kind === 'clock', 'the trail');
      const rows = await tx.audit.findMany({
        where: {
          ...(about.before === undefined ? {} : { at: { lt: about.before } }),
          ...(about.partnership === undefined ? {} : { partnershipId: about.partnership }),
        },
        orderBy: [{ at: 'desc' }, { id: 'asc' }],
        take: most,
      });
      const people = await tx.person.findMany({ where: { id: { in: rows.flatMap(row => row.personId ?? []) } } });
      const names = new Map(people.map(each => [each.id, each.name]));
      return rows.map(({ subjectType, subjectId, ...row }) => ({
        ...row,
        name: row.personId === null ? null : (names.get(row.personId) ?? ''),
        subject: { type: subjectType as SubjectType, id: subjectId },
      }));
    },
    holds: () => holds(tx),
    hold: async (partnership, on) => {
      demand(sight.viewer.kind === 'clock', 'legal hold');
      const name = nameOf(partnership);
      const stands = (await tx.meta.count({ where: { name } })) > 0;
      if (stands === on) return false;
      if (on) await tx.meta.create({ data: { name, value: parts.clock.now().toISOString() } });
      else await tx.meta.delete({ where: { name } });
      const subject: Subject =
        partnership === null ? { type: 'host', id: 'host' } : { type: 'partnership', id: partnership };
      await trace(door, { act: on ? 'hold.set' : 'hold.lifted', subject, partnershipId: partnership, detail: '' });
      return true;
    },
  };
}

/**
 * In the viewer's own transaction: what was rolled back never happened, and is not told of (product §9). For whoever runs Tend
 * there is no person to name.
 */
export async function trace(
  { tx, sight, parts }: Door,
  { act, subject, partnershipId, detail }: AuditEntry,
): Promise<void> {
  await tx.audit.create({
    data: {
      id: parts.newId(),
      at: parts.clock.now(),
      personId: sight.me?.person.id ?? null,
      act,
      subjectType: subject.type,
      subjectId: subject.id,
      partnershipId,
      detail,
    },
  });
}
