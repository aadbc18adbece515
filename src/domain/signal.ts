/** Owns behaviour signals: what a partnership's own ledger shows without asking anybody (product §4 "Behaviour signals"). */
import type { TrustCode } from './trust/statements.ts';

/** Promises with a verdict in a period: `of` = kept + kept late + not kept. */
export type Kept = { readonly kept: number; readonly of: number };

/** One partnership as its ledger stands today. "Ours" are the host's promises. */
export type Facts = {
  /** All promises of the partnership, both sides: the last 90 days, and the 90 before. */
  readonly keptNow: Kept;
  readonly keptBefore: Kept;
  /** The host's promises past their due date and still running; `warned`: said to be late, or a new date asked for, before it was due. */
  readonly oursOverdue: readonly { readonly id: string; readonly daysOverdue: number; readonly warned: boolean }[];
  /** Check-ins that were held and have no minutes yet, and the working days since. */
  readonly withoutMinutes: readonly { readonly id: string; readonly workingDays: number }[];
  /** Working days each open feedback is past its clock; 0 or less while it is in time. */
  readonly feedbackPastClock: readonly number[];
  /** Since the two sides were last in contact; since the partnership began where they never were. */
  readonly daysSinceContact: number;
  /** Days between two check-ins; null where they do not meet regularly. */
  readonly cadenceDays: number | null;
  /** Check-ins missed in a row up to today. */
  readonly missedInARow: number;
  /** Promises made in the last 180 days and accepted, by who gives. */
  readonly given: number;
  readonly got: number;
  readonly resting: boolean;
};

/** A code, the numbers behind it and the ids of what it is about, the oldest first; shares are in hundredths of a percent (0 to 10000). */
export type Signal =
  | { readonly code: 'kept_falling'; readonly now: number; readonly before: number; readonly of: number }
  | {
      readonly code: 'ours_overdue' | 'overdue_unwarned';
      readonly count: number;
      readonly longestDays: number;
      readonly promises: readonly string[];
    }
  | {
      readonly code: 'minutes_not_sent';
      readonly count: number;
      readonly longestWorkingDays: number;
      readonly checkIns: readonly string[];
    }
  | { readonly code: 'feedback_late'; readonly count: number; readonly longestWorkingDays: number }
  | { readonly code: 'silence'; readonly days: number; readonly allowedDays: number }
  | { readonly code: 'check_ins_missed'; readonly count: number }
  | { readonly code: 'out_of_balance'; readonly given: number; readonly got: number };

/** Where product §4 gives no number, the smallest that one unlucky week does not reach. */
export const limits = {
  /** A fall of the kept share by 20 of 100, with at least 4 verdicts in both periods. */
  keptFall: 2000,
  keptAtLeast: 4,
  oursOverdue: 2,
  /** Minutes may be corrected for 3 working days after they are sent; they should not take as long to come. */
  minutesWorkingDays: 3,
  /** Silence is 1.5 times the cadence, as for the silence alarm of product §3. */
  silenceTimesTen: 15,
  missed: 2,
  /** One side gives more than three times what the other does, of at least 4 promises. */
  balanceTimes: 3,
  balanceAtLeast: 4,
} as const;

/** The most pressing first. */
const LOOKS: Readonly<Record<Signal['code'], (facts: Facts) => Signal | null>> = {
  overdue_unwarned: overdueUnwarned,
  ours_overdue: oursOverdue,
  feedback_late: feedbackLate,
  kept_falling: keptFalling,
  silence,
  check_ins_missed: missed,
  minutes_not_sent: minutes,
  out_of_balance: balance,
};

/** Everything the ledger shows today, most pressing first; resting partnerships are neither silent nor missing check-ins. */
export function signals(facts: Facts): readonly Signal[] {
  const found = Object.values(LOOKS).map(look => look(facts));
  return found.filter(signal => signal !== null);
}

/** Of many partnerships, those whose first signal presses most; in their order else. */
export function mostPressing<One extends { readonly signals: readonly Signal[] }>(all: readonly One[]): readonly One[] {
  return Object.keys(LOOKS).flatMap(code => all.filter(each => each.signals[0]?.code === code));
}

function keptFalling({ keptNow, keptBefore }: Facts): Signal | null {
  if (keptNow.of < limits.keptAtLeast || keptBefore.of < limits.keptAtLeast) return null;
  const [now, before] = [shareOf(keptNow), shareOf(keptBefore)];
  return before - now >= limits.keptFall ? { code: 'kept_falling', now, before, of: keptNow.of } : null;
}

function oursOverdue({ oursOverdue }: Facts): Signal | null {
  return oursOverdue.length < limits.oursOverdue ? null : { code: 'ours_overdue', ...overdue(oursOverdue) };
}

function overdueUnwarned({ oursOverdue }: Facts): Signal | null {
  const unwarned = oursOverdue.filter(each => !each.warned);
  return unwarned.length === 0 ? null : { code: 'overdue_unwarned', ...overdue(unwarned) };
}

function overdue(some: Facts['oursOverdue']) {
  const oldest = [...some].sort((one, other) => other.daysOverdue - one.daysOverdue);
  return { count: some.length, longestDays: oldest[0]?.daysOverdue ?? 0, promises: oldest.map(each => each.id) };
}

function minutes({ withoutMinutes }: Facts): Signal | null {
  const late = withoutMinutes
    .filter(each => each.workingDays >= limits.minutesWorkingDays)
    .sort((one, other) => other.workingDays - one.workingDays);
  if (late.length === 0) return null;
  const longestWorkingDays = late[0]?.workingDays ?? 0;
  return { code: 'minutes_not_sent', count: late.length, longestWorkingDays, checkIns: late.map(each => each.id) };
}

function feedbackLate({ feedbackPastClock }: Facts): Signal | null {
  const late = feedbackPastClock.filter(days => days > 0);
  if (late.length === 0) return null;
  return { code: 'feedback_late', count: late.length, longestWorkingDays: Math.max(...late) };
}

function silence({ daysSinceContact, cadenceDays, resting }: Facts): Signal | null {
  if (resting || cadenceDays === null) return null;
  const allowedDays = Math.floor((limits.silenceTimesTen * cadenceDays) / 10);
  return daysSinceContact > allowedDays ? { code: 'silence', days: daysSinceContact, allowedDays } : null;
}

function missed({ missedInARow, resting }: Facts): Signal | null {
  return !resting && missedInARow >= limits.missed ? { code: 'check_ins_missed', count: missedInARow } : null;
}

function balance({ given, got }: Facts): Signal | null {
  if (given + got < limits.balanceAtLeast) return null;
  const uneven = Math.max(given, got) > limits.balanceTimes * Math.min(given, got);
  return uneven ? { code: 'out_of_balance', given, got } : null;
}

const shareOf = ({ kept, of }: Kept): number => Math.round((10_000 * kept) / of);

/** The pillar that a signal speaks of. */
export const pillars: Readonly<Record<Signal['code'], TrustCode>> = {
  kept_falling: 'R',
  ours_overdue: 'R',
  overdue_unwarned: 'T',
  minutes_not_sent: 'T',
  feedback_late: 'P',
  silence: 'T',
  check_ins_missed: 'T',
  out_of_balance: 'P',
};

/** The one thing that helps most. */
export type Step =
  | { readonly act: 'tell_now' | 'show_promise'; readonly promise: string }
  | { readonly act: 'write_minutes'; readonly checkIn: string }
  | { readonly act: 'plan' | 'visit' | 'promise' | 'promises' | 'show' };

/** By whose steward the reader is: what is late is the host's to say, and its partner's to ask about. */
export function stepFor(signal: Signal, isHost: boolean): Step {
  switch (signal.code) {
    case 'ours_overdue':
    case 'overdue_unwarned': {
      const [promise] = signal.promises;
      return promise === undefined ? { act: 'promises' } : { act: isHost ? 'tell_now' : 'show_promise', promise };
    }
    case 'minutes_not_sent': {
      const [checkIn] = signal.checkIns;
      return checkIn === undefined ? { act: 'show' } : { act: 'write_minutes', checkIn };
    }
    case 'kept_falling':
      return { act: 'promises' };
    case 'silence':
      return { act: 'visit' };
    case 'check_ins_missed':
      return { act: 'plan' };
    case 'out_of_balance':
      return { act: signal.given < signal.got === isHost ? 'promise' : 'promises' };
    case 'feedback_late':
      return { act: 'show' };
  }
}
