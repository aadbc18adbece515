/** Which zone data is used, and that nothing else in the process can change it. */
// The holiday library brings an older copy of the zone library along; it comes first on purpose.

import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { holidaysOf } from '../../src/domain/holidays.ts';
import { newerData, offsetAt, ownOffset, packagedOffset, version } from '../../src/domain/time/zonedata.ts';
import { zoneDataVersion } from '../../src/domain/time.ts';

const HOUR = 3_600_000;
const at = (text: string): number => Date.parse(text);

function intlOffset(zone: string, instant: number): number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset', hour: 'numeric' });
  const name = format.formatToParts(instant).find(part => part.type === 'timeZoneName')?.value ?? '';
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * HOUR + Number(minutes) * 60_000);
}

describe('the newer data is used', () => {
  test.each([
    ['2025c', '2026f', '2026f'],
    ['2026g', '2026f', '2026g'],
    ['2027a', '2026f', '2027a'],
    ['2026f', '2026f', '2026f'],
    [undefined, '2026f', '2026f'],
  ])('of %s and %s', (own, packaged, expected) => {
    const chosen = newerData(own, packaged);
    expect(chosen.version).toBe(expected);
    expect(chosen.offsetAt).toBe(expected === packaged ? packagedOffset : ownOffset);
  });

  test('at this moment', () => {
    expect(zoneDataVersion).toBe(version);
    expect(zoneDataVersion >= '2026f').toBe(true);
    expect(zoneDataVersion >= (process.versions.tz ?? '')).toBe(true);
  });

  test('even after another copy of the library has replaced the shared one', async () => {
    expect(holidaysOf('US-NY', 2026).size).toBeGreaterThan(10);
    const { default: moment } = await import('moment-timezone');
    const shared = moment.tz;
    try {
      Reflect.set(moment, 'tz', { zone: () => null });
      expect(offsetAt('America/Vancouver', at('2027-01-10T12:00Z'))).toBe(-7 * HOUR);
    } finally {
      Reflect.set(moment, 'tz', shared);
    }
  });
});

describe('both sources', () => {
  test.each([
    'America/New_York',
    'Europe/Madrid',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'Africa/Cairo',
    'Antarctica/Troll',
  ])('agree on %s, where no rule changed', zone => {
    for (let day = at('2010-01-01T03:30Z'); day < at('2036-01-01'); day += 5 * 24 * HOUR) {
      expect(packagedOffset(zone, day)).toBe(ownOffset(zone, day));
    }
  });

  test('refuse a zone that does not exist', () => {
    expect(() => packagedOffset('Mars/Base', 0)).toThrow(RangeError);
    expect(() => ownOffset('Mars/Base', 0)).toThrow(RangeError);
  });
});

test('the Temporal library sees an offset that goes away and comes back within weeks', () => {
  // Versions up to 1.0.6 sampled offsets every 60 days and missed the month of Ramadan.
  const zone = 'Africa/Casablanca';
  for (let day = at('2029-12-01T12:00Z'); day < at('2030-04-01'); day += 24 * HOUR) {
    expect(ownOffset(zone, day)).toBe(intlOffset(zone, day));
  }
  const ramadan = Temporal.Instant.from('2030-01-10T12:00Z').toZonedDateTimeISO(zone).offsetNanoseconds / 1_000_000;
  expect(ramadan).toBe(intlOffset(zone, at('2030-01-10T12:00Z')));
});
