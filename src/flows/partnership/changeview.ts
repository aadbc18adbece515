/** Owns a change of steward as one recipient sees it: a successor, a cover, or somebody who leaves. */
import type { Card } from '../../cards/card.ts';
import { isCurrent } from '../../domain/partnership.ts';
import * as time from '../../domain/time.ts';
import * as notices from '../../messages/partnership/notices.ts';
import type { Reader } from '../teller.ts';
import type { LoadedContact } from './load.ts';

/** Null where it no longer holds: the cover is over, or the plan was undone. */
export function changeOf(reader: Reader, { contact, partnership, contacts }: LoadedContact): Card | null {
  const { name } = contact.person;
  const organisation = contact.organisation.name;
  const old = contacts.find(each => each.id === contact.coversId);
  if (old === undefined) {
    const stays = contacts.some(
      each => each.id !== contact.id && each.personId === contact.personId && isCurrent(each, reader.today),
    );
    if (contact.until === null || stays) return null;
    return notices.left({ name, organisation, until: contact.until }, reader.language, reader.today);
  }
  if (!isCurrent(contact, reader.today)) return null;
  return notices.handover({
    next: name,
    old: old.person.name,
    organisation,
    partnership,
    // Somebody who was there before took over at once: their own beginning lies further back.
    from: time.later(contact.since, reader.today),
    until: contact.until,
    isReader: contact.personId === reader.me?.person.id,
    language: reader.language,
    today: reader.today,
  });
}
