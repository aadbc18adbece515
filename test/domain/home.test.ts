/** Proves what needs somebody: questions first, each promise once, only what is theirs to do (product §8 "sorted by needs me"). */
import { describe, expect, it } from 'vitest';
import type { Actor, Commitment } from '../../src/domain/commitment/commitment.ts';
import * as done from '../../src/domain/commitment/done.ts';
import * as late from '../../src/domain/commitment/late.ts';
import { byNeed, type HomeFacts, needs } from '../../src/domain/home.ts';
import { dana, doing, lee, promise, rosa, sam, weekdays } from './commitment/promises.ts';

const facts = (me: Actor, promises: readonly Commitment[], over: Partial<HomeFacts> = {}): HomeFacts => ({
  today: '2026-06-15',
  actors: new Map([['p', me]]),
  contacts: new Set([me.contact]),
  resting: new Set(),
  promises,
  unrepaired: [],
  checkIns: [],
  feedback: [],
  claims: [],
  agreements: [],
  pulse: null,
  signals: [],
  ...over,
});

/** Each need as one short line. */
const told = (me: Actor, promises: readonly Commitment[], over: Partial<HomeFacts> = {}) =>
  needs(facts(me, promises, over)).map(need =>
    [need.kind, ...('question' in need ? [need.question] : []), need.by ?? ''].join(' ').trim(),
  );

describe('a promise of mine', () => {
  it.each([
    ['2026-06-12', ['overdue 2026-06-12']],
    ['2026-06-15', ['today 2026-06-15']],
    ['2026-06-22', ['week 2026-06-22']],
    ['2026-06-23', []],
  ])('due %s', (due, expected) => {
    expect(told(dana, [promise({ due })])).toEqual(expected);
  });

  it('that was not kept needs me until something makes it good, after what is due, and nobody else', () => {
    const failed: Commitment = { ...promise(), id: 'failed', state: 'not_kept', closedOn: '2026-06-12' };
    const due = promise({ due: '2026-06-15' });
    expect(told(dana, [due], { unrepaired: [failed] })).toEqual(['today 2026-06-15', 'repair']);
    for (const other of [lee, rosa]) expect(told(other, [], { unrepaired: [failed] })).toEqual([]);
  });

  it("is not my colleague's, unless I back it up and it is overdue", () => {
    const overdue = promise({ due: '2026-06-12', backupContact: 'lee' });
    expect(told(lee, [overdue])).toEqual(['overdue 2026-06-12']);
    expect(told(lee, [promise({ due: '2026-06-15', backupContact: 'lee' })])).toEqual([]);
    expect(told({ ...sam, organisation: 'mercy' }, [overdue])).toEqual([]);
  });

  it('is mine as well where I stand in for a colleague', () => {
    const covering = { contacts: new Set(['lee', 'dana']) };
    expect(told(lee, [promise({ due: '2026-06-15' })], covering)).toEqual(['today 2026-06-15']);
  });
});

describe('a partnership at rest', () => {
  it('has no dates to be reminded of, but somebody may still ask', () => {
    const resting = { resting: new Set(['p']) };
    expect(told(dana, [promise({ due: '2026-06-12' }), promise({ due: '2026-06-15' })], resting)).toEqual([]);
    expect(told(dana, [promise({}, rosa, '2026-06-12')], resting)).toHaveLength(1);
  });
});

describe('a question', () => {
  it('waits for the one whose promise somebody else wrote down', () => {
    const proposed = promise({}, rosa, '2026-06-12');
    expect(told(dana, [proposed])).toEqual(['question accept 2026-07-03']);
    expect(told(lee, [proposed])).toEqual([]);
    expect(told(rosa, [proposed])).toEqual([]);
  });

  it('is it done waits for anybody of the receiving side, until its clock has run out', () => {
    const finished = done.done(promise(), weekdays, doing(dana, '2026-06-12')).commitment;
    expect(told(rosa, [finished])).toEqual(['question confirm 2026-06-19']);
    expect(told(sam, [finished])).toEqual(['question confirm 2026-06-19']);
    expect(told(dana, [finished])).toEqual([]);
    expect(told(rosa, [finished], { today: '2026-06-20' })).toEqual([]);
  });

  it('about a new date waits for the side that did not name it, instead of the date itself', () => {
    const asked = late.askNewDate(
      promise({ due: '2026-06-15' }),
      { why: 'the printer', forNow: '', newDate: '2026-06-26' },
      weekdays,
      doing(dana, '2026-06-12'),
    ).commitment;
    expect(told(rosa, [asked])).toEqual(['question new_date 2026-06-19']);
    expect(told(dana, [asked])).toEqual(['today 2026-06-15']);
  });

  it('about taking back waits for the other side; about help for its steward', () => {
    const asked = done.withdraw(promise(), doing(rosa, '2026-06-12')).commitment;
    expect(told(dana, [asked])).toEqual(['question withdraw']);
    const helped = late.askForHelp(promise(), '', doing(dana, '2026-06-12')).commitment;
    expect(told(rosa, [helped])).toEqual(['question help 2026-06-19']);
    expect(told(sam, [helped])).toEqual([]);
  });
});

describe('the order', () => {
  const everything: Partial<HomeFacts> = {
    signals: [{ partnership: 'p', signals: [{ code: 'check_ins_missed', count: 2 }] }],
    checkIns: [
      { id: 'c1', partnershipId: 'p', on: '2026-06-16', at: '10:00', state: 'planned' },
      { id: 'c2', partnershipId: 'p', on: '2026-06-15', at: '10:00', state: 'open' },
      { id: 'c3', partnershipId: 'p', on: '2026-06-15', at: '10:00', state: 'called_off' },
      { id: 'c4', partnershipId: 'p', on: '2026-06-17', at: '10:00', state: 'planned' },
    ],
    claims: [{ account: 'a', partnership: null }],
    agreements: ['p'],
    pulse: { round: 'r', asks: 'pulse', closesOn: '2026-07-10' },
  };

  it('is questions, claims, agreements, what is due, signals, check-ins, the pulse, reminders', () => {
    const promises = [
      promise({ id: 'week', due: '2026-06-19' }),
      promise({ id: 'today', due: '2026-06-15' }),
      promise({ id: 'overdue', due: '2026-06-12' }),
      promise({ id: 'asked' }, rosa, '2026-06-12'),
    ];
    expect(told(dana, promises, everything)).toEqual([
      'question accept 2026-07-03',
      'claim',
      'agreement',
      'overdue 2026-06-12',
      'today 2026-06-15',
      'signals',
      'check_in 2026-06-15',
      'check_in 2026-06-16',
      'pulse 2026-07-10',
      'week 2026-06-19',
    ]);
  });

  it('puts partnerships with the most pressing need first, then those with more, then by name', () => {
    const some = ['b', 'a', 'quiet', 'asks'].map(id => ({ id, name: id }));
    const need = { kind: 'signals', by: null, signals: [] } as const;
    const sorted = byNeed(some, [
      { ...need, partnership: 'a' },
      { ...need, partnership: 'b' },
      { ...need, partnership: 'b' },
      { kind: 'question', question: 'accept', promise: 'x', partnership: 'asks', by: null },
    ]);
    expect(sorted.map(each => each.id)).toEqual(['asks', 'b', 'a', 'quiet']);
  });
});
