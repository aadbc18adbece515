/** Proves that groups of the very same partnerships are told once, by the name a reader knows, and that none is lost by it. */
import { describe, expect, it } from 'vitest';
import { withoutAlike } from '../../../src/domain/dip/alike.ts';
import type { Felt } from '../../../src/domain/dip/felt.ts';

const tree = [
  { partnershipId: 'big', cohort: 'Coalitions' },
  { partnershipId: 'food', cohort: 'Direct' },
  { partnershipId: 'school', cohort: 'Direct' },
];
const now: Felt['now'] = { kind: 'exact', value: 52 };
const felt = (group: string, more: Partial<Felt> = {}): Felt => ({
  ...{ group, pillar: 'R', level: 'alert', trend: 'fell', now, before: 76, points: 24 },
  ...more,
});
const told = (...some: readonly Felt[]) => withoutAlike(some, tree).map(each => `${each.group} ${each.pillar}`);

describe('groups of the very same partnerships', () => {
  it('a partnership alone in its cohort goes by its own name', () => {
    expect(told(felt('portfolio'), felt('cohort:Coalitions'), felt('partnership:big'))).toEqual([
      'portfolio R',
      'partnership:big R',
    ]);
  });

  it('a cohort of several stays beside its partnerships, and every pillar is told', () => {
    const some = [
      felt('cohort:Direct'),
      felt('partnership:food'),
      felt('cohort:Direct', { pillar: 'T', level: 'none' }),
    ];
    expect(told(...some)).toEqual(['cohort:Direct R', 'partnership:food R', 'cohort:Direct T']);
  });

  it('a portfolio of one cohort is the portfolio', () => {
    const one = [{ partnershipId: 'big', cohort: 'Coalitions' }];
    const all = [felt('portfolio'), felt('cohort:Coalitions'), felt('partnership:big')];
    expect(withoutAlike(all, one).map(each => each.group)).toEqual(['portfolio']);
  });

  it('where the rounds before differ, both are told', () => {
    expect(told(felt('cohort:Coalitions', { before: 80, points: 28 }), felt('partnership:big'))).toEqual([
      'cohort:Coalitions R',
      'partnership:big R',
    ]);
  });
});
