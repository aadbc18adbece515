/** Owns a round's pillars with what was done laid beside what was felt: the evidence of every published group, and where both disagree. */
import type { Period } from '../digest/side.ts';
import type { GroupId, Tree } from '../trust/tree.ts';
import { withoutAlike } from './alike.ts';
import { itemsIn, type Ledger, type Numbers, windowBefore, windowOf } from './evidence.ts';
import type { Felt } from './felt.ts';
import { doneTrend, type Gap, gap, shareOf, type Trend } from './gap.ts';
import { numbersOf } from './told.ts';

export type Weighed = Felt & {
  readonly counts: { readonly now: Numbers; readonly before: Numbers };
  readonly done: Trend;
  readonly gap: Gap;
};

/** What is told of it beside others: in results, and week by week. */
export type Fallen = Pick<Weighed, 'group' | 'pillar' | 'level' | 'points' | 'gap'>;

export type Round = {
  readonly closesOn: string;
  readonly tree: Tree;
  /** Groups whose pillars are published. */
  readonly published: ReadonlySet<GroupId>;
};

/** How far back the ledger is read for a round. */
export const ledgerFrom = (closesOn: string): Period => ({
  from: windowBefore(windowOf(closesOn)).from,
  to: closesOn,
});

export function weigh(felt: readonly Felt[], { closesOn, tree, published }: Round, ledger: Ledger): readonly Weighed[] {
  const window = windowOf(closesOn);
  const now = numbersOf(tree, published, itemsIn(ledger, window));
  const before = numbersOf(tree, published, itemsIn(ledger, windowBefore(window)));
  return withoutAlike(felt, tree).map(each => {
    const counts = { now: now(each.group), before: before(each.group) };
    const done = doneTrend(shareOf(each.pillar, counts.now), shareOf(each.pillar, counts.before));
    return { ...each, counts, done, gap: gap(each.trend, done) };
  });
}
