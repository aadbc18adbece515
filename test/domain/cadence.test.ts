/** When two sides meet: dates, rest and holidays, defaults. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as cadence from '../../src/domain/cadence.ts';
import * as time from '../../src/domain/time.ts';

const seed = { seed: 20260322, numRuns: 200 };

const read = (phrase: string): cadence.Cadence => {
  const found = cadence.parse(phrase);
  if (found === null) throw new Error(`unreadable: ${phrase}`);
  return found;
};
const dates = (phrase: string, anchor: string, from: string, count: number): readonly string[] =>
  cadence.occurrences(read(phrase), anchor, from, count).map(meeting => meeting.date);

const at = '10:00';
const every = fc.integer({ min: 1, max: 12 });
const weekday = fc.integer({ min: 1, max: 7 });
const nth = fc.constantFrom(1, 2, 3, 4, -1);
const spot: fc.Arbitrary<cadence.Spot> = fc.oneof(
  fc.record({ nth, weekday: fc.oneof(weekday, fc.constant('any workday' as const)) }),
  fc.record({ monthday: fc.integer({ min: 1, max: 31 }) }),
);
const anyCadence: fc.Arbitrary<Exclude<cadence.Cadence, { unit: 'none' }>> = fc.oneof(
  fc.record({ unit: fc.constant('week' as const), every, weekday, at: fc.constant(at) }),
  fc.record({ unit: fc.constant('month' as const), every, on: spot, at: fc.constant(at) }),
);
const anyDate = fc.integer({ min: 0, max: 5_000 }).map(n => time.addDays('2020-01-01', n));

describe('dates', () => {
  test.each([
    ['first Tuesday monthly 10:00', '2026-11-22', '2026-11-22', ['2026-12-01', '2027-01-05', '2027-02-02']],
    ['every 2 weeks Thursday 15:30', '2026-11-27', '2026-11-27', ['2026-12-03', '2026-12-17', '2026-12-31']],
    ['every 2 weeks Thursday 15:30', '2026-11-27', '2026-12-04', ['2026-12-17', '2026-12-31', '2027-01-14']],
    ['quarterly second Wednesday 09:00', '2026-01-20', '2026-01-20', ['2026-02-11', '2026-05-13', '2026-08-12']],
    ['last weekday monthly 16:00', '2026-10-01', '2026-10-01', ['2026-10-30', '2026-11-30', '2026-12-31']],
    ['day 31 monthly 10:00', '2027-01-31', '2027-01-31', ['2027-01-31', '2027-02-28', '2027-03-31']],
    ['quarterly day 30 10:00', '2026-11-30', '2026-12-01', ['2027-02-28', '2027-05-30', '2027-08-30']],
    ['first Tuesday monthly 10:00', '2030-01-01', '2026-11-22', ['2030-01-01', '2030-02-05', '2030-03-05']],
    ['weekly Monday 09:00', '2026-11-23', '2026-11-23', ['2026-11-23', '2026-11-30', '2026-12-07']],
  ])('%s, begun %s, from %s', (phrase, anchor, from, expected) => {
    expect(dates(phrase, anchor, from, 3)).toEqual(expected);
  });

  test('the first fitting date on or after the anchor is a meeting', () => {
    fc.assert(
      fc.property(anyCadence, anyDate, (rhythm, anchor) => {
        const monthly = { ...rhythm, every: 1 };
        expect(cadence.occurrences(rhythm, anchor, anchor, 1)).toEqual(cadence.occurrences(monthly, anchor, anchor, 1));
      }),
      seed,
    );
  });

  test('the rhythm is kept: every so many weeks, or a meeting in every so many months', () => {
    fc.assert(
      fc.property(anyCadence, anyDate, (rhythm, anchor) => {
        const found = cadence.occurrences(rhythm, anchor, anchor, 6).map(meeting => meeting.date);
        expect(found).toHaveLength(6);
        found.slice(1).forEach((date, i) => {
          const before = found[i] ?? '';
          if (rhythm.unit === 'week') expect(time.daysBetween(before, date)).toBe(7 * rhythm.every);
          else expect(time.addMonths(`${before.slice(0, 7)}-01`, rhythm.every).slice(0, 7)).toBe(date.slice(0, 7));
        });
      }),
      seed,
    );
  });

  test('wherever one starts to look, the meetings are the same', () => {
    fc.assert(
      fc.property(anyCadence, anyDate, fc.integer({ min: -100, max: 900 }), (rhythm, anchor, days) => {
        const from = time.addDays(anchor, days);
        const all = cadence.occurrences(rhythm, anchor, anchor, 160).filter(meeting => meeting.date >= from);
        expect(cadence.occurrences(rhythm, anchor, from, 2)).toEqual(all.slice(0, 2));
        expect(cadence.next(rhythm, anchor, time.addDays(from, -1))).toEqual(all[0]);
      }),
      seed,
    );
  });

  test('next is strictly after, and nothing is next of none', () => {
    const rhythm = read('first Tuesday monthly 10:00');
    expect(cadence.next(rhythm, '2026-01-01', '2026-12-01')).toEqual({ date: '2027-01-05', time: '10:00' });
    expect(cadence.next(read('none'), '2026-01-01', '2026-12-01')).toBeNull();
    expect(cadence.occurrences(read('none'), '2026-01-01', '2026-01-01', 3)).toEqual([]);
    expect(cadence.occurrences(rhythm, '2026-01-01', '2026-01-01', 0)).toEqual([]);
  });
});

describe('where a meeting takes place', () => {
  const calendar = (change: Partial<time.Calendar> = {}): time.Calendar => ({
    workingDays: [1, 2, 3, 4, 5],
    holidays: new Set(['2026-12-25', '2026-12-28']),
    restMonths: [7, 8],
    ...change,
  });

  test.each([
    ['a working day stays', '2026-12-24', {}, { date: '2026-12-24', time: at, moved: false }],
    ['a holiday moves over the weekend', '2026-12-25', {}, { date: '2026-12-29', time: at, moved: true }],
    ['a Saturday moves', '2026-12-19', {}, { date: '2026-12-21', time: at, moved: true }],
    ['seven days are the most', '2026-12-25', { workingDays: [5] }, { date: '2027-01-01', time: at, moved: true }],
    ['more than seven skip it', '2026-12-24', { workingDays: [5] }, 'skipped'],
    ['a resting month skips it', '2026-07-07', {}, 'skipped'],
    ['it does not move into rest', '2026-06-27', { workingDays: [1], holidays: new Set(['2026-06-29']) }, 'skipped'],
    ['a pause skips it', '2026-12-24', { pausedUntil: '2026-12-25' }, 'skipped'],
    [
      'a pause that is over does not',
      '2026-12-24',
      { pausedUntil: '2026-12-24' },
      { date: '2026-12-24', time: at, moved: false },
    ],
    ['nobody is ever awake', '2026-12-24', { restMonths: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] }, 'skipped'],
    ['nobody works', '2026-12-24', { workingDays: [9] }, 'skipped'],
  ])('%s', (_, date, change, expected) => {
    expect(cadence.place({ date, time: at }, calendar(change))).toEqual(expected);
  });

  test('never on a day nobody works, never more than a week late', () => {
    const cal = calendar({ workingDays: [2, 4] });
    fc.assert(
      fc.property(anyDate, date => {
        const held = cadence.place({ date, time: at }, cal);
        if (held === 'skipped') return;
        expect(time.isWorkingDay(held.date, cal)).toBe(true);
        expect(time.daysBetween(date, held.date)).toBeLessThanOrEqual(7);
        expect(held.moved).toBe(held.date !== date);
      }),
      seed,
    );
  });

  test('a meeting moved past the date asked about is still the next one', () => {
    const rhythm = read('day 25 monthly 10:00');
    const cal = calendar();
    const christmas = { date: '2026-12-29', time: at, moved: true, planned: '2026-12-25' };
    expect(cadence.nextHeld(rhythm, '2026-01-01', '2026-12-26', cal)).toEqual(christmas);
    expect(cadence.nextHeld(rhythm, '2026-01-01', '2026-12-29', cal)?.planned).toBe('2027-01-25');
    expect(cadence.nextHeld(rhythm, '2026-01-01', '2026-06-25', cal)?.planned).toBe('2026-09-25');
  });

  test('a pause of three years ends by itself', () => {
    const paused = calendar({ pausedUntil: '2029-12-01' });
    const held = cadence.nextHeld(read('weekly Monday 09:00'), '2026-01-01', '2026-12-01', paused);
    expect(held).toEqual({ date: '2029-12-03', time: '09:00', moved: false, planned: '2029-12-03' });
  });

  test('no meeting is held where there is none, or only rest', () => {
    const asleep = calendar({ restMonths: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] });
    expect(cadence.nextHeld(read('weekly Monday 09:00'), '2026-01-01', '2026-12-26', asleep)).toBeNull();
    expect(cadence.nextHeld(read('none'), '2026-01-01', '2026-12-26', calendar())).toBeNull();
  });
});

describe('what partnerships start with', () => {
  test.each([
    ['networking', 'quarterly first Tuesday 10:00', 91],
    ['coordinating', 'every 2 months first Tuesday 10:00', 61],
    ['cooperating', 'first Tuesday monthly 10:00', 30],
    ['collaborating', 'first Tuesday monthly 10:00', 30],
  ] as const)('%s: %s', (level, phrase, days) => {
    expect(cadence.print(cadence.defaultFor(level))).toBe(phrase);
    expect(cadence.lengthInDays(cadence.defaultFor(level))).toBe(days);
  });

  test('lengths', () => {
    expect(cadence.lengthInDays(read('every 2 weeks Thursday 15:30'))).toBe(14);
    expect(cadence.lengthInDays(read('yearly first Tuesday 10:00'))).toBe(365);
    expect(cadence.lengthInDays(read('none'))).toBeNull();
  });
});
