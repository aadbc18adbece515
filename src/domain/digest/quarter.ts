/** Owns the quarter as a board reads it: the same function as the week's, over another period, for those who lead (product §6). */
import type { NotAskedBecause } from '../pulse/asked.ts';
import type { CivilDate } from '../time.ts';
import * as time from '../time.ts';
import type { GroupResult } from '../trust/publish.ts';
import { type Trust, trust } from '../trust/score.ts';
import type { Memory } from './memory.ts';
import type { CheckIns } from './met.ts';
import type { Move } from './moved.ts';
import { keptOf, type Reached, type Standing } from './objectives.ts';
import type { Period, Promised, Side } from './side.ts';
import { type Week, type WeekFacts, week } from './week.ts';

/** The round that opened in the quarter and whose results may be shown. */
export type Polled = {
  readonly opensOn: CivilDate;
  readonly asked: number;
  readonly notAsked: Readonly<Partial<Record<NotAskedBecause, number>>>;
  readonly byName: number;
  readonly floor: { readonly people: number; readonly organisations: number };
  /** Of the whole portfolio; null where not even that can be shown. */
  readonly whole: GroupResult | null;
};

export type QuarterFacts = Omit<WeekFacts, 'memory' | 'rated'> & {
  readonly polled: Polled | null;
  /** What partners said to the question of the year, where it opened in the quarter and may be shown. */
  readonly yearly: GroupResult | null;
};

export type Promises = {
  readonly side: Side;
  /** A new date was agreed in time, and it lies in the quarter as well: counted by what became of it then. */
  readonly movedWithin: number;
  readonly kept: Reached;
};

/** `month` is its first day. */
export type Month = { readonly month: CivilDate; readonly ours: Reached; readonly theirs: Reached };

export type Quarter = Period & {
  readonly readOn: CivilDate;
  /** The quarter is not over: its numbers go up to the day on which they are read. */
  readonly isSoFar: boolean;
  readonly ours: Promises;
  readonly theirs: Promises;
  readonly months: readonly Month[];
  readonly checkIns: CheckIns;
  readonly loops: Week['loops'];
  readonly shared: Week['shared'];
  readonly live: Week['live'];
  readonly polled: (Polled & { readonly trust: Trust | null }) | null;
  readonly yearly: GroupResult | null;
  readonly objectives: readonly Standing[];
};

// A report stands alone: what weekly digests told before is nothing it could add to or take back.
const NOTHING_TOLD: Memory = { done: new Set(), unsaid: new Set(), thanked: new Set() };

export function quarter({ polled, yearly, ...facts }: QuarterFacts): Quarter {
  const { period, today, host } = facts;
  const told = week({ ...facts, rated: null, memory: NOTHING_TOLD });
  const drafts = new Set(facts.partnerships.filter(each => each.state === 'draft').map(each => each.id));
  const promises = facts.promises.filter(each => !drafts.has(each.partnershipId));
  const mine = promises.filter(each => each.ownerOrganisationId === host);
  const others = promises.filter(each => each.ownerOrganisationId !== host);
  const side = (some: readonly Promised[], counted: Side): Promises => ({
    side: counted,
    movedWithin: movedWithin(some, facts.moves, counted, period),
    kept: keptOf(some, period),
  });
  return {
    ...period,
    readOn: today,
    isSoFar: today <= period.to,
    ours: side(mine, told.ours),
    theirs: side(others, told.theirs),
    months: [0, 1, 2].map(after => {
      const month = time.addMonths(period.from, after);
      const days = { from: month, to: time.addDays(time.addMonths(month, 1), -1) };
      return { month, ours: keptOf(mine, days), theirs: keptOf(others, days) };
    }),
    checkIns: told.checkIns,
    loops: told.loops,
    shared: told.shared,
    live: told.live,
    polled: polled && { ...polled, trust: polled.whole && trust(polled.whole) },
    yearly,
    objectives: told.objectives,
  };
}

/** Of the promises due in the quarter, each once, however often it was moved. */
function movedWithin(some: readonly Promised[], moves: readonly Move[], { due, movedInTime }: Side, period: Period) {
  const moved = new Set(
    moves.filter(each => each.from >= period.from && each.from <= period.to).map(each => each.promise),
  );
  const [counted, out] = [new Set(due), new Set(movedInTime)];
  return some.filter(({ id }) => moved.has(id) && counted.has(id) && !out.has(id)).length;
}

/** The quarter in which a day lies. */
export function quarterOf(day: CivilDate): Period {
  const from = time.startOfQuarter(day);
  return { from, to: time.addDays(time.addMonths(from, 3), -1) };
}

/** The last one that is over. */
export const lastQuarter = (today: CivilDate): Period => quarterOf(time.addDays(time.startOfQuarter(today), -1));

/** `2026-Q2`. */
export const nameOf = ({ from }: Period): string => `${from.slice(0, 4)}-Q${Math.ceil(Number(from.slice(5, 7)) / 3)}`;

/** Reads `2026-Q2`, `Q2 2026`, `T2 2026`, or `Q2` of this year; null for anything else. */
export function quarterIn(words: string, today: CivilDate): Period | null {
  const said = words.trim().toUpperCase();
  const found = /^(?:(?<y1>\d{4})[\s-]*)?[QT](?<q>[1-4])(?:[\s,-]*(?<y2>\d{4}))?$/.exec(said)?.groups;
  if (found === undefined || (found.y1 !== undefined && found.y2 !== undefined)) return null;
  const year = found.y1 ?? found.y2 ?? today.slice(0, 4);
  return quarterOf(`${year}-${String(Number(found.q) * 3).padStart(2, '0')}-01`);
}
