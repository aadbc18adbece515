/** Owns who an unknown account may be: what they say of themselves against who is expected; a steward has the last word. */
import type { Account } from '../person.ts';
import { isSameName } from './address.ts';

/** What somebody unknown typed about themselves. */
export type Claim = { readonly name: string; readonly organisation: string; readonly email: string | null };

/** Somebody who is expected: a contact, or, with `contact` null, host staff with a role but no partnership. */
export type Candidate = {
  readonly contact: string | null;
  readonly person: string;
  readonly name: string;
  readonly email: string | null;
  readonly organisation: string;
};

const UNKNOWN = '?';
const PERSON = 'person:';

/** Whom an account says it is, as kept on its row. */
export type Claimed =
  | { readonly kind: 'contact'; readonly id: string }
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'unknown' };

/**
 * The one person the claim fits: by e-mail, else by name and organisation. Null where nobody or more than one does: a shared
 * mailbox tells two people apart only by their names.
 */
export function match(claim: Claim, expected: readonly Candidate[]): Candidate | null {
  const byEmail = expected.filter(each => claim.email !== null && each.email === claim.email);
  const named = expected.filter(
    each => isSameName(each.name, claim.name) && isSameName(each.organisation, claim.organisation),
  );
  return only(byEmail) ?? only(byEmail.filter(each => isSameName(each.name, claim.name))) ?? only(named);
}

/** How a claim is kept on the account's row. */
export function keep(found: Candidate | null): string {
  if (found === null) return UNKNOWN;
  return found.contact ?? `${PERSON}${found.person}`;
}

/** Reads it back; null where nobody is waiting for an answer. */
export function claimed(account: Pick<Account, 'claims' | 'personId'>): Claimed | null {
  if (account.claims === null || account.personId !== null) return null;
  if (account.claims === UNKNOWN) return { kind: 'unknown' };
  if (account.claims.startsWith(PERSON)) return { kind: 'person', id: account.claims.slice(PERSON.length) };
  return { kind: 'contact', id: account.claims };
}

/** The first of them, where all of them are one human being. */
function only(found: readonly Candidate[]): Candidate | null {
  return new Set(found.map(each => each.person)).size === 1 ? (found[0] ?? null) : null;
}
