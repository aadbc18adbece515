/** Owns the links a viewer may give to their partners' contacts, and whose hands they went through. */
import type { Id } from '../../ports/chat.ts';
import type { Rows } from '../../ports/store/rows.ts';
import { demand, holds } from '../sight.ts';
import { fresh } from '../token.ts';
import type { Door } from './door.ts';

export function links(door: Door): Rows['links'] {
  const { tx, sight, parts } = door;
  const serving = (contactId: Id) => ({ contactId, revokedAt: null, expiresAt: { gt: parts.clock.now() } });
  const seen = async (contact: Id) => {
    const found = await tx.contact.findUnique({ where: { id: contact }, include: { organisation: true } });
    return found !== null && holds(sight.people, found.partnershipId) ? found : null;
  };
  const withdraw = async (contact: Id) => {
    demand((await seen(contact)) !== null, `contact ${contact}`);
    const { count } = await tx.link.updateMany({
      where: serving(contact),
      data: { revokedAt: parts.clock.now() },
    });
    return count;
  };
  return {
    carry: async (contact, until) => {
      const found = await seen(contact);
      const carrierId = sight.me?.person.id;
      demand(found !== null && !found.organisation.isHost && carrierId !== undefined, `link of contact ${contact}`);
      // One at a time: then whoever acts by it acts by the hands of the one who carried it last.
      await withdraw(contact);
      const { token, hash } = fresh(parts);
      await tx.link.create({
        data: {
          id: parts.newId(),
          hash,
          personId: found?.personId ?? '',
          contactId: contact,
          carrierId: carrierId ?? null,
          createdAt: parts.clock.now(),
          expiresAt: until,
        },
      });
      return token;
    },
    withdraw,
    serves: async contact => (await seen(contact)) !== null && (await tx.link.count({ where: serving(contact) })) > 0,
    carrier: async (contact, at) => {
      if ((await seen(contact)) === null) return null;
      const link = await tx.link.findFirst({
        where: { contactId: contact, createdAt: { lte: at } },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        select: { carrierId: true },
      });
      const carrier = link?.carrierId == null ? null : await tx.person.findUnique({ where: { id: link.carrierId } });
      return carrier?.name ?? null;
    },
  };
}
