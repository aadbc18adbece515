/** Owns who may do what in a partnership: by who they are in it, never by where they stand (product §9). */
import type { ContactRole } from '../partnership.ts';
import { Refusal } from '../refusal.ts';

/** Where somebody stands towards one partnership; a coordinator may be no contact of it at all. */
export type Standing = {
  readonly person: string;
  readonly contact: string | null;
  readonly organisation: string | null;
  readonly role: ContactRole | null;
  readonly isHost: boolean;
  readonly isCoordinator: boolean;
};

/** Sets the partnership up and answers for it: the host's steward and backup, and coordinators. */
export function manages(who: Standing): boolean {
  return who.isCoordinator || (who.isHost && leads(who));
}

/** Names the people of one organisation: whoever manages the partnership, and that organisation's own steward. */
export function managesSide(who: Standing, organisation: string): boolean {
  return manages(who) || (who.organisation === organisation && who.role === 'steward');
}

/** The rhythm, the place and the rest belong to both sides (product §3): the stewards of either may change them. */
export function tunes(who: Standing): boolean {
  return manages(who) || who.role === 'steward';
}

/** Changes something about one contact: whoever manages their side, and that person. */
export function mayChange(who: Standing, contact: { readonly personId: string; readonly organisationId: string }) {
  return who.person === contact.personId || managesSide(who, contact.organisationId);
}

/** @throws Refusal `not_yours` */
export function demand(allowed: boolean): void {
  if (!allowed) throw new Refusal('not_yours');
}

const leads = ({ role }: Standing): boolean => role === 'steward' || role === 'backup';
