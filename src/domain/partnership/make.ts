/** Owns fresh rows: an organisation, a partnership in draft, a person, a contact nobody was written to yet. */
import * as cadence from '../cadence.ts';
import type { Channel, Contact, ContactRole, Level, Organisation, Partnership, Side } from '../partnership.ts';
import type { Language, Person } from '../person.ts';
import { Refusal } from '../refusal.ts';
import type { CivilDate, Zone } from '../time.ts';
import type { Typed } from './address.ts';

const LONGEST_ORGANISATION = 120;
/** The loosest, until both sides say how close they are (product §7). */
export const FIRST_LEVEL: Level = 'networking';

/** @throws Refusal on `field` where the name is missing or too long */
export function organisation(
  made: { readonly id: string; readonly name: string; readonly side: Side; readonly isHost: boolean },
  field: string,
  at: Date,
): Organisation {
  const name = made.name.trim().replace(/\s+/g, ' ');
  if (name === '') throw new Refusal('organisation.missing', {}, field);
  if (name.length > LONGEST_ORGANISATION) throw new Refusal('text.long', { most: LONGEST_ORGANISATION }, field);
  return { ...made, name, kind: '', region: '', closedOn: '', createdAt: at };
}

/** A draft: its place hears nothing until the first yes (product §1). `checkIn` is a canonical cadence phrase. */
export function partnership(
  made: { readonly id: string; readonly name: string; readonly timeZone: Zone; readonly checkIn: string },
  today: CivilDate,
  at: Date,
): Partnership {
  return {
    ...made,
    purpose: '',
    level: FIRST_LEVEL,
    cohort: '',
    checkInAnchor: today,
    meetsWhere: '',
    pulse: true,
    state: 'draft',
    activeSince: null,
    restMonths: '',
    restUntil: null,
    lastContactOn: null,
    silenceAskedOn: null,
    agreementOn: null,
    renewalAskedOn: null,
    createdAt: at,
    wakeAt: at,
  };
}

export function person(
  made: Typed & { readonly id: string; readonly language: Language; readonly timeZone: Zone },
  at: Date,
): Person {
  return {
    ...made,
    workingDays: 'Mon-Fri',
    politeFrom: '09:00',
    politeTo: '17:00',
    bundleDay: null,
    pausedUntil: null,
    stopped: '',
    sharedMailbox: false,
    createdAt: at,
    wakeAt: null,
  };
}

/** How a newcomer is reached until they say otherwise: who has only a phone is called (product §1). */
export function firstChannel({ email }: Pick<Person, 'email'>, isHost: boolean): Channel | null {
  return email === null && !isHost ? 'phone' : null;
}

type Joining = {
  readonly id: string;
  readonly partnershipId: string;
  readonly personId: string;
  readonly organisationId: string;
  readonly role: ContactRole;
  readonly channel: Channel | null;
  /** The host's own staff need no asking. */
  readonly isHost: boolean;
};

export function contact({ isHost, ...joining }: Joining, since: CivilDate, at: Date): Contact {
  return {
    ...joining,
    consent: isHost ? 'here' : 'none',
    introduction: '',
    note: '',
    sentOn: null,
    deliveredOn: null,
    remindedOn: null,
    callAskedOn: null,
    answeredOn: null,
    consentMeans: 'self',
    restUntil: null,
    since,
    until: null,
    coversId: null,
    silentRounds: 0,
    isSecond: false,
    createdAt: at,
    wakeAt: at,
  };
}

/** How often partners this close usually meet, as the one canonical phrase (product §3). */
export function usualRhythm(level: Level): string {
  return cadence.print(cadence.defaultFor(level));
}

/**
 * What was typed as a newcomer's rhythm, in its one canonical form; nothing typed is the usual one.
 * @throws Refusal on `field`: a cadence is never guessed (product §3)
 */
export function rhythm(words: string, field: string): string {
  if (words.trim() === '') return usualRhythm(FIRST_LEVEL);
  const read = cadence.parse(words.trim());
  if (read === null) throw new Refusal('checkin.cadence', {}, field);
  return cadence.print(read);
}
