/** Proves the states of a round, and that a ballot replaces any earlier one as a whole (product §4). */
import { describe, expect, it } from 'vitest';
import { replace } from '../../../src/domain/pulse/ballot.ts';
import { type Lifecycle, mayPost, owed, takesAnswers } from '../../../src/domain/pulse/round.ts';

const CLOSES = '2026-05-08';
const BEFORE = '2026-05-01';
const AFTER = '2026-05-09';

const OPEN: Lifecycle = { state: 'open', shredded: false };
const CLOSED: Lifecycle = { state: 'closed', shredded: false };
const VOID: Lifecycle = { state: 'void', shredded: false };

describe('a round', () => {
  it('may be told of once it is closed and shredded; a void one never', () => {
    const shredded = (round: Lifecycle): Lifecycle => ({ ...round, shredded: true });
    expect([OPEN, CLOSED, shredded(CLOSED), shredded(VOID)].map(mayPost)).toEqual([false, false, true, false]);
  });

  it.each([
    ['open', OPEN, 'close'],
    ['closed, with traces left', CLOSED, 'shred'],
    ['void, with traces left', VOID, 'shred'],
    ['closed and shredded', { ...CLOSED, shredded: true }, null],
  ] as const)('that is %s has its next step taken after any crash', (_what, round, step) => {
    expect(owed(round, CLOSES, AFTER)).toBe(step);
  });

  it('stays open through the day it closes on', () => {
    expect([BEFORE, CLOSES, AFTER].map(today => owed(OPEN, CLOSES, today))).toEqual([null, null, 'close']);
    expect([BEFORE, CLOSES, AFTER].map(today => takesAnswers(OPEN, CLOSES, today))).toEqual([true, true, false]);
    expect([CLOSED, VOID].map(round => takesAnswers(round, CLOSES, BEFORE))).toEqual([false, false]);
  });
});

describe('a ballot', () => {
  const open = { ...OPEN, closesOn: CLOSES };
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
    ['pulse_closed', () => replace({ ...CLOSED, closesOn: CLOSES }, BEFORE, true, given)],
    ['pulse_closed', () => replace({ ...VOID, closesOn: CLOSES }, BEFORE, true, given)],
    ['pulse_not_asked', () => replace(open, BEFORE, false, given)],
    ['pulse_answer', () => replace(open, BEFORE, true, { ...given, points: { R: '9' } })],
    ['too_long', () => replace(open, BEFORE, true, { ...given, comment: 'x'.repeat(3001) })],
  ])('is refused: %s', (code, send) => {
    expect(send).toThrow(expect.objectContaining({ name: 'Refusal', code }));
  });
});
