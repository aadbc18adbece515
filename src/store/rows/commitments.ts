/** Owns the promises a viewer may see, and that no change of one is ever lost to another. */
import { TURNED_DOWN } from '../../domain/commitment/repair.ts';
import { THANKED } from '../../domain/commitment/thank.ts';
import { coveredBy } from '../../domain/partnership/people.ts';
import { FORMER } from '../../domain/privacy/standin.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { CivilDate } from '../../domain/time.ts';
import type { Rows } from '../../ports/store/rows.ts';
import type { Prisma } from '../generated/client.ts';
import { demand, holds, partnershipsIn, type Sight } from '../sight.ts';
import { insert, update } from '../write.ts';
import { type Door, unlessThere } from './door.ts';

export function commitments({ tx, sight, parts, kept }: Door): Rows['commitments'] {
  const visible = partnershipsIn(sight.partnerships);
  return {
    get: async id => {
      const [found] = await kept.where('Commitment', 'id', id);
      return found !== undefined && holds(sight.partnerships, found.partnershipId) ? found : null;
    },
    of: async (partnershipId, states) =>
      holds(sight.partnerships, partnershipId)
        ? tx.commitment.findMany({
            where: { partnershipId, ...(states === undefined ? {} : { state: { in: [...states] } }) },
            ...SOONEST,
          })
        : [],
    mine: states => tx.commitment.findMany({ where: { state: { in: [...states] }, OR: mineIn(sight) }, ...SOONEST }),
    repairs: async id =>
      (await tx.commitment.findMany({ where: { repairsId: id }, ...OLDEST })).filter(each =>
        holds(sight.partnerships, each.partnershipId),
      ),
    unrepaired: async since => {
      const failed = await tx.commitment.findMany({
        where: { state: 'not_kept', closedOn: { gte: since }, OR: mineIn(sight) },
        ...SOONEST,
      });
      const good = await tx.commitment.findMany({
        where: { repairsId: { in: failed.map(each => each.id) }, state: { notIn: [...TURNED_DOWN] } },
        select: { repairsId: true },
      });
      return failed.filter(each => !good.some(({ repairsId }) => repairsId === each.id));
    },
    between: (from, to) => tx.commitment.findMany({ where: { ...visible, ...touching(from, to) }, ...SOONEST }),
    counted: (from, to) => tx.commitment.findMany({ where: { ...visible, ...touching(from, to) }, select: COUNTED }),
    keptBefore: async day => {
      const counts = await tx.commitment.groupBy({
        by: ['partnershipId', 'ownerOrganisationId'],
        where: { ...visible, state: 'kept', closedOn: { lt: day } },
        _count: true,
      });
      return counts.map(({ _count: count, ...each }) => ({ ...each, count }));
    },
    events: async commitmentId => {
      const [of] = await kept.where('Commitment', 'id', commitmentId);
      return of !== undefined && holds(sight.partnerships, of.partnershipId)
        ? [...(await kept.where('CommitmentEvent', 'commitmentId', commitmentId))]
        : [];
    },
    eventsBetween: (from, to) =>
      tx.commitmentEvent.findMany({
        where: { on: { gte: from, lte: to }, commitment: { is: visible } },
        orderBy: { at: 'asc' },
      }),
    thankedFor: async (from, to) => {
      const due = { gte: from, lte: to };
      const thanked = { some: { what: THANKED } };
      const where = { ...visible, inTimeDue: due, events: thanked };
      return new Set((await tx.commitment.findMany({ where, select: { id: true } })).map(each => each.id));
    },
    named: ids => named({ tx, sight }, ids),
    add: async (row, event) => {
      demand(holds(sight.people, row.partnershipId), `partnership ${row.partnershipId}`);
      await unlessThere(() => tx.commitment.create({ data: { ...row, wakeAt: parts.stamp() } }));
      await insert(tx, 'CommitmentEvent', [event]);
    },
    save: async (row, event, was) => {
      const { partnershipId, id } = row;
      demand(holds(sight.people, partnershipId), `partnership ${partnershipId}`);
      const awake = { ...row, wakeAt: parts.stamp() };
      const saved = await update(tx, 'Commitment', awake, { id, partnershipId, changedAt: was });
      if (saved === 0) throw new Refusal('changed_meanwhile');
      if (event !== null) await insert(tx, 'CommitmentEvent', [event]);
    },
  };
}

/** A leader sees organisations, not people: a name leaves here by its owner's own last word alone (product §6, §9). */
async function named(
  { tx, sight }: Pick<Door, 'tx' | 'sight'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const all = await tx.commitment.findMany({
    where: { id: { in: [...ids] }, ...partnershipsIn(sight.partnerships) },
    select: { id: true, ownerContactId: true, events: { where: { what: { in: NAMING } }, orderBy: { at: 'asc' } } },
  });
  const owners = await tx.contact.findMany({
    where: { id: { in: all.map(each => each.ownerContactId) } },
    select: { id: true, person: { select: { name: true } } },
  });
  const names = new Map(owners.map(each => [each.id, each.person.name]));
  return new Map(
    all.flatMap(({ id, ownerContactId, events }) => {
      const last = events.at(-1);
      const name = names.get(ownerContactId) ?? '';
      const isTheirs = last?.what === 'may_name' && last.byId === ownerContactId;
      return isTheirs && name !== FORMER ? [[id, name] as const] : [];
    }),
  );
}

const NAMING = ['may_name', 'may_not_name'];

/** Those a viewer owns, backs up, or answers for as one of the receiving organisation's contacts. */
function mineIn({ me }: Sight): Prisma.CommitmentWhereInput[] {
  const own = me?.contacts ?? [];
  const ids = [...own.map(contact => contact.id), ...coveredBy(own)];
  const receives = own.map(({ partnershipId, organisationId }) => ({
    partnershipId,
    toOrganisationId: organisationId,
  }));
  return [{ ownerContactId: { in: ids } }, { backupContactId: { in: ids } }, ...receives];
}

const SOONEST = {
  orderBy: [{ due: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
} satisfies Prisma.CommitmentFindManyArgs;
const OLDEST = { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] } satisfies Prisma.CommitmentFindManyArgs;

/** Any of a promise's days counts: a digest asks for what was due, done or ended in its week. */
function touching(from: CivilDate, to: CivilDate): Prisma.CommitmentWhereInput {
  const period = { gte: from, lte: to };
  return { OR: [{ due: period }, { inTimeDue: period }, { doneOn: period }, { closedOn: period }] };
}

const COUNTED = {
  id: true,
  partnershipId: true,
  ownerOrganisationId: true,
  toOrganisationId: true,
  state: true,
  due: true,
  inTimeDue: true,
  madeOn: true,
  doneOn: true,
  closedOn: true,
  newDate: true,
  newDateAskedOn: true,
  helpAsked: true,
} as const;
