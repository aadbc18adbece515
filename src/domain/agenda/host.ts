/** Owns the host's own clockwork: the weekly digest, the liaison's look before it, and the opening of rounds. */
import type { DeliveryKind, Owed } from '../delivery.ts';
import { lookersOf } from '../digest/lookers.ts';
import { looksOn, postsOn } from '../feedback/loops.ts';
import * as hours from '../manners/hours.ts';
import { nextRound, nextYearly, type Round, roundFor, roundOf, yearlyFor } from '../pulse/calendar.ts';
import type { CivilDate, Zone } from '../time.ts';
import * as time from '../time.ts';
import type { Around, Party } from './around.ts';
import { type Act, type Due, earliestAfter, nothing } from './due.ts';

export type HostFacts = {
  readonly type: 'host';
  readonly id: string;
  readonly zone: Zone;
  readonly leaders: readonly string[];
  /** Who last said whether answers never decide funding; as long as they lead, nobody is asked. */
  readonly fundingBy: string | null;
  readonly coordinators: readonly string[];
  readonly leadersPlace: string | null;
  readonly partnerships: readonly Around[];
  /** The last week (its Monday) whose digest was planned, and the opening date of the last round opened. */
  readonly lastDigestWeek: CivilDate | null;
  readonly lastRound: CivilDate | null;
  /** The opening day of the last question of the year. */
  readonly lastYearly: CivilDate | null;
  /** The opening day of the round before which all partners were last told what was said and done. */
  readonly toldBefore: CivilDate | null;
};

export const DIGEST_AT = '08:00';
export const ROUND_AT = '09:00';
/** After a longer sleep a digest is no news, and a round has too few days left. */
const DIGEST_LATE_DAYS = 2;
const ROUND_LATE_DAYS = 7;

/** Monday 8:00 the week before; the working day before it the liaison's look; the second Tuesday a round (product §4, §6). */
export function due(facts: HostFacts, now: Date): Due {
  // Until the first yes there is neither a week to tell of nor anybody to ask.
  if (facts.partnerships.every(each => each.state === 'draft')) return nothing;
  const today = time.dateIn(facts.zone, now);
  const monday = time.startOfWeek(today);
  const looks = [monday, time.addDays(monday, 7), time.addDays(monday, 14)].map(each => looksBefore(facts, each));
  const posts = [monday, time.addDays(monday, 7)].map(each => postsAt(facts, each));
  const rounds = [roundFor(today), nextRound(today), yearlyFor(today), nextYearly(today)];
  const opening = rounds.map(round => (round === null ? null : opensAt(facts, round)));
  return {
    owed: [
      ...(looks[1] ?? []).filter(look => look.wantedAt <= now),
      ...draft(facts, today, now),
      ...setUp(facts, today, now),
    ],
    acts: [
      ...digest(facts, monday, now),
      ...youSaid(facts, today, now),
      ...round(facts, today, now),
      ...yearly(facts, today, now),
    ].slice(0, 1),
    wakeAt: earliestAfter(now, [
      ...looks.flat().map(look => look.wantedAt),
      ...posts,
      ...opening,
      ...youSaidAt(facts, today),
    ]),
  };
}

/** The last week whose hour came after `from` and up to `until`: told by whoever worked then. Null where none did. */
export function weekToldBetween(from: Date, until: Date, zone: Zone): CivilDate | null {
  const monday = time.startOfWeek(time.dateIn(zone, until));
  const hour = (day: CivilDate) => time.instantOf(day, DIGEST_AT, zone);
  const last = hour(monday) <= until ? monday : time.addDays(monday, -7);
  return hour(last) > from ? time.addDays(last, -7) : null;
}

/** The week told of is the one before `monday`; it is named by its own Monday. */
function digest(facts: HostFacts, monday: CivilDate, now: Date): readonly Act[] {
  const week = time.addDays(monday, -7);
  const isTold = facts.lastDigestWeek !== null && facts.lastDigestWeek >= week;
  const last = postsAt(facts, time.addDays(monday, DIGEST_LATE_DAYS));
  if (isTold || now < postsAt(facts, monday) || now >= last) return [];
  return [{ row: { type: 'host', id: facts.id }, act: 'digest', on: week }];
}

function round(facts: HostFacts, today: CivilDate, now: Date): readonly Act[] {
  return opens(facts, roundFor(today), facts.lastRound, now, 'open_round');
}

/** Where the autumn round was slept through nothing was closed that it could come after. */
function yearly(facts: HostFacts, today: CivilDate, now: Date): readonly Act[] {
  const open = yearlyFor(today);
  const autumn = roundOf(today).opensOn;
  return facts.lastRound === autumn ? opens(facts, open, facts.lastYearly, now, 'open_yearly') : [];
}

function opens(facts: HostFacts, open: Round | null, last: CivilDate | null, now: Date, act: string): readonly Act[] {
  if (open === null || now < opensAt(facts, open) || !facts.partnerships.some(each => each.state === 'active'))
    return [];
  const isOpened = last !== null && last >= open.opensOn;
  const today = time.dateIn(facts.zone, now);
  if (isOpened || time.daysBetween(open.opensOn, today) > ROUND_LATE_DAYS) return [];
  return [{ row: { type: 'host', id: facts.id }, act, on: open.opensOn }];
}

/** The round that opens next, today's too as long as it has not opened. */
function coming(facts: HostFacts, today: CivilDate): Round {
  const next = nextRound(time.addDays(today, -1));
  return facts.lastRound !== null && facts.lastRound >= next.opensOn ? nextRound(next.opensOn) : next;
}

/** Told to all partners before the next round opens for anybody; not where that day was slept through (product §5). */
function youSaid(facts: HostFacts, today: CivilDate, now: Date): readonly Act[] {
  const { opensOn } = coming(facts, today);
  const isTold = facts.toldBefore !== null && facts.toldBefore >= opensOn;
  if (isTold || now < at(facts, postsOn(opensOn)) || !facts.partnerships.some(each => each.state === 'active'))
    return [];
  return [{ row: { type: 'host', id: facts.id }, act: 'you_said', on: opensOn }];
}

/** Whoever coordinates or leads looks at it before. */
function draft(facts: HostFacts, today: CivilDate, now: Date): readonly Owed[] {
  const { opensOn } = coming(facts, today);
  const [wantedAt, expiresAt] = [at(facts, looksOn(opensOn)), at(facts, postsOn(opensOn))];
  if (now < wantedAt || now >= expiresAt) return [];
  const subject = { type: 'feedback', id: opensOn } as const;
  return [...new Set([...facts.coordinators, ...facts.leaders])].map(person => ({
    kind: 'feedback.draft',
    subject,
    to: { person },
    partnershipId: null,
    stage: opensOn,
    wantedAt,
    expiresAt,
  }));
}

/** How the questions are set, to whoever may still change it; and the one sentence that only those who lead can promise. */
function setUp(facts: HostFacts, today: CivilDate, now: Date): readonly Owed[] {
  const { opensOn, name } = coming(facts, today);
  const [looks, expiresAt] = [at(facts, looksOn(opensOn)), at(facts, opensOn)];
  // Once before each round, whatever the outbox has forgotten meanwhile.
  const subject = { type: 'round', id: name } as const;
  const owe = (kind: DeliveryKind, person: string, stage: string, wantedAt: Date): Owed => {
    return { kind, subject, to: { person }, partnershipId: null, stage, wantedAt };
  };
  const isAnswered = facts.leaders.some(each => each === facts.fundingBy);
  // Asked anew after each who answered and leads no more.
  const asked = isAnswered ? [] : facts.leaders;
  const ask = asked.map(person => owe('pulse.funding', person, facts.fundingBy ?? '', now));
  if (now < looks || now >= expiresAt) return ask;
  return [...ask, ...facts.coordinators.map(person => ({ ...owe('pulse.setup', person, opensOn, looks), expiresAt }))];
}

function youSaidAt(facts: HostFacts, today: CivilDate): readonly Date[] {
  const rounds = [coming(facts, today), nextRound(today)];
  return rounds.flatMap(({ opensOn }) => [at(facts, looksOn(opensOn)), at(facts, postsOn(opensOn))]);
}

function at(facts: HostFacts, day: CivilDate): Date {
  return time.instantOf(day, ROUND_AT, facts.zone);
}

/** Each who looks after a partnership once, on their last working day before the Monday on which the week is told, until then (product §6). */
function looksBefore(facts: HostFacts, monday: CivilDate): readonly Owed[] {
  const week = time.addDays(monday, -7);
  const expiresAt = postsAt(facts, monday);
  return lookers(facts, week).flatMap(parties => {
    const mornings = parties.map(party => lastMorningBefore(party, monday));
    const wantedAt = new Date(Math.max(...mornings.map(morning => morning.getTime())));
    // Somebody away for the whole week has nothing to look at before it is told.
    if (wantedAt >= expiresAt || wantedAt < time.instantOf(week, '00:00', parties[0].zone)) return [];
    const { person } = parties[0];
    const subject = { type: 'digest', id: week } as const;
    const until = { wantedAt, expiresAt, zone: facts.zone };
    return [{ kind: 'digest.look', subject, to: { person }, partnershipId: null, stage: week, ...until }];
  });
}

function lastMorningBefore(party: Party, monday: CivilDate): Date {
  const day = time.lastWorkingDayBefore(monday, party.calendar);
  return hours.nextMorning(party, time.instantOf(day, '00:00', party.zone));
}

/** By person, with one party for each of their partnerships: any of their calendars makes a working day. */
function lookers(facts: HostFacts, week: CivilDate): readonly (readonly [Party, ...Party[]])[] {
  const byPerson = new Map<string, [Party, ...Party[]]>();
  for (const around of facts.partnerships) {
    if (around.state === 'draft' || around.state === 'ended') continue;
    const hosts = around.parties.filter(each => each.side === 'host');
    for (const party of lookersOf(hosts, week)) {
      const known = byPerson.get(party.person);
      if (known === undefined) byPerson.set(party.person, [party]);
      else known.push(party);
    }
  }
  return [...byPerson.values()];
}

function postsAt(facts: HostFacts, day: CivilDate): Date {
  return time.instantOf(day, DIGEST_AT, facts.zone);
}

function opensAt(facts: HostFacts, open: Round): Date {
  return at(facts, open.opensOn);
}
