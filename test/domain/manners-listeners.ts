/** Owns people to be polite to: one with the usual hours, and any that could exist. */
import fc from 'fast-check';
import { type DeliveryKind, isKind, kinds } from '../../src/domain/delivery.ts';
import type { Listener } from '../../src/domain/manners.ts';
import type { Calendar } from '../../src/domain/time.ts';
import * as time from '../../src/domain/time.ts';

export const NEW_YORK = 'America/New_York';

type Changes = Partial<Omit<Listener, 'calendar'>> & { readonly calendar?: Partial<Calendar> };

/** A partner who said yes, works Monday to Friday, 9 to 5, in New York. */
export const listener = ({ calendar, ...rest }: Changes = {}): Listener => ({
  person: 'rosa',
  side: 'partner',
  zone: NEW_YORK,
  politeFrom: '09:00',
  politeTo: '17:00',
  bundleDay: null,
  consent: 'here',
  stopped: [],
  calendar: { workingDays: [1, 2, 3, 4, 5], holidays: new Set(), restMonths: [], ...calendar },
  ...rest,
});

const allKinds: readonly DeliveryKind[] = Object.keys(kinds).filter(isKind);
export const someKind = fc.constantFrom(...allKinds);

const clock = (quarter: number): string =>
  `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;

const hours = fc
  .tuple(fc.integer({ min: 20, max: 80 }), fc.integer({ min: 2, max: 15 }))
  .map(([from, length]) => ({ politeFrom: clock(from), politeTo: clock(from + length) }));

const date = fc.integer({ min: 0, max: 1200 }).map(days => time.addDays('2026-01-01', days));

/** Hours after 5 in the morning: before that, clock changes make the day itself uncertain. */
export const anyHours: fc.Arbitrary<Listener> = fc
  .record({
    side: fc.constantFrom('host' as const, 'partner' as const),
    zone: fc.constantFrom(
      'America/New_York',
      'Europe/Madrid',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
      'Africa/Cairo',
      'Antarctica/Troll',
      'Pacific/Kiritimati',
      'Pacific/Apia',
      'Asia/Kathmandu',
    ),
    hours,
    bundleDay: fc.option(fc.integer({ min: 1, max: 7 })),
    workingDays: fc.subarray([1, 2, 3, 4, 5, 6, 7]),
    holidays: fc.array(date, { maxLength: 40 }).map(dates => new Set(dates)),
    restMonths: fc.oneof(fc.constant([]), fc.subarray([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])),
    pausedUntil: fc.option(date),
  })
  .map(({ hours: polite, workingDays, holidays, restMonths, pausedUntil, ...rest }) =>
    listener({ ...rest, ...polite, calendar: { workingDays, holidays, restMonths, pausedUntil } }),
  );
