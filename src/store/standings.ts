/** Owns reading people with all that decides how they hear: their contacts, roles and accounts. */
import { gather } from '../domain/gather.ts';
import type { Id } from '../ports/chat.ts';
import {
  type Account,
  type Contact,
  type HostRole,
  type Organisation,
  type Partnership,
  type Person,
  Prisma,
} from './generated/client.ts';
import { type Kept, keeping } from './kept.ts';
import { pieces, type Tx } from './parts.ts';
import { isIn, present, read } from './read.ts';

export type StandingContact = Pick<
  Contact,
  | 'id'
  | 'personId'
  | 'partnershipId'
  | 'organisationId'
  | 'consent'
  | 'channel'
  | 'silentRounds'
  | 'until'
  | 'restUntil'
> & {
  readonly organisation: Organisation;
  readonly partnership: Pick<Partnership, 'state' | 'restMonths' | 'restUntil'>;
};

export type Standing = Person & {
  readonly contacts: readonly StandingContact[];
  readonly hostRoles: readonly HostRole[];
};

export type WithAccounts = { readonly accounts: readonly Account[] };

/** Everybody asked for, by id, with what a listener is made of; a few queries however many they are. */
export async function standings(
  tx: Tx,
  ids: readonly Id[],
  kept: Kept = keeping(tx),
): Promise<ReadonlyMap<Id, Standing>> {
  const found = new Map<Id, Standing>();
  for (const some of pieces([...new Set(ids)], 500)) {
    const contacts = gather(await standingContacts(tx, some, kept), each => each.personId);
    const roles = gather(await read(tx, 'HostRole', Prisma.sql`WHERE ${isIn(PERSON_ID, some)}`), each => each.personId);
    for (const [id, person] of await kept.byId('Person', some)) {
      found.set(id, { ...person, contacts: contacts.get(id) ?? [], hostRoles: roles.get(id) ?? [] });
    }
  }
  return found;
}

/** The same with where each of them can be reached. */
export async function standingsWithAccounts(
  tx: Tx,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, Standing & WithAccounts>> {
  const people = await standings(tx, ids);
  const accounts: Account[] = [];
  for (const some of pieces([...people.keys()], 500)) {
    accounts.push(
      ...(await read(tx, 'Account', Prisma.sql`WHERE ${isIn(PERSON_ID, some)} ORDER BY "createdAt", "id"`)),
    );
  }
  const theirs = gather(accounts, each => each.personId);
  return new Map([...people].map(([id, person]) => [id, { ...person, accounts: theirs.get(id) ?? [] }]));
}

const PERSON_ID = Prisma.sql`"personId"`;

type ContactRow = Omit<StandingContact, 'organisation' | 'partnership'> & {
  readonly state: Partnership['state'];
  readonly partnershipRestMonths: string;
  readonly partnershipRestUntil: string | null;
};

async function standingContacts(tx: Tx, people: readonly Id[], kept: Kept): Promise<readonly StandingContact[]> {
  const rows = await tx.$queryRaw<ContactRow[]>`
    SELECT c."id", c."personId", c."partnershipId", c."organisationId", c."consent", c."channel", c."silentRounds",
      c."until", c."restUntil", p."state", p."restMonths" AS "partnershipRestMonths",
      p."restUntil" AS "partnershipRestUntil"
    FROM "Contact" c JOIN "Partnership" p ON p."id" = c."partnershipId"
    WHERE ${isIn(Prisma.sql`c."personId"`, people)} ORDER BY c."createdAt", c."id"`;
  const organisations = await kept.byId(
    'Organisation',
    rows.map(row => row.organisationId),
  );
  return rows.map(({ state, partnershipRestMonths: restMonths, partnershipRestUntil: restUntil, ...contact }) => ({
    ...contact,
    organisation: present(organisations.get(contact.organisationId)),
    partnership: { state, restMonths, restUntil },
  }));
}

export async function hostOrganisation(tx: Tx): Promise<Organisation | null> {
  const [host] = await read(tx, 'Organisation', Prisma.sql`WHERE "isHost" = ${true} LIMIT 1`);
  return host ?? null;
}
