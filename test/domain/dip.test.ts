/** Proves the rules of a dip: what a round is held against, how far below it counts, and what answers by name add. */
import { describe, expect, it } from 'vitest';
import { couldAlert, judge, namedDips, plain, type Result, reference, table } from '../../src/domain/dip.ts';
import { read } from '../../src/domain/trust/statements.ts';
import { falseAlerts, found } from './dip/simulation.ts';

const result = (mean: number, low = true, voices = 12): Result => ({ mean, voices, low });
const steady = [400, 400, 400].map(mean => result(mean, false));

describe('the reference', () => {
  it.each([
    [[], null],
    [[400], 400],
    [[400, 350], 375],
    [[400, 350, 390], 390],
    [[100, 400, 350, 390], 390],
    [[401, 400], 401],
  ])('of %j is %s: the median of the last three, or of what there is', (means, expected) => {
    expect(reference(means.map(mean => result(mean)))).toBe(expected);
  });

  it('leaves hidden rounds out', () => {
    expect(reference([result(300), null, result(400), null])).toBe(350);
  });
});

describe('a dip', () => {
  it.each([
    ['the first round', [result(200)], 'none'],
    ['a fall of 0.49', [...steady, result(351)], 'none'],
    ['a fall of 0.5', [...steady, result(350)], 'watch'],
    ['a fall of 0.79', [...steady, result(321)], 'watch'],
    ['a fall of 0.8 in the fourth round', [...steady, result(320)], 'alert'],
    ['a fall of 0.8 without low answers from two organisations', [...steady, result(320, false)], 'watch'],
    ['a fall of 0.8 in the third round', [result(400), result(400), result(320)], 'watch'],
    ['a fall of 0.5 two rounds running', [...steady, result(350), result(350)], 'alert'],
    ['two rounds running, the first without low answers', [...steady, result(350, false), result(350)], 'watch'],
    ['two rounds running with a hidden one between', [...steady, result(350), null, result(350)], 'watch'],
    ['a hidden round', [...steady, null], 'none'],
    ['a rise', [...steady, result(480)], 'none'],
  ] as const)('%s', (_, series, level) => {
    expect(judge(series).level).toBe(level);
  });

  it('says how far below what', () => {
    expect(judge([...steady, result(340)])).toEqual({ level: 'watch', reference: 400, fall: 60 });
  });

  it('takes more of a fall when few voices make the mean', () => {
    const fallTo = (mean: number, voices: number) => judge([...steady, result(mean, true, voices)]).level;
    expect([fallTo(320, 12), fallTo(320, 11), fallTo(310, 8), fallTo(310, 5), fallTo(311, 5)]).toEqual([
      'alert',
      'watch',
      'alert',
      'alert',
      'watch',
    ]);
  });

  it('has low answers looked at only after a fall that could alert', () => {
    expect([couldAlert(null, 100, 12), couldAlert(400, 351, 12), couldAlert(400, 350, 12)]).toEqual([
      false,
      false,
      true,
    ]);
    expect([
      couldAlert(400, 341, 8),
      couldAlert(400, 340, 8),
      couldAlert(400, 311, 7),
      couldAlert(400, 310, 7),
    ]).toEqual([false, true, false, true]);
  });
});

describe('answers by name', () => {
  it('tell a point of 2 or less, and a fall of 2 or more from the same person', () => {
    const last = read({ R: 5, T: 4, P: 5, C: 3 });
    expect(namedDips(read({ R: 3, T: 3, P: null, C: 2, F: 1, M: 3 }), last)).toEqual([
      { code: 'R', because: 'fall', now: 3, last: 5 },
      { code: 'C', because: 'low', now: 2, last: 3 },
      { code: 'F', because: 'low', now: 1, last: null },
    ]);
  });
});

describe('simulated: five-point answers around 4.0, SD 0.9', () => {
  const each = (people: number) => Array.from({ length: people }, () => 1);
  const quarter = (sizes: readonly number[]) => ({ sizes, changing: 0.25 });
  const everybody = (sizes: readonly number[]) => ({ sizes, changing: 1 });

  it('alerts by chance in at most 5 of 100 pillars a round at 5 people', () => {
    expect(falseAlerts(quarter(each(5)), table, 500)).toBeLessThan(0.02);
    expect(falseAlerts(everybody(each(5)), table, 500)).toBeLessThan(0.05);
    expect(falseAlerts(quarter([1, 1, 3]), table, 500)).toBeLessThan(0.03);
  });

  it('alerts by chance in at most 1 of 100 at 12 people', () => {
    expect(falseAlerts(quarter(each(12)), table, 500)).toBeLessThan(0.005);
    expect(falseAlerts(everybody(each(12)), table, 500)).toBeLessThan(0.01);
    expect(falseAlerts(quarter([1, 1, 2, 3, 5]), table, 500)).toBeLessThan(0.01);
  });

  it('finds a fall of one point at 12 people three times in five, in its first round', () => {
    expect(found(quarter(each(12)), table, 500)).toBeGreaterThan(0.75);
    expect(found(everybody(each(12)), table, 500)).toBeGreaterThan(0.7);
    expect(found(quarter([1, 1, 2, 3, 5]), table, 500)).toBeGreaterThan(0.6);
  });

  it('shows why few voices need more than the plain rule', () => {
    expect(falseAlerts(everybody(each(5)), plain, 300)).toBeGreaterThan(0.07);
    expect(falseAlerts(quarter([1, 1, 2, 3, 5]), plain, 300)).toBeGreaterThan(0.01);
  });
});
