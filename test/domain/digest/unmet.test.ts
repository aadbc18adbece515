/** Proves whom leaders are asked to meet: six months after the last time or the first day, the longest first, one at most. */

import { describe, expect, it } from 'vitest';
import { asksOf } from '../../../src/domain/digest/asks.ts';
import { unmetOf } from '../../../src/domain/digest/unmet.ts';
import { week } from '../../../src/domain/digest/week.ts';
import { NO_LOOPS } from '../../../src/domain/feedback/loops.ts';
import { facts, partnered } from './weeks.ts';

const today = '2026-06-08';
const unmet = (
  partnerships: readonly Partial<ReturnType<typeof partnered>>[],
  led: Readonly<Record<string, string>> = {},
) => unmetOf({ partnerships: partnerships.map(each => partnered(each)), led: new Map(Object.entries(led)), today });

describe('whom leaders have not met', () => {
  it('counts six months from the last time, and from the first day where there was none', () => {
    expect(unmet([{ activeSince: '2025-12-08' }])).toBeNull();
    expect(unmet([{ activeSince: '2025-12-07' }])).toEqual({ partnership: 'food', since: null });
    expect(unmet([{ activeSince: '2020-01-01' }], { food: '2025-12-08' })).toBeNull();
    expect(unmet([{ activeSince: '2020-01-01' }], { food: '2025-12-07' })).toEqual({
      partnership: 'food',
      since: '2025-12-07',
    });
  });

  it('is the one that has waited the longest, of those under way', () => {
    const some = [
      { id: 'oak', activeSince: '2025-03-01' },
      { id: 'elm', activeSince: '2025-02-01' },
      { id: 'ash', activeSince: '2025-01-01', state: 'resting' },
      { id: 'fir', activeSince: null, state: 'draft' },
      { id: 'yew', activeSince: '2024-01-01', state: 'ended' },
    ] as const;
    expect(unmet(some)?.partnership).toBe('elm');
    expect(unmet(some, { elm: '2025-04-01' })?.partnership).toBe('oak');
    expect(unmet([some[1], { ...some[1], id: 'alm' }])?.partnership).toBe('alm');
  });
});

describe('what leaders are asked', () => {
  it('names it after all else, never twice, and never more than three', () => {
    const told = week(facts({ led: new Map() }));
    expect(told.asks).toEqual([{ kind: 'meet', partnership: 'food', since: null }]);
    const silent = [{ partnership: 'food', signals: [{ code: 'silence', days: 90 }] }] as never;
    expect(
      asksOf(told.ours, new Map(), silent, ['grace'], { partnership: 'food', since: null }, NO_LOOPS, today),
    ).toEqual([
      { kind: 'silent', partnership: 'food', days: 90 },
      { kind: 'thank', organisation: 'grace' },
    ]);
    expect(week(facts({ eyes: 'steward', led: new Map() })).asks).toEqual([]);
  });
});
