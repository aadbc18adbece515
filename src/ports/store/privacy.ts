/** Owns the seam of what is kept about people: their texts, their removal, what Tend holds of somebody, holds, and the trail. */
import type { Subject } from '../../domain/delivery.ts';
import type { Holds } from '../../domain/privacy/hold.ts';
import type { Id } from '../chat.ts';

/** One text somebody typed: a column of one row. */
export type TextAt = { readonly table: string; readonly id: Id; readonly column: string };
export type Typed = TextAt & { readonly text: string; readonly partnershipId: Id | null };

/** One line of the trail: codes and ids, never words. `person` null: whoever runs Tend, or time. */
export type Trail = {
  readonly id: Id;
  readonly at: Date;
  readonly personId: Id | null;
  readonly name: string | null;
  readonly act: string;
  readonly subject: Subject;
  readonly partnershipId: Id | null;
  readonly detail: string;
};

/** Rows by the name of their table; columns by their own. */
export type Held = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** What `forget` did; `promises`: those of theirs that still run. `already`: they were forgotten before. */
export type Forgotten = { readonly already: boolean; readonly promises: number };

/** Where a part of a name stands in what others wrote; `texts`: in how many of it. */
export type Naming = { readonly subject: Subject; readonly partnershipId: Id | null; readonly texts: number };

export type PrivacyRows = {
  /** The texts of a promise, check-in, contact or partnership the viewer sees; those that are gone already are left out. */
  readonly texts: (subject: Subject) => Promise<readonly Typed[]>;
  /** By the beginning of a row's id, wherever it is; for the clock alone. */
  readonly find: (ref: string) => Promise<readonly Typed[]>;
  /** Puts the stand-in where the texts stood, in their rows and copies, and marks every Post that may show them. */
  readonly remove: (texts: readonly TextAt[], standin: string) => Promise<void>;
  /** Newest first; `about`: of one partnership. For coordinators and the clock. */
  readonly trail: (
    most: number,
    about?: { readonly before?: Date; readonly partnership?: Id },
  ) => Promise<readonly Trail[]>;
  /** All that is kept about a person: themselves, or anybody for the clock. Answers by name are opened, which is audited. */
  readonly about: (person: Id) => Promise<Held>;
  /** A partnership whole, for the clock; no answer of anybody in it. */
  readonly ledger: (partnership: Id) => Promise<Held>;
  /**
   * Takes somebody's words and identity out of everything: themselves, or anybody for the clock. Throws Refusal privacy.held
   * under a legal hold and host.last_coordinator.
   */
  readonly forget: (person: Id) => Promise<Forgotten>;
  /** Where the first or last name alone of whoever is called so still stands; for the clock. Nothing is changed. */
  readonly naming: (called: string) => Promise<readonly Naming[]>;
  readonly holds: () => Promise<Holds>;
  /** Null: on the whole. For the clock; false where it stood so already. */
  readonly hold: (partnership: Id | null, on: boolean) => Promise<boolean>;
};
