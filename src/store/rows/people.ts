/** Owns the people a viewer may see: themselves, who is with them in a partnership, and whom they just met. */
import { isCurrent } from '../../domain/partnership.ts';
import type { Person } from '../../domain/person.ts';
import * as time from '../../domain/time.ts';
import type { Id } from '../../ports/chat.ts';
import type { Rows } from '../../ports/store/rows.ts';
import type { Prisma } from '../generated/client.ts';
import { reslotted } from '../reslot.ts';
import { demand, partnershipsIn, type Sight } from '../sight.ts';
import * as wake from '../wake.ts';
import { save } from '../write.ts';
import { type Door, unlessThere } from './door.ts';

export function people(door: Door): Rows['people'] {
  const { tx, sight, parts, kept } = door;
  const demandSeen = async (id: Id) =>
    demand((await tx.person.count({ where: { AND: [{ id }, known(sight)] } })) === 1, `person ${id}`);
  return {
    get: id => tx.person.findFirst({ where: { AND: [{ id }, known(sight)] } }),
    byEmail: async email => {
      // Host staff who know an address may learn that its person is here already: one human being is one row.
      const where = sight.isHostStaff ? { email } : { AND: [{ email }, known(sight)] };
      const found = await tx.person.findMany({ where, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
      for (const each of found) sight.met.add(each.id);
      return found;
    },
    hostRoles: role => hostRoles(door, role),
    add: async row => {
      demand(sight.isHostStaff || (sight.me?.contacts.length ?? 0) > 0, `person ${row.id}`);
      await tx.person.create({ data: { ...row, wakeAt: parts.stamp() } });
      sight.met.add(row.id);
    },
    save: async row => {
      await demandSeen(row.id);
      await overWithAddress(door, row);
      await save(tx, 'Person', { ...row, wakeAt: parts.stamp() });
      kept.forget();
      await wake.ofPerson(tx, row.id, parts.stamp());
      await reslotted(tx, [row.id], parts.clock.now());
    },
    addHostRole: async row => {
      demand(sight.coordinates, `host role ${row.role}`);
      const { personId, role, since, until } = row;
      const key = { personId_role: { personId, role } };
      await unlessThere(() => tx.hostRole.upsert({ where: key, create: row, update: { since, until } }));
      await wakeStaff(door, personId);
    },
    endHostRole: async (id, until) => {
      demand(sight.coordinates, `host role ${id}`);
      const { personId } = await tx.hostRole.update({ where: { id }, data: { until } });
      await wakeStaff(door, personId);
    },
  };
}

/** What was mailed to an address that is theirs no more opens nothing any more. */
async function overWithAddress({ tx, parts }: Door, { id, email }: Person): Promise<void> {
  const stored = await tx.person.findUnique({ where: { id }, select: { email: true } });
  if (stored === null || stored.email === null || stored.email === email) return;
  await tx.link.updateMany({
    where: { personId: id, contactId: null, revokedAt: null },
    data: { revokedAt: parts.clock.now() },
  });
}

/** Persons in sight, past contacts among them: their promises stay with the partnership. */
export function known(sight: Sight): Prisma.PersonWhereInput {
  if (sight.people === 'all') return {};
  const ids = [...sight.met, ...(sight.me === null ? [] : [sight.me.person.id])];
  return { OR: [{ id: { in: ids } }, { contacts: { some: partnershipsIn(sight.people) } }] };
}

async function hostRoles({ tx, sight, parts }: Door, role: Parameters<Rows['people']['hostRoles']>[0]) {
  const own = sight.me?.person.id ?? '';
  const found = await tx.hostRole.findMany({
    where: { ...(role === undefined ? {} : { role }), ...(sight.isHostStaff || sight.leads ? {} : { personId: own }) },
    include: { person: true },
    orderBy: [{ since: 'asc' }, { id: 'asc' }],
  });
  return found.filter(each => isCurrent(each, time.dateIn(each.person.timeZone, parts.clock.now())));
}

/** A role begins or ends somebody's My day, and the host's clock may run in their zone. */
async function wakeStaff({ tx, parts, waking }: Door, personId: Id): Promise<void> {
  await tx.person.update({ where: { id: personId }, data: { wakeAt: parts.stamp() } });
  waking.host();
  waking.hearing();
}
