import { describe, expect, it } from 'vitest';
import { replace } from '../../../src/domain/pulse/ballot.ts';
import {
  type Lifecycle,
  mayPost,
  opened,
  owed,
  type Step,
  take,
  takesAnswers,
} from '../../../src/domain/pulse/round.ts';
import { Refusal } from '../../../src/domain/refusal.ts';

const CLOSES = '2026-05-08';
const BEFORE = '2026-05-01';
const AFTER = '2026-05-09';

describe('a round', () => {
  it('is open, closing, closed, and may be posted once shredded', () => {
    const closing = take(opened, 'close');
    const closed = take(closing, 'publish');
    const shredded = take(closed, 'shred');
    expect([opened, closing, closed, shredded].map(round => [round.state, round.shredded, mayPost(round)])).toEqual([
      ['open', false, false],
      ['closing', false, false],
      ['closed', false, false],
      ['closed', true, true],
    ]);
  });

  it('takes the same step twice without a change', () => {
    const walk: readonly Step[] = ['close', 'publish', 'shred'];
    let round = opened;
    for (const step of walk) {
      round = take(round, step);
      expect(take(round, step)).toEqual(round);
    }
    expect(take(round, 'close')).toEqual(round);
    expect(take(round, 'publish')).toEqual(round);
  });

  it.each([
    ['open', 'publish'],
    ['open', 'shred'],
    ['closing', 'shred'],
    ['closed', 'void'],
    ['void', 'close'],
    ['void', 'publish'],
  ] as const)('that is %s cannot %s', (state, step) => {
    expect(() => take({ state, shredded: false }, step)).toThrow(Refusal);
  });

  it('ends closed and shredded, or void and shredded, from wherever it was left', () => {
    const left: readonly Lifecycle[] = [
      opened,
      { state: 'closing', shredded: false },
      { state: 'closed', shredded: false },
      { state: 'closed', shredded: true },
      take(opened, 'void'),
    ];
    const ended = left.map(start => {
      let round = start;
      for (let step = owed(round, CLOSES, AFTER); step !== null; step = owed(round, CLOSES, AFTER))
        round = take(round, step);
      return round;
    });
    expect(ended.map(round => round.shredded)).toEqual([true, true, true, true, true]);
    expect(ended.map(round => round.state)).toEqual(['closed', 'closed', 'closed', 'closed', 'void']);
    expect(ended.map(mayPost)).toEqual([true, true, true, true, false]);
  });

  it('stays open through the day it closes on', () => {
    expect([BEFORE, CLOSES, AFTER].map(today => owed(opened, CLOSES, today))).toEqual([null, null, 'close']);
    expect([BEFORE, CLOSES, AFTER].map(today => takesAnswers(opened, CLOSES, today))).toEqual([true, true, false]);
    expect(takesAnswers(take(opened, 'close'), CLOSES, BEFORE)).toBe(false);
  });
});

describe('a ballot', () => {
  const open = { ...opened, closesOn: CLOSES };
  const given = { mode: 'pooled', points: { R: '4', T: 'skip' }, comment: '  more Spanish  ' } as const;

  it('is what was sent, the rest skipped', () => {
    expect(replace(open, BEFORE, true, given)).toEqual({
      mode: 'pooled',
      answers: { R: 4, T: null, P: null, C: null, F: null, M: null },
      comment: 'more Spanish',
    });
  });

  it('keeps nothing of an earlier one, mode and comment included', () => {
    replace(open, BEFORE, true, given);
    expect(replace(open, CLOSES, true, { mode: 'named', points: { P: 2 } })).toEqual({
      mode: 'named',
      answers: { R: null, T: null, P: 2, C: null, F: null, M: null },
      comment: null,
    });
  });

  it.each([
    ['pulse_closed', () => replace(open, AFTER, true, given)],
    ['pulse_closed', () => replace({ ...take(opened, 'close'), closesOn: CLOSES }, BEFORE, true, given)],
    ['pulse_closed', () => replace({ ...take(opened, 'void'), closesOn: CLOSES }, BEFORE, true, given)],
    ['pulse_not_asked', () => replace(open, BEFORE, false, given)],
    ['pulse_answer', () => replace(open, BEFORE, true, { ...given, points: { R: '9' } })],
    ['too_long', () => replace(open, BEFORE, true, { ...given, comment: 'x'.repeat(3001) })],
  ])('is refused: %s', (code, send) => {
    expect(send).toThrow(expect.objectContaining({ name: 'Refusal', code }));
  });
});
