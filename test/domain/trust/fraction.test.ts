/** Proves that exact fractions compute as numbers do, without their errors. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  add,
  atLeast,
  divided,
  floored,
  over,
  rounded,
  sum,
  times,
  whole,
} from '../../../src/domain/trust/fraction.ts';

const some = fc.record({ n: fc.integer({ min: -500, max: 500 }), d: fc.integer({ min: 1, max: 60 }) });

it('computes as numbers do, without their errors', () => {
  fc.assert(
    fc.property(some, some, (a, b) => {
      const [x, y] = [over(a.n, a.d), over(b.n, b.d)];
      const value = ({ n, d }: typeof x) => Number(n) / Number(d);
      expect(value(add(x, y))).toBeCloseTo(a.n / a.d + b.n / b.d, 9);
      expect(value(times(x, y))).toBeCloseTo((a.n / a.d) * (b.n / b.d), 6);
      if (b.n !== 0) expect(value(divided(x, y))).toBeCloseTo(a.n / a.d / (b.n / b.d), 6);
      expect(atLeast(x, y)).toBe(a.n * b.d >= b.n * a.d);
      expect(floored(x)).toBe(Math.floor(a.n / a.d));
    }),
    { seed: 4 },
  );
});

it('adds thirds and tenths exactly, in any order', () => {
  expect(sum([over(1, 3), over(1, 3), over(1, 3)])).toEqual(whole(1));
  expect(sum([over(1, 10), over(2, 10)])).toEqual(over(3, 10));
});

it.each([
  [5, 2, 1, 3],
  [-5, 2, 1, -2],
  [7, 3, 1, 2],
  [3, 1, 2, 4],
  [47, 10, 5, 5],
  [0, 1, 5, 0],
])('%i/%i rounds to the nearest %i: %i', (n, d, step, expected) => {
  expect(rounded(over(n, d), step)).toBe(expected);
});
