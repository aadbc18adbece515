/** Owns what one message says: of all that waits for one recipient, what goes now, later, or not at all (product §8). */
import { type DeliveryKind, kinds, mayComeEarlier, type Subject } from '../delivery.ts';
import { isPolite, type Listener, slot } from '../manners.ts';
import * as hours from './hours.ts';

/** A waiting delivery as manners weighs it. */
export type Waits = {
  readonly id: string;
  readonly kind: DeliveryKind;
  readonly subject: Subject;
  readonly dueAt: Date;
  readonly expiresAt: Date | null;
};

type MootReason = 'no_consent' | 'stopped' | 'superseded';

/** Ids of deliveries; what is named nowhere keeps waiting as it is. Every `dueAt` lies after the instant asked about. */
export type Bundle = {
  /** One message, in this order. */
  readonly now: readonly string[];
  readonly later: readonly { readonly ids: readonly string[]; readonly dueAt: Date }[];
  readonly expired: readonly string[];
  readonly moot: readonly { readonly ids: readonly string[]; readonly reason: MootReason }[];
};

type Delayed = { readonly id: string; readonly dueAt: Date };

const MOST = 12;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

// Stages on one subject: what comes later in a ladder takes the place of what comes before it.
const ladders: readonly (readonly DeliveryKind[])[] = [
  ['commitment.week_before', 'commitment.day_before', 'commitment.due_today', 'commitment.day_after'],
  ['pulse.ask', 'pulse.reminder'],
];
// Of these only the newest is worth saying, whatever week or day it is about.
const newestOnly: ReadonlySet<DeliveryKind> = new Set(['day.mine', 'digest.look', 'digest.leaders', 'digest.empty']);

/** Decides at `now` about all that waits for one recipient; `listener` is null for a place. */
export function bundle(waiting: readonly Waits[], listener: Listener | null, now: Date): Bundle {
  const fresh = waiting.filter(one => one.expiresAt === null || one.expiresAt > now);
  const refused = (reason: MootReason) => fresh.filter(one => refusal(one, listener) === reason);
  const wanted = fresh.filter(one => refusal(one, listener) === null);
  const inTime = inReach(wanted, listener, now);
  const heard = inTime.filter(one => !inTime.some(other => takesThePlaceOf(other, one)));
  const told = isPolite(listener, now)
    ? spoken(heard, listener, now)
    : { now: [], later: putOff(heard, listener, now) };
  return {
    now: told.now.map(one => one.id),
    later: together(told.later),
    expired: idsOf(waiting.filter(one => !fresh.includes(one))),
    moot: [
      { ids: idsOf(refused('no_consent')), reason: 'no_consent' as const },
      { ids: idsOf(refused('stopped')), reason: 'stopped' as const },
      { ids: idsOf(inTime.filter(one => !heard.includes(one))), reason: 'superseded' as const },
    ].filter(({ ids }) => ids.length > 0),
  };
}

function refusal(one: Waits, listener: Listener | null): MootReason | null {
  if (listener === null) return null;
  // "Call me" really ends messages (product §8); host staff need no asking.
  if (listener.side === 'partner' && (listener.consent === 'call' || listener.consent === 'no')) return 'no_consent';
  return listener.stopped.includes(one.kind) ? 'stopped' : null;
}

// What is due, and where a message goes out anyway, what would be a second one later on the same day.
function inReach(wanted: readonly Waits[], listener: Listener | null, now: Date): readonly Waits[] {
  const due = wanted.filter(one => one.dueAt <= now);
  if (listener === null || due.length === 0 || !isPolite(listener, now)) return due;
  const evening = hours.endOfDay(listener, now);
  return wanted.filter(one => one.dueAt <= now || (one.dueAt <= evening && mayComeEarlier(one.kind)));
}

function takesThePlaceOf(later: Waits, earlier: Waits): boolean {
  if (later === earlier) return false;
  const ladder = ladders.find(kindsInIt => kindsInIt.includes(earlier.kind)) ?? [earlier.kind];
  if (!ladder.includes(later.kind)) return false;
  const same = later.subject.type === earlier.subject.type && later.subject.id === earlier.subject.id;
  if (!same && !newestOnly.has(earlier.kind)) return false;
  const apart =
    later.dueAt.getTime() - earlier.dueAt.getTime() || ladder.indexOf(later.kind) - ladder.indexOf(earlier.kind);
  return apart === 0 ? later.id > earlier.id : apart > 0;
}

type Told = { readonly now: readonly Waits[]; readonly later: readonly Delayed[] };

function spoken(heard: readonly Waits[], listener: Listener | null, now: Date): Told {
  const ordered = [...heard].sort(inOrder);
  const [introduction, ...others] = ordered.filter(one => kinds[one.kind].beforeConsent);
  const rest = ordered.filter(one => !kinds[one.kind].beforeConsent);
  const mayHearAll = listener === null || listener.side === 'host' || hasSaidYes(listener);
  const held = mayHearAll ? [] : rest;
  if (introduction !== undefined) {
    return { now: [introduction], later: tomorrow([...others, ...held], listener, now) };
  }
  if (!mayHearAll) return { now: [], later: tomorrow(held, listener, now) };
  return { now: ordered.slice(0, MOST), later: nextTime(ordered.slice(MOST), listener, now) };
}

const hasSaidYes = (listener: Listener): boolean => listener.consent === 'here' || listener.consent === 'email';

/**
 * For sorting (product §8): due today > questions > signals > brief > pulse > reminders > digest; then what is due longest, then as
 * the table of kinds has it: an id is chance, and what stands first is what a locked phone shows.
 */
export function inOrder(a: Waits, b: Waits): number {
  const apart = kinds[a.kind].rank - kinds[b.kind].rank || a.dueAt.getTime() - b.dueAt.getTime();
  return apart || TABLE.indexOf(a.kind) - TABLE.indexOf(b.kind) || (a.id < b.id ? -1 : 1);
}

const TABLE = Object.keys(kinds);

const putOff = (heard: readonly Waits[], listener: Listener | null, now: Date): readonly Delayed[] =>
  delayed(heard, listener, now, now);

// Asked again each working morning, until an answer comes or it is stale.
function tomorrow(held: readonly Waits[], listener: Listener | null, now: Date): readonly Delayed[] {
  const soon = new Date(now.getTime() + MINUTE);
  return delayed(held, listener, listener === null ? soon : hours.nextMorning(listener, soon), now);
}

const nextTime = (crowded: readonly Waits[], listener: Listener | null, now: Date): readonly Delayed[] =>
  delayed(crowded, listener, new Date(now.getTime() + HOUR), now);

function delayed(some: readonly Waits[], listener: Listener | null, from: Date, now: Date): readonly Delayed[] {
  return some.map(one => {
    const polite = slot(one.kind, listener, from, now);
    return { id: one.id, dueAt: polite > now ? polite : new Date(now.getTime() + HOUR) };
  });
}

function together(some: readonly Delayed[]): Bundle['later'] {
  const instants = [...new Set(some.map(one => one.dueAt.getTime()))];
  return instants.map(instant => ({
    ids: some.filter(one => one.dueAt.getTime() === instant).map(one => one.id),
    dueAt: new Date(instant),
  }));
}

const idsOf = (some: readonly Waits[]): readonly string[] => some.map(one => one.id);
