/** Owns the accounts a viewer may see: their people's, and those that claim to be a contact of theirs. */
import { Refusal } from '../../domain/refusal.ts';
import type { Account, Rows } from '../../ports/store/rows.ts';
import type { Prisma } from '../generated/client.ts';
import { demand, partnershipsIn } from '../sight.ts';
import * as wake from '../wake.ts';
import type { Door } from './door.ts';
import { known } from './people.ts';

export function accounts(door: Door): Rows['accounts'] {
  const { tx, sight, parts, waking } = door;
  return {
    get: async id => tx.account.findFirst({ where: { AND: [{ id }, await visible(door)] } }),
    at: async ({ platform, tenant, user }) => {
      const where = { platform, tenant, user };
      if (!sight.isHostStaff) return tx.account.findFirst({ where: { AND: [where, await visible(door)] } });
      const found = await tx.account.findUnique({ where: { platform_tenant_user: where } });
      if (found?.personId != null) sight.met.add(found.personId);
      return found;
    },
    of: personId =>
      tx.account.findMany({
        where: { personId, person: { is: known(sight) } },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      }),
    all: async () =>
      tx.account.findMany({ where: await visible(door), orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] }),
    claiming: async () =>
      tx.account.findMany({
        where: { AND: [{ claims: { not: null }, personId: null }, await visible(door)] },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      }),
    save: async row => {
      await demandMayHold(door, row);
      if (row.personId !== null) {
        await wake.rounds(tx, parts.stamp());
        // Who was a stranger in a channel may belong there from now on.
        waking.hearing();
      }
      const stored = await tx.account.findUnique({ where: { id: row.id } });
      if (stored === null) return learn(door, row);
      const seen = await tx.account.count({ where: { AND: [{ id: row.id }, await visible(door)] } });
      demand(seen === 1, `account ${row.id}`);
      await tx.account.update({ where: { id: row.id }, data: row });
    },
  };
}

/** An account that has spoken before keeps its row, and belongs to whom the picker says it does. */
async function learn({ tx }: Door, row: Account): Promise<void> {
  const { platform, tenant, user } = row;
  const key = { platform_tenant_user: { platform, tenant, user } };
  const known = await tx.account.findUnique({ where: key });
  if (known === null) await tx.account.create({ data: row });
  else if (known.personId === null) await tx.account.update({ where: key, data: { personId: row.personId } });
  else if (known.personId !== row.personId) throw new Refusal('account_taken');
}

async function demandMayHold({ tx, sight }: Door, { id, personId }: Account): Promise<void> {
  // A stranger may claim to be somebody; only others can say that it is so.
  if (sight.viewer.kind === 'stranger') demand(personId === null, `person of account ${id}`);
  else if (personId !== null) {
    demand((await tx.person.count({ where: { AND: [{ id: personId }, known(sight)] } })) === 1, `person ${personId}`);
  }
}

/** A stranger sees their own; who knows a partnership's people sees theirs, and the claims to be one of them. */
async function visible({ tx, sight }: Door): Promise<Prisma.AccountWhereInput> {
  if (sight.people === 'all') return {};
  if (sight.viewer.kind === 'stranger') return { id: sight.viewer.account };
  const contacts = await tx.contact.findMany({ where: partnershipsIn(sight.people), select: { id: true } });
  return { OR: [{ person: { is: known(sight) } }, { claims: { in: contacts.map(({ id }) => id) } }] };
}
