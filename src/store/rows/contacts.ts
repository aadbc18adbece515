/** Owns the contacts a viewer may see: everybody in their own partnerships; leaders see no people but themselves. */
import { isCurrent } from '../../domain/partnership.ts';
import * as time from '../../domain/time.ts';
import type { Id } from '../../ports/chat.ts';
import type { Contact, ContactWho, Rows } from '../../ports/store/rows.ts';
import { present } from '../read.ts';
import { reslotted } from '../reslot.ts';
import { demand, holds, partnershipsIn } from '../sight.ts';
import { save } from '../write.ts';
import { type Door, unlessThere } from './door.ts';
import { known } from './people.ts';

const WHO = { person: true, organisation: true } as const;

export function contacts(door: Door): Rows['contacts'] {
  const { tx, sight, parts, kept } = door;
  return {
    get: async id => {
      const found = await tx.contact.findUnique({ where: { id }, include: WHO });
      return found !== null && holds(sight.people, found.partnershipId) ? found : null;
    },
    of: async (partnershipId, options) => {
      if (!holds(sight.people, partnershipId)) return [];
      const found = await kept.once(`contacts ${partnershipId}`, () => everybodyIn(door, partnershipId));
      const now = parts.clock.now();
      return options?.past ? found : found.filter(each => isCurrent(each, time.dateIn(each.person.timeZone, now)));
    },
    all: () =>
      tx.contact.findMany({ where: partnershipsIn(sight.people), orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] }),
    add: async row => {
      demand(holds(sight.people, row.partnershipId), `partnership ${row.partnershipId}`);
      const person = await tx.person.count({ where: { AND: [{ id: row.personId }, known(sight)] } });
      demand(person === 1, `person ${row.personId}`);
      await unlessThere(() => tx.contact.create({ data: { ...row, wakeAt: parts.stamp() } }));
      kept.forget();
      await wakeAround(door, row);
    },
    save: async row => {
      const stored = await tx.contact.findUnique({ where: { id: row.id } });
      const stays = stored?.partnershipId === row.partnershipId;
      demand(stays && holds(sight.people, row.partnershipId), `contact ${row.id}`);
      await save(tx, 'Contact', { ...row, wakeAt: parts.stamp() });
      kept.forget();
      await wakeAround(door, row);
      if (stored?.restUntil !== row.restUntil) await reslotted(tx, [row.personId], parts.clock.now());
    },
  };
}

/** Past contacts too. */
export async function everybodyIn({ kept }: Door, partnershipId: Id): Promise<readonly ContactWho[]> {
  const contacts = await kept.where('Contact', 'partnershipId', partnershipId);
  const people = await kept.byId(
    'Person',
    contacts.map(each => each.personId),
  );
  const organisations = await kept.byId(
    'Organisation',
    contacts.map(each => each.organisationId),
  );
  return contacts.map(contact => ({
    ...contact,
    person: present(people.get(contact.personId)),
    organisation: present(organisations.get(contact.organisationId)),
  }));
}

/** Promises they own or are to confirm, and the mornings of host staff. */
async function wakeAround(
  { tx, parts, waking }: Door,
  { partnershipId, personId, organisationId }: Contact,
): Promise<void> {
  waking.partnership(partnershipId);
  waking.hearing();
  await tx.$executeRaw`UPDATE "Person" SET "wakeAt" = ${parts.stamp()} WHERE "id" = ${personId}
    AND EXISTS (SELECT 1 FROM "Organisation" WHERE "id" = ${organisationId} AND "isHost")`;
}
