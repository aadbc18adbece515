/** Owns what a steward is told when somebody was forgotten: that it is so, what still runs, and where nobody leads now; never who it was. */
import type { Card } from '../../cards/card.ts';
import * as cards from '../../messages/privacy/forget.ts';
import type { Id } from '../../ports/chat.ts';
import type { Reader, Tellers } from '../teller.ts';

async function forgotten({ rows, language }: Reader, id: Id): Promise<Card | null> {
  const contact = await rows.contacts.get(id);
  if (contact === null) return null;
  const partnership = await rows.partnerships.get(contact.partnershipId);
  const running = await rows.commitments.of(contact.partnershipId, ['proposed', 'open', 'at_risk']);
  const left = (await rows.contacts.of(contact.partnershipId)).filter(
    each => each.organisationId === contact.organisationId && each.id !== id,
  );
  return cards.toSteward(language, {
    contact: id,
    partnership: { id: contact.partnershipId, name: partnership?.name ?? '' },
    organisation: contact.organisation.name,
    isUnled: contact.role === 'steward' && !left.some(each => each.role === 'steward'),
    promises: running.filter(each => each.ownerContactId === id).length,
  });
}

export const tellers = {
  'contact.forgotten': { tell: forgotten, settle: forgotten },
} satisfies Partial<Tellers>;
