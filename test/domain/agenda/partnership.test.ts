/** Proves the calendar of a partnership: one check-in ahead, put right when it no longer fits; a rest ends; a silence is noticed once. */
import { describe, expect, it } from 'vitest';
import type { Party } from '../../../src/domain/agenda/around.ts';
import { due, type PartnershipFacts } from '../../../src/domain/agenda/partnership.ts';
import { meetingDays } from '../../../src/domain/checkin/plan.ts';
import * as time from '../../../src/domain/time.ts';
import { partnership } from '../../support/rows.ts';
import { weekdays } from '../commitment/promises.ts';

const NY = 'America/New_York';
const at = (date: string, clock = '12:00') => time.instantOf(date, clock, NY);

const steward: Party = {
  person: 'dana',
  contact: 'dana-in',
  side: 'host',
  role: 'steward',
  organisation: 'mercy',
  zone: NY,
  calendar: weekdays,
  politeFrom: '09:00',
  politeTo: '17:00',
  bundleDay: null,
  consent: 'here',
  stopped: [],
  restUntil: null,
  isSecond: false,
  covers: null,
};

const MONTHLY = { id: 'food', checkIn: 'first Tuesday monthly 10:00', lastContactOn: '2026-06-02' };

function facts(
  over: Partial<PartnershipFacts['partnership']> = {},
  more: Partial<Pick<PartnershipFacts, 'lastSlot' | 'hasUpcoming' | 'upcoming'>> = {},
): PartnershipFacts {
  const row = partnership({ ...MONTHLY, ...over });
  return {
    type: 'partnership',
    partnership: row,
    around: { partnership: row.id, state: row.state, zone: NY, place: null, parties: [steward] },
    calendar: meetingDays({ region: 'US-NY', closedOn: '' }, row, 2026),
    lastSlot: null,
    hasUpcoming: false,
    upcoming: null,
    ...more,
  };
}

const july = { slot: '2026-07-07', on: '2026-07-07', at: '10:00', timeZone: NY };
const planned = { lastSlot: july.slot, hasUpcoming: true, upcoming: july };
const actsOf = (of: PartnershipFacts, now: Date) => due(of, now).acts.map(act => `${act.act} ${act.on}`);

describe('the next check-in', () => {
  it('is planned as soon as the last one has begun, and then nothing is done until it begins', () => {
    expect(actsOf(facts(), at('2026-06-10'))).toEqual(['next_check_in 2026-07-07']);
    expect(due(facts({}, planned), at('2026-06-10'))).toMatchObject({ acts: [], wakeAt: at('2026-07-07', '10:00') });
    expect(actsOf(facts({}, planned), at('2026-07-07', '09:59'))).toEqual([]);
    expect(actsOf(facts({}, planned), at('2026-07-07', '10:00'))).toEqual(['next_check_in 2026-08-04']);
  });

  it('is not planned anew because it was called off, or held before its hour', () => {
    const over = { lastSlot: july.slot, hasUpcoming: false };
    expect(actsOf(facts({}, over), at('2026-06-10'))).toEqual([]);
  });

  it('is put right when the cadence, the hour or the zone changed', () => {
    expect(actsOf(facts({ checkIn: 'weekly Thursday 10:00' }, planned), at('2026-06-10'))).toEqual([
      'next_check_in 2026-06-11',
    ]);
    expect(actsOf(facts({ checkIn: 'first Tuesday monthly 11:00' }, planned), at('2026-06-10'))).toEqual([
      'next_check_in 2026-07-07',
    ]);
    expect(actsOf(facts({ timeZone: 'America/Chicago' }, planned), at('2026-06-10'))).toEqual([
      'next_check_in 2026-07-07',
    ]);
  });

  it('is taken out when they no longer meet, rest or part', () => {
    for (const over of [{ checkIn: 'none' }, { state: 'resting' }, { state: 'ended' }] as const) {
      expect(actsOf(facts(over, planned), at('2026-06-10'))).toEqual(['next_check_in 2026-06-10']);
      expect(actsOf(facts(over, { lastSlot: '0:c1' }), at('2026-06-10'))).toEqual([]);
    }
  });

  it('of a draft waits for the first yes', () => {
    expect(due(facts({ state: 'draft' }), at('2026-06-10'))).toEqual({ owed: [], acts: [], wakeAt: null });
  });
});

describe('a rest', () => {
  it('ends by itself on its date, and not before', () => {
    const resting = facts({ state: 'resting', restUntil: '2026-06-20' });
    expect(due(resting, at('2026-06-10'))).toEqual({ owed: [], acts: [], wakeAt: at('2026-06-20', '00:00') });
    expect(actsOf(resting, at('2026-06-20', '00:00'))).toEqual(['wake_up 2026-06-20']);
  });

  it('without a date lasts until somebody ends it', () => {
    expect(due(facts({ state: 'resting' }), at('2026-06-10'))).toEqual({ owed: [], acts: [], wakeAt: null });
  });
});

describe('silence', () => {
  // 1.5 months after June 2, 45 days are over.
  const quiet = (over: Partial<PartnershipFacts['partnership']> = {}) =>
    facts(
      { ...over },
      { lastSlot: '2026-08-04', hasUpcoming: true, upcoming: { ...july, slot: '2026-08-04', on: '2026-08-04' } },
    );

  it('wakes for its day, asks the host steward in the morning and notes it once', () => {
    const before = due(quiet(), at('2026-07-17'));
    expect(before.owed).toEqual([]);
    expect(before.wakeAt).toEqual(at('2026-07-18', '00:00'));
    const alarm = due(quiet(), at('2026-07-18', '09:00'));
    expect(alarm.owed).toMatchObject([
      { kind: 'partnership.silence', to: { person: 'dana' }, stage: '2026-06-02', wantedAt: at('2026-07-18', '09:00') },
    ]);
    expect(alarm.acts.map(act => act.act)).toEqual(['silence_asked']);
    const noted = due(quiet({ silenceAskedOn: '2026-07-18' }), at('2026-07-19'));
    expect(noted.acts).toEqual([]);
    // Owed again under the same key, which the outbox knows.
    expect(noted.owed.map(each => each.stage)).toEqual(['2026-06-02']);
  });

  it('is over with the next contact, and not counted in a rest', () => {
    expect(due(quiet({ lastContactOn: '2026-07-17' }), at('2026-07-18', '09:00')).owed).toEqual([]);
    expect(due(quiet({ restMonths: '6,7' }), at('2026-07-18', '09:00')).owed).toEqual([]);
    expect(due(quiet({ state: 'resting' }), at('2026-07-18', '09:00')).owed).toEqual([]);
  });
});
