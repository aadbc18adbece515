/** Proves who reads what: one table, and that no sight ever lets through who is not to be known. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asksOf } from '../../../src/domain/feedback/asks.ts';
import { type Reader, seenBy, sees } from '../../../src/domain/feedback/eyes.ts';
import { loopsOf, pastClock } from '../../../src/domain/feedback/loops.ts';
import { feedback, people } from './rows.ts';

const reader = (id: string | null, over: Partial<Reader> = {}): Reader => ({
  kind: 'person',
  contacts: people.filter(each => each.id === id),
  ...{ coordinates: false, carried: false, isUnled: false },
  ...over,
});

const EVERYBODY = ['dana', 'hal', 'mo', 'sol', 'rosa', 'mia', 'pia', null] as const;

describe('what is said by mia', () => {
  const by = { byContactId: 'mia' };

  it.each([
    ['by name', {}, ['whole', 'whole', 'whole', 'whole', 'whole', 'whole', 'whole', 'nothing']],
    [
      'in confidence',
      { voice: 'confidence' },
      ['nameless', 'nameless', 'nothing', 'nothing', 'nothing', 'whole', 'nothing', 'nothing'],
    ],
    [
      'to a second person',
      { voice: 'second', secondContactId: 'sol' },
      ['nothing', 'nothing', 'nothing', 'whole', 'nothing', 'whole', 'nothing', 'nothing'],
    ],
    [
      'as a concern',
      { kind: 'concern' },
      ['whole', 'whole', 'nothing', 'nothing', 'whole', 'whole', 'nothing', 'nothing'],
    ],
    [
      'as a concern passed on',
      { kind: 'concern', withSecond: true },
      ['whole', 'whole', 'nothing', 'whole', 'whole', 'whole', 'whole', 'nothing'],
    ],
  ] as const)('%s', (_how, over, expected) => {
    expect(EVERYBODY.map(id => sees(feedback({ ...by, ...over }), reader(id)))).toEqual(expected);
  });

  it('is posted for everybody in it once she has agreed, and in its place', () => {
    const told = feedback({ ...by, voice: 'confidence', posting: 'agreed' });
    expect(EVERYBODY.map(id => sees(told, reader(id)))).toEqual([
      ...['nameless', 'nameless', 'posted', 'posted', 'posted', 'whole', 'posted', 'nothing'],
    ]);
    expect(sees(told, reader(null, { kind: 'place' }))).toBe('posted');
  });

  it('in confidence is nothing on a page whose link somebody else carried, not even to herself', () => {
    const through = reader('mia', { carried: true });
    expect(sees(feedback({ ...by, voice: 'confidence' }), through)).toBe('nothing');
    expect(sees(feedback(by), through)).toBe('whole');
  });

  it('as a concern is nothing on such a page either, but where it was said on one: a coordinator may have carried it', () => {
    const concern = feedback({ ...by, kind: 'concern' });
    const through = (id: string) => reader(id, { carried: true });
    expect([sees(concern, through('mia')), sees(concern, through('rosa'))]).toEqual(['nothing', 'nothing']);
    const there = feedback({ ...by, kind: 'concern', means: 'carried_link' });
    expect([sees(there, through('mia')), sees(there, through('rosa'))]).toEqual(['whole', 'nothing']);
  });

  it('is seen by a coordinator by name alone', () => {
    const cora = reader(null, { coordinates: true });
    expect(sees(feedback(by), cora)).toBe('whole');
    for (const voice of ['confidence', 'second'] as const)
      expect(sees(feedback({ ...by, voice }), cora)).toBe('nothing');
    expect(sees(feedback({ ...by, kind: 'concern' }), cora)).toBe('nothing');
  });

  it('never shows who spoke in confidence to anybody but themselves and the second person, by any row', () => {
    const row = fc.record({
      voice: fc.constantFrom('confidence' as const, 'second' as const),
      kind: fc.constantFrom('feedback' as const, 'concern' as const),
      state: fc.constantFrom('said' as const, 'did' as const, 'closed' as const),
      posting: fc.constantFrom('none' as const, 'asked' as const, 'agreed' as const, 'kept' as const),
      withSecond: fc.boolean(),
    });
    const eyes = fc.record({
      id: fc.constantFrom(...EVERYBODY),
      kind: fc.constantFrom('person' as const, 'place' as const),
      coordinates: fc.boolean(),
      carried: fc.boolean(),
      isUnled: fc.boolean(),
    });
    const never = fc.property(row, eyes, (over, { id, ...more }) => {
      const told = feedback({ ...by, secondContactId: 'sol', ...over });
      const contacts = more.kind === 'place' ? [] : people.filter(each => each.id === id);
      const seen = seenBy(told, sees(told, { ...more, contacts }));
      const mayKnow = id === 'mia' || (id === 'sol' && over.voice === 'second');
      if (seen?.byContactId != null) expect(mayKnow).toBe(true);
      if (seen !== null && seen.words !== '') expect(['mia', 'sol', 'dana', 'hal', 'mo'].includes(id ?? '')).toBe(true);
    });
    fc.assert(never, { seed: 11, numRuns: 500 });
  });
});

describe('what is counted', () => {
  const week = { from: '2026-06-01', to: '2026-06-07', host: 'mercy' };

  it('of loops: new, closed by who said it, concerns closed by both sides, and partners who wait', () => {
    const all = [
      feedback(),
      feedback({ state: 'decided' }),
      feedback({ partnershipId: 'oak', saidOn: '2026-04-01' }),
      feedback({ state: 'closed', saidOn: '2026-05-01', closedOn: '2026-06-03', closedMeans: 'self' }),
      feedback({ state: 'closed', saidOn: '2026-05-01', closedOn: '2026-06-03', closedMeans: 'carried_link' }),
      // Closed by both sides, who wrote down its outcome; the second time one of them by a carried link.
      feedback({ kind: 'concern', state: 'closed', saidOn: '2026-05-01', closedOn: '2026-06-03', closedMeans: 'self' }),
      feedback({
        ...{ kind: 'concern', state: 'closed', saidOn: '2026-05-01' },
        ...{ closedOn: '2026-06-03', closedMeans: 'carried_link' },
      }),
      // Ours to say, theirs to answer.
      feedback({ partnershipId: 'elm', toOrganisationId: 'elm', saidOn: '2026-05-01' }),
    ];
    expect(loopsOf(all, week)).toEqual({ said: 2, closed: 1, settled: 1, owed: 2, owedWeeks: 9 });
  });

  it('of clocks: only what nobody has seen, once its last day is over', () => {
    const said = [feedback(), feedback({ state: 'seen' }), feedback({ toOrganisationId: 'grace' })];
    expect(pastClock(said, 'mercy', '2026-06-03')).toEqual([]);
    expect(pastClock(said, 'mercy', '2026-06-04')).toEqual(['2026-06-03']);
  });
});

describe('what it wants of a reader', () => {
  const base = { stand: 'answerer', isAsked: true, isReceiver: true, carried: false, today: '2026-06-02' } as const;

  it('is to see it, then to answer it; a backup only once the clock is over', () => {
    expect(asksOf(feedback(), base)).toBe('see');
    expect(asksOf(feedback({ state: 'seen' }), base)).toBe('answer');
    expect(asksOf(feedback({ state: 'did' }), base)).toBeNull();
    expect(asksOf(feedback(), { ...base, isAsked: false })).toBeNull();
    expect(asksOf(feedback(), { ...base, isAsked: false, today: '2026-06-04' })).toBe('see');
  });

  it('of who said it: whether it is closed, in its time, and its words, not through a carried link', () => {
    const sayer = { ...base, stand: 'sayer', isAsked: false } as const;
    expect(asksOf(feedback({ state: 'did', clockEndsOn: null }), sayer)).toBe('close');
    expect(asksOf(feedback({ state: 'did', clockEndsOn: '2026-06-01' }), sayer)).toBeNull();
    const closed = feedback({ state: 'closed', posting: 'asked' });
    expect(asksOf(closed, sayer)).toBe('words');
    expect(asksOf(closed, { ...sayer, carried: true })).toBeNull();
  });

  it('of those who talk about a concern: their side’s outcome', () => {
    const concern = feedback({ kind: 'concern', state: 'did', outcome: 'We call first' });
    expect(asksOf(concern, base)).toBeNull();
    expect(asksOf(concern, { ...base, stand: 'talks', isReceiver: false })).toBe('talk');
  });
});
