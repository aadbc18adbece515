/** Working days: which days count, how they are counted, and that every search comes to an end. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as time from '../../src/domain/time.ts';

const seed = { seed: 20260322, numRuns: 300 };
const NEVER_AWAKE = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

const calendar = (change: Partial<time.Calendar> = {}): time.Calendar => ({
  workingDays: [1, 2, 3, 4, 5],
  holidays: new Set(['2026-12-25', '2027-01-01']),
  restMonths: [],
  ...change,
});

const anyDate = fc.integer({ min: 0, max: 900 }).map(n => time.addDays('2026-01-01', n));
const anyCalendar = fc.record({
  workingDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
  holidays: fc.array(anyDate, { maxLength: 40 }).map((days): ReadonlySet<string> => new Set(days)),
  restMonths: fc.uniqueArray(fc.integer({ min: 1, max: 12 })),
  pausedUntil: fc.option(anyDate, { nil: null }),
});

describe('one by one', () => {
  test.each([
    ['a Thursday', '2026-12-24', {}, true],
    ['a holiday', '2026-12-25', {}, false],
    ['a Saturday', '2026-12-26', {}, false],
    ['a Saturday somebody works', '2026-12-26', { workingDays: [6] }, true],
    ['no day given: Monday to Friday', '2026-12-24', { workingDays: [] }, true],
    ['no day given: the Saturday', '2026-12-26', { workingDays: [] }, false],
    ['a resting month', '2026-12-24', { restMonths: [12] }, false],
    ['the day before a pause ends', '2026-12-23', { pausedUntil: '2026-12-24' }, false],
    ['the day a pause ends', '2026-12-24', { pausedUntil: '2026-12-24' }, true],
    ['no pause', '2026-12-24', { pausedUntil: null }, true],
  ])('%s', (_, date, change, expected) => {
    expect(time.isWorkingDay(date, calendar(change))).toBe(expected);
  });

  test.each([
    ['2026-12-24', '2026-12-24', {}],
    ['2026-12-25', '2026-12-28', {}],
    ['2026-06-30', '2026-09-01', { restMonths: [6, 7, 8] }],
    ['2026-06-30', '2029-01-02', { pausedUntil: '2029-01-01', holidays: new Set(['2029-01-01']) }],
  ])('the next working day from %s is %s', (date, expected, change) => {
    expect(time.nextWorkingDay(date, calendar(change))).toBe(expected);
  });

  test.each([
    ['2026-12-28', '2026-12-24', {}],
    ['2026-12-24', '2026-12-23', {}],
    ['2026-09-01', '2026-05-29', { restMonths: [6, 7, 8] }],
    ['2026-12-24', '2026-12-22', { workingDays: [2] }],
  ])('the last working day before %s is %s', (date, expected, change) => {
    expect(time.lastWorkingDayBefore(date, calendar(change))).toBe(expected);
  });

  test.each([
    ['2026-12-23', 1, '2026-12-24', {}],
    ['2026-12-23', 5, '2026-12-31', {}],
    ['2026-12-26', 1, '2026-12-28', {}],
    ['2026-05-28', 3, '2026-09-02', { restMonths: [6, 7, 8] }],
    ['2026-12-23', 0, '2026-12-23', {}],
  ])('%s and %i working days', (date, n, expected, change) => {
    expect(time.addWorkingDays(date, n, calendar(change))).toBe(expected);
  });

  test('a calendar without any working day gives plain days', () => {
    const asleep = calendar({ restMonths: NEVER_AWAKE });
    expect(time.nextWorkingDay('2026-12-24', asleep)).toBe('2026-12-24');
    expect(time.lastWorkingDayBefore('2026-12-24', asleep)).toBe('2026-12-23');
    expect(time.addWorkingDays('2026-12-24', 5, asleep)).toBe('2026-12-29');
    expect(time.nextWorkingDay('2026-12-24', calendar({ workingDays: [9] }))).toBe('2026-12-24');
  });
});

describe('for every calendar', () => {
  test('the next working day skips no working day', () => {
    fc.assert(
      fc.property(anyDate, anyCalendar, (date, cal) => {
        const next = time.nextWorkingDay(date, cal);
        expect(next >= date).toBe(true);
        for (let day = date; day < next; day = time.addDays(day, 1)) expect(time.isWorkingDay(day, cal)).toBe(false);
        if (next > date) expect(time.isWorkingDay(next, cal)).toBe(true);
      }),
      seed,
    );
  });

  test('the last working day before lies before, and none is nearer', () => {
    fc.assert(
      fc.property(anyDate, anyCalendar, (date, cal) => {
        const last = time.lastWorkingDayBefore(date, cal);
        expect(last < date).toBe(true);
        for (let day = time.addDays(date, -1); day > last; day = time.addDays(day, -1)) {
          expect(time.isWorkingDay(day, cal)).toBe(false);
        }
      }),
      seed,
    );
  });

  test('n working days on, exactly n were counted, or none could be', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 15 }), anyCalendar, (date, n, cal) => {
        const end = time.addWorkingDays(date, n, cal);
        let counted = 0;
        for (let day = time.addDays(date, 1); day <= end; day = time.addDays(day, 1)) {
          if (time.isWorkingDay(day, cal)) counted += 1;
        }
        if (time.isWorkingDay(end, cal)) expect(counted).toBe(n);
        else expect(end).toBe(time.addDays(date, n));
      }),
      seed,
    );
  });
});

describe('written working days', () => {
  test.each([
    ['Mon-Fri', [1, 2, 3, 4, 5]],
    ['Tue Thu', [2, 4]],
    ['Mon, Wed-Fri', [1, 3, 4, 5]],
    ['thursday; tuesday', [2, 4]],
    ['Monday to Friday', [1, 2, 3, 4, 5]],
    ['Mon – Thu and Sat', [1, 2, 3, 4, 6]],
    ['Fri-Mon', [1, 5, 6, 7]],
    ['lunes a viernes', [1, 2, 3, 4, 5]],
    ['lun, mié y vie', [1, 3, 5]],
    ['De', null],
    ['Mon-Wed-Fri', null],
    ['Mon-', null],
    ['weekdays', null],
    ['', null],
    [' ', null],
    ['M T W', null],
    [`${'Mon '.repeat(100)}`, null],
  ])('%s', (text, expected) => {
    expect(time.parseWorkingDays(text)).toEqual(expected);
  });

  test('what is printed is read as the same days', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), days => {
        const sorted = [...days].sort((a, b) => a - b);
        expect(time.parseWorkingDays(time.printWorkingDays(days))).toEqual(sorted);
      }),
      seed,
    );
    expect(time.printWorkingDays([5, 1, 3, 4])).toBe('Mon Wed-Fri');
    expect(time.printWorkingDays([6, 7])).toBe('Sat Sun');
    expect(time.printWorkingDays([])).toBe('Mon-Fri');
  });

  test('no text makes it fail', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const days = time.parseWorkingDays(text);
        expect(days === null || days.length > 0).toBe(true);
      }),
      seed,
    );
  });
});
