/** Owns the organisations a viewer may see: a partner those of their partnerships, host staff all. */
import { gather } from '../../domain/gather.ts';
import type { Id, Organisation, Rows } from '../../ports/store/rows.ts';
import { Prisma } from '../generated/client.ts';
import { HOST, type Tx } from '../parts.ts';
import { isIn } from '../read.ts';
import { peopleIn, reslotted } from '../reslot.ts';
import { among, demand, holds, type Sight } from '../sight.ts';
import * as wake from '../wake.ts';
import { type Door, unlessTaken } from './door.ts';

export function organisations({ tx, sight, parts, waking, kept }: Door): Rows['organisations'] {
  const visible = seen(sight);
  return {
    get: id => tx.organisation.findFirst({ where: { AND: [{ id }, visible] } }),
    host: () => tx.organisation.findFirst({ where: { AND: [{ isHost: true }, visible] } }),
    named: name => tx.organisation.findFirst({ where: { AND: [{ name }, visible] } }),
    of: async partnershipId =>
      holds(sight.partnerships, partnershipId)
        ? kept.once(`organisations ${partnershipId}`, () =>
            kept.atOnce('organisations', partnershipId, ids => joinedIn(tx, ids)),
          )
        : [],
    all: () => tx.organisation.findMany({ where: visible, orderBy: ORDER }),
    add: async row => {
      demand(sight.isHostStaff, `organisation ${row.id}`);
      await unlessTaken('name_taken', 'organisation', () => tx.organisation.create({ data: row }));
      kept.forget();
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
      kept.forget();
      await wake.ofOrganisation(tx, row.id, parts.stamp());
      await reslotted(tx, await peopleIn(tx, { organisationId: row.id }), parts.clock.now());
    },
  };
}

/** From the partnership's side: asked of the organisations, it is asked of every one there is. */
async function joinedIn(tx: Tx, partnerships: readonly Id[]): Promise<readonly (readonly Organisation[])[]> {
  const found = await tx.$queryRaw<(Organisation & { readonly partnershipId: Id })[]>`
    SELECT "Organisation".*, j."partnershipId" FROM "Organisation"
      JOIN "PartnershipOrganisation" j ON j."organisationId" = "Organisation"."id"
      WHERE ${isIn(Prisma.sql`j."partnershipId"`, partnerships)}
      ORDER BY "Organisation"."isHost" DESC, "Organisation"."name"`;
  const all = gather(found, each => each.partnershipId);
  return partnerships.map(id => (all.get(id) ?? []).map(({ partnershipId: _, ...organisation }) => organisation));
}

const ORDER: Prisma.OrganisationOrderByWithRelationInput[] = [{ isHost: 'desc' }, { name: 'asc' }];

/** The host is known to every partner; one partner's name never to another's people. */
function seen({ isHostStaff, partnerships }: Sight): Prisma.OrganisationWhereInput {
  const partnershipId = among(partnerships);
  if (isHostStaff || partnershipId === undefined) return {};
  if (partnershipId.in.length === 0) return { id: { in: [] } };
  return { OR: [{ isHost: true }, { partnerships: { some: { partnershipId } } }] };
}
