/** Owns how a person's rows become a listener: their side, consent and calendar in a partnership, or over all of theirs. */
import { isKind } from '../domain/delivery.ts';
import type { Listener } from '../domain/manners.ts';
import { type Consent, isCurrent } from '../domain/partnership.ts';
import { calendarOf, listed } from '../domain/person.ts';
import type { Reachable } from '../domain/reach.ts';
import * as time from '../domain/time.ts';
import type { Id } from '../ports/chat.ts';
import type { Organisation } from './generated/client.ts';
import type { Standing, StandingContact, WithAccounts } from './standings.ts';

/** As who somebody hears of something: `contacts` are theirs that it concerns, none for host staff by role alone. */
export type Stand = {
  readonly side: 'host' | 'partner';
  readonly consent: Consent;
  readonly contacts: readonly StandingContact[];
};

// "Call me" in one partnership does not undo a yes in another; where nobody said yes, a no weighs more than silence.
const WEIGHT: readonly Consent[] = ['here', 'email', 'call', 'no', 'asked', 'none'];

/** Where `partnership` is null it is about no partnership in particular. Who has left hears nothing more: their consent is no. */
export function standOf(person: Standing, partnership: Id | null, now: Date): Stand {
  const today = time.dateIn(person.timeZone, now);
  const current = person.contacts.filter(contact => isCurrent(contact, today));
  const about = current.filter(contact => partnership === null || contact.partnershipId === partnership);
  const byRole = person.hostRoles.some(role => isCurrent(role, today));
  const works = (some: readonly StandingContact[]) => some.some(contact => contact.organisation.isHost);
  const isGeneral = partnership === null || about.length === 0;
  if (works(about) || (isGeneral && byRole) || (about.length === 0 && works(current))) {
    return { side: 'host', consent: 'here', contacts: about.length > 0 ? about : current };
  }
  const consent = WEIGHT.find(each => about.some(contact => contact.consent === each)) ?? 'no';
  return { side: 'partner', consent, contacts: about };
}

type Closed = Pick<Organisation, 'region' | 'closedOn'>;

/** The listener for all that is heard as these stands, which share side and consent. */
export function listenerOf(person: Standing, stands: readonly Stand[], host: Closed | null, now: Date): Listener {
  const [first] = stands;
  const contacts = [...new Set(stands.flatMap(stand => stand.contacts))];
  const { region, closedOn } = contacts[0]?.organisation ?? host ?? { region: '', closedOn: '' };
  const side = first?.side ?? 'partner';
  // Host staff work on while one of their partnerships rests; a partner rests when all that is told of does.
  const rest = side === 'host' ? { restMonths: '', restUntil: null } : sharedRest(contacts);
  const year = yearOf(person.timeZone, now);
  return {
    person: person.id,
    side,
    zone: person.timeZone,
    calendar: calendarOf(person, { region, closedOn, ...rest }, year),
    politeFrom: person.politeFrom,
    politeTo: person.politeTo,
    bundleDay: person.bundleDay,
    consent: first?.consent ?? 'no',
    stopped: listed(person.stopped).filter(isKind),
  };
}

export const yearOf = (zone: time.Zone, now: Date): number => Number(time.dateIn(zone, now).slice(0, 4));

/** The channel of the first contact who chose one; addresses in the order in which they were learned. */
export function reachableOf(person: WithAccounts, stands: readonly Stand[]): Reachable {
  const contacts = stands.flatMap(stand => stand.contacts);
  return {
    kind: 'person',
    channel: contacts.find(contact => contact.channel !== null)?.channel ?? null,
    consent: stands[0]?.consent ?? 'no',
    isHost: stands[0]?.side === 'host',
    addresses: person.accounts.map(({ platform, tenant, user, reachable }) => ({ platform, tenant, user, reachable })),
  };
}

/** Somebody in two partnerships rests only while both do: what one of them owes them must still be said. */
function sharedRest(contacts: readonly StandingContact[]): { restMonths: string; restUntil: string | null } {
  const months = contacts.map(({ partnership }) => listed(partnership.restMonths));
  const shared = (months[0] ?? []).filter(month => months.every(all => all.includes(month)));
  const ends = contacts.map(({ partnership, restUntil }) => time.latest(partnership.restUntil, restUntil));
  const given = ends.filter(end => end !== null).sort();
  return { restMonths: shared.join(','), restUntil: given.length === ends.length ? (given[0] ?? null) : null };
}
