/** Owns loading what a week is told from: a dozen queries, however large the portfolio. */
import type { CommitmentEvent } from '../../domain/commitment/commitment.ts';
import { ANSWERED_DAYS } from '../../domain/digest/events.ts';
import { EVIDENCE_DAYS } from '../../domain/digest/evidence.ts';
import { REMEMBERED_WEEKS, remember } from '../../domain/digest/memory.ts';
import type { Move } from '../../domain/digest/moved.ts';
import { NO_OBJECTIVES, type Objectives } from '../../domain/digest/objectives.ts';
import type { Rated } from '../../domain/digest/rated.ts';
import * as record from '../../domain/digest/record.ts';
import type { Period, Promised } from '../../domain/digest/side.ts';
import { type Eyes, HISTORY_DAYS, type Partnered, type Week, type WeekFacts } from '../../domain/digest/week.ts';
import { calendarOf } from '../../domain/person.ts';
import { partnersNotAsked } from '../../domain/pulse/asked.ts';
import { mayPost } from '../../domain/pulse/round.ts';
import type { CivilDate } from '../../domain/time.ts';
import * as time from '../../domain/time.ts';
import type { GroupResult } from '../../domain/trust/publish.ts';
import { trust } from '../../domain/trust/score.ts';
import { portfolio } from '../../domain/trust/tree.ts';
import type { Id } from '../../ports/chat.ts';
import type { Round } from '../../ports/store/pulse.ts';
import type { Organisation, Partnership, Rows } from '../../ports/store/rows.ts';
import { answersSince } from '../dip/answered.ts';
import { fallenIn } from '../dip/load.ts';

// Promises still open have their date ahead of us; a date further than this was never accepted.
const FAR = '9999-12-31';
/** A reason hangs on a promise for as long as it may be overdue. */
export const NOTES_DAYS = 90;

/** `today`: the day on which rates are read live (product §2). */
type Looking = { readonly eyes: Eyes; readonly period: Period; readonly today: CivilDate };

/** The facts of one week or quarter; `only` keeps to some of the partnerships the viewer sees. */
export async function load(
  rows: Rows,
  looking: Looking,
  only: (partnership: Partnership) => boolean,
): Promise<WeekFacts> {
  const { eyes, period, today } = looking;
  const since = time.addDays(period.from, -HISTORY_DAYS);
  const host = await rows.organisations.host();
  const partnerships = (await rows.partnerships.all()).filter(only);
  const ids = new Set(partnerships.map(each => each.id));
  const isSeen = (row: { readonly partnershipId: Id }) => ids.has(row.partnershipId);
  const notes = await rows.digests.notes(time.addDays(period.from, -NOTES_DAYS));
  const closed = await lastTwo(rows, period.to);
  const before = await previous(rows, period.from);
  const events = await rows.commitments.eventsBetween(period.from, period.to);
  return {
    eyes,
    period,
    today,
    host: host?.id ?? '',
    partnerships,
    promises: (await rows.commitments.counted(since, FAR)).filter(isSeen),
    moves: movesIn(events),
    newDates: newDatesIn(events),
    thankedFor: eyes === 'leaders' ? await rows.commitments.thankedFor(period.from, period.to) : new Set(),
    checkIns: (await rows.checkins.counted(since, period.to)).filter(isSeen),
    events: (await rows.events.counted(time.addDays(period.from, -ANSWERED_DAYS), period.to)).filter(isSeen),
    feedback: (await rows.feedback.counted(since)).filter(isSeen),
    metrics: (await rows.metrics.between(period.from, period.to)).filter(isSeen),
    notes: notes
      .filter(each => each.subjectType === 'commitment')
      .map(each => ({ id: each.id, promise: each.subjectId, on: each.on })),
    calendar: workingDays(host, today),
    rated: await ratedIn(rows, closed),
    rounds: closed.map(each => each.whole),
    dips: eyes === 'leaders' ? await fallenIn(rows, period) : [],
    answers: eyes === 'leaders' ? await answersSince(rows, before[0], today) : [],
    objectives: await objectivesOf(rows),
    keptBefore: (await rows.commitments.keptBefore(period.from)).filter(isSeen),
    led: eyes === 'leaders' ? await rows.checkins.ledOn() : new Map(),
    unreached: (await rows.outbox.unreached()).filter(each => each.state === 'unreached').length,
    memory: remember(before),
  };
}

/** What signals are made from, for some partnerships, today. */
export async function ledger(rows: Rows, partnerships: readonly Partnered[], today: CivilDate) {
  const since = time.addDays(today, -EVIDENCE_DAYS);
  const ids = new Set(partnerships.map(each => each.id));
  const isSeen = (row: { readonly partnershipId: Id }) => ids.has(row.partnershipId);
  const host = await rows.organisations.host();
  return {
    host: host?.id ?? '',
    calendar: workingDays(host, today),
    partnerships,
    promises: (await rows.commitments.counted(since, FAR)).filter(isSeen),
    checkIns: (await rows.checkins.counted(since, today)).filter(isSeen),
    feedback: (await rows.feedback.counted(since)).filter(isSeen),
    today,
  };
}

/** The leaders' digests of the weeks before, newest first, as far as the viewer may read them. */
export async function previous(rows: Rows, monday: CivilDate): Promise<readonly Week[]> {
  const weeks: Week[] = [];
  for (let back = 1; back <= REMEMBERED_WEEKS; back += 1) {
    const week = await toldIn(rows, time.addDays(monday, -7 * back), null);
    if (week !== null) weeks.push(week);
  }
  return weeks;
}

/** A week as it was told. */
export async function toldIn(rows: Rows, monday: CivilDate, partnership: Id | null): Promise<Week | null> {
  const kept = await rows.digests.record(monday, partnership);
  return kept === null ? null : record.read(kept.facts);
}

/** New dates that were agreed while the old one still stood. */
function movesIn(events: readonly CommitmentEvent[]): readonly Move[] {
  return events.flatMap(({ what, text, commitmentId, on, fromDate }) =>
    what === 'moved' && text === 'in_time' && fromDate !== null ? [{ promise: commitmentId, on, from: fromDate }] : [],
  );
}

/** Asked for, by either side, or agreed after the old one. */
function newDatesIn(events: readonly CommitmentEvent[]): ReadonlySet<Id> {
  const found = events.filter(
    ({ what, text }) => what === 'late' || what === 'date_asked' || (what === 'moved' && text === 'late'),
  );
  return new Set(found.map(each => each.commitmentId));
}

type Closed = { readonly round: Round; readonly whole: GroupResult | null };

/** Ten years of rounds. */
export const LOOKS_BACK = 40;

/** The last two rounds that were over by that day, oldest first, with what was published of the whole portfolio. */
async function lastTwo(rows: Rows, by: CivilDate): Promise<readonly Closed[]> {
  const over = (await rows.pulse.last(LOOKS_BACK)).filter(each => each.opensOn <= by && mayPost(each)).slice(0, 2);
  const two: Closed[] = [];
  for (const round of over.toReversed()) {
    const whole = (await rows.pulse.results(round.id)).find(each => each.group === portfolio);
    two.push({ round, whole: whole ?? null });
  }
  return two;
}

/** Of the last round, beside what was published of the one before: nothing is reckoned from the two. */
async function ratedIn(rows: Rows, closed: readonly Closed[]): Promise<Rated | null> {
  const last = closed.at(-1);
  const whole = last?.whole ?? null;
  const told = whole === null ? null : trust(whole);
  if (last === undefined || whole === null || told === null) return null;
  const { round } = last;
  const left = partnersNotAsked((await rows.pulse.opening(round.id))?.notAsked ?? {});
  return {
    round: round.id,
    opensOn: round.opensOn,
    ...told,
    asked: whole.asked,
    answered: whole.answered,
    byName: round.byNameCount,
    notAsked: [...left.values()].reduce((sum, count) => sum + count, 0),
    floor: { people: round.floorPeople, organisations: round.floorOrganisations },
    ...beforeIn(closed.at(-2), round),
  };
}

/** Not where the floor has been raised since: what stands beside the rating is true of both. */
function beforeIn(earlier: Closed | undefined, { floorPeople, floorOrganisations }: Round): Pick<Rated, 'before'> {
  const then = earlier === undefined || earlier.whole === null ? null : trust(earlier.whole);
  if (earlier === undefined || then === null) return {};
  const { round } = earlier;
  if (round.floorPeople < floorPeople || round.floorOrganisations < floorOrganisations) return {};
  return { before: { opensOn: round.opensOn, index: then.index, pillars: then.pillars } };
}

/** What was published of the whole portfolio in the last two rounds by that day, oldest first. */
export async function roundsBefore(rows: Rows, by: CivilDate): Promise<readonly (GroupResult | null)[]> {
  return (await lastTwo(rows, by)).map(each => each.whole);
}

/** Our own promises that may count in a period or in the quarter before. */
export async function oursIn(rows: Rows, period: Period): Promise<readonly Promised[]> {
  const host = await rows.organisations.host();
  const all = await rows.commitments.counted(time.addDays(period.from, -HISTORY_DAYS), period.to);
  return all.filter(each => each.ownerOrganisationId === host?.id);
}

export async function objectivesOf(rows: Rows): Promise<Objectives> {
  const host = await rows.host.get();
  return host === null ? NO_OBJECTIVES : { kept: host.keptObjective, rating: host.ratingObjective };
}

/** The host's: what signals wait for is the host's to do. */
function workingDays(host: Organisation | null, today: CivilDate) {
  const around = { region: host?.region ?? '', closedOn: host?.closedOn ?? '', restMonths: '', restUntil: null };
  return calendarOf({ workingDays: 'Mon-Fri', pausedUntil: null }, around, Number(today.slice(0, 4)));
}
