/** Owns what the cards of a check-in need to know, and how its place in time is worded once for all of them. */
import type { CalendarEntry } from '../../cards/card.ts';
import type { CheckIn, CheckInLine } from '../../domain/checkin/checkin.ts';
import { isMoved, startOf } from '../../domain/checkin/plan.ts';
import type { Language } from '../../domain/person.ts';
import type { CivilDate, Zone } from '../../domain/time.ts';
import * as time from '../../domain/time.ts';
import { clock, day } from '../dates.ts';
import * as en from '../words/en/checkin.ts';
import * as es from '../words/es/checkin.ts';

export const dictionary: Readonly<Record<Language, typeof en>> = { en, es };

export type Reading = { readonly language: Language; readonly today: CivilDate };

/** A line with who said it: empty where nobody is named. */
export type LineView = { readonly line: CheckInLine; readonly by: string };

/** A check-in with the names around it, as one reader sees it. */
export type CheckInView = Reading & {
  readonly checkIn: CheckIn;
  readonly partnership: { readonly id: string; readonly name: string };
  readonly where: string;
  /** The reader's own clock; null in a place, which has the partnership's. */
  readonly zone: Zone | null;
  /** Whether buttons make sense: a contact of the partnership, or a place where they meet. */
  readonly acts: boolean;
  /** Whether the reader is a steward, who may take words out. */
  readonly mayRemove?: boolean;
  readonly lines: readonly LineView[];
  /** Open points and carried lines whose origin is not finished elsewhere. */
  readonly points: readonly LineView[];
  readonly present: readonly string[];
  readonly minutesBy: string;
  /** Who carried the link by which they were written; null where they came otherwise. */
  readonly minutesCarrier: string | null;
  readonly calledOffBy: string;
  readonly next: { readonly date: CivilDate; readonly time: string } | null;
};

/** A promise as one line of a brief or agenda. */
export type PromiseView = {
  readonly what: string;
  readonly owner: string;
  readonly ours: boolean;
  /** proposed: recorded for somebody who has not said yes to it. */
  readonly stand: 'proposed' | 'open' | 'late' | 'overdue' | 'done' | 'kept';
  readonly due: CivilDate;
  /** The day it was done or confirmed. */
  readonly on: CivilDate | null;
  /** Who keeps it where its owner cannot; empty where nobody was named. */
  readonly backup: string;
  /** A day asked for and not yet agreed. */
  readonly newDate: CivilDate | null;
};

const MINUTES = 60;

export function wordsFor(reading: Reading): typeof en {
  return dictionary[reading.language];
}

export function dated(reading: Reading, date: CivilDate): string {
  return day(date, reading.language, reading.today);
}

/** `Thursday, June 4, 3:30 PM (Eastern Time)`: on the wall where the partnership meets. */
export function whenOf(reading: Reading, checkIn: Pick<CheckIn, 'on' | 'at' | 'timeZone'>): string {
  const { language } = reading;
  return wordsFor(reading).when(
    dated(reading, checkIn.on),
    clock(checkIn.at, language),
    zoneName(checkIn.timeZone, language),
  );
}

/** The same instant on the reader's wall; null where it shows the same. */
export function localWhen(view: CheckInView): { readonly day: string; readonly time: string } | null {
  if (view.zone === null) return null;
  const starts = startOf(view.checkIn);
  const [date, at] = [time.dateIn(view.zone, starts), time.clockIn(view.zone, starts)];
  if (date === view.checkIn.on && at === view.checkIn.at) return null;
  return { day: dated(view, date), time: clock(at, view.language) };
}

/** The day a holiday took the check-in away from; null where it stands as planned. */
export function movedFrom(view: CheckInView): string | null {
  return isMoved(view.checkIn) ? dated(view, view.checkIn.slot) : null;
}

/** For the reader's own calendar. The id stays the same when a check-in moves, so calendars move their entry. */
export function invitation(view: CheckInView): CalendarEntry {
  const say = wordsFor(view);
  return {
    kind: 'calendar',
    uid: `checkin-${view.checkIn.id}@tend`,
    label: say.buttons.calendar,
    title: say.titles.invitation(view.partnership.name),
    start: startOf(view.checkIn),
    minutes: MINUTES,
    where: view.where,
  };
}

/** What people call a zone: `Eastern Time`, `hora del este`. */
function zoneName(zone: Zone, language: Language): string {
  const locale = language === 'en' ? 'en-US' : 'es-US';
  const format = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'longGeneric' });
  return format.formatToParts(0).find(part => part.type === 'timeZoneName')?.value ?? zone;
}
