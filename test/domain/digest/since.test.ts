/** Proves what of a told week's asks still stands: done is done, and nobody is sent to who rests or has gone. */
import { expect, it } from 'vitest';
import { type Since, stillAsked } from '../../../src/domain/digest/since.ts';
import { partnered } from './weeks.ts';

const since = (over: Partial<Since> = {}): Since => ({
  today: '2026-06-11',
  weekEnd: '2026-06-07',
  promises: new Map(),
  partnerships: new Map([['food', partnered({ lastContactOn: '2026-05-01' })]]),
  led: new Map(),
  thanked: new Set(),
  owedWeeks: 5,
  ...over,
});
const food = (over: Parameters<typeof partnered>[0]) => ({ partnerships: new Map([['food', partnered(over)]]) });

const overdue = { kind: 'our_overdue', promise: 'late', to: 'grace', days: 10 } as const;
const silent = { kind: 'silent', partnership: 'food', days: 38 } as const;
const meet = { kind: 'meet', partnership: 'food', since: null } as const;
const thank = { kind: 'thank', organisation: 'grace' } as const;
const owed = { kind: 'owed', weeks: 5 } as const;

it('counts the days up to today', () => {
  const late = new Map([['late', { state: 'open', due: '2026-05-29' }]] as const);
  expect(stillAsked(overdue, since({ promises: late }))).toEqual({ ...overdue, days: 13 });
  expect(stillAsked(silent, since())).toEqual({ ...silent, days: 41 });
  expect([meet, thank, owed].map(each => stillAsked(each, since()))).toEqual([meet, thank, owed]);
});

it.each([
  [
    'a promise with a new date',
    overdue,
    { promises: new Map([['late', { state: 'open', due: '2026-06-30' }]] as const) },
  ],
  ['a promise that is kept', overdue, { promises: new Map([['late', { state: 'kept', due: '2026-05-29' }]] as const) }],
  ['a promise whose words are gone', overdue, {}],
  ['a partner who was met since', silent, food({ lastContactOn: '2026-06-08' })],
  ['a partner at rest', silent, food({ restUntil: '2026-07-01' })],
  ['a partnership that has ended', silent, food({ state: 'ended' })],
  ['a partner whom a leader met since', meet, { led: new Map([['food', '2026-06-08']]) }],
  ['a partner at rest, met or not', meet, food({ restUntil: '2026-07-01' })],
  ['a partner who was thanked since', thank, { thanked: new Set(['grace']) }],
  ['the oldest answer, given since', owed, { owedWeeks: 4 }],
] as const)('asks nothing about %s', (_, ask, over) => {
  expect(stillAsked(ask, since(over))).toBeNull();
});
