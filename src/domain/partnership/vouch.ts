/** Owns whose word on an e-mail address makes an unknown account somebody's (product §1 "Platform ids are learned, never typed"). */

/** A person who has the address that a platform gives for an account. */
export type Known = {
  readonly person: string;
  readonly sharedMailbox: boolean;
  /** A contact for the host, or somebody with a role there. */
  readonly isHostStaff: boolean;
  /** All they are a contact for now. */
  readonly organisations: readonly string[];
};

/** Where the account is at home, and the organisations of whom somebody has a confirmed account there. */
export type Workspace = { readonly isHome: boolean; readonly organisations: ReadonlySet<string> };

/**
 * The one person the account is, or null: then a steward is asked. Whoever runs a workspace can write any address on any of
 * its accounts, so a foreign one could make itself the host's coordinator, or another partner. The host's own workspace is
 * believed. A foreign one is believed about an organisation that is known to be at home there, since a steward confirmed one of
 * its people in it; about each organisation somebody stands for, and about the host's own staff never.
 */
export function personBehind(known: readonly Known[], workspace: Workspace): string | null {
  const [only, ...others] = known;
  if (only === undefined || others.length > 0 || only.sharedMailbox) return null;
  const isExpected = only.isHostStaff || only.organisations.length > 0;
  if (workspace.isHome) return isExpected ? only.person : null;
  if (only.isHostStaff || !isExpected) return null;
  return only.organisations.every(each => workspace.organisations.has(each)) ? only.person : null;
}
