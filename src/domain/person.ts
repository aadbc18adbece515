/** Owns a human being and their time: language, zone, working days, polite hours, pause; asked, counted and bundled once. */
import { holidaysOf } from './holidays.ts';
import * as time from './time.ts';

export type Language = 'en' | 'es';
export type PlatformName = 'web' | 'slack' | 'teams' | 'email';

export type Person = {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly language: Language;
  readonly timeZone: time.Zone;
  /** As typed in the roster: `Mon-Fri`, `Tue Thu`. */
  readonly workingDays: string;
  readonly politeFrom: time.CivilTime;
  readonly politeTo: time.CivilTime;
  readonly bundleDay: number | null;
  readonly pausedUntil: time.CivilDate | null;
  /** Delivery kinds this person stopped in one tap, comma-separated. */
  readonly stopped: string;
  readonly sharedMailbox: boolean;
  readonly createdAt: Date;
  readonly wakeAt: Date | null;
};

export type HostRoleName = 'leader' | 'coordinator';

export type HostRole = {
  readonly id: string;
  readonly personId: string;
  readonly role: HostRoleName;
  readonly since: time.CivilDate;
  readonly until: time.CivilDate | null;
};

export type Account = {
  readonly id: string;
  readonly platform: PlatformName;
  readonly tenant: string;
  readonly user: string;
  readonly personId: string | null;
  readonly claims: string | null;
  readonly name: string;
  readonly reference: string | null;
  readonly reachable: boolean;
  readonly createdAt: Date;
};

/** What else shapes somebody's calendar: their organisation's region and closed days, their partnership's resting months. */
type Around = {
  readonly region: string;
  readonly closedOn: string;
  readonly restMonths: string;
  readonly restUntil: time.CivilDate | null;
};

/**
 * The days on which a person can be expected to act (product §2 "Working days are those of whoever must act", §8).
 * Holidays are taken for `year` and its neighbours, so that a clock may run over New Year.
 */
export function calendarOf(
  person: Pick<Person, 'workingDays' | 'pausedUntil'>,
  around: Around,
  year: number,
): time.Calendar {
  const holidays = new Set<time.CivilDate>(listed(around.closedOn));
  for (const near of [year - 1, year, year + 1]) for (const day of holidaysOf(around.region, near)) holidays.add(day);
  return {
    workingDays: time.parseWorkingDays(person.workingDays) ?? time.WEEKDAYS.workingDays,
    holidays,
    restMonths: listed(around.restMonths).map(Number),
    pausedUntil: time.latest(person.pausedUntil, around.restUntil),
  };
}

/** The items of a comma-separated column; databases without lists keep small ones so. */
export function listed(column: string): readonly string[] {
  return column === '' ? [] : column.split(',');
}
