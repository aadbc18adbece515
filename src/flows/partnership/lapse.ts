/** Owns that a side has lost its second person, who leaves or becomes its steward: both sides hear of it, its own is asked for another (product §5). */
import type { Card } from '../../cards/card.ts';
import { isCurrent } from '../../domain/partnership.ts';
import type { CivilDate } from '../../domain/time.ts';
import * as notices from '../../messages/partnership/notices.ts';
import type { Id } from '../../ports/chat.ts';
import type { Rows } from '../../ports/store/rows.ts';
import type { Reader } from '../teller.ts';
import { type LoadedContact, loadContact, reachable, tell } from './load.ts';

/** A notice of its own beside that of the change which brought it about. */
const STAGE = 'second:';
export const isLapse = (stage: string): boolean => stage.startsWith(STAGE);

/** `on`: the first day without one; said from `now` on. */
export async function owe(
  rows: Rows,
  id: Id,
  { on, now, except }: { readonly on: CivilDate; readonly now: Date; readonly except?: Id },
): Promise<void> {
  const loaded = await loadContact(rows, id);
  const stewards = reachable(loaded, on).filter(each => each.role === 'steward');
  const more = { partnership: loaded.partnership.id, stage: `${STAGE}${on}`, now, ...(except && { except }) };
  await rows.outbox.owe(tell('partnership.handover', { type: 'contact', id }, stewards, more));
}

/** Null where their side has one by now, or the partnership is over. */
export function lapseOf({ me, today, language }: Reader, loaded: LoadedContact): Card | null {
  const { contact, partnership } = loaded;
  if (partnership.state === 'ended' || hasSecond(loaded, today)) return null;
  const mine = me?.contacts.filter(each => each.partnershipId === partnership.id) ?? [];
  return notices.secondOver({
    name: contact.person.name,
    organisation: contact.organisation.name,
    partnership: partnership.id,
    isReader: contact.personId === me?.person.id,
    isOwn: mine.some(each => each.organisationId === contact.organisationId),
    language,
  });
}

/** On their last day whoever leaves is one no longer. */
function hasSecond({ contact, contacts }: LoadedContact, today: CivilDate): boolean {
  return contacts.some(
    each =>
      each.isSecond &&
      each.organisationId === contact.organisationId &&
      isCurrent(each, today) &&
      !(each.id === contact.id && each.until === today),
  );
}
