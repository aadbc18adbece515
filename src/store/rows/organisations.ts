/** Owns the organisations a viewer may see: a partner those of their partnerships, host staff all. */
import type { Rows } from '../../ports/store/rows.ts';
import type { Prisma } from '../generated/client.ts';
import { HOST } from '../parts.ts';
import { among, demand, holds, type Sight } from '../sight.ts';
import * as wake from '../wake.ts';
import { type Door, unlessTaken } from './door.ts';

export function organisations({ tx, sight, parts, waking }: Door): Rows['organisations'] {
  const visible = seen(sight);
  return {
    get: id => tx.organisation.findFirst({ where: { AND: [{ id }, visible] } }),
    host: () => tx.organisation.findFirst({ where: { AND: [{ isHost: true }, visible] } }),
    named: name => tx.organisation.findFirst({ where: { AND: [{ name }, visible] } }),
    of: async partnershipId => {
      if (!holds(sight.partnerships, partnershipId)) return [];
      // From the partnership's side: asked of the organisations, it is asked of every one there is.
      const joined = await tx.partnershipOrganisation.findMany({
        where: { partnershipId },
        select: { organisation: true },
        orderBy: [{ organisation: { isHost: 'desc' } }, { organisation: { name: 'asc' } }],
      });
      return joined.map(({ organisation }) => organisation);
    },
    all: () => tx.organisation.findMany({ where: visible, orderBy: ORDER }),
    add: async row => {
      demand(sight.isHostStaff, `organisation ${row.id}`);
      await unlessTaken('name_taken', 'organisation', () => tx.organisation.create({ data: row }));
      // The host's own clockwork begins with the host.
      if (row.isHost) await tx.host.upsert({ where: { id: HOST }, create: { id: HOST }, update: {} });
      waking.host();
    },
    save: async row => {
      const own = sight.me?.contacts.some(contact => contact.organisationId === row.id) ?? false;
      demand(own || sight.isHostStaff, `organisation ${row.id}`);
      await unlessTaken('name_taken', 'organisation', () =>
        tx.organisation.update({ where: { id: row.id }, data: row }),
      );
      await wake.ofOrganisation(tx, row.id, parts.stamp());
    },
  };
}

const ORDER: Prisma.OrganisationOrderByWithRelationInput[] = [{ isHost: 'desc' }, { name: 'asc' }];

/** The host is known to every partner; one partner's name never to another's people. */
function seen({ isHostStaff, partnerships }: Sight): Prisma.OrganisationWhereInput {
  const partnershipId = among(partnerships);
  if (isHostStaff || partnershipId === undefined) return {};
  if (partnershipId.in.length === 0) return { id: { in: [] } };
  return { OR: [{ isHost: true }, { partnerships: { some: { partnershipId } } }] };
}
