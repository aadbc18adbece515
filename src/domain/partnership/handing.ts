/** Owns what becomes of promises when a person or a partnership goes: handed on to a colleague, or closed with it. */
import { type Change, type Commitment, changed, type Doing, isRunning } from '../commitment/commitment.ts';
import * as record from '../commitment/record.ts';
import { type Contact, type ContactRole, isCurrent } from '../partnership.ts';
import { Refusal } from '../refusal.ts';
import type { CivilDate } from '../time.ts';

/** Those a contact still owns: somebody must keep them. */
export function ownedBy(contact: string, commitments: readonly Commitment[]): readonly Commitment[] {
  return commitments.filter(each => each.ownerContactId === contact && isRunning(each));
}

/** The promise stays its organisation's; another person of it keeps it from now on. */
export function handOn(commitment: Commitment, to: Pick<Contact, 'id' | 'organisationId'>, doing: Doing): Change {
  if (to.organisationId !== commitment.ownerOrganisationId) throw new Refusal('contact.other_organisation', {}, 'to');
  const backupContactId = commitment.backupContactId === to.id ? null : commitment.backupContactId;
  return changed(commitment, { ownerContactId: to.id, backupContactId }, 'handed_on', doing);
}

/** What somebody would keep in need, of a colleague: another of their side takes that over too. */
export function backedBy(contact: string, commitments: readonly Commitment[]): readonly Commitment[] {
  return commitments.filter(each => each.backupContactId === contact && isRunning(each));
}

/** Its owner is no backup of their own. */
export function handBackupOn(commitment: Commitment, to: Pick<Contact, 'id'>): Commitment {
  return { ...commitment, backupContactId: commitment.ownerContactId === to.id ? null : to.id };
}

const order: readonly ContactRole[] = ['steward', 'backup', 'member'];

/** Who keeps somebody's promises where nobody was named: whom they covered, who takes over, else their side's steward, backup, anybody. */
export function heirOf<Row extends Contact>(gone: Contact, contacts: readonly Row[], today: CivilDate): Row | null {
  const colleagues = contacts.filter(
    each => each.id !== gone.id && each.organisationId === gone.organisationId && isCurrent(each, today),
  );
  const covered = colleagues.find(each => each.id === gone.coversId);
  const planned = colleagues.find(each => each.coversId === gone.id && each.until === null);
  // A successor who was here before keeps that row; the planned one ends when they take over.
  const before = colleagues.find(each => each.personId === planned?.personId && each.coversId === null);
  const ranked = [...colleagues].sort((one, other) => order.indexOf(one.role) - order.indexOf(other.role));
  return covered ?? before ?? planned ?? ranked[0] ?? null;
}

/**
 * A partnership ends: what runs is taken back, so that it counts as not kept only where it was already late (product §2).
 * Null for what is done: it stays as it is.
 */
export function close(commitment: Commitment, doing: Doing): Change | null {
  if (commitment.state === 'proposed') return record.lapse(commitment, doing);
  if (commitment.state !== 'open' && commitment.state !== 'at_risk') return null;
  return changed(commitment, { state: 'withdrawn', clockEndsOn: null, closedOn: doing.today }, 'withdrawn', doing);
}
