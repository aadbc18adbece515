/** Owns what an import compares and decides: the cells of each table, what the store holds beside what was last imported, and the plan. */
import type { Channel, ContactRole, Level, Side } from './partnership.ts';
import type { HostRoleName, Language } from './person.ts';
import type { CivilDate, Zone } from './time.ts';

/** The id of a row the store holds, or, with NEW in front, the name under which a plan speaks of a row it makes. */
export type Ref = string;

export const NEW = 'new:';

export type OrganisationCells = {
  readonly name: string;
  readonly side: Side;
  readonly isHost: boolean;
  readonly kind: string;
  readonly region: string;
};

export type PartnershipCells = {
  readonly name: string;
  readonly purpose: string;
  readonly level: Level;
  readonly cohort: string;
  readonly timeZone: Zone;
  /** Canonical cadence phrase, or `none`. */
  readonly checkIn: string;
  readonly meetsWhere: string;
  readonly pulse: boolean;
  /** `slack:T…/C…` or `teams:tenant/conversation`. */
  readonly place: string | null;
};

export type PersonCells = {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly language: Language;
  readonly timeZone: Zone;
  readonly workingDays: string;
  /** `T…/U…`. */
  readonly slack: string | null;
  /** `tenant/object id`. */
  readonly teams: string | null;
};

export type ContactCells = {
  readonly organisation: Ref;
  readonly role: ContactRole;
  readonly channel: Channel | null;
  readonly until: CivilDate | null;
};

type HostRoleCells = { readonly until: CivilDate | null };

export type CellsOf = {
  readonly organisations: OrganisationCells;
  readonly partnerships: PartnershipCells;
  readonly persons: PersonCells;
  readonly contacts: ContactCells;
  readonly hostRoles: HostRoleCells;
};
export type Table = keyof CellsOf;
export type Cell = string | boolean | null;

/**
 * One row of the store. `cells` is what stands there now. `imported` is what a file last said of it: null when no file ever
 * did, and without the cells that files did not have then.
 */
export type HeldRow<C> = { readonly id: string; readonly cells: C; readonly imported: Partial<C> | null };
export type HeldPerson = HeldRow<PersonCells> & { readonly sharedMailbox: boolean };
type HeldContact = HeldRow<ContactCells> & { readonly partnership: string; readonly person: string };
type HeldHostRole = HeldRow<HostRoleCells> & { readonly person: string; readonly role: HostRoleName };

/**
 * Everything an import is compared with, ended rows included. Who has several Slack or Teams accounts, or a partnership
 * several places, shows the one last imported where it is still there, else the oldest.
 */
export type Held = {
  readonly organisations: readonly HeldRow<OrganisationCells>[];
  readonly partnerships: readonly HeldRow<PartnershipCells>[];
  readonly persons: readonly HeldPerson[];
  readonly contacts: readonly HeldContact[];
  readonly hostRoles: readonly HeldHostRole[];
};

export const NOTHING_HELD: Held = { organisations: [], partnerships: [], persons: [], contacts: [], hostRoles: [] };

export type Made<C> = { readonly ref: Ref; readonly cells: C };
type MadeContact = Made<ContactCells> & { readonly partnership: Ref; readonly person: Ref };
type MadeHostRole = Made<HostRoleCells> & { readonly person: Ref; readonly role: HostRoleName };

/** One cell of one row the store holds. `from` is what the plan saw there. */
export type Change = {
  [T in Table]: {
    readonly table: T;
    readonly id: string;
    readonly cell: keyof CellsOf[T];
    readonly from: Cell;
    readonly to: Cell;
  };
}[Table];

/** Somebody's last day, set, moved, or taken back (null). */
export type Ending = {
  readonly table: 'contacts' | 'hostRoles';
  readonly id: string;
  readonly from: CivilDate | null;
  readonly until: CivilDate | null;
};

/** A cell that chat changed since the last import: it stays as `kept`, whatever the file says. */
export type Kept = {
  [T in Table]: {
    readonly table: T;
    readonly id: string;
    readonly cell: keyof CellsOf[T];
    readonly file: Cell;
    readonly kept: Cell;
  };
}[Table];

/** What the files now say of a row the store holds, to be compared with next time. */
export type Remembered = {
  [T in Table]: { readonly table: T; readonly id: string; readonly cells: CellsOf[T] };
}[Table];

/**
 * absent: imported once, not in the files any more; it stays. renamed: one address, another name; perhaps another human
 * being. twice: the store holds as several persons who is one in the files; `ids` are theirs.
 */
export type PlanNotice =
  | { readonly kind: 'absent'; readonly table: Table; readonly id: string }
  | { readonly kind: 'renamed'; readonly id: string; readonly from: string; readonly to: string }
  | { readonly kind: 'twice'; readonly name: string; readonly ids: readonly string[] };

/** What an import would do. Nothing is ever deleted. */
export type Plan = {
  readonly make: {
    readonly organisations: readonly Made<OrganisationCells>[];
    readonly partnerships: readonly Made<PartnershipCells>[];
    readonly persons: readonly Made<PersonCells>[];
    readonly contacts: readonly MadeContact[];
    readonly hostRoles: readonly MadeHostRole[];
  };
  readonly changes: readonly Change[];
  readonly endings: readonly Ending[];
  readonly remember: readonly Remembered[];
  /** Whether a person's e-mail address is read by somebody of another name too: no pulse by it (product §4). */
  readonly mailboxes: readonly { readonly person: Ref; readonly shared: boolean }[];
  readonly kept: readonly Kept[];
  readonly notices: readonly PlanNotice[];
};

/** Whether applying the plan would write nothing at all. */
export function isEmpty(plan: Plan): boolean {
  const written = [...Object.values(plan.make), plan.changes, plan.endings, plan.remember, plan.mailboxes];
  return written.every(list => list.length === 0);
}

/** Two names are one when they differ only in case, spacing or the way accents are encoded. */
export const nameKey = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

/** The addresses that stand under two different names (in lower case, as the roster keeps them). */
export function sharedMailboxes(people: Iterable<Pick<PersonCells, 'name' | 'email'>>): ReadonlySet<string> {
  const first = new Map<string, string>();
  const shared = new Set<string>();
  for (const { name, email } of people) {
    if (email === null) continue;
    const address = email.toLowerCase();
    const key = nameKey(name);
    if ((first.get(address) ?? key) !== key) shared.add(address);
    else first.set(address, key);
  }
  return shared;
}
