/** Proves the days of the rounds and of the question of the year, for any year. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextRound, nextYearly, roundFor, roundOf, yearlyFor } from '../../../src/domain/pulse/calendar.ts';
import * as time from '../../../src/domain/time.ts';

describe('rounds', () => {
  it.each([
    ['2026-Q1', '2026-01-13', '2026-02-06'],
    ['2026-Q2', '2026-04-14', '2026-05-08'],
    ['2026-Q3', '2026-07-14', '2026-08-07'],
    ['2026-Q4', '2026-10-13', '2026-11-06'],
    ['2030-Q4', '2030-10-08', '2030-11-01'],
  ])('%s opens on %s and closes on %s', (name, opensOn, closesOn) => {
    expect(roundOf(opensOn)).toEqual({ name, opensOn, closesOn });
  });

  it.each([
    ['2026-04-13', null],
    ['2026-04-14', '2026-Q2'],
    ['2026-05-08', '2026-Q2'],
    ['2026-05-09', null],
  ])('on %s the open one is %s', (date, name) => {
    expect(roundFor(date)?.name ?? null).toBe(name);
  });

  it.each([
    ['2026-04-13', '2026-Q2'],
    ['2026-04-14', '2026-Q3'],
    ['2026-12-31', '2027-Q1'],
  ])('after %s comes %s', (date, name) => {
    expect(nextRound(date).name).toBe(name);
  });

  it('open on the second Tuesday of a quarter and close on a Friday, four a year without a gap or double', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_500 }), days => {
        const date = time.addDays('2020-01-01', days);
        const next = nextRound(date);
        expect(next.opensOn > date).toBe(true);
        expect(time.weekdayOf(next.opensOn)).toBe(2);
        expect(Number(next.opensOn.slice(8)) >= 8 && Number(next.opensOn.slice(8)) <= 14).toBe(true);
        expect((time.monthOf(next.opensOn) - 1) % 3).toBe(0);
        expect(time.weekdayOf(next.closesOn)).toBe(5);
        expect(roundFor(next.closesOn)).toEqual(next);
        expect(time.daysBetween(next.opensOn, nextRound(next.opensOn).opensOn)).toBeGreaterThan(80);
      }),
      { seed: 2, numRuns: 300 },
    );
  });
});

describe('the question of the year', () => {
  it.each([
    ['2026-11-09', null],
    ['2026-11-10', '2026-year'],
    ['2026-11-20', '2026-year'],
    ['2026-11-21', null],
    ['2026-07-20', null],
  ])('on %s the open one is %s', (date, name) => {
    expect(yearlyFor(date)?.name ?? null).toBe(name);
  });

  it.each([
    ['2026-11-09', '2026-11-10'],
    ['2026-11-10', '2027-11-09'],
    ['2026-12-31', '2027-11-09'],
  ])('after %s it opens on %s', (date, opensOn) => {
    expect(nextYearly(date).opensOn).toBe(opensOn);
  });

  it('opens on a Tuesday after the autumn round, closes on a Friday, and never meets a round', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2024, max: 2090 }), year => {
        const found = nextYearly(`${year}-06-01`);
        expect([time.weekdayOf(found.opensOn), time.weekdayOf(found.closesOn)]).toEqual([2, 5]);
        expect(found.opensOn > roundOf(`${year}-10-01`).closesOn).toBe(true);
        expect(found.closesOn < nextRound(found.opensOn).opensOn).toBe(true);
        expect(roundFor(found.opensOn)).toBeNull();
      }),
    );
  });
});
