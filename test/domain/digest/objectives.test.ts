/** Proves where we are with objectives: twice running and not once, per quarter and per round, and nothing without a number. */
import { describe, expect, it } from 'vitest';
import { isEmpty } from '../../../src/domain/digest/news.ts';
import { chosen, NO_OBJECTIVES, type Objectives, standings } from '../../../src/domain/digest/objectives.ts';
import * as record from '../../../src/domain/digest/record.ts';
import { type Eyes, week } from '../../../src/domain/digest/week.ts';
import { Refusal } from '../../../src/domain/refusal.ts';
import type { GroupResult } from '../../../src/domain/trust/publish.ts';
import type { Shown } from '../../../src/domain/trust/shown.ts';
import { facts, fromGrace, promised } from './weeks.ts';

const JUNE = { from: '2026-06-01', to: '2026-06-07' };
const QUARTER = { from: '2026-04-01', to: '2026-06-30' };
const OVER = '2026-07-01';
const want = (over: Partial<Objectives>): Objectives => ({ ...NO_OBJECTIVES, ...over });
const kept = (due: string) => promised({ inTimeDue: due, state: 'kept', doneOn: due, closedOn: due });
const missed = (due: string) => promised({ inTimeDue: due, state: 'not_kept', closedOn: due });
const times = <T>(count: number, make: () => T) => Array.from({ length: count }, make);

const rated = (atLeastFour: Shown | number, organisations: number): GroupResult => ({
  group: 'portfolio',
  asked: 30,
  answered: 20,
  figures: {},
  rating: {
    atLeastFour: typeof atLeastFour === 'number' ? { kind: 'exact', value: atLeastFour } : atLeastFour,
    people: 20,
    organisations,
  },
});

describe('our kept rate', () => {
  type Quarters = { readonly before: [number, number]; readonly now: [number, number] };
  const state = (quarters: Quarters, period = QUARTER, today = OVER, atLeast = 80) => {
    const some = ([good, bad]: [number, number], due: string) => [
      ...times(good, () => kept(due)),
      ...times(bad, () => missed(due)),
    ];
    const all = [...some(quarters.before, '2026-03-31'), ...some(quarters.now, '2026-04-01')];
    return standings(want({ kept: atLeast }), all, [], period, today)[0];
  };

  it.each([
    ['reached', { before: [8, 2], now: [4, 1] }],
    ['holds', { before: [7, 3], now: [4, 1] }],
    ['holds', { before: [0, 0], now: [4, 1] }],
    ['below', { before: [8, 2], now: [79, 21] }],
    ['unknown', { before: [8, 2], now: [0, 0] }],
  ] as const)('%s', (expected, quarters) => {
    const found = state({ before: [...quarters.before], now: [...quarters.now] });
    expect(found).toMatchObject({ of: 'kept', atLeast: 80, state: expected, kept: quarters.now[0], isOver: true });
  });

  it.each([
    ['again_so_far', { before: [8, 2], now: [4, 1] }],
    ['holds_so_far', { before: [7, 3], now: [4, 1] }],
    ['holds_so_far', { before: [0, 0], now: [1, 0] }],
    ['below', { before: [8, 2], now: [79, 21] }],
    ['unknown', { before: [8, 2], now: [0, 0] }],
  ] as const)('%s while the quarter runs, in whatever week of it', (expected, { before, now }) => {
    const quarters: Quarters = { before: [...before], now: [...now] };
    expect(state(quarters, JUNE, '2026-06-08')).toMatchObject({ state: expected, isOver: false });
    expect(state(quarters, QUARTER, '2026-06-30')).toMatchObject({ state: expected, isOver: false });
  });

  it('is told of the quarter that ended in the week: how it ended would else be told in no week', () => {
    const week = { from: '2026-06-29', to: '2026-07-05' };
    const all = [...times(4, () => kept('2026-06-30')), kept('2026-03-31'), missed('2026-07-01')];
    const stands = (today: string, period = week) => standings(want({ kept: 80 }), all, [], period, today)[0];
    expect(stands('2026-07-06')).toMatchObject({ state: 'reached', kept: 4, counted: 4, isOver: true });
    expect(stands('2026-06-30')).toMatchObject({ state: 'again_so_far', kept: 4, counted: 4, isOver: false });
    const next = { from: '2026-07-06', to: '2026-07-12' };
    expect(stands('2026-07-13', next)).toMatchObject({ state: 'below', kept: 0, counted: 1, isOver: false });
  });

  it('is not called enough while what is still overdue of that quarter can only count against it', () => {
    const overdue = times(2, () => promised({ due: '2026-06-30' }));
    const moved = promised({ inTimeDue: '2026-06-30', due: '2026-07-20' });
    const some = [...times(8, () => kept('2026-06-30')), kept('2026-03-31')];
    const stands = (atLeast: number, late = overdue) =>
      standings(want({ kept: atLeast }), [...some, ...late], [], QUARTER, OVER)[0];
    expect(stands(80)).toMatchObject({ state: 'reached', kept: 8, counted: 8, overdue: 2 });
    expect(stands(85)).toMatchObject({ state: 'below', kept: 8, counted: 8, overdue: 2 });
    expect(stands(80, [...overdue, moved])).toMatchObject({ state: 'below', overdue: 3 });
    expect(standings(want({ kept: 85 }), [...some, ...overdue], [], QUARTER, '2026-06-30')[0]).toMatchObject({
      state: 'again_so_far',
      overdue: 0,
    });
  });

  it('counts to the end of the week and no further, and is told as a count of a count', () => {
    const all = [kept('2026-06-07'), missed('2026-06-08'), promised({ due: '2026-06-03' })];
    expect(standings(want({ kept: 90 }), all, [], JUNE, '2026-06-08')).toEqual([
      { of: 'kept', atLeast: 90, state: 'holds_so_far', kept: 1, counted: 1, isOver: false, overdue: 0 },
    ]);
  });
});

describe('the trust rating', () => {
  const one = (rounds: readonly (GroupResult | null)[], atLeast = 75) =>
    standings(want({ rating: atLeast }), [], rounds, JUNE, '2026-06-08')[0];

  it.each([
    ['reached', [rated(9, 12), rated(9, 12)]],
    ['holds', [rated(8, 12), rated(9, 12)]],
    ['holds', [null, rated(9, 12)]],
    ['holds', [rated(9, 12)]],
    ['below', [rated(9, 12), rated(8, 12)]],
    ['unknown', [rated(9, 12), null]],
    ['unknown', [rated(9, 12), { ...rated(9, 12), rating: null }]],
    ['unknown', []],
  ] as const)('%s', (expected, rounds) => {
    expect(one(rounds)).toMatchObject({ state: expected });
  });

  it('is told in words under ten organizations, and not at all where it is not shown', () => {
    expect(one([rated(5, 7)])).toMatchObject({ rating: { style: 'words', word: 'most', organisations: 7 } });
    expect(one([rated(9, 12), null])).toMatchObject({ rating: null });
  });
});

describe('in a week', () => {
  const told = (eyes: Eyes) =>
    week(facts({ eyes, promises: [kept('2026-06-03')], objectives: { kept: 80, rating: 60 }, rounds: [rated(9, 12)] }));

  it('they stand for leaders, and for nobody else', () => {
    expect(told('leaders').objectives.map(each => [each.of, each.state])).toEqual([
      ['kept', 'holds_so_far'],
      ['rating', 'holds'],
    ]);
    expect([told('steward').objectives, told('partnership').objectives]).toEqual([[], []]);
    expect(week(facts({ promises: [kept('2026-06-03')] })).objectives).toEqual([]);
  });

  it('promises of others are none of ours, and an objective alone is no news', () => {
    const theirs = week(facts({ promises: [{ ...kept('2026-06-03'), ...fromGrace }], objectives: want({ kept: 80 }) }));
    expect(theirs.objectives).toMatchObject([{ state: 'unknown', counted: 0 }]);
    const quiet = week(facts({ objectives: want({ kept: 80 }) }));
    expect(isEmpty(quiet, 'leaders', null)).toBe(true);
  });

  it('a week told before there were any is still read', () => {
    const { objectives: _, ...old } = JSON.parse(record.write(told('leaders')));
    expect(record.read(JSON.stringify(old))?.objectives).toEqual([]);
  });
});

it('what a form brings is one of the steps or none', () => {
  expect([chosen('kept', '80'), chosen('rating', 'none')]).toEqual([80, null]);
  for (const forged of ['', '81', '100', '-5', 'NaN', '80.0001']) {
    expect(() => chosen('kept', forged)).toThrow(Refusal);
  }
});
