/** Public holidays by region. */
import { describe, expect, test } from 'vitest';
import { holidaysOf, isRegion } from '../../src/domain/holidays.ts';

describe('regions', () => {
  test.each(['', 'US', 'MX', 'US-NY', 'us-ny', 'ES-MD', 'US-LA-NO', 'MA'])('"%s" is one', text => {
    expect(isRegion(text)).toBe(true);
  });
  test.each([
    'XX',
    'US-',
    'US-XX',
    'US-LA-XX',
    'US-LA-NO-X',
    'USA',
    'New York',
    'constructor',
    '__proto__',
    ' ',
    '-',
    'US NY',
  ])('"%s" is none', text => {
    expect(isRegion(text)).toBe(false);
  });
});

describe('holidays', () => {
  test.each([
    ['US-NY', 2026, '2026-11-26', true],
    ['US-NY', 2026, '2026-07-03', true],
    ['US-NY', 2027, '2027-12-24', true],
    ['us-ny', 2026, '2026-11-26', true],
    ['US-NY', 2026, '2026-12-24', false],
    ['MX', 2026, '2026-11-16', true],
    ['MX', 2026, '2026-11-26', false],
    ['ES-MD', 2026, '2026-05-02', true],
    ['ES', 2026, '2026-05-02', false],
    ['ES', 2026, '2026-04-03', true],
    ['DE', 2026, '2026-04-06', true],
  ])('%s %i: %s', (region, year, date, expected) => {
    expect(holidaysOf(region, year).has(date)).toBe(expected);
  });

  test('a feast of three days is three days', () => {
    expect([...holidaysOf('AE', 2026)]).toEqual(expect.arrayContaining(['2026-03-20', '2026-03-21', '2026-03-22']));
    expect(holidaysOf('AE', 2026).has('2026-03-23')).toBe(false);
  });

  test('observances that nobody has off do not count', () => {
    expect(holidaysOf('US', 2026).has('2026-02-14')).toBe(false);
    expect(holidaysOf('US', 2026).size).toBe(12);
  });

  test('a year is worked out once', () => {
    expect(holidaysOf('MX', 2031)).toBe(holidaysOf('mx', 2031));
  });

  test.each(['', 'XX', 'US-XX'])('"%s" has none', region => {
    expect(holidaysOf(region, 2026).size).toBe(0);
  });
});
