/** Owns getting to know an unknown account by the e-mail address its platform gives for it (product §1, §9). */
import * as address from '../domain/partnership/address.ts';
import * as vouch from '../domain/partnership/vouch.ts';
import { Refusal } from '../domain/refusal.ts';
import { type Account, type Id, type Intent, NotDelivered, type Profile } from '../ports/chat.ts';
import type { ContactWho, Rows } from '../ports/store/rows.ts';
import type { HandleDeps } from './ask.ts';
import { introduceAgain } from './partnership/claims.ts';
import { expected } from './partnership/expected.ts';

/** Who writes: a known person, or nobody Tend knows, with what the platform tells of them. */
export type Met = { readonly person: Id | null; readonly profile: Profile | null };

export async function meet(deps: HandleDeps, { id, from }: Pick<Intent, 'id' | 'from'>, account: Id): Promise<Met> {
  const profile = await profileOf(deps, from, id);
  if (profile?.email == null || !profile.isActive) return { person: null, profile };
  const { email, name } = profile;
  const isHome = deps.isHome?.(from) ?? false;
  const person = await deps.store.as({ kind: 'clock' }, rows =>
    learn(deps, rows, { from, account, email, isHome, name }),
  );
  return { person, profile };
}

/** Asks the network, so never inside a transaction. A platform that does not answer does not know. */
export async function profileOf(deps: HandleDeps, of: Account, intent: Id): Promise<Profile | null> {
  try {
    const found = (await deps.profile?.(of)) ?? null;
    return found === null ? null : { ...found, name: nameIn(found), email: emailIn(found) };
  } catch (error) {
    if (error instanceof NotDelivered) deps.log.info('no profile', { intent, fate: error.fate, code: error.message });
    else deps.log.error('no profile', error, { intent });
    return null;
  }
}

const nameIn = ({ name }: Profile): string => address.nameOf(name).slice(0, address.LONGEST_NAME);

function emailIn({ email }: Profile): string | null {
  try {
    return address.readEmail(email ?? '', 'email');
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

type Unknown = {
  readonly from: Account;
  readonly account: Id;
  readonly email: string;
  readonly isHome: boolean;
  readonly name: string;
};

/** Learned twice is learned once; the stewards find it in the audit. */
async function learn(deps: HandleDeps, rows: Rows, unknown: Unknown): Promise<Id | null> {
  const row = await rows.accounts.get(unknown.account);
  if (row === null || row.personId !== null) return row?.personId ?? null;
  const person = await personBehind(rows, unknown);
  if (person === null) return null;
  await rows.accounts.save({ ...row, personId: person.id, claims: null, name: unknown.name || row.name });
  const subject = { type: 'account', id: row.id } as const;
  await rows.outbox.changed(subject);
  const partnershipId = person.contacts[0]?.partnershipId ?? null;
  await rows.audit({ act: 'account.learned', subject, partnershipId, detail: person.id });
  for (const contact of person.contacts) await introduceAgain(rows, row, contact, deps.clock.now());
  return person.id;
}

async function personBehind(rows: Rows, unknown: Unknown) {
  const same = await rows.people.byEmail(unknown.email);
  if (same.length === 0) return null;
  const { contacts } = await expected(rows);
  const staff = new Set((await rows.people.hostRoles()).map(each => each.personId));
  const known = same.map(({ id, sharedMailbox }): vouch.Known => {
    const own = contacts.filter(each => each.personId === id);
    const isHostStaff = staff.has(id) || own.some(each => each.organisation.isHost);
    return { person: id, sharedMailbox, isHostStaff, organisations: own.map(each => each.organisationId) };
  });
  const organisations = unknown.isHome ? new Set<Id>() : await atHomeIn(rows, contacts, unknown.from, known);
  const id = vouch.personBehind(known, { isHome: unknown.isHome, organisations });
  return id === null ? null : { id, contacts: contacts.filter(each => each.personId === id) };
}

/** Of their organisations, those of whom somebody has an account in this workspace. */
async function atHomeIn(
  rows: Rows,
  contacts: readonly ContactWho[],
  { platform, tenant }: Account,
  known: readonly vouch.Known[],
): Promise<ReadonlySet<Id>> {
  const asked = new Set(known.flatMap(each => each.organisations));
  const found = new Set<Id>();
  for (const { organisationId, personId } of contacts.filter(each => asked.has(each.organisationId))) {
    const accounts = found.has(organisationId) ? [] : await rows.accounts.of(personId);
    if (accounts.some(each => each.platform === platform && each.tenant === tenant)) found.add(organisationId);
  }
  return found;
}
