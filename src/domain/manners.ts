/** Owns politeness: the instant at which a delivery may be said, now, earlier or later (product §8). */
import { type DeliveryKind, kinds, type Timing } from './delivery.ts';
import * as hours from './manners/hours.ts';
import type { Consent } from './partnership.ts';

/** What manners needs to know of a person. */
export type Listener = hours.Hours & {
  readonly person: string;
  readonly side: 'host' | 'partner';
  readonly consent: Consent;
  readonly stopped: readonly DeliveryKind[];
};

/** soon: their next polite moment; morning: the next My day; weekly: the next bundle. */
type Pace = 'soon' | 'morning' | 'weekly';

// "Host staff get one My day each working morning plus the briefs"; "partners get one bundle a week on their day".
const paces: Readonly<Record<Listener['side'], Readonly<Record<Exclude<Timing, 'ownDay'>, Pace>>>> = {
  host: {
    question: 'morning',
    answer: 'soon',
    nudge: 'morning',
    brief: 'soon',
    place: 'morning',
    record: 'soon',
    myDay: 'morning',
  },
  partner: {
    question: 'soon',
    answer: 'soon',
    nudge: 'weekly',
    brief: 'soon',
    place: 'weekly',
    record: 'weekly',
    myDay: 'morning',
  },
};

// A wish further off than this is a mistake; calendars end before it does.
const HORIZON = 10 * 366 * 86_400_000;
// A morning is one moment in the plan and a while in the world: a tick comes late, a process starts anew, a clock is set.
const MORNING = 90 * 60_000;

/** Whether somebody may be written to at this instant; a place always may. */
export const isPolite = (listener: Listener | null, instant: Date): boolean =>
  listener === null || hours.isPolite(listener, instant);

/**
 * The polite instant for something wanted at `wantedAt` (product §8): never before `now`, as wanted for a place (null).
 * A reminder of one's own promise moves earlier, everything else later; somebody without a polite moment within
 * 400 days gets an instant beyond, at which manners is asked again.
 */
export function slot(kind: DeliveryKind, listener: Listener | null, wantedAt: Date, now: Date): Date {
  if (listener === null) return wantedAt;
  const wanted = new Date(Math.min(wantedAt.getTime(), now.getTime() + HORIZON));
  const { timing } = kinds[kind];
  if (timing === 'ownDay') return ownDay(kind, listener, wanted, now);
  const pace = isForToday(kind) ? 'soon' : paces[listener.side][timing];
  return next(pace, listener, wanted, now);
}

function ownDay(kind: DeliveryKind, listener: Listener, wanted: Date, now: Date): Date {
  const sinceMorning = new Date(now.getTime() - MORNING);
  const inMyDay = listener.side === 'host' ? hours.lastMorning(listener, wanted, sinceMorning) : null;
  const earlier = inMyDay ?? (wanted < now ? null : hours.latest(listener, wanted, now));
  if (earlier !== null) return earlier > now ? earlier : hours.soonest(listener, now);
  // What was to be said the day before is said with what is due today, which takes its place.
  return next(listener.side === 'host' && !isForToday(kind) ? 'morning' : 'soon', listener, now, now);
}

function next(pace: Pace, listener: Listener, wanted: Date, now: Date): Date {
  const moment = momentOf(pace, listener, wanted);
  if (moment >= now) return moment;
  const isStillMorning = now.getTime() - moment.getTime() <= MORNING && hours.isPolite(listener, now);
  return isStillMorning ? now : momentOf(pace, listener, now);
}

function momentOf(pace: Pace, listener: Listener, at: Date): Date {
  if (pace === 'morning') return hours.nextMorning(listener, at);
  return pace === 'weekly' ? hours.nextBundle(listener, at) : hours.soonest(listener, at);
}

const isForToday = (kind: DeliveryKind): boolean => kinds[kind].rank === 0;
