/** Owns which counts of the ledger may stand beside a published number: none points at a partnership whose own numbers are not shown. */
import type { Floor } from '../trust/floors.ts';
import { select } from '../trust/select.ts';
import { type GroupId, groupsOf, partnershipGroup, type Tree } from '../trust/tree.ts';
import type { Item, Items, Numbers, Tally } from './evidence.ts';
import { tallies } from './evidence.ts';

/** At least three things in at least three partnerships; the rule of the answers themselves, subtraction and all. */
export const fewest: Floor = { people: 3, organisations: 3 };

/**
 * How many of some things there are in each published group; a group that is missing has too few partnerships behind it for a number. What lies in a
 * published partnership is its own and protects nobody; of all else the count of a group, and what is left of it after the groups inside
 * whose counts are told, is nothing or comes from three partnerships.
 */
export function countsIn(
  tree: Tree,
  published: ReadonlySet<GroupId>,
  items: readonly Item[],
): ReadonlyMap<GroupId, number> {
  const hidden = items.filter(each => !published.has(partnershipGroup(each.partnership)));
  const voices = hidden.map(({ id, partnership }) => ({
    personId: id,
    organisationId: partnership,
    partnershipId: partnership,
  }));
  const shown = new Set(select(tree, voices, fewest, group => published.has(group)).published);
  const groups = groupsOf(tree).filter(each => published.has(each.id));
  return new Map(
    groups.flatMap(({ id, partnerships }) => {
      const inside = ({ partnership }: Item) => partnerships.has(partnership);
      return shown.has(id) || !hidden.some(inside) ? [[id, items.filter(inside).length] as const] : [];
    }),
  );
}

// Whether somebody was warned splits the very promises that slipped, and how they slipped splits those with a warning:
// from both at once a part could be reckoned that is told of nowhere. So each part must be tellable before any sum of parts is.
const HOW = ['late', 'notKept', 'overdue'] as const;
const WITH = ['warned', 'unwarned'] as const;
const PARTS: readonly (readonly Tally[])[] = HOW.flatMap(how => WITH.map(said => [how, said]));

/** All tallies of one group. */
export function numbersOf(tree: Tree, published: ReadonlySet<GroupId>, items: Items): (group: GroupId) => Numbers {
  const parts = [...PARTS, ...all.filter(tally => !PARTS.flat().includes(tally)).map(tally => [tally])].map(of => ({
    of,
    counts: countsIn(tree, published, inAll(of.map(tally => items[tally]))),
  }));
  return group =>
    fill(tally => {
      const counts = parts.filter(({ of }) => of.includes(tally)).map(each => each.counts.get(group));
      return counts.reduce<number | null>((sum, each) => (sum === null || each === undefined ? null : sum + each), 0);
    });
}

function inAll([first = [], ...others]: readonly (readonly Item[])[]): readonly Item[] {
  const ids = others.map(some => new Set(some.map(each => each.id)));
  return first.filter(each => ids.every(known => known.has(each.id)));
}

/** Of one partnership, for those who read its ledger anyway. */
export const exact = (items: Items): Numbers => fill(tally => items[tally].length);

const all = Object.values(tallies).flat();

const fill = (number: (tally: Tally) => number | null): Numbers =>
  Object.fromEntries(all.map(tally => [tally, number(tally)])) as Numbers;
