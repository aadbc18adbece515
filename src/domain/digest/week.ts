/** Owns the week as a digest tells it: one pure function, seen by leaders, by a steward, or by one partnership (product §6). */

import type { Fallen } from '../dip/weigh.ts';
import { type Counted, isForAll, isForSteward, type Loops, loopsOf } from '../feedback/loops.ts';
import { byPartnership } from '../gather.ts';
import type { Calendar, CivilDate } from '../time.ts';
import * as time from '../time.ts';
import type { GroupResult } from '../trust/publish.ts';
import type { Answered } from './answered.ts';
import { type Ask, asksOf, thanksOf } from './asks.ts';
import { type EventCount, type Events, eventsOf } from './events.ts';
import { EVIDENCE_DAYS, type Ledger, type Signalled, signalsIn } from './evidence.ts';
import { type Live, liveOf } from './live.ts';
import { type Memory, reopenedSince } from './memory.ts';
import { type CheckIns, checkInsOf, type Met } from './met.ts';
import { type KeptBefore, type Milestone, milestonesIn } from './milestone.ts';
import { type Move, movedOut } from './moved.ts';
import { type Objectives, type Standing, standings } from './objectives.ts';
import type { Rated } from './rated.ts';
import { type Period, type Promised, type Side, sideOf } from './side.ts';
import { type Noted, type Slip, slipsOf, type Warned, warnedOf } from './slip.ts';
import { type Point, trendOf } from './trend.ts';
import { unmetOf } from './unmet.ts';

/** leaders: organisations, never persons; steward: what she looks after, before it is told; partnership: its own, the twin. */
export type Eyes = 'leaders' | 'steward' | 'partnership';

export type Partnered = Ledger['partnership'];

export type WeekFacts = {
  readonly eyes: Eyes;
  readonly period: Period;
  /** The day on which the week is looked at: the Monday after, or a day in it. */
  readonly today: CivilDate;
  readonly host: string;
  /** All that the viewer sees, drafts too: they are counted, nothing else is told of them. */
  readonly partnerships: readonly Partnered[];
  /** Those of the last 180 days and all open ones. */
  readonly promises: readonly Promised[];
  readonly moves: readonly Move[];
  /** Promises that got a new date late in the period, or for which one was asked in it. */
  readonly newDates: ReadonlySet<string>;
  /** Promises due in the period for which thanks were said, for those who lead. */
  readonly thankedFor: ReadonlySet<string>;
  readonly checkIns: readonly Met[];
  /** Joint events that took place, some weeks back as well: answers come later. */
  readonly events: readonly EventCount[];
  readonly feedback: readonly Counted[];
  /** Numbers that were shared in the period. */
  readonly metrics: readonly { readonly id: string; readonly partnershipId: string }[];
  readonly notes: readonly Noted[];
  /** The days on which the host works. */
  readonly calendar: Calendar;
  readonly rated: Rated | null;
  /** What was published of the whole portfolio in the last two rounds, oldest first; null where nothing was. */
  readonly rounds: readonly (GroupResult | null)[];
  /** Of the round that closed in the period, for those who lead. */
  readonly dips: readonly Fallen[];
  /** What was done since about those of weeks before, for those who lead. */
  readonly answers: readonly Answered[];
  readonly objectives: Objectives;
  /** How many promises each side had kept before the period. */
  readonly keptBefore: readonly KeptBefore[];
  /** The day of the last talk or visit of those who lead, by partnership. */
  readonly led: ReadonlyMap<string, CivilDate>;
  readonly unreached: number;
  readonly memory: Memory;
};

/** Ids, dates and counts only: it is kept as it was told, and worded when it is read. */
export type Week = Period & {
  /** The day its numbers were read. */
  readonly readOn: CivilDate;
  readonly ours: Side;
  readonly theirs: Side;
  /** Ours first. */
  readonly slipped: readonly Slip[];
  readonly warned: readonly Warned[];
  readonly checkIns: CheckIns;
  readonly events: Events;
  /** What partners said: closed in the week, and whom we owe an answer. */
  readonly loops: Loops;
  /** Numbers shared. */
  readonly shared: readonly string[];
  /** Days worth a kind word; no week is told for them alone. */
  readonly milestones: readonly Milestone[];
  /** Counted as done in an earlier digest, and not done after all. */
  readonly reopened: readonly string[];
  readonly signals: readonly Signalled[];
  /** Pillars that fell in the round that closed this week, and where felt and done disagree. */
  readonly dips: readonly Fallen[];
  /** What was done since about pillars that fell before. */
  readonly answers: readonly Answered[];
  /** Partnerships that are under way, of all that have not ended; null in a twin. */
  readonly live: Live | null;
  readonly rated: Rated | null;
  /** Where we are with objectives; nothing in a twin. */
  readonly objectives: readonly Standing[];
  readonly thanks: readonly string[];
  readonly asks: readonly Ask[];
  readonly unreached: number;
  readonly trend: readonly Point[];
};

/** What has to be known of the past for one week. */
export const HISTORY_DAYS = EVIDENCE_DAYS + 7;

/** The Monday to Sunday that begins on a Monday. */
export function periodOf(monday: CivilDate): Period {
  return { from: monday, to: time.addDays(monday, 6) };
}

export function week(facts: WeekFacts): Week {
  const { eyes, period, today } = facts;
  const isTwin = eyes === 'partnership';
  // What a liaison hangs on a promise is for her leaders; the partner has the owner's own reason.
  const notes = isTwin ? [] : facts.notes;
  const told = new Set(facts.partnerships.filter(each => each.state !== 'draft').map(each => each.id));
  const promises = facts.promises.filter(each => told.has(each.partnershipId));
  const byId = new Map(promises.map(each => [each.id, each]));
  const [mine, others] = parted(promises, each => each.ownerOrganisationId === facts.host);
  const reopened = reopenedSince(facts.memory, promises);
  const count = (some: readonly Promised[]) => without(sideOf(some, movedOut(facts, byId), period, today), reopened);
  const ours = count(mine);
  const theirs = count(others);
  const known = { notes, newDates: facts.newDates };
  const slipped = [...slipsOf(ours, byId, known, true), ...slipsOf(theirs, byId, known, false)];
  // Beside the name of a partnership, even one of them would say that somebody there spoke in confidence.
  const feedback = eyes === 'leaders' ? facts.feedback.filter(isForAll) : facts.feedback;
  const signals = isTwin ? [] : signalsIn({ ...facts, promises, feedback });
  const loops = loopsOf(facts.feedback.filter(counted(eyes)), { ...period, host: facts.host });
  const thanks = eyes === 'leaders' ? thanksOf(theirs, byId, facts.host, facts.thankedFor, facts.memory.thanked) : [];
  return {
    ...period,
    readOn: today,
    ours,
    theirs,
    slipped,
    warned: isTwin ? [] : warnedOf(facts, byId, slipped),
    checkIns: checkInsOf(facts.checkIns, period, today, facts.memory.unsaid),
    events: eventsOf(
      facts.events.filter(each => told.has(each.partnershipId)),
      period,
    ),
    loops,
    shared: facts.metrics.filter(each => told.has(each.partnershipId)).map(each => each.id),
    milestones: milestonesOf(facts, promises),
    reopened,
    signals,
    dips: eyes === 'leaders' ? facts.dips : [],
    answers: eyes === 'leaders' ? facts.answers : [],
    live: isTwin ? null : liveOf(facts.partnerships, period),
    rated: isTwin ? null : facts.rated,
    objectives: eyes === 'leaders' ? standings(facts.objectives, mine, facts.rounds, period, today) : [],
    thanks,
    asks: eyes === 'leaders' ? asksOf(ours, byId, signals, thanks, unmetOf(facts), loops, today) : [],
    unreached: facts.unreached,
    trend: trendOf(mine, others, period),
  };
}

/** Leaders count all of it, as they read no word of it; a partnership counts what everybody in it may read. */
const counted =
  (eyes: Eyes) =>
  (each: Counted): boolean =>
    eyes === 'leaders' || (eyes === 'steward' ? isForSteward(each) : isForAll(each));

/** A portfolio is gone through once, not once for each partnership. */
function milestonesOf({ partnerships, keptBefore, period }: WeekFacts, promises: readonly Promised[]) {
  const [now, before] = [byPartnership(promises), byPartnership(keptBefore)];
  return partnerships.flatMap(each => milestonesIn(each, now.get(each.id) ?? [], before.get(each.id) ?? [], period));
}

/** What is told as reopened is not told as overdue as well. */
function without(side: Side, reopened: readonly string[]): Side {
  return { ...side, stillOverdue: side.stillOverdue.filter(id => !reopened.includes(id)) };
}

function parted<Row>(rows: readonly Row[], is: (row: Row) => boolean): readonly [readonly Row[], readonly Row[]] {
  return [rows.filter(is), rows.filter(row => !is(row))];
}
