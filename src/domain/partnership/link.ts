/** Owns links: how long one serves, and to whom one may be given (product §1). */
import { type DeliveryKind, kindsWhere } from '../delivery.ts';
import type { Contact } from '../partnership.ts';
import { Refusal } from '../refusal.ts';
import * as time from '../time.ts';

/** Days a link serves: one that a steward passes on may lie about in a chat, one in somebody's own mail does not. */
const CARRIED_DAYS = 14;
const MAILED_DAYS = 30;
const DAY = 86_400_000;

const ALSO_ON_PAGE: readonly DeliveryKind[] = [
  'contact.introduction',
  'contact.introduction_reminder',
  'contact.link',
  'checkin.brief',
  'checkin.minutes',
  'checkin.minutes_wanted',
  'checkin.correction',
  'checkin.missed',
  'checkin.called_off',
];

/** Through the last of its days, where its person is. */
export function carriedUntil(today: time.CivilDate, zone: time.Zone): Date {
  return time.instantOf(time.addDays(today, CARRIED_DAYS + 1), '00:00', zone);
}

export function mailedUntil(now: Date): Date {
  return new Date(now.getTime() + MAILED_DAYS * DAY);
}

/** The last day on which it serves. */
export function lastDay(expiresAt: Date, zone: time.Zone): time.CivilDate {
  return time.dateIn(zone, new Date(expiresAt.getTime() - 1));
}

/** Nothing leaves a draft, and who said no is left in peace. @throws Refusal */
export function demandWanted({ consent }: Pick<Contact, 'consent'>): void {
  if (consent === 'none') throw new Refusal('link.draft');
  if (consent === 'no') throw new Refusal('link.said_no');
}

/** Whether the address on file may be sent one: who was asked and has not answered may ask for it again (product §1). */
export const mayBeMailed = (consent: Contact['consent']): boolean =>
  consent === 'here' || consent === 'email' || consent === 'asked';

/**
 * What stands on the page by itself: who uses it has been reached with these. A correction asks for words there is no box for,
 * and the questions about trust are not opened by a carried link at all.
 */
export const onPage: readonly string[] = kindsWhere(kind =>
  kind.startsWith('commitment.') ? kind !== 'commitment.correction' : ALSO_ON_PAGE.includes(kind),
);
