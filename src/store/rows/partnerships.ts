/** Owns the partnerships a viewer may see, and the waking of what hangs on one. */
import type { Rows } from '../../ports/store/rows.ts';
import { peopleIn, reslotted } from '../reslot.ts';
import { among, demand, holds, take } from '../sight.ts';
import { save } from '../write.ts';
import { type Door, unlessTaken } from './door.ts';

export function partnerships({ tx, sight, parts, waking, kept }: Door): Rows['partnerships'] {
  const id = among(sight.partnerships);
  const visible = id === undefined ? {} : { id };
  return {
    get: async wanted =>
      holds(sight.partnerships, wanted) ? ((await kept.byId('Partnership', [wanted])).get(wanted) ?? null) : null,
    named: name => tx.partnership.findFirst({ where: { AND: [{ name }, visible] } }),
    all: () => tx.partnership.findMany({ where: visible, orderBy: { name: 'asc' } }),
    // A cohort reaches beyond the partnerships of one steward, and host staff may look up every organisation.
    cohorts: async () => {
      if (!sight.isHostStaff) return [];
      const members = await tx.partnershipOrganisation.findMany({
        where: { partnership: { pulse: true, state: { not: 'ended' } }, organisation: { isHost: false } },
        select: { organisationId: true, partnership: { select: { cohort: true } } },
      });
      return members.map(({ organisationId, partnership }) => ({ cohort: partnership.cohort, organisationId }));
    },
    add: async (row, organisationIds) => {
      demand(sight.isHostStaff, `partnership ${row.id}`);
      await unlessTaken('name_taken', 'partnership', () =>
        tx.partnership.create({ data: { ...row, wakeAt: parts.stamp() } }),
      );
      kept.forget();
      await tx.partnershipOrganisation.createMany({
        data: organisationIds.map(organisationId => ({ partnershipId: row.id, organisationId })),
      });
      take(sight.partnerships, row.id);
      // Who starts a partnership goes on to put its people into it.
      take(sight.people, row.id);
      // The week says how many are live, so the host's clock looks again.
      waking.host();
    },
    join: async (partnershipId, organisationId) => {
      demand(holds(sight.people, partnershipId), `partnership ${partnershipId}`);
      const key = { partnershipId, organisationId };
      await tx.partnershipOrganisation.upsert({
        where: { partnershipId_organisationId: key },
        create: key,
        update: {},
      });
      kept.forget();
      waking.partnership(partnershipId);
    },
    heard: async (partnership, on) => {
      demand(holds(sight.partnerships, partnership), `partnership ${partnership}`);
      await tx.partnership.update({ where: { id: partnership }, data: { lastContactOn: on } });
      kept.forget();
      waking.partnership(partnership);
    },
    save: async row => {
      demand(holds(sight.people, row.id), `partnership ${row.id}`);
      const was = (await kept.byId('Partnership', [row.id])).get(row.id);
      await unlessTaken('name_taken', 'partnership', () => save(tx, 'Partnership', row));
      kept.forget();
      waking.partnership(row.id);
      const restsAsBefore = was?.restMonths === row.restMonths && was.restUntil === row.restUntil;
      if (restsAsBefore) return;
      await reslotted(tx, await peopleIn(tx, { partnershipId: row.id }), parts.clock.now());
    },
  };
}
