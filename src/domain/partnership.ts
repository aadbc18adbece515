/** Owns partnerships, their organisations and contacts: states, roles, consent, and who may do what inside. */
import type { CivilDate, Zone } from './time.ts';

export type Side = 'health' | 'community';
export type Level = 'networking' | 'coordinating' | 'cooperating' | 'collaborating';
export type PartnershipState = 'draft' | 'active' | 'resting' | 'ended';
export type ContactRole = 'steward' | 'backup' | 'member';
export type Channel = 'slack' | 'teams' | 'email' | 'phone' | 'web';
/** none: a draft, nothing was sent. asked: introduced, no answer yet. The rest is their answer. */
export type Consent = 'none' | 'asked' | 'here' | 'email' | 'call' | 'no';
/** How an act reached Tend; what came by phone or by a carried link never counts as the partner's confirmation (product §1). */
export type Means = 'self' | 'phone' | 'carried_link' | 'clock';

export type Organisation = {
  readonly id: string;
  readonly name: string;
  readonly side: Side;
  readonly isHost: boolean;
  readonly kind: string;
  readonly region: string;
  readonly closedOn: string;
  readonly createdAt: Date;
};

export type Partnership = {
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  readonly level: Level;
  readonly cohort: string;
  readonly timeZone: Zone;
  readonly checkIn: string;
  readonly checkInAnchor: CivilDate;
  readonly meetsWhere: string;
  readonly pulse: boolean;
  readonly state: PartnershipState;
  readonly activeSince: CivilDate | null;
  readonly restMonths: string;
  readonly restUntil: CivilDate | null;
  readonly lastContactOn: CivilDate | null;
  readonly silenceAskedOn: CivilDate | null;
  readonly agreementOn: CivilDate | null;
  readonly renewalAskedOn: CivilDate | null;
  readonly createdAt: Date;
  readonly wakeAt: Date | null;
};

export type Contact = {
  readonly id: string;
  readonly partnershipId: string;
  readonly personId: string;
  readonly organisationId: string;
  readonly role: ContactRole;
  readonly channel: Channel | null;
  readonly consent: Consent;
  readonly introduction: string;
  /** What is good to know before meeting them; both sides read it. */
  readonly note: string;
  readonly sentOn: CivilDate | null;
  readonly deliveredOn: CivilDate | null;
  readonly remindedOn: CivilDate | null;
  readonly callAskedOn: CivilDate | null;
  readonly answeredOn: CivilDate | null;
  readonly consentMeans: Means;
  readonly restUntil: CivilDate | null;
  readonly since: CivilDate;
  readonly until: CivilDate | null;
  readonly coversId: string | null;
  readonly silentRounds: number;
  readonly isSecond: boolean;
  readonly createdAt: Date;
  readonly wakeAt: Date | null;
};

/** A contact still counts on `today`: `until` is their last day. */
export function isCurrent(contact: Pick<Contact, 'until'>, today: CivilDate): boolean {
  return contact.until === null || contact.until >= today;
}

/** Answers for the partnership at the host: one person, and whoever covers for them. */
export function isHostSteward(
  contact: Pick<Contact, 'role'> & { readonly organisation: Pick<Organisation, 'isHost'> },
) {
  return contact.organisation.isHost && contact.role === 'steward';
}

/** Said yes to messages; host staff need no asking, the partnership's own bot is theirs. */
export function hasConsented(contact: Pick<Contact, 'consent'>, isHost: boolean): boolean {
  return isHost || contact.consent === 'here' || contact.consent === 'email';
}
