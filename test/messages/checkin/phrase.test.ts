/** Proves that a cadence offered in a form reads back as itself, in both languages, and what typed words mean. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cadence, parse, print } from '../../../src/domain/cadence.ts';
import { phraseOf } from '../../../src/messages/checkin/phrase.ts';
import { commandIn } from '../../../src/messages/typed/command.ts';

const two = (n: number) => String(n).padStart(2, '0');
const at = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([h, m]) => `${two(h)}:${two(m)}`);
const every = fc.integer({ min: 1, max: 12 });
const weekday = fc.integer({ min: 1, max: 7 });
const spot = fc.oneof(
  fc.record({ monthday: fc.integer({ min: 1, max: 31 }) }),
  fc.record({ nth: fc.constantFrom(1, 2, 3, 4, -1), weekday: fc.oneof(weekday, fc.constant('any workday' as const)) }),
);
const cadence: fc.Arbitrary<Cadence> = fc.oneof(
  fc.constant({ unit: 'none' as const }),
  fc.record({ unit: fc.constant('week' as const), every, weekday, at }),
  fc.record({ unit: fc.constant('month' as const), every, on: spot, at }),
);

it('reads back as the same cadence', () => {
  fc.assert(
    fc.property(cadence, fc.constantFrom('en' as const, 'es' as const), (meant, language) => {
      expect(parse(phraseOf(print(meant), language))).toEqual(meant);
    }),
    { seed: 11, numRuns: 400 },
  );
});

it('sounds like Spanish', () => {
  expect(phraseOf('first Tuesday monthly 10:00', 'es')).toBe('primer martes mensual 10:00');
  expect(phraseOf('every 2 weeks Thursday 15:30', 'es')).toBe('cada 2 semanas jueves 15:30');
  expect(phraseOf('last weekday monthly 16:00', 'es')).toBe('último día hábil mensual 16:00');
});

describe('typed words', () => {
  it.each([
    ['brief Oak School', 'checkin.brief', 'Oak School'],
    ['Brief', 'checkin.brief', ''],
    ['resumen de la Escuela Oak', 'checkin.brief', 'la Escuela Oak'],
    ['We talked with Oak School', 'checkin.talked', 'Oak School'],
    ['talked to Oak School today.', 'checkin.talked', 'Oak School'],
    ['hablamos con Oak School hoy', 'checkin.talked', 'Oak School'],
    ['visited Grace Pantry', 'checkin.visited', 'Grace Pantry'],
    ['Visitamos a Grace Pantry', 'checkin.visited', 'Grace Pantry'],
    ['minutes Grace', 'checkin.write_minutes', 'Grace'],
    ['acta', 'checkin.write_minutes', ''],
    ['agenda', 'checkin.agenda', ''],
    ['event with Oak School', 'checkin.ask_event', 'Oak School'],
    ['change check-in', 'checkin.ask_change', ''],
  ])('%s', (words, action, name) => {
    expect(commandIn(words)).toEqual({ action, values: { name } });
  });

  it('of something else are left alone', () => {
    expect(commandIn('briefcases for the school')).toBeNull();
    expect(commandIn('actas')).toBeNull();
    expect(commandIn('talkedover')).toBeNull();
  });
});
