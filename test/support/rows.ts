/** Owns plain rows for tests: every column has a dull default, so that a test names only what it is about. */
import type { CheckIn, CheckInLine } from '../../src/domain/checkin/checkin.ts';
import type { Commitment, CommitmentEvent } from '../../src/domain/commitment/commitment.ts';
import type { Contact, Organisation, Partnership } from '../../src/domain/partnership.ts';
import type { Account, HostRole, Person } from '../../src/domain/person.ts';
import type { PlaceRow } from '../../src/ports/store/rows.ts';
import type { PrismaClient } from '../../src/store/generated/client.ts';

/** A Monday in June, 10:00 in New York: the instant at which the rows below were made. */
export const START = new Date('2026-06-01T14:00:00Z');

let made = 0;
const next = (name: string): string => `${name}${++made}`;

export function organisation(over: Partial<Organisation> = {}): Organisation {
  const id = over.id ?? next('organisation');
  const plain = { name: `Organisation ${id}`, side: 'community', isHost: false, kind: '', region: '' } as const;
  return { id, ...plain, closedOn: '', createdAt: START, ...over };
}

export function person(over: Partial<Person> = {}): Person {
  const id = over.id ?? next('person');
  return {
    id,
    name: `Person ${id}`,
    email: null,
    phone: null,
    language: 'en',
    timeZone: 'America/New_York',
    workingDays: 'Mon-Fri',
    politeFrom: '09:00',
    politeTo: '17:00',
    bundleDay: null,
    pausedUntil: null,
    stopped: '',
    sharedMailbox: false,
    createdAt: START,
    wakeAt: null,
    ...over,
  };
}

export function partnership(over: Partial<Partnership> = {}): Partnership {
  const id = over.id ?? next('partnership');
  return {
    id,
    name: `Partnership ${id}`,
    purpose: '',
    level: 'networking',
    cohort: '',
    timeZone: 'America/New_York',
    checkIn: 'none',
    checkInAnchor: '2026-03-01',
    meetsWhere: '',
    pulse: true,
    state: 'active',
    activeSince: '2026-03-01',
    restMonths: '',
    restUntil: null,
    lastContactOn: null,
    silenceAskedOn: null,
    agreementOn: null,
    renewalAskedOn: null,
    createdAt: START,
    wakeAt: null,
    ...over,
  };
}

type Hangs<Row, Keys extends keyof Row> = Pick<Row, Keys> & Partial<Row>;

export function contact(over: Hangs<Contact, 'partnershipId' | 'personId' | 'organisationId'>): Contact {
  return {
    id: next('contact'),
    role: 'member',
    channel: null,
    consent: 'here',
    introduction: '',
    note: '',
    sentOn: '2026-03-01',
    deliveredOn: '2026-03-01',
    remindedOn: null,
    callAskedOn: null,
    answeredOn: '2026-03-02',
    consentMeans: 'self',
    restUntil: null,
    since: '2026-03-01',
    until: null,
    coversId: null,
    silentRounds: 0,
    isSecond: false,
    createdAt: START,
    wakeAt: null,
    ...over,
  };
}

export function hostRole(over: Hangs<HostRole, 'personId' | 'role'>): HostRole {
  return { id: next('role'), since: '2026-03-01', until: null, ...over };
}

export function account(over: Partial<Account> = {}): Account {
  const id = over.id ?? next('account');
  const plain = { platform: 'web', tenant: 'console', user: id, personId: null, claims: null, name: '' } as const;
  return { id, ...plain, reference: null, reachable: true, createdAt: START, ...over };
}

export function place(over: Partial<PlaceRow> = {}): PlaceRow {
  const id = over.id ?? next('place');
  const plain = { platform: 'web', tenant: 'console', conversation: id, name: '', partnershipId: null } as const;
  return { id, ...plain, forLeaders: false, tenants: '', reachable: true, createdAt: START, ...over };
}

type Promised = 'partnershipId' | 'ownerContactId' | 'ownerOrganisationId' | 'toOrganisationId';

/** An open promise, made on Monday, due on Friday. */
export function commitment(over: Hangs<Commitment, Promised>): Commitment {
  const due = over.due ?? '2026-06-05';
  return {
    id: next('commitment'),
    what: '200 leaflets in Spanish',
    kind: null,
    contingency: '',
    backupContactId: null,
    state: 'open',
    firstDue: due,
    inTimeDue: due,
    madeOn: '2026-06-01',
    recordedById: over.ownerContactId,
    recordedMeans: 'self',
    clockEndsOn: null,
    clockStartedOn: null,
    newDate: null,
    newDateByOrganisationId: null,
    newDateAskedOn: null,
    newDateClockEndsOn: null,
    newDateDeliveredOn: null,
    lateWhy: '',
    lateForNow: '',
    helpAsked: false,
    doneOn: null,
    doneById: null,
    answeredById: null,
    answeredOn: null,
    answeredMeans: null,
    withdrawAskedByOrganisationId: null,
    closedOn: null,
    repairsId: null,
    reopenedOn: null,
    createdAt: START,
    changedAt: START,
    wakeAt: null,
    ...over,
    due,
  };
}

export function commitmentEvent(over: Hangs<CommitmentEvent, 'commitmentId'>): CommitmentEvent {
  const plain = { at: START, on: '2026-06-01', what: 'recorded', byId: null, means: 'self', text: '' } as const;
  return { id: next('event'), ...plain, fromDate: null, toDate: null, ...over };
}

export function checkIn(over: Hangs<CheckIn, 'partnershipId'>): CheckIn {
  const on = over.on ?? '2026-06-09';
  return {
    id: next('checkin'),
    kind: 'regular',
    at: '10:00',
    slot: on,
    timeZone: 'America/New_York',
    meetsWhere: '',
    state: 'planned',
    calledOffById: null,
    calledOffWhy: '',
    ...{ attended: '', leaders: false, coming: '' },
    heldOn: null,
    minutesById: null,
    minutesMeans: 'self',
    minutesOn: null,
    correctionsUntil: null,
    createdAt: START,
    wakeAt: null,
    ...over,
    on,
  };
}

export function line(over: Hangs<CheckInLine, 'checkInId'>): CheckInLine {
  return {
    id: next('line'),
    kind: 'agenda',
    position: 0,
    text: 'How could we help?',
    byId: null,
    commitmentId: null,
    finished: false,
    carriedFromId: null,
    createdAt: START,
    ...over,
  };
}

const steward = (id: string, partnershipId: string, personId: string, organisationId: string): Contact =>
  contact({ id, partnershipId, personId, organisationId, role: 'steward', channel: 'web' });

/** One partnership of two: Mercy Hospital (host, steward Dana) and Grace Pantry (steward Rosa), active since March, both reachable by web. */
export const sample = {
  mercy: organisation({ id: 'mercy', name: 'Mercy Hospital', side: 'health', isHost: true, region: 'US-NY' }),
  grace: organisation({ id: 'grace', name: 'Grace Pantry', region: 'US-NY' }),
  dana: person({ id: 'dana', name: 'Dana Lee', email: 'dana@mercy.example' }),
  rosa: person({ id: 'rosa', name: 'Rosa Díaz', email: 'rosa@grace.example', language: 'es' }),
  food: partnership({ id: 'food', name: 'Fresh Food', checkIn: 'first Tuesday monthly 10:00' }),
  danaInFood: steward('dana-food', 'food', 'dana', 'mercy'),
  rosaInFood: steward('rosa-food', 'food', 'rosa', 'grace'),
  danaWeb: account({ id: 'dana-web', user: 'dana', personId: 'dana' }),
  rosaWeb: account({ id: 'rosa-web', user: 'rosa', personId: 'rosa' }),
} as const;

/** Puts the sample into an empty database, with the host's own row. */
export async function seed(client: PrismaClient): Promise<typeof sample> {
  await client.host.create({ data: { id: 'host' } });
  await client.organisation.createMany({ data: [sample.mercy, sample.grace] });
  await client.person.createMany({ data: [sample.dana, sample.rosa] });
  await client.partnership.create({ data: sample.food });
  await client.partnershipOrganisation.createMany({
    data: [sample.mercy, sample.grace].map(each => ({ partnershipId: 'food', organisationId: each.id })),
  });
  await client.contact.createMany({ data: [sample.danaInFood, sample.rosaInFood] });
  await client.account.createMany({ data: [sample.danaWeb, sample.rosaWeb] });
  return sample;
}

/** Another partnership of the sample's host with one new organisation and its steward. */
export async function another(client: PrismaClient, id: string) {
  const rows = {
    organisation: organisation({ id: `${id}-org` }),
    person: person({ id: `${id}-person` }),
    partnership: partnership({ id }),
    contact: steward(`${id}-contact`, id, `${id}-person`, `${id}-org`),
  };
  await client.organisation.create({ data: rows.organisation });
  await client.person.create({ data: rows.person });
  await client.partnership.create({ data: rows.partnership });
  await client.partnershipOrganisation.createMany({
    data: ['mercy', rows.organisation.id].map(organisationId => ({ partnershipId: id, organisationId })),
  });
  await client.contact.create({ data: rows.contact });
  return rows;
}
