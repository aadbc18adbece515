/** Owns what a viewer may see: which partnerships as facts, in which of them the people too (product §9). */
import { isCurrent } from '../domain/partnership.ts';
import * as time from '../domain/time.ts';
import type { Id } from '../ports/chat.ts';
import type { Me, Viewer } from '../ports/store/viewer.ts';
import { Prisma } from './generated/client.ts';
import type { Kept } from './kept.ts';
import type { Tx } from './parts.ts';
import { present, read } from './read.ts';

type Scope = 'all' | Set<Id>;

export type Sight = {
  readonly viewer: Viewer;
  readonly me: Me | null;
  /** Partnerships whose promises, check-ins and results are seen. */
  readonly partnerships: Scope;
  /** Those of them whose people and minutes are seen too: a leader sees organisations, not people. */
  readonly people: Scope;
  /** May look up every organisation and start partnerships. */
  readonly isHostStaff: boolean;
  /** Reads what is for leaders: their place, their digest, every result. */
  readonly leads: boolean;
  /** May give and end host roles. */
  readonly coordinates: boolean;
  /** Persons made or looked up by their address in this transaction. */
  readonly met: Set<Id>;
};

/** A flow reached for what its viewer may not touch: a bug, not something to word. */
export class OutOfSight extends Error {
  constructor(what: string) {
    super(`out of sight: ${what}`);
    this.name = 'OutOfSight';
  }
}

export function demand(allowed: boolean, what: string): void {
  if (!allowed) throw new OutOfSight(what);
}

/** By a link that somebody else carried: it opens one partnership, and its carrier can open it too. */
export const isCarried = (viewer: Viewer): boolean =>
  viewer.kind === 'person' && viewer.within != null && viewer.within.partnership !== null;

export const holds = (scope: Scope, id: Id | null): boolean => scope === 'all' || (id !== null && scope.has(id));

/** A filter on a partnership id; `undefined` filters nothing. */
export const among = (scope: Scope): { in: Id[] } | undefined => (scope === 'all' ? undefined : { in: [...scope] });

/** For a filter that must name something even when all is seen. */
export const partnershipsIn = (scope: Scope): { partnershipId?: { in: Id[] } } =>
  scope === 'all' ? {} : { partnershipId: { in: [...scope] } };

/** A scope takes in what its viewer has just made. */
export function take(scope: Scope, id: Id): void {
  if (scope !== 'all') scope.add(id);
}

const NOTHING = { me: null, isHostStaff: false, leads: false, coordinates: false } as const;

/** Read once, when the transaction begins. */
export async function look(tx: Tx, viewer: Viewer, kept: Kept, now: Date): Promise<Sight> {
  const bare = { viewer, ...NOTHING, partnerships: new Set<Id>(), people: new Set<Id>(), met: new Set<Id>() };
  switch (viewer.kind) {
    case 'clock':
      return { ...bare, partnerships: 'all', people: 'all', isHostStaff: true, leads: true, coordinates: true };
    case 'stranger':
      return bare;
    case 'place': {
      const [place] = await read(tx, 'Place', Prisma.sql`WHERE "id" = ${viewer.place}`);
      if (place?.forLeaders) return { ...bare, partnerships: 'all', leads: true };
      const own = place?.partnershipId == null ? [] : [place.partnershipId];
      return { ...bare, partnerships: new Set(own), people: new Set(own) };
    }
    case 'person': {
      const me = await meOf(viewer.person, kept, now);
      return me === null ? bare : { ...bare, ...seenBy(me) };
    }
  }
}

function seenBy(me: Me): Omit<Sight, 'viewer' | 'met'> {
  const own = () => new Set(me.contacts.map(contact => contact.partnershipId));
  const coordinates = me.hostRoles.some(({ role }) => role === 'coordinator');
  const leads = coordinates || me.hostRoles.some(({ role }) => role === 'leader');
  return {
    me,
    partnerships: leads ? 'all' : own(),
    people: coordinates ? 'all' : own(),
    isHostStaff: leads || me.contacts.some(contact => contact.organisation.isHost),
    leads,
    coordinates,
  };
}

/** Only what still counts today where they are: who has left, or whose role is over, sees nothing by it. */
async function meOf(id: Id, kept: Kept, now: Date): Promise<Me | null> {
  const person = (await kept.byId('Person', [id])).get(id);
  if (person === undefined) return null;
  const contacts = await kept.where('Contact', 'personId', id);
  const hostRoles = await kept.where('HostRole', 'personId', id);
  const today = time.dateIn(person.timeZone, now);
  const current = contacts.filter(contact => isCurrent(contact, today));
  const organisations = await kept.byId(
    'Organisation',
    current.map(each => each.organisationId),
  );
  const partnerships = await kept.byId(
    'Partnership',
    current.map(each => each.partnershipId),
  );
  const around = current.map(contact => ({
    ...contact,
    organisation: present(organisations.get(contact.organisationId)),
    partnership: present(partnerships.get(contact.partnershipId)),
  }));
  return {
    person,
    // As they are listed wherever people read of theirs.
    contacts: around.sort((one, other) => (one.partnership.name < other.partnership.name ? -1 : 1)),
    hostRoles: hostRoles.filter(role => isCurrent(role, today)),
  };
}
