/** Owns by what a held person can be found again, and where: inside a partnership, among the host's roles, or anywhere. */
import { gather } from '../../domain/gather.ts';
import {
  type Held,
  type HeldPerson,
  nameKey,
  type PersonCells,
  type Ref,
  sharedMailboxes,
} from '../../domain/roster.ts';
import { order } from '../order.ts';
import type { Roster } from '../roster.ts';

export const HOST_ROLES = 'host roles';
export const ANYWHERE = 'anywhere';

/** The id of a partnership, HOST_ROLES or ANYWHERE. */
export type Pool = string;

export type Marks = {
  /** By e-mail, Slack or Teams id. Anywhere, and where an address is shared, an e-mail counts only with its name. */
  readonly strong: (pool: Pool, cells: PersonCells) => ReadonlySet<string>;
  /** By organisation and name. */
  readonly weak: (pool: Pool, cells: PersonCells, organisation: Ref) => ReadonlySet<string>;
};

/** Both what stands now and what was last imported count: chat may have corrected either. */
export function marksOf(roster: Roster, held: Held): Marks {
  const index = new Map<string, Set<string>>();
  const add = (pool: Pool, mark: string, id: string): void => {
    index.set(`${pool} ${mark}`, (index.get(`${pool} ${mark}`) ?? new Set()).add(id));
  };
  const persons = new Map(held.persons.map(person => [person.id, person]));
  const put = (pool: Pool, person: HeldPerson | undefined, organisations: readonly (Ref | undefined)[]): void => {
    if (person === undefined) return;
    // Found inside a partnership, or by somebody who is new to it.
    for (const mark of strongOf(person)) for (const where of [pool, ANYWHERE]) add(where, mark, person.id);
    for (const name of namesOf(person)) {
      for (const ref of organisations)
        for (const where of [pool, ANYWHERE]) add(where, `name ${ref} ${name}`, person.id);
    }
  };
  const host = held.organisations.find(organisation => organisation.cells.isHost)?.id;
  for (const person of held.persons) put(ANYWHERE, person, []);
  for (const contact of held.contacts) {
    put(contact.partnership, persons.get(contact.person), [contact.cells.organisation, contact.imported?.organisation]);
  }
  for (const role of held.hostRoles) put(HOST_ROLES, persons.get(role.person), [host]);

  const shared = sharedAmong(roster, held);
  const find = (pool: Pool, marks: readonly string[]): ReadonlySet<string> =>
    new Set(marks.flatMap(mark => [...(index.get(`${pool} ${mark}`) ?? [])]));
  return {
    strong: (pool, { email, name, slack, teams }) => {
      const alone = pool !== ANYWHERE && email !== null && !shared.has(email);
      const address = alone ? `email ${email}` : `email ${email} ${nameKey(name)}`;
      return find(pool, [
        ...(email ? [address] : []),
        ...(slack ? [`slack ${slack}`] : []),
        ...(teams ? [`teams ${teams}`] : []),
      ]);
    },
    weak: (pool, { name }, organisation) => find(pool, [`name ${organisation} ${nameKey(name)}`]),
  };
}

const both = <C extends keyof PersonCells>(
  { cells, imported }: HeldPerson,
  cell: C,
): readonly NonNullable<PersonCells[C]>[] =>
  [cells[cell], imported?.[cell]].flatMap(value => value ?? []) as NonNullable<PersonCells[C]>[];

const namesOf = (person: HeldPerson): readonly string[] => both(person, 'name').map(nameKey);

function strongOf(person: HeldPerson): readonly string[] {
  const addresses = both(person, 'email').map(email => email.toLowerCase());
  return [
    ...addresses.flatMap(email => [`email ${email}`, ...namesOf(person).map(name => `email ${email} ${name}`)]),
    ...both(person, 'slack').map(id => `slack ${id}`),
    ...both(person, 'teams').map(id => `teams ${id}`),
  ];
}

/** In the files or in the store: an address with two names anywhere tells nobody apart. */
const sharedAmong = (roster: Roster, held: Held): ReadonlySet<string> =>
  new Set([
    ...sharedMailboxes(roster.people.map(({ cells }) => cells)),
    ...sharedMailboxes(held.persons.map(({ cells }) => cells)),
  ]);

/** A person's contact in a partnership: the one that still counts, else the one that ended last. */
export function contactsByPerson(held: Held): (partnership: Ref, person: Ref) => Held['contacts'][number] | null {
  const groups = gather(held.contacts, contact => `${contact.partnership} ${contact.person}`);
  // "~" sorts after every date: without a last day it still counts.
  const latest = (contact: Held['contacts'][number]): string => `${contact.cells.until ?? '~'} ${contact.id}`;
  return (partnership, person) => {
    const own = groups.get(`${partnership} ${person}`) ?? [];
    return own.toSorted((a, b) => order(latest(b), latest(a)))[0] ?? null;
  };
}
