/** Owns behaviour signals: what a partnership's own ledger shows without asking anybody (product §4 "Behaviour signals"). */

/** Promises with a verdict in a period: `of` = kept + kept late + not kept. */
export type Kept = { readonly kept: number; readonly of: number };

/** One partnership as its ledger stands today. "Ours" are the host's promises. */
export type Facts = {
  /** All promises of the partnership, both sides: the last 90 days, and the 90 before. */
  readonly keptNow: Kept;
  readonly keptBefore: Kept;
  /** The host's promises past their due date and still running; `warned`: said to be late, or a new date asked for, before it was due. */
  readonly oursOverdue: readonly { readonly daysOverdue: number; readonly warned: boolean }[];
  /** Working days since each check-in that was held and has no minutes yet. */
  readonly withoutMinutes: readonly number[];
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

/** A code and the numbers behind it; shares are in hundredths of a percent (0 to 10000). */
export type Signal =
  | { readonly code: 'kept_falling'; readonly now: number; readonly before: number; readonly of: number }
  | { readonly code: 'ours_overdue'; readonly count: number; readonly longestDays: number }
  | { readonly code: 'overdue_unwarned'; readonly count: number; readonly longestDays: number }
  | { readonly code: 'minutes_not_sent'; readonly count: number; readonly longestWorkingDays: number }
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

/** Everything the ledger shows today, most pressing first; resting partnerships are neither silent nor missing check-ins. */
export function signals(facts: Facts): readonly Signal[] {
  const found = [overdueUnwarned, oursOverdue, feedbackLate, keptFalling, silence, missed, minutes, balance];
  return found.map(look => look(facts)).filter(signal => signal !== null);
}

function keptFalling({ keptNow, keptBefore }: Facts): Signal | null {
  if (keptNow.of < limits.keptAtLeast || keptBefore.of < limits.keptAtLeast) return null;
  const [now, before] = [shareOf(keptNow), shareOf(keptBefore)];
  return before - now >= limits.keptFall ? { code: 'kept_falling', now, before, of: keptNow.of } : null;
}

function oursOverdue({ oursOverdue }: Facts): Signal | null {
  const days = oursOverdue.map(each => each.daysOverdue);
  if (days.length < limits.oursOverdue) return null;
  return { code: 'ours_overdue', count: days.length, longestDays: Math.max(...days) };
}

function overdueUnwarned({ oursOverdue }: Facts): Signal | null {
  const days = oursOverdue.filter(each => !each.warned).map(each => each.daysOverdue);
  if (days.length === 0) return null;
  return { code: 'overdue_unwarned', count: days.length, longestDays: Math.max(...days) };
}

function minutes({ withoutMinutes }: Facts): Signal | null {
  const late = withoutMinutes.filter(days => days >= limits.minutesWorkingDays);
  if (late.length === 0) return null;
  return { code: 'minutes_not_sent', count: late.length, longestWorkingDays: Math.max(...late) };
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
