/** Owns the tree of groups a round may publish: portfolio, its cohorts, their partnerships. */

/** A partnership and its one cohort, frozen when the round opens (product §4). */
type Leaf = { readonly partnershipId: string; readonly cohort: string };
export type Tree = readonly Leaf[];

export type GroupKind = 'portfolio' | 'cohort' | 'partnership';
/** 'portfolio', 'cohort:<name>' or 'partnership:<id>'. */
export type GroupId = string;
export type Group = { readonly id: GroupId; readonly kind: GroupKind; readonly partnerships: ReadonlySet<string> };

export const portfolio: GroupId = 'portfolio';
export const cohortGroup = (name: string): GroupId => `cohort:${name}`;
export const partnershipGroup = (id: string): GroupId => `partnership:${id}`;

/** What a group id names; `name` is the cohort's name or the partnership's id, empty for the portfolio. */
export function parse(id: GroupId): { readonly kind: GroupKind; readonly name: string } {
  if (id.startsWith('cohort:')) return { kind: 'cohort', name: id.slice('cohort:'.length) };
  if (id.startsWith('partnership:')) return { kind: 'partnership', name: id.slice('partnership:'.length) };
  return { kind: 'portfolio', name: '' };
}

/** Every group of the tree, each before those it contains. */
export function groupsOf(tree: Tree): readonly Group[] {
  const cohorts = new Map<string, Set<string>>();
  for (const leaf of tree) {
    cohorts.set(leaf.cohort, (cohorts.get(leaf.cohort) ?? new Set()).add(leaf.partnershipId));
  }
  return [
    { id: portfolio, kind: 'portfolio', partnerships: new Set(tree.map(leaf => leaf.partnershipId)) },
    ...[...cohorts].map(([name, partnerships]): Group => ({ id: cohortGroup(name), kind: 'cohort', partnerships })),
    ...tree.map(
      (leaf): Group => ({
        id: partnershipGroup(leaf.partnershipId),
        kind: 'partnership',
        partnerships: new Set([leaf.partnershipId]),
      }),
    ),
  ];
}

/** The groups a partnership lies in, from the portfolio down: what its contacts may see results of. */
export function pathOf(tree: Tree, partnershipId: string): readonly GroupId[] {
  const leaf = tree.find(each => each.partnershipId === partnershipId);
  return leaf === undefined ? [] : [portfolio, cohortGroup(leaf.cohort), partnershipGroup(partnershipId)];
}

/** The smallest of some groups that holds the partnership; null where none of them does. */
export function smallestOf(tree: Tree, partnershipId: string, groups: readonly GroupId[]): GroupKind | null {
  const smallest = pathOf(tree, partnershipId).findLast(group => groups.includes(group));
  return smallest === undefined ? null : parse(smallest).kind;
}
