/** Proves the polite instant of every kind of delivery, for any hours, zone and calendar. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DeliveryKind, kinds } from '../../src/domain/delivery.ts';
import { isPolite, type Listener, slot } from '../../src/domain/manners.ts';
import * as time from '../../src/domain/time.ts';
import { anyHours, listener, NEW_YORK, someKind } from './manners-listeners.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

const at = (date: string, clock: string, zone = NEW_YORK): Date => time.instantOf(date, clock, zone);
const local = (instant: Date, zone = NEW_YORK): string =>
  `${time.dateIn(zone, instant)} ${time.clockIn(zone, instant)}`;
/** The slot in New York, for something wanted then, asked at that moment or when given. */
const slotOf = (kind: DeliveryKind, who: Listener, wanted: string, now = wanted): string =>
  local(slot(kind, who, instant(wanted), instant(now)));
const instant = (text: string): Date => at(text.slice(0, 10), text.slice(11));

// June 2026: the 1st is a Monday.
describe('slot', () => {
  const rosa = listener();
  const dana = listener({ side: 'host' });

  it.each<[string, DeliveryKind, Listener, string, string]>([
    ['a question in polite hours is asked at once', 'commitment.accept', rosa, '2026-06-03 11:20', '2026-06-03 11:20'],
    ['a question at night waits for the morning', 'commitment.accept', rosa, '2026-06-03 21:00', '2026-06-04 09:00'],
    ['an answer on Friday night waits for Monday', 'commitment.answered', rosa, '2026-06-05 17:00', '2026-06-08 09:00'],
    ['a reminder wanted at night comes earlier', 'commitment.day_before', rosa, '2026-06-03 21:00', '2026-06-03 16:45'],
    ['due on a Sunday is said on Friday', 'commitment.due_today', rosa, '2026-06-07 09:00', '2026-06-05 16:45'],
    ['a reminder in polite hours stays', 'commitment.day_before', rosa, '2026-06-03 09:00', '2026-06-03 09:00'],
    ['a nudge waits for the weekly bundle', 'commitment.week_before', rosa, '2026-06-03 11:20', '2026-06-08 09:00'],
    ['results wait for the weekly bundle', 'pulse.results', rosa, '2026-06-02 11:20', '2026-06-08 09:00'],
    ['a brief comes at its hour', 'checkin.brief', rosa, '2026-06-03 15:00', '2026-06-03 15:00'],
    ['host staff get questions with My day', 'commitment.done_question', dana, '2026-06-03 11:20', '2026-06-04 09:00'],
    ['and nudges', 'checkin.minutes_wanted', dana, '2026-06-05 11:20', '2026-06-08 09:00'],
    ['but answers when they come', 'commitment.answered', dana, '2026-06-03 11:20', '2026-06-03 11:20'],
    ['and briefs at their hour', 'checkin.brief', dana, '2026-06-03 15:00', '2026-06-03 15:00'],
    ['and the digest at the next polite hour', 'digest.leaders', dana, '2026-06-08 08:00', '2026-06-08 09:00'],
    ['My day comes when the day begins', 'day.mine', dana, '2026-06-06 05:00', '2026-06-08 09:00'],
  ])('%s', (_, kind, who, wanted, expected) => {
    const now = new Date(instant(wanted).getTime() - 3 * DAY);
    expect(local(slot(kind, who, instant(wanted), now))).toBe(expected);
  });

  it('puts host reminders into My day of their day, and what is due today goes at once when that is over', () => {
    expect(slotOf('commitment.day_before', dana, '2026-06-03 14:00', '2026-06-01 10:00')).toBe('2026-06-03 09:00');
    expect(slotOf('commitment.due_today', dana, '2026-06-03 09:00', '2026-06-03 11:00')).toBe('2026-06-03 11:00');
    expect(slotOf('commitment.day_before', dana, '2026-06-03 09:00', '2026-06-03 11:00')).toBe('2026-06-04 09:00');
  });

  it.each<[string, DeliveryKind, Listener]>([
    ['My day', 'day.mine', dana],
    ['what is to be in it', 'checkin.minutes_wanted', dana],
    ['a reminder of their own promise', 'commitment.day_before', dana],
    ['the weekly bundle', 'commitment.week_before', rosa],
  ])('is not a day late because a tick was seconds late: %s', (_, kind, who) => {
    const opens = instant('2026-06-08 09:00');
    for (const late of [7_000, 20 * MINUTE, 75 * MINUTE]) {
      const ticked = new Date(opens.getTime() + late);
      expect(slot(kind, who, opens, ticked)).toEqual(ticked);
    }
  });

  it('knows when a morning is over', () => {
    expect(slotOf('day.mine', dana, '2026-06-03 09:00', '2026-06-03 11:00')).toBe('2026-06-04 09:00');
    expect(slotOf('commitment.week_before', rosa, '2026-06-08 09:00', '2026-06-08 11:00')).toBe('2026-06-15 09:00');
  });

  it('says a reminder that is late at the next polite moment', () => {
    expect(slotOf('commitment.day_before', rosa, '2026-06-03 09:00', '2026-06-03 20:00')).toBe('2026-06-04 09:00');
    expect(slotOf('commitment.due_today', rosa, '2026-06-06 09:00', '2026-06-06 08:00')).toBe('2026-06-08 09:00');
  });

  it('keeps the bundle on the chosen day, moves it within its week for a holiday, and knows who works two days', () => {
    const nudge = (who: Listener): string => slotOf('pulse.ask', who, '2026-06-09 10:00');
    expect(nudge(listener({ bundleDay: 4 }))).toBe('2026-06-11 09:00');
    expect(nudge(listener({ bundleDay: 4, calendar: { holidays: new Set(['2026-06-11']) } }))).toBe('2026-06-12 09:00');
    expect(nudge(listener({ bundleDay: 5, calendar: { workingDays: [2, 4] } }))).toBe('2026-06-11 09:00');
    expect(nudge(listener({ calendar: { workingDays: [3, 5] } }))).toBe('2026-06-10 09:00');
  });

  it('keeps still in resting months and during a pause, which ends by itself', () => {
    const school = listener({ calendar: { restMonths: [7, 8] } });
    expect(slotOf('commitment.accept', school, '2026-07-01 10:00')).toBe('2026-09-01 09:00');
    expect(slotOf('commitment.due_today', school, '2026-08-03 09:00', '2026-06-20 09:00')).toBe('2026-06-30 16:45');
    const away = listener({ calendar: { pausedUntil: '2026-06-17' } });
    expect(slotOf('commitment.accept', away, '2026-06-03 10:00')).toBe('2026-06-17 09:00');
    expect(slotOf('pulse.ask', away, '2026-06-03 10:00')).toBe('2026-06-17 09:00');
  });

  it('keeps civil hours over a clock change', () => {
    expect(slotOf('commitment.accept', rosa, '2027-03-12 18:00')).toBe('2027-03-15 09:00');
    expect(slot('commitment.accept', rosa, at('2027-03-12', '18:00'), at('2027-03-12', '18:00')).toISOString()).toBe(
      '2027-03-15T13:00:00.000Z',
    );
    const early = listener({
      politeFrom: '02:00',
      politeTo: '02:30',
      calendar: { workingDays: [1, 2, 3, 4, 5, 6, 7] },
    });
    expect(slotOf('commitment.accept', early, '2027-03-13 12:00')).toBe('2027-03-15 02:00');
  });

  it('leaves a place its own hour', () => {
    const night = instant('2026-06-06 23:00');
    expect(slot('checkin.agenda', null, night, night)).toEqual(night);
    expect(isPolite(null, night)).toBe(true);
  });
});

describe('slot, for any hours, zone and calendar', () => {
  const runs = { seed: 20260601, numRuns: 400 };
  const instants = fc.date({ min: new Date('2026-01-01'), max: new Date('2029-01-01'), noInvalidDate: true });
  const nearby = fc.tuple(instants, fc.integer({ min: -20 * DAY, max: 60 * DAY }));

  it('is polite wherever anything is, and never before now', () => {
    fc.assert(
      fc.property(someKind, anyHours, nearby, (kind, who, [now, ahead]) => {
        const slotted = slot(kind, who, new Date(now.getTime() + ahead), now);
        expect(slotted >= now).toBe(true);
        if (!isPolite(who, slotted)) expect(politeWithin(who, slotted, 300 * DAY)).toBeNull();
      }),
      runs,
    );
  });

  it('says a reminder of one’s own promise no later than wanted while there is a polite moment left', () => {
    const ownDays = someKind.filter(kind => kinds[kind].timing === 'ownDay');
    const soon = fc.tuple(instants, fc.integer({ min: 0, max: 6 * DAY }));
    fc.assert(
      fc.property(ownDays, anyHours, soon, (kind, who, [now, ahead]) => {
        const wanted = new Date(now.getTime() + ahead);
        fc.pre(politeWithin(who, now, ahead) !== null && who.side === 'partner');
        expect(slot(kind, who, wanted, now) <= wanted).toBe(true);
      }),
      runs,
    );
  });

  it('gives a partner everything that is no question, answer, reminder or brief on one morning of the week', () => {
    const weekly = someKind.filter(kind => kinds[kind].rank > 0 && /nudge|record|place/.test(kinds[kind].timing));
    fc.assert(
      fc.property(weekly, weekly, anyHours, nearby, (one, other, who, [now]) => {
        const partner: Listener = { ...who, side: 'partner' };
        const slotted = slot(one, partner, now, now);
        const later = slot(other, partner, new Date(slotted.getTime() + MINUTE), slotted);
        expect(slot(other, partner, now, now)).toEqual(slotted);
        fc.pre(isPolite(partner, later));
        const week = (instant: Date): string => time.startOfWeek(time.dateIn(partner.zone, instant));
        expect(week(later) > week(slotted)).toBe(true);
      }),
      runs,
    );
  });

  it('comes to an end for hours and calendars nobody can keep', () => {
    const now = new Date('2026-06-03T15:00:00Z');
    const absurd: readonly Listener[] = [
      listener({ calendar: { restMonths: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] } }),
      listener({ calendar: { pausedUntil: '9999-12-31' } }),
      listener({ calendar: { workingDays: [9] }, bundleDay: 12 }),
      listener({ politeFrom: '17:00', politeTo: '09:00' }),
      listener({ politeFrom: 'noon', politeTo: '24:00' }),
    ];
    for (const who of absurd) {
      for (const kind of ['commitment.accept', 'commitment.due_today', 'pulse.ask', 'day.mine'] as const) {
        expect(slot(kind, who, new Date('9998-06-03T15:00:00Z'), now) >= now).toBe(true);
        expect(slot(kind, who, now, now) >= now).toBe(true);
      }
    }
    expect(slotOf('commitment.accept', absurd[3] ?? listener(), '2026-06-03 20:00')).toBe('2026-06-04 09:00');
  });
});

/** The first polite quarter of an hour at or after `from`, looked for one by one. */
function politeWithin(who: Listener, from: Date, length: number): Date | null {
  for (let ahead = 0; ahead <= length; ahead += 15 * MINUTE) {
    const moment = new Date(from.getTime() + ahead);
    if (isPolite(who, moment)) return moment;
  }
  return null;
}
