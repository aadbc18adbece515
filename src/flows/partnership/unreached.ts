/** Owns the "could not reach" list of one partnership: who, and how many messages wait (product §8). */
import type { Unreached } from '../../messages/partnership/notices.ts';
import type { Id } from '../../ports/chat.ts';
import type { Rows } from '../../ports/store/rows.ts';

/** Each contact once, with what could not be delivered to them about this partnership or at all. */
export async function unreachedIn(rows: Rows, partnership: Id): Promise<readonly Unreached[]> {
  const lost = await rows.outbox.unreached();
  const contacts = await rows.contacts.of(partnership);
  const seen = new Set<Id>();
  return contacts
    .filter(each => !seen.has(each.personId) && seen.add(each.personId))
    .map(each => ({
      contact: each.id,
      name: each.person.name,
      organisation: each.organisation.name,
      count: lost.filter(
        delivery =>
          delivery.personId === each.personId &&
          (delivery.partnershipId === null || delivery.partnershipId === partnership),
      ).length,
      canCarry: !each.organisation.isHost && each.consent !== 'none' && each.consent !== 'no',
    }))
    .filter(each => each.count > 0);
}
