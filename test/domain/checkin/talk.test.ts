/** Proves talks and visits outside the cadence, the silence that follows without it, and who may change the cadence. */
import { describe, expect, it } from 'vitest';
import { change } from '../../../src/domain/checkin/change.ts';
import * as silence from '../../../src/domain/checkin/silence.ts';
import * as talks from '../../../src/domain/checkin/talk.ts';
import { Refusal } from '../../../src/domain/refusal.ts';
import { partnership } from '../../support/rows.ts';
import { dana, lee } from '../commitment/promises.ts';

const food = partnership({ id: 'food', checkIn: 'first Tuesday monthly 10:00' });
// Still Monday in New York.
const late = new Date('2026-06-02T03:30:00Z');
const logging = { id: 'x1', partnership: food, by: 'dana', leads: false, now: late };

const refused = (act: () => unknown): readonly [string, string | null] | null => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return [error.code, error.field];
  }
  return null;
};

describe('a talk, a visit, an event', () => {
  it('counts on the day it is where they meet, and two taps share a slot', () => {
    const talk = talks.logged('talk', logging);
    expect(talk).toMatchObject({
      kind: 'talk',
      state: 'held',
      on: '2026-06-01',
      heldOn: '2026-06-01',
      attended: 'dana',
    });
    expect(talks.logged('talk', { ...logging, id: 'x2' }).slot).toBe(talk.slot);
  });

  it('never turns the last contact back', () => {
    const known = { ...food, lastContactOn: '2026-05-20' };
    expect(talks.heardOn(known, '2026-06-01').lastContactOn).toBe('2026-06-01');
    expect(talks.heardOn(known, '2026-05-01')).toBe(known);
  });
});

describe('silence', () => {
  it('is more than 1.5 cadences after the last contact', () => {
    // A month is 30 days, so 45 are allowed.
    expect(silence.alarmOn({ ...food, lastContactOn: '2026-03-31' })).toBe('2026-05-16');
    const weekly = { ...food, checkIn: 'weekly Monday 11:00', lastContactOn: '2026-03-31' };
    expect(silence.alarmOn(weekly)).toBe('2026-04-11');
  });

  it('counts from the first day where there was no contact yet, and not before there was a first day', () => {
    expect(silence.alarmOn({ ...food, activeSince: '2026-03-31' })).toBe('2026-05-16');
    expect(silence.alarmOn({ ...food, activeSince: null })).toBeNull();
    expect(silence.alarmOn({ ...food, checkIn: 'none' })).toBeNull();
  });

  it('does not count resting months, nor what lies before the end of a rest', () => {
    const quiet = { ...food, lastContactOn: '2026-06-20' };
    expect(silence.alarmOn(quiet)).toBe('2026-08-05');
    expect(silence.alarmOn({ ...quiet, restMonths: '7,8' })).toBe('2026-10-06');
    expect(silence.alarmOn({ ...quiet, restUntil: '2026-09-01' })).toBe('2026-10-17');
  });

  it('is counted in the days the alarm counts', () => {
    const quiet = { ...food, lastContactOn: '2026-06-20' };
    for (const silent of [quiet, { ...quiet, restMonths: '7,8' }, { ...quiet, restUntil: '2026-09-01' }]) {
      expect(silence.daysSilent(silent, silence.alarmOn(silent) ?? '')).toBe(46);
    }
    expect(silence.daysSilent({ ...quiet, restMonths: '7,8' }, '2026-07-31')).toBe(10);
    expect(silence.daysSilent(quiet, '2026-06-20')).toBe(0);
    expect(silence.daysSilent({ ...food, activeSince: null }, '2026-06-20')).toBe(0);
  });
});

describe('the cadence', () => {
  it('may be changed by a steward, in either language, and is kept in one form', () => {
    const changed = change(
      food,
      { phrase: 'cada 2 semanas jueves 15:30', where: ' Front office ' },
      dana,
      '2026-06-01',
    );
    expect(changed).toMatchObject({
      checkIn: 'every 2 weeks Thursday 15:30',
      checkInAnchor: '2026-06-01',
      meetsWhere: 'Front office',
    });
  });

  it('keeps its count when only the room changes', () => {
    const moved = change(food, { phrase: 'FIRST tuesday monthly 10:00', where: 'Room 2' }, dana, '2026-06-01');
    expect(moved).toMatchObject({ checkIn: food.checkIn, checkInAnchor: food.checkInAnchor, meetsWhere: 'Room 2' });
  });

  it('is never guessed, and not for members to change', () => {
    const guess = () => change(food, { phrase: 'biweekly on Thursdays', where: '' }, dana, '2026-06-01');
    expect(refused(guess)).toEqual(['checkin.cadence', 'phrase']);
    const member = () => change(food, { phrase: 'none', where: '' }, lee, '2026-06-01');
    expect(refused(member)).toEqual(['checkin.stewards_only', null]);
  });
});
