/** Owns who one can be in the console: every person gets an account there, and every partnership a place to meet. */
import * as time from '../domain/time.ts';
import type { Account, Address } from '../ports/chat.ts';
import type { Clock } from '../ports/deps.ts';
import type { Actor, Stage } from '../ports/rehearsal.ts';
import type { Account as AccountRow, ContactWho, Id, PlaceRow, Rows } from '../ports/store/rows.ts';
import type { Store } from '../ports/store/store.ts';

/** The console's own tenant; nobody outside has one by this name. */
export const TENANT = 'console';

/** The conversation in which the weekly post stands in the console. */
const LEADERS = 'leaders';

export type Who = {
  readonly person: Id;
  readonly name: string;
  readonly about: string;
  readonly side: 'host' | 'partner';
};

/** Everybody with a role or a contact, once each, the host first. */
export async function everybody(store: Store): Promise<readonly Who[]> {
  return store.as({ kind: 'clock' }, async rows => {
    const found = new Map<Id, Who & { abouts: string[] }>();
    const add = (person: { id: Id; name: string }, about: string, side: Who['side']) => {
      const known = found.get(person.id);
      if (known === undefined)
        found.set(person.id, { person: person.id, name: person.name, about, side, abouts: [about] });
      else if (!known.abouts.includes(about)) known.abouts.push(about);
    };
    const host = (await rows.organisations.host())?.name ?? '';
    for (const role of await rows.people.hostRoles()) add(role.person, `${role.role}, ${host}`, 'host');
    for (const contact of await contacts(rows)) {
      add(
        contact.person,
        `${contact.role}, ${contact.organisation.name}`,
        contact.organisation.isHost ? 'host' : 'partner',
      );
    }
    return [...found.values()]
      .map(({ abouts, ...who }) => ({ ...who, about: abouts.join(' · ') }))
      .sort((one, other) => one.side.localeCompare(other.side) || one.name.localeCompare(other.name));
  });
}

/** The console's user is the person's own id, so that no table is needed to be them. */
export function accountOf(person: Id): Account {
  return { platform: 'web', tenant: TENANT, user: person };
}

/** What somebody, or a place, is called; nothing for who is not known here. */
export async function nameOf(store: Store, to: Address): Promise<string> {
  return store.as({ kind: 'clock' }, async rows => {
    const known = 'place' in to ? await rows.places.at(to.place) : await rows.people.get(to.account.user);
    return known?.name ?? '';
  });
}

/** Makes the console accounts and places that are missing; done again it changes nothing. */
export async function settle(store: Store, clock: Clock, newId: () => Id): Promise<void> {
  const people = await everybody(store);
  // One transaction: each commit waits for the disk, and the first page waits for all of them.
  await store.as({ kind: 'clock' }, async rows => {
    const here = (await rows.accounts.all()).filter(each => each.platform === 'web' && each.tenant === TENANT);
    const seated = new Set(here.map(each => each.personId));
    for (const who of people) {
      if (!seated.has(who.person)) await rows.accounts.save(consoleAccount(newId(), who, clock.now()));
    }
    const meeting = new Set((await rows.places.bound()).map(each => each.partnershipId));
    for (const partnership of await rows.partnerships.all()) {
      if (meeting.has(partnership.id)) continue;
      await rows.places.add(place(newId(), partnership.id, partnership.name, partnership.id, clock.now()));
    }
    if ((await rows.places.leaders()) === null) {
      await rows.places.add(place(newId(), LEADERS, 'Leaders', null, clock.now()));
    }
  });
}

function consoleAccount(id: Id, who: Who, createdAt: Date): AccountRow {
  const { platform, tenant, user } = accountOf(who.person);
  return {
    id,
    platform,
    tenant,
    user,
    personId: who.person,
    claims: null,
    name: who.name,
    reference: null,
    reachable: true,
    createdAt,
  };
}

/** Everybody of the roster, and one nobody knows: to see what a stranger is asked. */
export async function cast(store: Store): Promise<readonly Actor[]> {
  const known = (await everybody(store)).map(who => ({
    account: accountOf(who.person),
    name: who.name,
    about: who.about,
    side: who.side,
  }));
  const stranger: Actor = {
    account: accountOf('stranger'),
    name: 'Somebody new',
    about: 'an account nobody knows yet',
    side: 'unknown',
  };
  return [...known, stranger];
}

/** Places of the console itself; those on other platforms are not to be rehearsed in. */
export async function stages(store: Store): Promise<readonly Stage[]> {
  return store.as({ kind: 'clock' }, async rows => {
    const places: PlaceRow[] = [];
    for (const partnership of await rows.partnerships.all()) places.push(...(await rows.places.of(partnership.id)));
    const leaders = await rows.places.leaders();
    return [...places, ...(leaders === null ? [] : [leaders])]
      .filter(each => each.platform === 'web')
      .map(each => ({
        place: { platform: 'web', tenant: each.tenant, conversation: each.conversation },
        name: each.name,
      }));
  });
}

async function contacts(rows: Rows): Promise<readonly ContactWho[]> {
  const partnerships = await rows.partnerships.all();
  const each: ContactWho[] = [];
  for (const partnership of partnerships) each.push(...(await rows.contacts.of(partnership.id)));
  return each;
}

function place(id: Id, conversation: string, name: string, partnershipId: Id | null, createdAt: Date): PlaceRow {
  return {
    id,
    platform: 'web',
    tenant: TENANT,
    conversation,
    name,
    partnershipId,
    forLeaders: partnershipId === null,
    tenants: '',
    reachable: true,
    createdAt,
  };
}

/** The civil date `days` before an instant, in UTC: a story's past needs no zone of its own. */
export function daysBefore(now: Date, days: number): time.CivilDate {
  return time.addDays(time.dateIn('UTC', now), -days);
}
