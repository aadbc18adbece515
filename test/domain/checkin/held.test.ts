/** Proves what becomes of a check-in: held, minuted once, corrected for three working days, called off, missed. */
import { describe, expect, it } from 'vitest';
import * as held from '../../../src/domain/checkin/held.ts';
import { Refusal } from '../../../src/domain/refusal.ts';
import { checkIn } from '../../support/rows.ts';
import { dana, rosa, weekdays } from '../commitment/promises.ts';

const open = checkIn({ id: 'c1', partnershipId: 'food', on: '2026-06-05', state: 'open' });
const minuting = (over: Partial<held.Minuting> = {}): held.Minuting => ({
  attended: [],
  correctors: [weekdays],
  isNoted: false,
  ...over,
});
const noon = (date: string) => new Date(`${date}T16:00:00Z`);
const code = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
  }
  return 'none';
};

describe('minutes', () => {
  const sent = held.minuted(open, minuting({ attended: ['dana', 'rosa', 'rosa'] }), {
    by: dana,
    at: noon('2026-06-05'),
  });

  it('hold the check-in on its own day, with who was there', () => {
    expect(sent).toMatchObject({
      state: 'held',
      heldOn: '2026-06-05',
      minutesOn: '2026-06-05',
      minutesById: 'dana',
      attended: 'dana,rosa',
    });
  });

  it('can be corrected for three working days, then they stand', () => {
    // June 5 is a Friday.
    expect(sent.correctionsUntil).toBe('2026-06-10');
    expect(code(() => held.demandCorrectable(sent, 'It was 40.', { by: rosa, at: noon('2026-06-10') }))).toBe('none');
    expect(code(() => held.demandCorrectable(sent, 'It was 40.', { by: rosa, at: noon('2026-06-11') }))).toBe(
      'checkin.minutes_stand',
    );
    expect(code(() => held.demandCorrectable(open, 'It was 40.', { by: rosa, at: noon('2026-06-05') }))).toBe(
      'checkin.no_minutes',
    );
  });

  it('give whoever works least the longest time to object', () => {
    const tuesdays = { ...weekdays, workingDays: [2] };
    const slow = held.minuted(open, minuting({ correctors: [weekdays, tuesdays] }), {
      by: dana,
      at: noon('2026-06-05'),
    });
    expect(slow.correctionsUntil).toBe('2026-06-23');
  });

  it('are sent once, also late, and after "nothing to note"', () => {
    const again = () => held.minuted(sent, minuting({ isNoted: true }), { by: rosa, at: noon('2026-06-06') });
    expect(code(again)).toBe('checkin.minutes_there');
    const late = held.minuted(held.missed(open), minuting(), { by: rosa, at: noon('2026-06-20') });
    expect(late).toMatchObject({ state: 'held', heldOn: '2026-06-05', minutesOn: '2026-06-20' });
    const met = held.met(open, { by: dana, at: noon('2026-06-05') });
    expect(held.minuted(met, minuting(), { by: dana, at: noon('2026-06-08') }).minutesOn).toBe('2026-06-08');
  });

  it('wait for the day of the check-in, read on the wall where it takes place', () => {
    const planned = { ...open, state: 'planned' as const };
    const before = new Date('2026-06-05T03:59:00Z');
    expect(code(() => held.minuted(planned, minuting(), { by: dana, at: before }))).toBe('checkin.not_yet');
    expect(code(() => held.met(planned, { by: dana, at: before }))).toBe('checkin.not_yet');
    expect(held.met(planned, { by: dana, at: new Date('2026-06-05T04:00:00Z') }).state).toBe('held');
  });
});

describe('a check-in that was not held', () => {
  it('is called off by somebody, before or after its hour, with a reason', () => {
    const off = held.callOff({ ...open, state: 'planned' }, 'rosa', ' The freezer broke. ');
    expect(off).toMatchObject({ state: 'called_off', calledOffById: 'rosa', calledOffWhy: 'The freezer broke.' });
    expect(code(() => held.callOff(off, 'dana', ''))).toBe('checkin.is_called_off');
  });

  it('is missed only after its hour; a second time changes nothing', () => {
    expect(code(() => held.missed({ ...open, state: 'planned' }))).toBe('checkin.is_planned');
    const missed = held.missed(open);
    expect(held.missed(missed)).toBe(missed);
  });

  it('cannot be minuted once it was called off', () => {
    const off = held.callOff(open, 'rosa', '');
    expect(code(() => held.minuted(off, minuting(), { by: dana, at: noon('2026-06-05') }))).toBe(
      'checkin.is_called_off',
    );
  });
});

it('a point for the agenda needs words and an agenda', () => {
  expect(code(() => held.demandPoint(open, '  '))).toBe('checkin.words_missing');
  expect(code(() => held.demandPoint(open, 'x'.repeat(501)))).toBe('text.long');
  expect(code(() => held.demandPoint({ ...open, state: 'held' }, 'Leaflets'))).toBe('checkin.is_held');
});
