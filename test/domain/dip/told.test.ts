/** Proves over random portfolios that no count beside published numbers, alone or with others, points at one or two hidden partnerships. */
import { describe, expect, it } from 'vitest';
import { type Item, type Items, type Tally, tallies } from '../../../src/domain/dip/evidence.ts';
import { countsIn, exact, fewest, numbersOf } from '../../../src/domain/dip/told.ts';
import { publish } from '../../../src/domain/trust/publish.ts';
import { trust } from '../../../src/domain/trust/score.ts';
import { groupsOf, type Tree } from '../../../src/domain/trust/tree.ts';
import { inGroup, isolate, type Someone } from '../trust/attacker.ts';
import { below, type Random, seeded, shape, world } from '../trust/world.ts';

const PORTFOLIOS = 1000;
const all = Object.values(tallies).flat();
const SLIPPED = ['late', 'notKept', 'overdue'] as const;

type Drawn = { readonly tree: Tree; readonly published: ReadonlySet<string>; readonly items: Items };

/** A portfolio with the groups whose pillars its round publishes, and a ledger that touches few or many of its partnerships. */
function drawn(seed: number): Drawn {
  const random = seeded(seed);
  const { round, ballots } = world(random, shape(random, 40), 'mixed');
  const published = publish(round, ballots, 0).groups.filter(each => trust(each) !== null);
  return {
    tree: round.tree,
    published: new Set(published.map(each => each.group)),
    items: ledgerOf(round.tree, random),
  };
}

function ledgerOf(tree: Tree, random: Random): Items {
  let count = 0;
  const some = (most: number): readonly Item[] => {
    const touched = tree.filter(() => random() < 0.3);
    return Array.from({ length: touched.length === 0 ? 0 : below(random, most) }, () => {
      count += 1;
      return { id: `i${count}`, partnership: touched[below(random, touched.length)]?.partnershipId ?? '' };
    });
  };
  const items = Object.fromEntries(all.map(tally => [tally, some(8)])) as Record<Tally, readonly Item[]>;
  // As in a ledger: whether somebody was warned splits the very things that slipped.
  const slipped = SLIPPED.flatMap(tally => items[tally]);
  const warned = slipped.filter(() => random() < 0.5);
  return { ...items, warned, unwarned: slipped.filter(each => !warned.includes(each)) };
}

const someone = ({ id, partnership }: Item): Someone => ({
  personId: id,
  organisationId: partnership,
  partnershipId: partnership,
});

/** One or two hidden partnerships at whose share of the ledger some sum of told counts gets alone. */
function pointedAt({ tree, published, items }: Drawn, told: (tally: Tally, group: string) => boolean) {
  const things = new Map(all.flatMap(tally => items[tally].map(each => [each.id, someone(each)] as const)));
  const hidden = [...things.values()].filter(each => !published.has(`partnership:${each.partnershipId}`));
  const rows = [...published].flatMap(group =>
    all
      .filter(tally => told(tally, group))
      .map(tally => {
        const counted = new Set(items[tally].map(each => each.id));
        return hidden.map(each => (counted.has(each.personId) && inGroup(tree, group, each) ? 1 : 0));
      }),
  );
  return isolate(rows, hidden, fewest);
}

describe('counts of the ledger beside published numbers', () => {
  it('over random portfolios none points at one or two partnerships whose own numbers are hidden', () => {
    const seen = { told: 0, held: 0 };
    for (let seed = 1; seed <= PORTFOLIOS; seed += 1) {
      const at = drawn(seed);
      const numbers = numbersOf(at.tree, at.published, at.items);
      for (const group of at.published) {
        for (const tally of all) seen[numbers(group)[tally] === null ? 'held' : 'told'] += 1;
      }
      if (pointedAt(at, (tally, group) => numbers(group)[tally] !== null) !== null) expect.fail(`portfolio ${seed}`);
    }
    // The proof would be empty if everything were told, or nothing.
    expect(seen.told).toBeGreaterThan(PORTFOLIOS);
    expect(seen.held).toBeGreaterThan(PORTFOLIOS);
  }, 120_000);

  it('the same attack succeeds where every published group is counted', () => {
    const seeds = Array.from({ length: 100 }, (_, at) => at + 1);
    const broken = seeds.filter(seed => pointedAt(drawn(seed), () => true) !== null);
    expect(broken.length).toBeGreaterThan(30);
  });

  it('what is told is right, and of nothing it is said that it is nothing', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const { tree, published, items } = drawn(seed);
      const numbers = numbersOf(tree, published, items);
      for (const { id, partnerships } of groupsOf(tree).filter(each => published.has(each.id))) {
        for (const tally of all) {
          const there = items[tally].filter(each => partnerships.has(each.partnership)).length;
          const count = numbers(id)[tally];
          if (count !== null) expect(count).toBe(there);
          else expect(there).toBeGreaterThan(0);
        }
      }
    }
  });
});

describe('by hand', () => {
  const tree = ['a', 'b', 'c', 'd', 'big'].map(partnershipId => ({
    partnershipId,
    cohort: partnershipId === 'd' ? 'D' : 'A',
  }));
  const in_ = (...partnerships: readonly string[]): readonly Item[] =>
    partnerships.map((partnership, at) => ({ id: `${at}`, partnership }));
  const told = (published: readonly string[], ...partnerships: readonly string[]) =>
    Object.fromEntries(countsIn(tree, new Set(published), in_(...partnerships)));

  it('two partnerships are too few, three are enough', () => {
    expect(told(['portfolio'], 'a', 'a', 'b', 'b')).toEqual({});
    expect(told(['portfolio'], 'a', 'b', 'c')).toEqual({ portfolio: 3 });
  });

  it('a published partnership is told of itself, and does not hide two others', () => {
    expect(told(['portfolio', 'partnership:big'], 'big', 'big')).toEqual({ portfolio: 2, 'partnership:big': 2 });
    expect(told(['portfolio', 'partnership:big'], 'big', 'a', 'b')).toEqual({ 'partnership:big': 1 });
  });

  it('what is left of the portfolio beside a cohort is not one partnership', () => {
    expect(told(['portfolio', 'cohort:A'], 'a', 'b', 'c', 'd')).toEqual({ portfolio: 4 });
    expect(told(['portfolio', 'cohort:A'], 'a', 'b', 'c')).toEqual({ portfolio: 3, 'cohort:A': 3 });
  });

  it('one partnership’s own numbers are exact to those who read its ledger anyway', () => {
    const none = Object.fromEntries(all.map(tally => [tally, []])) as unknown as Items;
    expect(exact({ ...none, overdue: in_('a') })).toMatchObject({ overdue: 1, kept: 0 });
  });
});
