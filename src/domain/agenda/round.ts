/** Owns when a round speaks: asking, one reminder, its close and shred, results, and who is asked to call. */
import type { DeliveryKind, Owed, Recipient, Subject } from '../delivery.ts';
import type { Listener } from '../manners.ts';
import { SILENCES } from '../pulse/asked.ts';
import * as rounds from '../pulse/round.ts';
import type { CivilDate, Zone } from '../time.ts';
import * as time from '../time.ts';
import type { TrustCode } from '../trust/statements.ts';
import { type Act, type Due, earliestAfter, nothing } from './due.ts';
import { ROUND_AT } from './host.ts';

export type RoundFacts = {
  readonly type: 'round';
  readonly round: {
    readonly id: string;
    readonly kind: rounds.RoundKind;
    readonly opensOn: CivilDate;
    readonly closesOn: CivilDate;
    readonly state: rounds.RoundState;
    readonly shredded: boolean;
  };
  /** The host's zone: the round opens and closes by its clock. */
  readonly zone: Zone;
  readonly asked: readonly {
    readonly contact: string;
    readonly partnership: string;
    readonly listener: Listener;
    /** A message to them alone has somewhere to go. */
    readonly isReached: boolean;
    /** While it is open: a ballot is in; afterwards: they answered. */
    readonly hasBallot: boolean;
    readonly silentRounds: number;
    readonly hostStewards: readonly string[];
  }[];
  /** Persons who may read an answer by name of this round; none before it is closed. */
  readonly readers: readonly string[];
  /** Partnerships with an agenda ahead that something still has to be put on; none before it is closed. */
  readonly wished: readonly string[];
  readonly leaders: readonly string[];
  readonly coordinators: readonly string[];
  readonly leadersPlace: string | null;
  /** Pillars that fell in a published group; none before its results may be told. */
  readonly dips: readonly TrustCode[];
  /** Partnerships in the round with the place where they meet. */
  readonly places: readonly {
    readonly partnership: string;
    readonly place: string | null;
    /** Who is asked may be in reach only there: it is shared with other tenants. */
    readonly isShared: boolean;
    readonly people: readonly string[];
  }[];
};

type Asked = RoundFacts['asked'][number];

/** A Friday's round is reminded of on the Tuesday ten days before: the weekly bundle of every weekday still lies ahead. */
const REMINDER_DAYS_BEFORE = 10;
// What was owed is remembered by the outbox for longer than this; a row woken later says nothing twice.
const TELL_WITHIN_DAYS = 60;

/** What is still to be done comes first: results are posted only once nothing of the ballots is left (product §4). */
export function due(facts: RoundFacts, now: Date): Due {
  const { round, zone } = facts;
  const today = time.dateIn(zone, now);
  const step = rounds.owed(round, round.closesOn, today);
  if (step !== null) return { owed: [], acts: [actOf(facts, step)], wakeAt: null };
  if (round.state === 'open') return open(facts, now);
  if (facts.wished.length > 0) return { owed: [], acts: [actOf(facts, 'agenda')], wakeAt: null };
  const isNews = time.daysBetween(round.closesOn, today) <= TELL_WITHIN_DAYS;
  if (!isNews) return nothing;
  const owed = rounds.mayPost(round)
    ? [...dips(facts), ...results(facts), ...calls(facts), ...named(facts)]
    : voided(facts, now);
  return { owed: once(owed), acts: [], wakeAt: null };
}

function actOf({ round }: RoundFacts, act: rounds.Step | 'agenda'): Act {
  return { row: { type: 'round', id: round.id }, act, on: round.closesOn };
}

/**
 * Everybody asked is asked once, in their own bundle; who has not answered is reminded once (product §4 "Who is asked"). A place
 * they may be in reach of only there gets a way to answer, whoever has answered: its words and its life tell nothing of it.
 */
function open(facts: RoundFacts, now: Date): Due {
  const { round, zone, asked } = facts;
  const opens = time.instantOf(round.opensOn, '00:00', zone);
  const expiresAt = closing(facts);
  // The one question of the year is asked once.
  const reminds =
    round.kind === 'yearly'
      ? expiresAt
      : time.instantOf(time.addDays(round.closesOn, -REMINDER_DAYS_BEFORE), '00:00', zone);
  const to = (some: readonly Asked[], kind: DeliveryKind, wantedAt: Date) =>
    some.map(each => ({ ...owe(facts, kind, personOf(each), wantedAt, each.partnership), expiresAt }));
  const places = inPlaces(facts);
  // Whom only the place reaches is asked there, and does not then stand on the list of those nobody could reach.
  const isThere = (partnership: string) => places.some(each => each.partnershipId === partnership);
  const alone = asked.filter(each => each.isReached || !isThere(each.partnership));
  const silent = alone.filter(each => !each.hasBallot);
  // After a long sleep the reminder alone is worth saying: it asks as well.
  const owed = now < reminds ? to(alone, 'pulse.ask', opens) : to(silent, 'pulse.reminder', reminds);
  return { owed: once([...owed, ...places]), acts: [], wakeAt: earliestAfter(now, [reminds, expiresAt]) };
}

function inPlaces(facts: RoundFacts): readonly Owed[] {
  const { round, zone, asked, places } = facts;
  const opens = time.instantOf(round.opensOn, ROUND_AT, zone);
  const expiresAt = closing(facts);
  return places.flatMap(({ partnership, place, isShared }) => {
    if (place === null || !isShared || !asked.some(each => each.partnership === partnership)) return [];
    return [{ ...owe(facts, 'pulse.ask_place', { place }, opens, partnership), expiresAt }];
  });
}

const people = (some: readonly string[]): readonly Recipient[] => some.map(person => ({ person }));

/** The leaders' place, else each leader; and each coordinator. */
const leading = ({ leaders, leadersPlace, coordinators }: RoundFacts): readonly Recipient[] => [
  ...(leadersPlace === null ? people(leaders) : [{ place: leadersPlace }]),
  ...people(coordinators),
];

/** One card a pillar (product §4 "Dips"), a day after the results: one message has no room for both on every platform. */
function dips(facts: RoundFacts): readonly Owed[] {
  return facts.dips.flatMap(pillar =>
    leading(facts).map(recipient => ({
      ...owe(facts, 'dip.found', recipient, told(facts, 1)),
      subject: { type: 'dip', id: pillar } as const,
      stage: facts.round.id,
    })),
  );
}

/** To those who lead, and to every partnership in the round: where it meets, else to each of its people. */
function results(facts: RoundFacts): readonly Owed[] {
  const { places } = facts;
  const to = (some: readonly Recipient[], partnership: string | null = null) =>
    some.map(recipient => owe(facts, 'pulse.results', recipient, told(facts), partnership));
  return [
    ...to(leading(facts)),
    ...places.flatMap(each =>
      to(each.place === null ? people(each.people) : [{ place: each.place }], each.partnership),
    ),
  ];
}

/** After two silent rounds a steward is asked to call, about each contact by itself (product §4); the question of the year is no round of these. */
function calls(facts: RoundFacts): readonly Owed[] {
  if (facts.round.kind === 'yearly') return [];
  const silent = facts.asked.filter(each => !each.hasBallot && each.silentRounds >= SILENCES);
  return silent.flatMap(each =>
    each.hostStewards.map(person => ({
      ...owe(facts, 'pulse.call', { person }, closing(facts), each.partnership),
      subject: { type: 'contact', id: each.contact } as const,
      stage: facts.round.id,
    })),
  );
}

function named(facts: RoundFacts): readonly Owed[] {
  return facts.readers.map(person => owe(facts, 'pulse.named', { person }, closing(facts)));
}

/** A round that came back from a backup has neither ballots nor key: everybody asked is told. */
function voided(facts: RoundFacts, now: Date): readonly Owed[] {
  return facts.asked.map(each => owe(facts, 'pulse.void', personOf(each), now, each.partnership));
}

function personOf({ listener }: Asked): Recipient {
  return { person: listener.person };
}

/** The end of its last day, by the host's clock. */
function closing({ round, zone }: RoundFacts): Date {
  return time.instantOf(time.addDays(round.closesOn, 1), '00:00', zone);
}

/** Results wait for the Monday morning after the Friday of the close: nobody's place speaks at midnight (product §8). */
function told({ round, zone }: RoundFacts, later = 0): Date {
  return time.instantOf(time.addDays(round.closesOn, 3 + later), '09:00', zone);
}

function owe(
  { round, zone }: RoundFacts,
  kind: DeliveryKind,
  to: Recipient,
  wantedAt: Date,
  partnershipId: string | null = null,
): Owed {
  const subject: Subject = { type: 'round', id: round.id };
  return { kind, subject, to, partnershipId, stage: '', wantedAt, zone };
}

/** Somebody who leads and is a contact too hears of it once. */
function once(owed: readonly Owed[]): readonly Owed[] {
  const seen = new Set<string>();
  return owed.filter(each => {
    const key = JSON.stringify([each.kind, each.subject.id, each.to]);
    return !seen.has(key) && seen.add(key);
  });
}
