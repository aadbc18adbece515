/** Proves when what was felt and what was done disagree, and that more that went well never makes a trend worse. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Numbers, Tally } from '../../../src/domain/dip/evidence.ts';
import { tallies } from '../../../src/domain/dip/evidence.ts';
import { doneNow, doneTrend, gap, type Share, shareOf, type Trend } from '../../../src/domain/dip/gap.ts';
import { trustCodes } from '../../../src/domain/trust/statements.ts';

const trends: readonly Trend[] = ['fell', 'steady', 'rose', 'unknown'];
const all = Object.values(tallies).flat();
const share = fc.nat(30).chain(of => fc.nat(of).map((good): Share => ({ good, of })));
const numbers = fc
  .tuple(...all.map(() => fc.nat(20)))
  .map(counts => Object.fromEntries(all.map((tally, at) => [tally, counts[at] ?? 0])) as Record<Tally, number>);
const none = Object.fromEntries(all.map(tally => [tally, 0])) as Numbers;

describe('felt against done', () => {
  it('disagree exactly where one of them fell and the other is known not to have', () => {
    const table = trends.map(felt => trends.map(done => gap(felt, done)));
    expect(table).toEqual([
      [null, 'felt_alone', 'felt_alone', null],
      ['done_alone', null, null, null],
      ['done_alone', null, null, null],
      [null, null, null, null],
    ]);
  });
});

describe('the trend of what was done', () => {
  it.each([
    [{ good: 8, of: 10 }, { good: 10, of: 10 }, 'fell'],
    [{ good: 9, of: 10 }, { good: 10, of: 10 }, 'steady'],
    [{ good: 4, of: 5 }, { good: 3, of: 5 }, 'rose'],
    [{ good: 0, of: 3 }, { good: 10, of: 10 }, 'unknown'],
    [{ good: 0, of: 9 }, { good: 3, of: 3 }, 'unknown'],
    [null, { good: 3, of: 3 }, 'unknown'],
  ] as const)('%o after %o: %s', (now, before, trend) => {
    expect(doneTrend(now, before)).toBe(trend);
  });

  it('is the other one when the periods are exchanged, and steady between equals', () => {
    const mirrored = { fell: 'rose', rose: 'fell', steady: 'steady', unknown: 'unknown' };
    fc.assert(fc.property(share, share, (now, before) => doneTrend(before, now) === mirrored[doneTrend(now, before)]));
    fc.assert(fc.property(share, each => ['steady', 'unknown'].includes(doneTrend(each, each))));
  });

  it('never turns for the worse because more went well', () => {
    const rank = { fell: 0, steady: 1, rose: 2, unknown: -1 };
    fc.assert(
      fc.property(share, share, (now, before) => {
        fc.pre(now.good < now.of);
        const better = doneTrend({ ...now, good: now.good + 1 }, before);
        return rank[better] >= rank[doneTrend(now, before)];
      }),
    );
  });

  it('is told of nothing smaller than a fifth, and of all that is larger', () => {
    fc.assert(
      fc.property(share, share, (now, before) => {
        const trend = doneTrend(now, before);
        if (trend === 'unknown') return now.of < 4 || before.of < 4;
        const change = now.good / now.of - before.good / before.of;
        return trend === 'steady' ? Math.abs(change) < 0.2 + 1e-9 : Math.abs(change) > 0.2 - 1e-9;
      }),
    );
  });
});

describe('what went well of a pillar', () => {
  it('is a share, and more of what goes badly never makes it better', () => {
    const bad: readonly Tally[] = ['late', 'notKept', 'overdue', 'unwarned', 'unsent', 'unseen', 'owed'];
    fc.assert(
      fc.property(numbers, fc.constantFrom(...trustCodes), fc.constantFrom(...bad), (some, pillar, tally) => {
        const [now, worse] = [shareOf(pillar, some), shareOf(pillar, { ...some, [tally]: some[tally] + 1 })];
        if (now === null || worse === null) return false;
        return now.good <= now.of && now.good >= 0 && worse.good * now.of <= now.good * worse.of;
      }),
    );
  });

  it('is not told where a part of it is hidden', () => {
    fc.assert(
      fc.property(numbers, fc.constantFrom(...all), (some, tally) => {
        const pillar = trustCodes.find(each => (tallies[each] as readonly Tally[]).includes(tally)) ?? 'R';
        return shareOf(pillar, { ...some, [tally]: null }) === null;
      }),
    );
  });

  it('takes giving more than one gets for no fault', () => {
    expect(shareOf('P', { ...none, given: 9, got: 4 })).toEqual({ good: 4, of: 4 });
    expect(shareOf('P', { ...none, given: 1, got: 4 })).toEqual({ good: 1, of: 4 });
  });

  it('of one partnership says whether anything went wrong at all', () => {
    expect([null, { good: 0, of: 0 }, { good: 2, of: 2 }, { good: 1, of: 2 }].map(doneNow)).toEqual([
      'unknown',
      'unknown',
      'steady',
      'fell',
    ]);
  });
});
