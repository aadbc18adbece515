/** Owns the first day of a handover or cover: roles change, and who leaves hands the promises on (product §3). */
import type { Change, Doing } from '../../domain/commitment/commitment.ts';
import type { Owed } from '../../domain/delivery.ts';
import { isUnanswered } from '../../domain/partnership/consent.ts';
import * as handing from '../../domain/partnership/handing.ts';
import * as people from '../../domain/partnership/people.ts';
import { type Contact, isCurrent } from '../../domain/partnership.ts';
import { listed } from '../../domain/person.ts';
import type { CivilDate } from '../../domain/time.ts';
import type { Id } from '../../ports/chat.ts';
import type { Rows } from '../../ports/store/rows.ts';
import * as shown from '../commitment/shown.ts';
import * as lapse from './lapse.ts';
import { bare, type LoadedContact, loadContact, tell } from './load.ts';

/** The id of the contact who is the steward now. Done again it changes nothing that matters. */
export async function takeOver(rows: Rows, id: Id, today: CivilDate, doing: () => Doing): Promise<Id> {
  const loaded = await loadContact(rows, id);
  const { contact, contacts } = loaded;
  const covered = contacts.find(each => each.id === contact.coversId);
  const standing = contacts.find(
    each =>
      each.id !== contact.id &&
      each.personId === contact.personId &&
      each.organisationId === contact.organisationId &&
      each.coversId === null &&
      isCurrent(each, today),
  );
  const change = people.takeOver(
    bare(contact),
    standing === undefined ? null : bare(standing),
    covered === undefined ? null : bare(covered),
    today,
  );
  for (const row of change.rows) await rows.contacts.save(row);
  if (standing?.isSecond === true && !change.successor.isSecond) {
    await lapse.owe(rows, change.successor.id, { on: today, now: doing().at });
  }
  if (change.successor.id !== contact.id) await handOn(rows, bare(contact), change.successor, doing);
  if (covered !== undefined && people.isForGood(contact)) {
    if (covered.until !== null) await handOn(rows, bare(covered), change.successor, doing);
    if (covered.organisation.isHost) await forgetWords(rows, loaded, today);
  }
  await rows.outbox.changed({ type: 'contact', id: change.successor.id });
  return change.successor.id;
}

/** All that `from` still owes is the successor's from now on; what changed, promise by promise. */
export async function handOn(
  rows: Rows,
  from: Pick<Contact, 'id' | 'partnershipId'>,
  to: Pick<Contact, 'id' | 'organisationId'>,
  doing: () => Doing,
): Promise<readonly Change[]> {
  const owned = handing.ownedBy(from.id, await rows.commitments.of(from.partnershipId));
  const contacts = owned.length === 0 ? [] : await rows.contacts.of(from.partnershipId);
  const changes: Change[] = [];
  for (const commitment of owned) {
    const acting = doing();
    const change = handing.handOn(commitment, to, acting);
    await rows.commitments.save(change.commitment, change.event, commitment.changedAt);
    await shown.changed(rows, commitment.id, contacts, acting.at);
    changes.push(change);
  }
  await handDutiesOn(rows, from, to);
  return changes;
}

/** Whoever keeps them from now on hears of each. */
export function handedOn(
  changes: readonly Change[],
  heir: { readonly personId: Id },
  now: Date,
  except: Id | null,
): readonly Owed[] {
  return changes.flatMap(({ commitment, event }) => {
    const more = { partnership: commitment.partnershipId, stage: event.id, now, ...(except && { except }) };
    return tell('commitment.answered', { type: 'commitment', id: commitment.id }, [heir], more);
  });
}

/** What they would have kept for a colleague, and the events they would have come to. */
async function handDutiesOn(
  rows: Rows,
  from: Pick<Contact, 'id' | 'partnershipId'>,
  to: Pick<Contact, 'id'>,
): Promise<void> {
  for (const each of handing.backedBy(from.id, await rows.commitments.of(from.partnershipId))) {
    await rows.commitments.save(handing.handBackupOn(each, to), null, each.changedAt);
  }
  for (const each of await rows.checkins.of(from.partnershipId)) {
    const coming = listed(each.coming);
    if (each.kind !== 'event' || each.state !== 'planned' || !coming.includes(from.id)) continue;
    const named = coming.map(id => (id === from.id ? to.id : id));
    await rows.checkins.save({ ...each, coming: [...new Set(named)].join(',') });
  }
}

/** The opening words were the old steward's own; under another name they would be put into somebody's mouth. */
async function forgetWords(rows: Rows, loaded: LoadedContact, today: CivilDate): Promise<void> {
  const waiting = loaded.contacts.filter(
    each => isUnanswered(each) && each.introduction !== '' && isCurrent(each, today),
  );
  for (const each of waiting) await rows.contacts.save({ ...bare(each), introduction: '' });
}
