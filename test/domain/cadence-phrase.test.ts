/** How a cadence is read and printed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as cadence from '../../src/domain/cadence.ts';

const seed = { seed: 20260322, numRuns: 500 };

const every = fc.integer({ min: 1, max: 12 });
const weekday = fc.integer({ min: 1, max: 7 });
const clock = fc.integer({ min: 0, max: 1439 }).map(n => new Date(n * 60_000).toISOString().slice(11, 16));
const spot: fc.Arbitrary<cadence.Spot> = fc.oneof(
  fc.record({ nth: fc.constantFrom(1, 2, 3, 4, -1), weekday: fc.oneof(weekday, fc.constant('any workday' as const)) }),
  fc.record({ monthday: fc.integer({ min: 1, max: 31 }) }),
);
const anyCadence: fc.Arbitrary<cadence.Cadence> = fc.oneof(
  fc.constant({ unit: 'none' as const }),
  fc.record({ unit: fc.constant('week' as const), every, weekday, at: clock }),
  fc.record({ unit: fc.constant('month' as const), every, on: spot, at: clock }),
);

const printed = (phrase: string): string | null => {
  const found = cadence.parse(phrase);
  return found === null ? null : cadence.print(found);
};

test('what is printed is read as the same cadence', () => {
  fc.assert(
    fc.property(anyCadence, rhythm => {
      expect(cadence.parse(cadence.print(rhythm))).toEqual(rhythm);
    }),
    seed,
  );
});

test('the order of the pieces and the case do not matter', () => {
  expect(printed('10:00 MONTHLY first tuesday')).toBe('first Tuesday monthly 10:00');
  expect(printed('Thursday, 15:30, every 2 weeks')).toBe('every 2 weeks Thursday 15:30');
});

describe('readable', () => {
  test.each([
    ['first Tuesday monthly 10:00', 'first Tuesday monthly 10:00'],
    ['1st Tues of every month at 10am', 'first Tuesday monthly 10:00'],
    ['first Tuesday of the month 10.00', 'first Tuesday monthly 10:00'],
    ['every 2 weeks Thursday 15:30', 'every 2 weeks Thursday 15:30'],
    ['every other Thursday 3:30 p.m.', 'every 2 weeks Thursday 15:30'],
    ['fortnightly on Thursdays 15:30', 'every 2 weeks Thursday 15:30'],
    ['every week Monday 09:00', 'weekly Monday 09:00'],
    ['weekly Monday 9:00', 'weekly Monday 09:00'],
    ['every Monday 12 am', 'weekly Monday 00:00'],
    ['quarterly second Wednesday 09:00', 'quarterly second Wednesday 09:00'],
    ['every 3 months second Wednesday 09:00', 'quarterly second Wednesday 09:00'],
    ['every two months first Tuesday 10:00', 'every 2 months first Tuesday 10:00'],
    ['every 2 quarters first Tuesday 12pm', 'every 6 months first Tuesday 12:00'],
    ['last weekday monthly 16:00', 'last weekday monthly 16:00'],
    ['last working day of each month 16:00', 'last weekday monthly 16:00'],
    ['day 15 monthly 10:00', 'day 15 monthly 10:00'],
    ['monthly on the 31st 10:00', 'day 31 monthly 10:00'],
    ['last day of the month 10:00', 'day 31 monthly 10:00'],
    ['primer martes mensual 10:00', 'first Tuesday monthly 10:00'],
    ['el primer martes de cada mes a las 10:00', 'first Tuesday monthly 10:00'],
    ['cada 2 semanas jueves 15:30', 'every 2 weeks Thursday 15:30'],
    ['cada dos meses primer martes 10:00', 'every 2 months first Tuesday 10:00'],
    ['bimestral primer martes 10:00', 'every 2 months first Tuesday 10:00'],
    ['trimestral segundo miércoles 09:00', 'quarterly second Wednesday 09:00'],
    ['último día hábil mensual 16:00', 'last weekday monthly 16:00'],
    ['ultimo dia del mes 9h', 'day 31 monthly 09:00'],
    ['día 15 de cada mes 10h30', 'day 15 monthly 10:30'],
    ['semanal lunes 09:00', 'weekly Monday 09:00'],
    ['none', 'none'],
    [' None ', 'none'],
    ['ninguno', 'none'],
  ])('%s', (phrase, expected) => {
    expect(printed(phrase)).toBe(expected);
  });
});

describe('never guessed', () => {
  test.each([
    ['nothing', ''],
    ['no hour', 'first Tuesday monthly'],
    ['no rhythm', 'first Tuesday 10:00'],
    ['no day', 'monthly 10:00'],
    ['which Wednesday of the quarter', 'quarterly Wednesday 09:00'],
    ['a day twice', 'weekly Monday Tuesday 09:00'],
    ['two days', 'weekly Monday and Thursday 09:00'],
    ['two hours', 'weekly Monday 09:00 10:00'],
    ['two rhythms', 'monthly quarterly first Tuesday 10:00'],
    ['twice a week or every two', 'biweekly Monday 10:00'],
    ['the second, or every other', 'every second Wednesday 09:00'],
    ['a fifth Tuesday is rare', 'fifth Tuesday monthly 10:00'],
    ['a nth day of a week', 'weekly first Monday 10:00'],
    ['no such hour', 'weekly Monday 25:00'],
    ['no such minute', 'weekly Monday 10:75'],
    ['no such half', 'weekly Monday 15:30 pm'],
    ['no such day', 'day 32 monthly 10:00'],
    ['day 0', 'day 0 monthly 10:00'],
    ['never', 'every 0 weeks Monday 10:00'],
    ['too rare', 'every 13 months first Tuesday 10:00'],
    ['a bare number', '15 monthly 10:00'],
    ['an unknown word', 'first Tuesday monthly 10:00 please'],
    ['a word of the language itself', 'constructor monthly 10:00'],
    ['none and more', 'none weekly Monday 10:00'],
    ['too long', `first Tuesday monthly 10:00${' '.repeat(300)}`],
  ])('%s', (_, phrase) => {
    expect(cadence.parse(phrase)).toBeNull();
  });

  test('no text makes it fail, long or short', () => {
    const words = fc.array(
      fc.constantFrom('first', 'Tue', 'every', '2', 'week', 'month', 'day', '31st', '10:00', 'am', 'last'),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          words.map(list => list.join(' ')),
        ),
        text => {
          const found = cadence.parse(text);
          if (found !== null) expect(cadence.parse(cadence.print(found))).toEqual(found);
        },
      ),
      seed,
    );
    expect(cadence.parse('1'.repeat(100_000))).toBeNull();
  });
});
