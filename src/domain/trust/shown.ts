/** Owns how exact a published number may be: its rounding, and the extremes that are never exact. */
import { atLeast, type Fraction, over, rounded } from './fraction.ts';

/** A number as published and as stored: an extreme carries its bound and nothing finer (product §4). Scores are in points, 0 to 100. */
export type Shown = {
  readonly kind: 'exact' | 'at_least' | 'at_most';
  readonly value: number;
};

/**
 * Below this many organisations one answer weighs so much that the published number could be taken apart again: "at least 95"
 * from 3 organisations leaves no room for a single 4, and a mean in hundredths from 1, 3 and 4 people has but one solution.
 * Even points and a band of ten leave every organisation at least two possible means, whatever was answered (a test tries all).
 */
export const few = 6;

const precision = (organisations: number) => (organisations < few ? { step: 2, band: 10 } : { step: 1, band: 5 });

/** A mean of 1 to 5 as points of 100, as exact as this many organisations allow. */
export function score(mean: Fraction, organisations: number): Shown {
  const points: Fraction = { n: 25n * (mean.n - mean.d), d: mean.d };
  return scoreOf(points, organisations);
}

/** Points of 0 to 100, rounded and bounded. */
export function scoreOf(points: Fraction, organisations: number): Shown {
  const { step, band } = precision(organisations);
  return bounded(rounded(points, step), band, 100 - band);
}

/** How many of `of` organisations; all of them and none of them are never said, nor what lies within 5 % of it. */
export function count(value: Fraction, of: number): Shown {
  const top = Math.min(of - 1, Math.ceil((95 * of) / 100));
  return bounded(rounded(value), of - top, top);
}

/** The middle of what a number may be, as a share of the highest it could be: what is computed on, since the rest is not kept. */
export function share(shown: Shown, highest: number): Fraction {
  switch (shown.kind) {
    case 'exact':
      return over(shown.value, highest);
    case 'at_least':
      return over(shown.value + highest, 2 * highest);
    case 'at_most':
      return over(shown.value, 2 * highest);
  }
}

/** A score as the mean of 1 to 5, in hundredths (100 to 500); of an extreme, the middle of its band. */
export function hundredths(shown: Shown): number {
  const points = share(shown, 100);
  return rounded({ n: 100n * points.d + 400n * points.n, d: points.d });
}

/** Whether what is shown of `highest` comes to at least `n` of `d`; an extreme counts by the middle of its band. */
export const reaches = (shown: Shown, highest: number, n: number, d: number): boolean =>
  atLeast(share(shown, highest), over(n, d));

function bounded(value: number, bottom: number, top: number): Shown {
  if (value >= top) return { kind: 'at_least', value: top };
  if (value <= bottom) return { kind: 'at_most', value: bottom };
  return { kind: 'exact', value };
}
