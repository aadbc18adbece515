/** Proves which check-in is planned: never one that has begun, moved by a holiday, skipped by rest, and noticed when it no longer fits. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as plans from '../../../src/domain/checkin/plan.ts';
import type { Calendar } from '../../../src/domain/time.ts';
import * as time from '../../../src/domain/time.ts';
import { partnership } from '../../support/rows.ts';

const host = { region: 'US-NY', closedOn: '' };

function plan(checkIn: string, over: Partial<Parameters<typeof plans.meetingDays>[1]> & { zone?: string } = {}) {
  const { zone = 'America/New_York', restMonths = '', restUntil = null } = over;
  const meeting = { checkIn, checkInAnchor: '2026-01-01', timeZone: zone };
  const made = plans.planOf(meeting, plans.meetingDays(host, { restMonths, restUntil }, 2026));
  if (made === null) throw new Error('no plan');
  return made;
}

const at = (date: string, clock: string) => time.instantOf(date, clock, 'America/New_York');

describe('the next check-in', () => {
  it('is the first that has not begun', () => {
    const monthly = plan('first Tuesday monthly 10:00');
    expect(plans.nextSlot(monthly, at('2026-06-02', '09:59'))?.date).toBe('2026-06-02');
    expect(plans.nextSlot(monthly, at('2026-06-02', '10:00'))?.date).toBe('2026-07-07');
  });

  it('moves off a holiday and says from where', () => {
    // Memorial Day is Monday, May 25.
    const slot = plans.nextSlot(plan('weekly Monday 11:00'), at('2026-05-20', '12:00'));
    expect(slot).toEqual({ planned: '2026-05-25', date: '2026-05-26', time: '11:00', moved: true });
  });

  it('still is the moved one on the holiday itself', () => {
    expect(plans.nextSlot(plan('weekly Monday 11:00'), at('2026-05-25', '15:00'))?.date).toBe('2026-05-26');
  });

  it('skips resting months and a rest until a date', () => {
    const monthly = 'first Tuesday monthly 10:00';
    expect(plans.nextSlot(plan(monthly, { restMonths: '7,8' }), at('2026-06-10', '12:00'))?.date).toBe('2026-09-01');
    expect(plans.nextSlot(plan(monthly, { restUntil: '2026-08-10' }), at('2026-06-10', '12:00'))?.date).toBe(
      '2026-09-01',
    );
  });

  it('is none where the two sides do not meet, or where the phrase makes no sense', () => {
    const days: Calendar = { workingDays: [], holidays: new Set(), restMonths: [] };
    const meeting = (checkIn: string) => ({ checkIn, checkInAnchor: '2026-01-01', timeZone: 'UTC' });
    expect(plans.planOf(meeting('none'), days)).toBeNull();
    expect(plans.planOf(meeting('whenever'), days)).toBeNull();
  });

  it('is followed by dates in order, each once', () => {
    const slots = plans.nextSlots(plan('weekly Monday 11:00'), at('2026-05-20', '12:00'), 4);
    expect(slots.map(slot => slot.date)).toEqual(['2026-05-26', '2026-06-01', '2026-06-08', '2026-06-15']);
  });
});

describe('a planned check-in', () => {
  const food = partnership({ checkIn: 'weekly Monday 11:00', meetsWhere: 'Front office' });
  const weekly = plan('weekly Monday 11:00');
  const slot = plans.nextSlot(weekly, at('2026-05-20', '12:00'));
  if (slot === null) throw new Error('no slot');
  const row = plans.planned('c1', food, slot, at('2026-05-20', '12:00'));

  it('stands on its day and remembers its slot', () => {
    expect(row).toMatchObject({ on: '2026-05-26', slot: '2026-05-25', at: '11:00', state: 'planned' });
    expect(plans.isMoved(row)).toBe(true);
    expect(plans.fits(weekly, row)).toBe(true);
  });

  it('no longer fits another hour, another zone, another day, or a rest', () => {
    expect(plans.fits(plan('weekly Monday 12:00'), row)).toBe(false);
    expect(plans.fits(plan('weekly Monday 11:00', { zone: 'America/Chicago' }), row)).toBe(false);
    expect(plans.fits(plan('weekly Tuesday 11:00'), row)).toBe(false);
    expect(plans.fits(plan('weekly Monday 11:00', { restMonths: '5' }), row)).toBe(false);
  });

  it('that is taken out gives its slot free and sorts before every date', () => {
    const gone = plans.dropped(row);
    expect(gone.state).toBe('called_off');
    expect(gone.slot < '1900-01-01').toBe(true);
    expect(plans.fits(weekly, gone)).toBe(false);
    expect(plans.isMoved(gone)).toBe(false);
  });
});

it('whatever is planned fits its own plan and is ahead', () => {
  const phrases = [
    'weekly Monday 11:00',
    'every 2 weeks Thursday 15:30',
    'last weekday monthly 16:00',
    'quarterly second Wednesday 09:00',
    'day 31 monthly 02:30',
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...phrases),
      fc.integer({ min: 0, max: 700 * 24 }),
      fc.subarray(['6', '7', '8', '12']),
      (phrase, hours, rest) => {
        const now = new Date(Date.UTC(2025, 0, 1) + hours * 3_600_000);
        const made = plan(phrase, { restMonths: rest.join(',') });
        const slot = plans.nextSlot(made, now);
        if (slot === null) return false;
        const row = plans.planned('c', partnership({ checkIn: phrase }), slot, now);
        return plans.startOf(row) > now && plans.fits(made, row) && !rest.includes(String(time.monthOf(row.on)));
      },
    ),
    { seed: 7, numRuns: 200 },
  );
});
