/** Proves the quarter: the same counts as the week's over another period, each promise once, and plain rows that say no more. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  lastQuarter,
  nameOf,
  type Polled,
  type QuarterFacts,
  quarter,
  quarterIn,
  quarterOf,
} from '../../../src/domain/digest/quarter.ts';
import { tables } from '../../../src/domain/digest/tables.ts';
import * as time from '../../../src/domain/time.ts';
import type { GroupResult } from '../../../src/domain/trust/publish.ts';
import { metric } from '../metric/rows.ts';
import { facts, fromGrace, met, partnered, promised } from './weeks.ts';

const SECOND = { from: '2026-04-01', to: '2026-06-30' };

function told(over: Partial<QuarterFacts> = {}) {
  const { memory: _, rated: __, ...base } = facts({ period: SECOND, today: '2026-07-06' });
  return quarter({ ...base, polled: null, yearly: null, ...over });
}

const ended = (due: string, state: 'kept' | 'done' | 'kept_late' | 'not_kept', on = due) =>
  promised({ inTimeDue: due, state, doneOn: state === 'not_kept' ? null : on, closedOn: state === 'done' ? null : on });

describe('the promises of a quarter', () => {
  it('are counted once each, ours and theirs apart, by what became of them', () => {
    const ours = [
      ended('2026-04-01', 'kept'),
      ended('2026-06-30', 'done'),
      ended('2026-05-04', 'kept_late', '2026-05-20'),
      ended('2026-05-04', 'not_kept', '2026-05-20'),
      promised({ due: '2026-06-20' }),
      promised({ id: 'out', due: '2026-07-20' }),
      { ...ended('2026-05-12', 'kept'), id: 'within' },
      ended('2026-03-20', 'kept_late', '2026-04-02'),
      ended('2026-07-01', 'kept'),
    ];
    const moves = [
      { promise: 'out', on: '2026-06-02', from: '2026-06-03' },
      { promise: 'within', on: '2026-04-10', from: '2026-04-12' },
      { promise: 'within', on: '2026-04-20', from: '2026-04-25' },
    ];
    const found = told({ promises: [...ours, { ...ended('2026-04-01', 'kept'), ...fromGrace }], moves });
    const { side } = found.ours;
    const counts = Object.fromEntries(Object.entries(side).map(([fate, ids]) => [fate, ids.length]));
    expect(counts).toEqual({
      due: 7,
      done: 3,
      confirmed: 2,
      movedInTime: 1,
      overdue: 1,
      ahead: 0,
      keptLate: 2,
      notKept: 1,
      stillOverdue: 0,
    });
    expect([found.ours.movedWithin, found.ours.kept, found.theirs.kept]).toEqual([
      1,
      { kept: 3, of: 5 },
      { kept: 1, of: 1 },
    ]);
    expect(found.months.map(each => [each.month, each.ours])).toEqual([
      ['2026-04-01', { kept: 1, of: 1 }],
      ['2026-05-01', { kept: 1, of: 3 }],
      ['2026-06-01', { kept: 1, of: 1 }],
    ]);
  });

  it('leave out drafts, and say while it runs what is still to come', () => {
    const promises = [promised({ due: '2026-06-20' }), promised({ due: '2026-05-01', partnershipId: 'draft' })];
    const found = told({
      promises,
      partnerships: [partnered(), partnered({ id: 'draft', state: 'draft' })],
      today: '2026-06-08',
    });
    expect([found.isSoFar, found.ours.side.due.length, found.ours.side.ahead.length]).toEqual([true, 1, 1]);
    expect(told().isSoFar).toBe(false);
  });

  it('three months make the quarter, whatever happened', () => {
    const states = fc.constantFrom('kept', 'done', 'kept_late', 'not_kept', 'open', 'withdrawn');
    const days = fc.integer({ min: -40, max: 120 }).map(days => time.addDays(SECOND.from, days));
    const some = fc.array(fc.tuple(states, days, fc.integer({ min: 0, max: 30 })));
    fc.assert(
      fc.property(some, all => {
        const promises = all.map(([state, due, later]) =>
          promised({ state, inTimeDue: due, doneOn: due, closedOn: time.addDays(due, later) }),
        );
        const { months, ours } = told({ promises });
        const sum = (of: 'kept' | 'of') => months.reduce((before, each) => before + each.ours[of], 0);
        expect([sum('kept'), sum('of')]).toEqual([ours.kept.kept, ours.kept.of]);
        const { due, done, movedInTime, overdue, ahead, keptLate, notKept } = ours.side;
        const fates = [done, movedInTime, overdue, ahead, keptLate, notKept].flat();
        expect(due.every(id => fates.filter(each => each === id).length === 1)).toBe(true);
      }),
      { seed: 6, numRuns: 200 },
    );
  });
});

it('check-ins are those planned in the quarter', () => {
  const off = { state: 'called_off', heldOn: null, minutesOn: null } as const;
  const checkIns = [
    met({ on: '2026-04-01' }),
    met({ on: '2026-06-30', state: 'missed', heldOn: null }),
    met({ on: '2026-07-01' }),
    met({ on: '2026-05-05', ...off, calledOffById: 'dana' }),
    met({ on: '2026-05-05', ...off }),
    met({ on: '2026-05-05', kind: 'visit' }),
  ];
  const { held, missed, calledOff, unsaid } = told({ checkIns }).checkIns;
  expect([held, missed, calledOff, unsaid].map(each => each.length)).toEqual([1, 1, 1, 0]);
});

const whole: GroupResult = {
  group: 'portfolio',
  asked: 14,
  answered: 8,
  figures: {
    R: { shown: { kind: 'at_least', value: 95 }, people: 8, organisations: 7, voices: 7, low: false },
    T: { shown: { kind: 'exact', value: 70 }, people: 7, organisations: 6, voices: 6, low: false },
    P: { shown: { kind: 'exact', value: 71 }, people: 8, organisations: 7, voices: 7, low: false },
  },
  rating: { atLeastFour: { kind: 'exact', value: 5 }, people: 7, organisations: 7 },
};
const polled: Polled = {
  opensOn: '2026-04-14',
  asked: 14,
  notAsked: { host: 3, too_new: 2 },
  byName: 1,
  floor: { people: 5, organisations: 3 },
  whole,
};

it('loops are counted, those closed by a carried link not as closed, a concern as closed by both sides', () => {
  const heard = { partnershipId: 'food', kind: 'feedback', voice: 'named', toOrganisationId: 'mercy' } as const;
  const open = {
    ...heard,
    state: 'said',
    saidOn: '2026-06-29',
    clockEndsOn: null,
    closedOn: null,
    closedMeans: null,
  } as const;
  const closed = { ...open, state: 'closed', closedOn: '2026-06-30', closedMeans: 'self' } as const;
  const feedback = [
    open,
    { ...open, saidOn: '2026-07-01' },
    closed,
    { ...closed, voice: 'second', saidOn: '2026-03-31' },
    { ...closed, closedMeans: 'carried_link' },
    { ...closed, kind: 'concern', saidOn: '2026-03-31' },
  ] as const;
  expect(told({ feedback: [...feedback] }).loops).toMatchObject({ said: 3, closed: 2, settled: 1, owed: 1 });
  expect(tables(told({ feedback: [...feedback] })).said).toMatchObject([
    { said: 3, closed: 2, concerns_closed_by_both: 1, partners_owed_an_answer: 1 },
  ]);
});

describe('as rows', () => {
  it('a bound stays a bound, and a rating of few a word', () => {
    const { trust = [], response = [] } = tables(told({ polled }));
    expect(trust.map(({ number, is, value }) => [number, is, value])).toEqual([
      ['trust_index', 'exact', expect.any(Number)],
      ['R', 'at_least', 95],
      ['T', 'exact', 70],
      ['P', 'exact', 71],
      ['organizations_at_4_or_more', 'most', ''],
    ]);
    expect(JSON.stringify(trust)).not.toContain('atLeastFour');
    expect(response.map(({ who, people }) => [who, people])).toEqual([
      ['asked', 14],
      ['answered_by_average', 8],
      ['answered_by_name', 1],
      ['not_asked_too_new', 2],
    ]);
  });

  it('below the floor there is no row of trust, and how many answered is not told', () => {
    const found = tables(told({ polled: { ...polled, whole: null } }));
    expect(found.trust).toBeUndefined();
    expect(found.response?.map(({ who }) => who)).not.toContain('answered_by_average');
  });

  it('a shared number stands with its words; fewer than eleven people stay a bound', () => {
    const shared = [metric(), metric({ amount: null, words: 'children came' })];
    const rows = tables(
      told(),
      shared.map(each => ({ organisation: 'Grace Pantry', metric: each })),
    )['shared-numbers'];
    expect(rows?.map(({ is, value, words }) => [is, value, words])).toEqual([
      ['number', 412, 'families got a food box'],
      ['fewer_than', 11, 'children came'],
    ]);
  });

  it('without a round, objectives or promises there is nothing invented', () => {
    const found = tables(told());
    expect(Object.keys(found)).toEqual(['promises', 'months', 'check-ins', 'said']);
    expect(found.promises?.map(({ side, due, kept, counted }) => [side, due, kept, counted])).toEqual([
      ['ours', 0, 0, 0],
      ['partners', 0, 0, 0],
    ]);
  });
});

describe('a quarter', () => {
  it.each([
    ['2026-Q2', '2026-Q2'],
    ['2026 q2', '2026-Q2'],
    ['Q2 2026', '2026-Q2'],
    ['t4 2025', '2025-Q4'],
    ['Q1', '2026-Q1'],
    ['', null],
    ['Q5 2026', null],
    ['2026', null],
    ['2026-Q2 2027', null],
    ['2026-Q2; DROP', null],
  ] as const)('%j is %s', (words, name) => {
    const found = quarterIn(words, '2026-06-08');
    expect(found && nameOf(found)).toBe(name);
  });

  it('has three months', () => {
    expect(quarterOf('2026-06-30')).toEqual(SECOND);
    expect(quarterOf('2026-12-31')).toEqual({ from: '2026-10-01', to: '2026-12-31' });
    expect(lastQuarter('2026-01-15')).toEqual({ from: '2025-10-01', to: '2025-12-31' });
  });
});
