/** Owns the host's one row as a viewer may reach it; its promise stands as long as whoever gave it leads. */
import { isCurrent } from '../../domain/partnership.ts';
import * as time from '../../domain/time.ts';
import type { Rows } from '../../ports/store/rows.ts';
import { demand } from '../sight.ts';
import type { Door } from './door.ts';

export function host({ tx, sight, parts }: Door): Rows['host'] {
  const seesAny = sight.partnerships === 'all' || sight.partnerships.size > 0;
  const leads = async (personId: string) => {
    const where = { personId_role: { personId, role: 'leader' } } as const;
    const role = await tx.hostRole.findUnique({ where, include: { person: { select: { timeZone: true } } } });
    return role !== null && isCurrent(role, time.dateIn(role.person.timeZone, parts.clock.now()));
  };
  return {
    get: async () => {
      const found = seesAny ? await tx.host.findFirst() : null;
      if (found === null) return null;
      const { fundingPromise, fundingById } = found;
      return { ...found, fundingPromise: fundingPromise && fundingById !== null && (await leads(fundingById)) };
    },
    save: async row => {
      demand(sight.leads && sight.viewer.kind !== 'place', 'host');
      await tx.host.update({ where: { id: row.id }, data: { ...row, wakeAt: parts.stamp() } });
    },
  };
}
