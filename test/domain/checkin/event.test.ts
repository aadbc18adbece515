/** Proves joint events as rules: planned or held by their hour, changed while ahead, and when both sides are asked how one went. */
import { describe, expect, it } from 'vitest';
import type { Party } from '../../../src/domain/agenda/around.ts';
import { type CheckInFacts, due } from '../../../src/domain/agenda/checkin.ts';
import * as event from '../../../src/domain/checkin/event.ts';
import { Refusal } from '../../../src/domain/refusal.ts';
import * as time from '../../../src/domain/time.ts';
import { checkIn, partnership } from '../../support/rows.ts';
import { weekdays } from '../commitment/promises.ts';

const NY = 'America/New_York';
const at = (date: string, clock = '12:00') => time.instantOf(date, clock, NY);
const now = at('2026-06-01');
const noting = { id: 'fair', partnership: partnership({ id: 'food' }), by: 'dana-food', now };
const wanted = { what: 'Health fair', on: '2026-06-20', at: '10:00', where: 'The library', coming: ['dana-food'] };

function refused(act: () => unknown): readonly [string, string | null] {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return [error.code, error.field];
    throw error;
  }
  throw new Error('was not refused');
}

describe('noting an event', () => {
  it('is planned ahead, later today as well, and held where it has begun', () => {
    expect(event.noted(wanted, noting)).toMatchObject({ state: 'planned', coming: 'dana-food', attended: '' });
    expect(event.noted({ ...wanted, on: '2026-06-01', at: '18:00' }, noting).state).toBe('planned');
    expect(event.noted({ ...wanted, on: '2026-06-01', at: event.ALL_DAY }, noting).state).toBe('held');
    const held = event.noted({ ...wanted, on: '2026-05-30', coming: [] }, noting);
    expect(held).toMatchObject({ state: 'held', heldOn: '2026-05-30', attended: 'dana-food' });
  });

  it('may be several on one day; an impossible, ancient or nameless one comes back', () => {
    const [one, other] = ['fair', 'walk'].map(id => event.noted(wanted, { ...noting, id }));
    expect(one?.slot).not.toBe(other?.slot);
    const noted = (over: Partial<event.Wanted>) => refused(() => event.noted({ ...wanted, ...over }, noting));
    expect(noted({ on: '2024-06-02' })).toEqual(['checkin.event_old', 'on']);
    expect(noted({ on: '2026-02-30' })).toEqual(['date.impossible', 'on']);
    expect(noted({ what: ' ' })).toEqual(['checkin.event_missing', 'what']);
    expect(noted({ where: 'x'.repeat(201) })).toEqual(['text.long', 'where']);
    const ended = { ...noting, partnership: partnership({ state: 'ended' }) };
    expect(refused(() => event.noted(wanted, ended))).toEqual(['partnership.ended', null]);
  });

  it('changes while it is ahead, and only to a day ahead', () => {
    const planned = event.noted(wanted, noting);
    expect(event.changed(planned, { ...wanted, on: '2026-06-27' }, now)).toMatchObject({ on: '2026-06-27' });
    expect(refused(() => event.changed(planned, { ...wanted, on: '2026-05-30' }, now))).toEqual([
      'event.is_past',
      'on',
    ]);
    expect(refused(() => event.changed({ ...planned, state: 'held' }, wanted, now))).toEqual(['event.is_over', null]);
    expect(refused(() => event.changed(checkIn({ partnershipId: 'food' }), wanted, now))).toEqual(['not_found', null]);
  });

  it('whoever says how it went says that it took place, but not before it began, nor of one that was called off', () => {
    const planned = event.noted(wanted, noting);
    expect(refused(() => event.took(planned, now))).toEqual(['event.not_yet', null]);
    expect(event.took(planned, at('2026-06-20'))).toMatchObject({ state: 'held', heldOn: '2026-06-20' });
    expect(event.took({ ...planned, state: 'missed' }, at('2026-07-20')).state).toBe('held');
    const off = { ...planned, state: 'called_off' } as const;
    expect(refused(() => event.took(off, at('2026-06-20')))).toEqual(['event.is_called_off', null]);
  });
});

const party = (person: string, over: Partial<Party>): Party => ({
  person,
  contact: `${person}-food`,
  side: 'partner',
  role: 'member',
  organisation: 'grace',
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
  ...over,
});

describe('asking how it went', () => {
  const dana = party('dana', { side: 'host', role: 'steward', organisation: 'mercy' });
  const rosa = party('rosa', { role: 'steward' });
  const [luz, ben] = [party('luz', {}), party('ben', {})];
  const facts = (over: Partial<CheckInFacts['checkIn']> = {}): CheckInFacts => ({
    type: 'checkin',
    checkIn: { ...event.noted({ ...wanted, coming: ['luz-food'] }, noting), ...over },
    around: {
      partnership: 'food',
      state: 'active',
      zone: NY,
      place: 'place',
      parties: [dana, rosa, luz, ben],
    },
  });
  const asked = (over: Partial<CheckInFacts['checkIn']>, when: Date) =>
    due(facts(over), when).owed.map(each => `${each.kind} ${'person' in each.to ? each.to.person : each.to.place}`);

  it('says nothing before, opens at the hour, and asks both sides the next working morning: stewards and who was to come', () => {
    expect(due(facts(), at('2026-06-19'))).toMatchObject({ owed: [], acts: [], wakeAt: at('2026-06-20', '10:00') });
    expect(due(facts(), at('2026-06-20')).acts).toMatchObject([{ act: 'open' }]);
    // June 20 is a Saturday.
    expect(asked({ state: 'open' }, at('2026-06-22', '08:59'))).toEqual([]);
    expect(asked({ state: 'open' }, at('2026-06-22', '09:00'))).toEqual([
      'event.asked dana',
      'event.asked rosa',
      'event.asked luz',
    ]);
    expect(asked({ state: 'held', attended: 'ben-food' }, at('2026-06-22'))).toContain('event.asked ben');
  });

  it('asks nobody about one that was called off, and lets one go of which nobody speaks for ten working days', () => {
    expect(due(facts({ state: 'called_off' }), at('2026-06-22'))).toEqual({ owed: [], acts: [], wakeAt: null });
    expect(due(facts({ state: 'open' }), at('2026-07-03')).acts).toEqual([]);
    expect(due(facts({ state: 'open' }), at('2026-07-04')).acts).toMatchObject([{ act: 'missed' }]);
    expect(asked({ state: 'held' }, at('2026-07-04'))).toEqual([]);
  });

  it('one that is written down late is asked about for as long', () => {
    const late = { state: 'held', on: '2026-04-01', heldOn: '2026-04-01' } as const;
    expect(asked(late, at('2026-06-02'))).toContain('event.asked rosa');
  });
});
