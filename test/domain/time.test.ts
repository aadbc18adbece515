/** Civil dates, and the passage between wall clocks and instants. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import * as time from '../../src/domain/time.ts';

const seed = { seed: 20260322, numRuns: 300 };
const ZONES = [
  'America/New_York',
  'Europe/Madrid',
  'Africa/Cairo',
  'Antarctica/Troll',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Asia/Kathmandu',
  'UTC',
];

const anyZone = fc.constantFrom(...ZONES);
const anyDate = fc.integer({ min: -3_652, max: 13_000 }).map(n => time.addDays('2000-01-01', n));
const anyTime = fc.integer({ min: 0, max: 1439 }).map(n => new Date(n * 60_000).toISOString().slice(11, 16));
const anyInstant = fc.integer({ min: 473_385_600, max: 2_082_758_400 }).map(s => new Date(s * 1000));

const iso = (date: string, at: string, zone: string): string =>
  `${time.instantOf(date, at, zone).toISOString().slice(0, 16)}Z`;

describe('a wall clock becomes an instant', () => {
  test.each([
    ['a skipped hour comes later', '2027-03-14', '02:30', 'America/New_York', '2027-03-14T07:30Z'],
    ['an hour shown twice is the first', '2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30Z'],
    ['a skipped half hour', '2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:45Z'],
    ['a half hour shown twice', '2026-04-05', '01:45', 'Australia/Lord_Howe', '2026-04-04T14:45Z'],
    ['a skipped day', '2011-12-30', '10:00', 'Pacific/Apia', '2011-12-30T20:00Z'],
    ['a skipped midnight', '2025-04-25', '00:30', 'Africa/Cairo', '2025-04-24T22:30Z'],
    ['a change of two hours', '2026-03-29', '01:30', 'Antarctica/Troll', '2026-03-29T01:30Z'],
    ['fourteen hours ahead', '2026-12-31', '23:59', 'Pacific/Kiritimati', '2026-12-31T09:59Z'],
  ])('%s', (_, date, at, zone, expected) => {
    expect(iso(date, at, zone)).toBe(expected);
  });

  test.each([
    ['2026-10-31', '09:00', 'America/Vancouver', '2026-10-31T16:00Z'],
    ['2026-11-02', '09:00', 'America/Vancouver', '2026-11-02T16:00Z'],
    ['2027-01-10', '09:00', 'America/Vancouver', '2027-01-10T16:00Z'],
    ['2026-01-10', '09:00', 'America/Vancouver', '2026-01-10T17:00Z'],
    ['2026-09-19', '09:00', 'Africa/Casablanca', '2026-09-19T08:00Z'],
    ['2026-09-21', '09:00', 'Africa/Casablanca', '2026-09-21T09:00Z'],
    ['2027-07-01', '09:00', 'Africa/Casablanca', '2027-07-01T09:00Z'],
  ])('zones that gave up changing their clocks in 2026: %s %s %s', (date, at, zone, expected) => {
    expect(iso(date, at, zone)).toBe(expected);
  });

  test('as the Temporal standard says, for every zone and hour', () => {
    fc.assert(
      fc.property(anyDate, anyTime, anyZone, (date, at, zone) => {
        const standard = Temporal.PlainDateTime.from(`${date}T${at}`).toZonedDateTime(zone);
        expect(time.instantOf(date, at, zone).getTime()).toBe(standard.epochMilliseconds);
      }),
      { ...seed, numRuns: 2000 },
    );
  });

  test('and back: the clock shows what was asked, or something later where that hour does not exist', () => {
    fc.assert(
      fc.property(anyDate, anyTime, anyZone, (date, at, zone) => {
        const instant = time.instantOf(date, at, zone);
        const shown = `${time.dateIn(zone, instant)} ${time.clockIn(zone, instant)}`;
        expect(shown >= `${date} ${at}`).toBe(true);
        if (zone === 'UTC') expect(shown).toBe(`${date} ${at}`);
      }),
      seed,
    );
  });

  test('an instant is found again from its wall clock, or the earlier one that shows the same', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (instant, zone) => {
        const whole = new Date(Math.floor(instant.getTime() / 60_000) * 60_000);
        const again = time.instantOf(time.dateIn(zone, whole), time.clockIn(zone, whole), zone);
        expect(again.getTime()).toBeLessThanOrEqual(whole.getTime());
        expect(whole.getTime() - again.getTime()).toBeLessThanOrEqual(2 * 3_600_000);
        expect(time.clockIn(zone, again)).toBe(time.clockIn(zone, whole));
      }),
      seed,
    );
  });

  test('what is shown comes from the same offset as what is sent', () => {
    const instant = time.instantOf('2027-01-10', '09:00', 'America/Vancouver');
    const words = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', dateStyle: 'long', timeStyle: 'short' });
    expect(words.format(time.shiftedForDisplay('America/Vancouver', instant)).replace(/\s/g, ' ')).toBe(
      'January 10, 2027 at 9:00 AM',
    );
  });

  test.each([
    ['2026-02-30', '10:00', 'UTC'],
    ['2026-02-03', '24:00', 'UTC'],
    ['tomorrow', '10:00', 'UTC'],
    ['2026-02-03', '10:00', 'Mars/Base'],
  ])('%s %s %s is refused loudly', (date, at, zone) => {
    expect(() => time.instantOf(date, at, zone)).toThrow(RangeError);
  });
});

describe('what is a zone, a date, a time', () => {
  test.each(['America/New_York', 'UTC', 'Asia/Kolkata', 'US/Eastern', 'Pacific/Kiritimati'])('%s is a zone', text => {
    expect(time.isZone(text)).toBe(true);
  });
  test.each(['', 'america/new_york', 'New York', 'Mars/Base', '+05:00', 'constructor', '__proto__', 'UTC ', '5'])(
    '"%s" is no zone',
    text => {
      expect(time.isZone(text)).toBe(false);
    },
  );
  test.each([
    '2026-02-30',
    '2027-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '1899-12-31',
    '3000-01-01',
    '2026-01-01\n',
    '',
  ])('"%s" is no date', text => {
    expect(time.isCivilDate(text)).toBe(false);
  });
  test('every day of the calendar is a date', () => {
    fc.assert(
      fc.property(anyDate, date => time.isCivilDate(date)),
      seed,
    );
    expect(time.isCivilDate('2028-02-29')).toBe(true);
  });
  test.each([
    ['00:00', true],
    ['23:59', true],
    ['24:00', false],
    ['9:00', false],
    ['12:60', false],
    ['12:00:00', false],
  ])('time %s: %s', (text, expected) => {
    expect(time.isCivilTime(text)).toBe(expected);
  });
});

describe('counting days', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-08-31', 3, '2026-11-30'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
  ])('%s and %i months', (date, n, expected) => {
    expect(time.addMonths(date, n)).toBe(expected);
  });

  test('days added are the days between', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -4000, max: 4000 }), (date, n) => {
        const there = time.addDays(date, n);
        expect(time.daysBetween(date, there)).toBe(n);
        expect(time.addDays(there, -n)).toBe(date);
        expect(time.compare(date, there)).toBe(n === 0 ? 0 : -Math.sign(n));
      }),
      seed,
    );
  });

  test('weekday, week and month are those of the Temporal standard', () => {
    fc.assert(
      fc.property(anyDate, date => {
        const day = Temporal.PlainDate.from(date);
        expect([time.weekdayOf(date), time.monthOf(date)]).toEqual([day.dayOfWeek, day.month]);
        const monday = time.startOfWeek(date);
        expect(time.weekdayOf(monday)).toBe(1);
        expect([0, 1, 2, 3, 4, 5, 6]).toContain(time.daysBetween(monday, date));
      }),
      seed,
    );
  });

  test.each([
    ['2026-01-01', '2026-01-01'],
    ['2026-03-31', '2026-01-01'],
    ['2026-04-01', '2026-04-01'],
    ['2026-11-22', '2026-10-01'],
  ])('the quarter of %s', (date, expected) => {
    expect(time.startOfQuarter(date)).toBe(expected);
  });
});
