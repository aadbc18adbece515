/** Proves how coarsely scores and counts are told, and that arithmetic on what is told isolates nobody. */
import { describe, expect, it } from 'vitest';
import { over, whole } from '../../../src/domain/trust/fraction.ts';
import { count, few, hundredths, type Shown, score, scoreOf, share } from '../../../src/domain/trust/shown.ts';

const exact = (value: number): Shown => ({ kind: 'exact', value });
const atLeast = (value: number): Shown => ({ kind: 'at_least', value });
const atMost = (value: number): Shown => ({ kind: 'at_most', value });

describe('a score', () => {
  it.each([
    ['4.0 of ten', over(40, 10), 10, exact(75)],
    ['3.99, in whole points', over(399, 100), 10, exact(75)],
    ['4.0 of five, in even points', over(4, 1), 5, exact(76)],
    ['half a point goes up', over(398, 100), 10, exact(75)],
    ['94.4', over(4776, 1000), 6, exact(94)],
    ['94.5', over(478, 100), 6, atLeast(95)],
    ['unanimity', whole(5), 30, atLeast(95)],
    ['unanimous disagreement', whole(1), 30, atMost(5)],
    ['unanimity of few', whole(5), 5, atLeast(90)],
    ['unanimous disagreement of few', whole(1), 3, atMost(10)],
    ['89 of few', over(456, 100), 4, atLeast(90)],
  ])('%s', (_, mean, organisations, shown) => {
    expect(score(mean, organisations)).toEqual(shown);
  });

  it('stored or shown is the same: nothing finer than what is told is in it', () => {
    expect(score(over(497, 100), 12)).toEqual(score(over(481, 100), 12));
    expect(scoreOf(over(2001, 100), 12)).toEqual(scoreOf(over(20, 1), 12));
  });

  it.each([
    [exact(75), 400],
    [exact(0), 100],
    [exact(33), 232],
    [atLeast(95), 490],
    [atMost(5), 110],
    [atLeast(90), 480],
  ])('%j as the mean of 1 to 5 is %i hundredths', (shown, expected) => {
    expect(hundredths(shown)).toBe(expected);
  });
});

describe('a count of organisations', () => {
  it.each([
    [8, 8, atLeast(7)],
    [7, 8, atLeast(7)],
    [6, 8, exact(6)],
    [1, 8, atMost(1)],
    [0, 8, atMost(1)],
    [38, 40, atLeast(38)],
    [37, 40, exact(37)],
    [2, 40, atMost(2)],
  ])('%i of %i', (value, of, shown) => {
    expect(count(whole(value), of)).toEqual(shown);
  });

  it('is computed on as the middle of what it may be', () => {
    expect(
      [share(exact(6), 8), share(atLeast(7), 8), share(atMost(1), 8)].map(({ n, d }) => Number(n) / Number(d)),
    ).toEqual([0.75, 15 / 16, 1 / 16]);
  });
});

/** All nondecreasing lists of `length` sizes from `least` to `most`. */
function sizesOf(length: number, most: number, least = 1): number[][] {
  if (length === 0) return [[]];
  return Array.from({ length: most - least + 1 }, (_, i) => least + i).flatMap(first =>
    sizesOf(length - 1, most, first).map(rest => [first, ...rest]),
  );
}

/**
 * Takes the mean of organisations of these sizes apart: for every answer anybody may give, which sums of one organisation's people fit
 * what is shown? Returns an organisation (by place) and what gives it away, or null. Works in units that make all means whole.
 */
function takenApart(sizes: readonly number[], show: (points: ReturnType<typeof over>) => string) {
  const unit = sizes.reduce((a, b) => (a * b) / gcd(a, b), 1);
  const all = 4 * unit * sizes.length;
  const told = Array.from({ length: all + 1 }, (_, above) => show(over(100 * above, all)));
  for (const [at, size] of sizes.entries()) {
    if (sizes.indexOf(size) < at) continue;
    let others = new Set([0]);
    for (const [i, each] of sizes.entries()) {
      if (i !== at) others = new Set([...others].flatMap(sum => sums(each).map(own => sum + (own * unit) / each)));
    }
    const fits = new Map<string, Set<number>>();
    for (const sum of others) {
      for (const own of sums(size)) {
        const says = told[sum + (own * unit) / size] ?? '';
        fits.set(says, (fits.get(says) ?? new Set()).add(own));
      }
    }
    for (const [says, own] of fits) if (own.size === 1) return { at, says };
  }
  return null;
}

const sums = (people: number): number[] => Array.from({ length: 4 * people + 1 }, (_, i) => i);
const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

describe('a single group, taken apart by arithmetic', () => {
  const profiles = [3, 4, 5, 6, 7].flatMap(n => sizesOf(n, n < 5 ? 5 : 3)).filter(s => s.reduce((a, b) => a + b) >= 5);

  it('never gives away what one organisation said, whatever everybody answered', () => {
    for (const sizes of profiles) {
      const found = takenApart(sizes, points => JSON.stringify(scoreOf(points, sizes.length)));
      expect([sizes, found]).toEqual([sizes, null]);
    }
  });

  it('would with "at least 95" and hundredths for few organisations', () => {
    const plain = (points: ReturnType<typeof over>) => JSON.stringify(scoreOf(points, few));
    expect(takenApart([1, 1, 3], plain)).not.toBeNull();
    const fine = ({ n, d }: ReturnType<typeof over>) => String(Math.round((10_000 * Number(n)) / Number(d)));
    expect(takenApart([1, 3, 4], fine)).not.toBeNull();
  });
});
