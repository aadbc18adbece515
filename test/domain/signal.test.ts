/** Proves the signals that behaviour gives, and the one step each of them offers. */
import { describe, expect, it } from 'vitest';
import { type Facts, type Signal, signals, stepFor } from '../../src/domain/signal.ts';

const quiet: Facts = {
  keptNow: { kept: 8, of: 9 },
  keptBefore: { kept: 9, of: 10 },
  oursOverdue: [],
  withoutMinutes: [],
  feedbackPastClock: [],
  daysSinceContact: 12,
  cadenceDays: 30,
  missedInARow: 0,
  given: 6,
  got: 4,
  resting: false,
};

const seen = (more: Partial<Facts>) => signals({ ...quiet, ...more });

describe('behaviour signals', () => {
  it('are none when all is well', () => {
    expect(signals(quiet)).toEqual([]);
  });

  it.each([
    [{ keptNow: { kept: 5, of: 10 } }, { code: 'kept_falling', now: 5000, before: 9000, of: 10 }],
    [
      {
        oursOverdue: [
          { id: 'chairs', daysOverdue: 2, warned: true },
          { id: 'leaflets', daysOverdue: 9, warned: true },
        ],
      },
      { code: 'ours_overdue', count: 2, longestDays: 9, promises: ['leaflets', 'chairs'] },
    ],
    [
      { oursOverdue: [{ id: 'chairs', daysOverdue: 1, warned: false }] },
      { code: 'overdue_unwarned', count: 1, longestDays: 1, promises: ['chairs'] },
    ],
    [
      { withoutMinutes: [2, 3, 8].map(workingDays => ({ id: `met${workingDays}`, workingDays })) },
      { code: 'minutes_not_sent', count: 2, longestWorkingDays: 8, checkIns: ['met8', 'met3'] },
    ],
    [{ feedbackPastClock: [-1, 0, 1, 4] }, { code: 'feedback_late', count: 2, longestWorkingDays: 4 }],
    [{ daysSinceContact: 46 }, { code: 'silence', days: 46, allowedDays: 45 }],
    [{ missedInARow: 2 }, { code: 'check_ins_missed', count: 2 }],
    [
      { given: 7, got: 2 },
      { code: 'out_of_balance', given: 7, got: 2 },
    ],
    [
      { given: 0, got: 4 },
      { code: 'out_of_balance', given: 0, got: 4 },
    ],
  ])('%j: %j', (more, signal) => {
    expect(seen(more)).toEqual([signal]);
  });

  it.each([
    ['one promise overdue of which we warned', { oursOverdue: [{ id: 'chairs', daysOverdue: 9, warned: true }] }],
    ['minutes of the day before yesterday', { withoutMinutes: [{ id: 'met', workingDays: 2 }] }],
    ['feedback within its clock', { feedbackPastClock: [0] }],
    ['a month and a half without a word, to the day', { daysSinceContact: 45 }],
    ['silence where nobody planned to meet', { daysSinceContact: 400, cadenceDays: null }],
    ['silence while resting', { daysSinceContact: 400, resting: true }],
    ['check-ins missed while resting', { missedInARow: 3, resting: true }],
    ['one check-in missed', { missedInARow: 1 }],
    ['three promises for one', { given: 6, got: 2 }],
    ['too few promises to weigh', { given: 3, got: 0 }],
    ['a fall below 20 of 100', { keptNow: { kept: 71, of: 100 } }],
    ['too few verdicts now', { keptNow: { kept: 0, of: 3 } }],
    ['too few verdicts before', { keptNow: { kept: 0, of: 9 }, keptBefore: { kept: 3, of: 3 } }],
  ])('are not %s', (_, more) => {
    expect(seen(more)).toEqual([]);
  });

  it('name one overdue promise both ways when it is one of two and came without a word', () => {
    const overdue = [
      { id: 'chairs', daysOverdue: 5, warned: false },
      { id: 'leaflets', daysOverdue: 2, warned: true },
    ];
    expect(seen({ oursOverdue: overdue })).toEqual([
      { code: 'overdue_unwarned', count: 1, longestDays: 5, promises: ['chairs'] },
      { code: 'ours_overdue', count: 2, longestDays: 5, promises: ['chairs', 'leaflets'] },
    ]);
  });
});

describe('the one step', () => {
  it.each<[Signal, string, string]>([
    [{ code: 'overdue_unwarned', count: 1, longestDays: 5, promises: ['chairs'] }, 'tell_now', 'show_promise'],
    [
      { code: 'minutes_not_sent', count: 1, longestWorkingDays: 5, checkIns: ['met'] },
      'write_minutes',
      'write_minutes',
    ],
    [{ code: 'silence', days: 50, allowedDays: 45 }, 'visit', 'visit'],
    [{ code: 'check_ins_missed', count: 2 }, 'plan', 'plan'],
    [{ code: 'out_of_balance', given: 1, got: 9 }, 'promise', 'promises'],
    [{ code: 'out_of_balance', given: 9, got: 1 }, 'promises', 'promise'],
  ])('after %j is %s for the host, %s for its partner', (signal, host, partner) => {
    expect([stepFor(signal, true).act, stepFor(signal, false).act]).toEqual([host, partner]);
  });
});
