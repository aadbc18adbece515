/** Owns through whose eyes the store is read: every word Tend says or saves passes one of these. */
import type { Contact, Organisation, Partnership } from '../../domain/partnership.ts';
import type { HostRole, Person } from '../../domain/person.ts';
import type { Id } from '../chat.ts';

/**
 * person: what that human may see through their contacts and host roles, or, `within` what a link opens, only as a partner's
 * contact: in that partnership, or in all of theirs (null); place: what everybody in it may see;
 * stranger: an account nobody has claimed; clock: time itself, for due acts.
 */
export type Viewer =
  | { readonly kind: 'person'; readonly person: Id; readonly within?: { readonly partnership: Id | null } }
  | { readonly kind: 'place'; readonly place: Id }
  | { readonly kind: 'stranger'; readonly account: Id }
  | { readonly kind: 'clock' };

/** The viewer as a person, loaded once: their current contacts with organisation and partnership, and their host roles. */
export type Me = {
  readonly person: Person;
  readonly contacts: readonly (Contact & { readonly organisation: Organisation; readonly partnership: Partnership })[];
  readonly hostRoles: readonly HostRole[];
};
