/** Owns when what was felt and what was done disagree: the trend of a pillar's answers against that of its ledger (product §4 "Dips"). */
import { limits } from '../signal.ts';
import type { TrustCode } from '../trust/statements.ts';
import type { Numbers } from './evidence.ts';

/** unknown: too little was done, or too few partnerships stand behind it, to call it a trend. */
export type Trend = 'fell' | 'steady' | 'rose' | 'unknown';

/** felt_alone: what was felt fell and what was done did not; done_alone: the other way round. */
export type Gap = 'felt_alone' | 'done_alone' | null;

export function gap(felt: Trend, done: Trend): Gap {
  if (felt === 'unknown' || done === 'unknown') return null;
  if ((felt === 'fell') === (done === 'fell')) return null;
  return felt === 'fell' ? 'felt_alone' : 'done_alone';
}

/** What went well among all that counts for a pillar. */
export type Share = { readonly good: number; readonly of: number };

/** Null where a part of it cannot be told: then the share would tell it. */
export function shareOf(pillar: TrustCode, numbers: Numbers): Share | null {
  const [good, bad] = [sum(numbers, well[pillar]), sum(numbers, badly[pillar])];
  if (good === null || bad === null) return null;
  if (pillar !== 'P') return { good, of: good + bad };
  const { given, got } = numbers;
  if (given === null || got === null) return null;
  // What partners put in, and how much of it was matched: giving more than one gets is no fault of the host's.
  return { good: good + Math.min(given, got), of: good + bad + got };
}

const well = { R: ['kept'], T: ['moved', 'warned', 'sent'], P: ['closed'] } as const;
const badly = { R: ['late', 'notKept', 'overdue'], T: ['unwarned', 'unsent', 'unseen'], P: ['owed'] } as const;

function sum(numbers: Numbers, tallies: readonly (keyof Numbers)[]): number | null {
  let total = 0;
  for (const tally of tallies) {
    const count = numbers[tally];
    if (count === null) return null;
    total += count;
  }
  return total;
}

/** The same measure as the signal of a falling kept share: 20 of 100, with at least 4 in both periods. */
export function doneTrend(now: Share | null, before: Share | null): Trend {
  if (now === null || before === null) return 'unknown';
  if (now.of < limits.keptAtLeast || before.of < limits.keptAtLeast) return 'unknown';
  // In whole numbers: 10000 · (now - before) against the limit, times both denominators.
  const change = 10_000 * (now.good * before.of - before.good * now.of);
  const limit = limits.keptFall * now.of * before.of;
  if (change <= -limit) return 'fell';
  return change >= limit ? 'rose' : 'steady';
}

/** For one partnership alone, where there is seldom enough for a trend: whether anything that counts went wrong. */
export function doneNow(share: Share | null): Trend {
  if (share === null || share.of === 0) return 'unknown';
  return share.good < share.of ? 'fell' : 'steady';
}
