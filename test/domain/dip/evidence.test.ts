/** Proves what the ledger counts beside a pillar that fell: whose promises, of which months, and as they stood at the close. */
import { describe, expect, it } from 'vitest';
import { itemsIn, type Ledger, type Tally, windowBefore, windowOf } from '../../../src/domain/dip/evidence.ts';
import { ledger, met, promised, said, warned } from './ledger.ts';

const WINDOW = windowOf('2026-08-07');

/** Which tallies hold something, and how much. */
function counts(more: Partial<Ledger>, window = WINDOW): Partial<Record<Tally, number>> {
  const items = Object.entries(itemsIn(ledger(more), window));
  return Object.fromEntries(items.flatMap(([tally, some]) => (some.length === 0 ? [] : [[tally, some.length]])));
}

const one = (more: Parameters<typeof promised>[0]) => ({ promises: [promised(more)] });

describe('the window of a round', () => {
  it('is the three months up to its close, and is held against the three before', () => {
    expect(WINDOW).toEqual({ from: '2026-05-08', to: '2026-08-07' });
    expect(windowBefore(WINDOW)).toEqual({ from: '2026-02-08', to: '2026-05-07' });
    expect(windowOf('2027-05-31')).toEqual({ from: '2027-03-01', to: '2027-05-31' });
  });
});

describe('reliability', () => {
  const done = { state: 'kept', doneOn: '2026-06-10', closedOn: '2026-06-12' } as const;
  const late = { state: 'kept_late', doneOn: '2026-06-15', closedOn: '2026-06-16' } as const;
  it.each([
    ['kept', done, { kept: 1, given: 1 }],
    ['done, not confirmed', { state: 'done', doneOn: '2026-06-09' }, { kept: 1, given: 1 }],
    ['late', late, { late: 1, unwarned: 1, given: 1 }],
    ['not kept', { state: 'not_kept', closedOn: '2026-06-24' }, { notKept: 1, unwarned: 1, given: 1 }],
    ['overdue', { inTimeDue: '2026-08-03', due: '2026-08-03' }, { overdue: 1, unwarned: 1, given: 1 }],
    ['due on the last day', { inTimeDue: '2026-08-07', due: '2026-08-07' }, { given: 1 }],
    ['not accepted', { state: 'proposed' }, {}],
    ['made before, due after', { madeOn: '2026-04-01', inTimeDue: '2026-09-01', due: '2026-09-01' }, {}],
  ] as const)('%s', (_what, more, expected) => {
    expect(counts(one(more))).toEqual(expected);
  });

  it('what was overdue at the close stays so, whatever became of it since', () => {
    const due = { inTimeDue: '2026-08-03', due: '2026-08-03' } as const;
    const since = { state: 'kept_late', doneOn: '2026-08-11', closedOn: '2026-08-12' } as const;
    expect(counts(one({ ...due, ...since }))).toEqual({ overdue: 1, unwarned: 1, given: 1 });
    expect(counts(one({ ...due, state: 'not_kept', closedOn: '2026-08-18' }))).toMatchObject({ overdue: 1 });
  });

  it('is the host’s: a partner’s promise is only what we got', () => {
    expect(counts(one({ ...late, ownerOrganisationId: 'grace', toOrganisationId: 'mercy' }))).toEqual({ got: 1 });
  });

  it('counts in the window of its last date agreed in time', () => {
    const before = windowBefore(WINDOW);
    expect(counts(one({ ...done, madeOn: '2026-03-01' }), before)).toEqual({ given: 1 });
    const earlier = { ...done, doneOn: '2026-04-30', inTimeDue: '2026-05-01', madeOn: '2026-03-01' };
    expect(counts(one(earlier), before)).toEqual({ kept: 1, given: 1 });
    expect(counts(one(earlier))).toEqual({});
  });
});

describe('transparency', () => {
  const notKept = promised({ state: 'not_kept', closedOn: '2026-06-24' });
  it('a word on the last day is a warning, the day after it is none', () => {
    expect(counts({ promises: [notKept], warnings: [warned('2026-06-10')] })).toMatchObject({ warned: 1 });
    expect(counts({ promises: [notKept], warnings: [warned('2026-06-11')] })).toMatchObject({ unwarned: 1 });
  });

  it('a date moved in time is good news, told early', () => {
    const kept = promised({ state: 'kept', doneOn: '2026-06-10', closedOn: '2026-06-11' });
    expect(counts({ promises: [kept], warnings: [warned('2026-06-01', true)] })).toEqual({
      kept: 1,
      moved: 1,
      given: 1,
    });
  });

  it.each([
    ['sent', {}, { sent: 1 }],
    ['never sent', { minutesOn: null }, { unsent: 1 }],
    ['sent after the close', { minutesOn: '2026-08-20' }, { unsent: 1 }],
    ['held so late that they are not due', { heldOn: '2026-08-04', on: '2026-08-04', minutesOn: null }, {}],
    ['of a talk in the hallway', { kind: 'talk', minutesOn: null }, {}],
  ] as const)('minutes %s', (_what, more, expected) => {
    expect(counts({ checkIns: [met(more)] })).toEqual(expected);
  });

  it('what nobody has seen when its clock is over counts here, and nowhere else', () => {
    expect(counts({ feedback: [said()] })).toEqual({ unseen: 1 });
    expect(counts({ feedback: [said({ toOrganisationId: 'grace' })] })).toEqual({});
  });
});

describe('reciprocity', () => {
  it.each([
    ['seen, and still without an answer', { state: 'seen' }, { owed: 1 }],
    ['closed in the window', { state: 'closed', closedOn: '2026-07-01', closedMeans: 'self' }, { closed: 1 }],
    [
      'a concern closed by both sides',
      { kind: 'concern', state: 'closed', closedOn: '2026-07-01', closedMeans: 'self' },
      {},
    ],
    ['closed since', { state: 'closed', closedOn: '2026-08-20', closedMeans: 'self' }, { owed: 1 }],
    ['closed by a carried link', { state: 'closed', closedOn: '2026-07-01', closedMeans: 'carried_link' }, {}],
  ] as const)('%s', (_what, more, expected) => {
    expect(counts({ feedback: [said(more)] })).toEqual(expected);
  });
});
