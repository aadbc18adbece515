/** Owns telling the same thing once: groups of the very same partnerships, in which a pillar did the very same, are one to a reader. */
import { type GroupKind, groupsOf, parse, type Tree } from '../trust/tree.ts';
import type { Felt } from './felt.ts';

/** The whole portfolio goes by that name; a partnership that is alone in its cohort by its own. */
const NAMED_FIRST: readonly GroupKind[] = ['portfolio', 'partnership', 'cohort'];

/** In the order given. Where the rounds before differ, as in a cohort that was larger then, both are told. */
export function withoutAlike(felt: readonly Felt[], tree: Tree): readonly Felt[] {
  const inside = new Map(groupsOf(tree).map(each => [each.id, [...each.partnerships].sort()]));
  const told = ({ group, ...rest }: Felt) => JSON.stringify([inside.get(group) ?? group, rest]);
  const named = new Map<string, Felt>();
  for (const each of felt) {
    const first = named.get(told(each));
    if (first === undefined || rank(each) < rank(first)) named.set(told(each), each);
  }
  return felt.filter(each => named.get(told(each)) === each);
}

const rank = ({ group }: Felt): number => NAMED_FIRST.indexOf(parse(group).kind);
