/** Owns the shape of a roster without a mistake: rows that fit each other, and people counted once. */
import type { ContactRole } from '../domain/partnership.ts';
import type { HostRoleName } from '../domain/person.ts';
import type { ContactCells, OrganisationCells, PartnershipCells, PersonCells } from '../domain/roster.ts';

export type Lined<C> = { readonly line: number; readonly cells: C };

/** One human being, from all rows that mean them. `key` does not depend on the order of the rows. */
export type SheetPerson = { readonly key: string; readonly lines: readonly number[]; readonly cells: PersonCells };

/** `partnership` and `organisation` are name keys, `person` the key of a SheetPerson. */
export type SheetContact = {
  readonly line: number;
  readonly partnership: string;
  readonly organisation: string;
  readonly person: string;
  readonly role: ContactRole;
  readonly channel: ContactCells['channel'];
  readonly until: ContactCells['until'];
};

export type SheetHostRole = {
  readonly line: number;
  readonly organisation: string;
  readonly person: string;
  readonly role: HostRoleName;
  readonly until: ContactCells['until'];
};

export type Roster = {
  readonly organisations: readonly Lined<OrganisationCells>[];
  readonly partnerships: readonly Lined<PartnershipCells>[];
  readonly people: readonly SheetPerson[];
  readonly contacts: readonly SheetContact[];
  readonly hostRoles: readonly SheetHostRole[];
};
