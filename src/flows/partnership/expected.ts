/** Owns who is expected to write to Tend, and who at the host is asked or told about one of them. */
import type * as claim from '../../domain/partnership/claim.ts';
import { isCurrent } from '../../domain/partnership.ts';
import * as time from '../../domain/time.ts';
import type { Id } from '../../ports/chat.ts';
import type { ContactWho, Rows } from '../../ports/store/rows.ts';

type Expected = { readonly candidates: readonly claim.Candidate[]; readonly contacts: readonly ContactWho[] };

/** Current contacts of all that has not ended, and host staff with a role but no partnership; read as the clock. */
export async function expected(rows: Rows): Promise<Expected> {
  const contacts: ContactWho[] = [];
  for (const partnership of await rows.partnerships.all()) {
    if (partnership.state !== 'ended') contacts.push(...(await rows.contacts.of(partnership.id)));
  }
  const host = (await rows.organisations.host())?.name ?? '';
  const staff = (await rows.people.hostRoles()).filter(
    role => !contacts.some(contact => contact.personId === role.personId),
  );
  return {
    contacts,
    candidates: [
      ...contacts.map(each => ({
        contact: each.id,
        person: each.personId,
        name: each.person.name,
        email: each.person.email,
        organisation: each.organisation.name,
      })),
      ...staff.map(({ person }) => ({
        contact: null,
        person: person.id,
        name: person.name,
        email: person.email,
        organisation: host,
      })),
    ],
  };
}

/** The host's stewards of this person; coordinators for everybody else, for who holds a role, and where no steward is. */
export async function stewardsOf(
  rows: Rows,
  contacts: readonly ContactWho[],
  person: Id | null,
  now: Date,
): Promise<readonly { readonly personId: Id }[]> {
  const theirs = contacts.filter(each => each.personId === person).map(each => each.partnershipId);
  const stewards = contacts.filter(
    each =>
      each.organisation.isHost &&
      each.role === 'steward' &&
      each.personId !== person &&
      theirs.includes(each.partnershipId),
  );
  const holdsRole = (await rows.people.hostRoles()).some(each => each.personId === person);
  if (stewards.length > 0 && !holdsRole) return stewards;
  const today = time.dateIn('UTC', now);
  const coordinators = (await rows.people.hostRoles('coordinator')).filter(each => isCurrent(each, today));
  return coordinators.filter(each => each.personId !== person);
}
