/** Owns which groups of the tree may be published for one statement: the two keys, and the subtraction rule. */
import { type Floor, meets, peopleIn, type Sizes, sizesOf, type Voice } from './floors.ts';
import { type Group, type GroupId, groupsOf, type Tree } from './tree.ts';

/** What is left of a published group after the published groups inside it. Parts never overlap, and each meets both keys. */
export type Part<V extends Voice = Voice> = { readonly group: GroupId; readonly voices: readonly V[] };

type Selection<V extends Voice = Voice> = {
  readonly published: readonly GroupId[];
  readonly parts: readonly Part<V>[];
  readonly sizes: Sizes;
  /** The parts that together are the group; empty for a group that is not published. */
  readonly partsOf: (group: GroupId) => readonly Part<V>[];
};

/**
 * The groups that may be shown for what these voices answered (product §4 "Floors and results"): both keys, and what remains of
 * a published group after those inside it is empty or meets both keys too, else the smallest inside is hidden, again until it holds.
 * "Inside" means the largest published groups at any depth: a partnership stays subtractable when its cohort is hidden.
 * `allowed` names the groups that may be considered at all. Decided by who answered alone, never by what was answered,
 * so that nothing can be read from a group being hidden.
 */
export function select<V extends Voice>(
  tree: Tree,
  voices: readonly V[],
  floor: Floor,
  allowed: (group: GroupId) => boolean = () => true,
): Selection<V> {
  const within = (group: Group) => voices.filter(voice => group.partnerships.has(voice.partnershipId));
  const sizes = sizesOf(voices);
  const keyed = (those: readonly Voice[]) => meets(floor, those, sizes);
  const members = new Map(groupsOf(tree).map(group => [group, within(group)] as const));
  const shown = new Set([...members].filter(([{ id }, those]) => allowed(id) && keyed(those)).map(([group]) => group));
  for (let hidden = toHide(shown, members, keyed); hidden !== null; hidden = toHide(shown, members, keyed)) {
    shown.delete(hidden);
  }
  const parts = [...shown]
    .map(group => ({ group, voices: remainder(group, shown, members) }))
    .filter(part => part.voices.length > 0);
  return {
    published: [...shown].map(group => group.id),
    parts: parts.map(part => ({ group: part.group.id, voices: part.voices })),
    sizes,
    partsOf: id => {
      const group = [...shown].find(each => each.id === id);
      if (group === undefined) return [];
      return parts
        .filter(part => part.group === group || contains(group, part.group))
        .map(part => ({ group: part.group.id, voices: part.voices }));
    },
  };
}

/** The groups that would be shown if everybody asked answered everything by average; who is in none but larger ones is told before answering (product §4). */
export const withinReach = (tree: Tree, asked: readonly Voice[], floor: Floor): readonly GroupId[] =>
  select(tree, asked, floor).published;

// By depth, not by membership alone: a cohort of a single partnership holds the same people as that partnership.
const depth = { portfolio: 0, cohort: 1, partnership: 2 };

const contains = (outer: Group, inner: Group): boolean =>
  depth[outer.kind] < depth[inner.kind] && [...inner.partnerships].every(id => outer.partnerships.has(id));

/** The largest published groups inside a group. */
function children(group: Group, shown: ReadonlySet<Group>): readonly Group[] {
  const inside = [...shown].filter(each => contains(group, each));
  return inside.filter(each => !inside.some(larger => contains(larger, each)));
}

function remainder<V extends Voice>(
  group: Group,
  shown: ReadonlySet<Group>,
  members: ReadonlyMap<Group, readonly V[]>,
): readonly V[] {
  const taken = new Set(children(group, shown).flatMap(child => [...child.partnerships]));
  return (members.get(group) ?? []).filter(voice => !taken.has(voice.partnershipId));
}

function toHide(
  shown: ReadonlySet<Group>,
  members: ReadonlyMap<Group, readonly Voice[]>,
  keyed: (voices: readonly Voice[]) => boolean,
): Group | null {
  for (const group of shown) {
    const rest = remainder(group, shown, members);
    if (rest.length === 0 || keyed(rest)) continue;
    const size = (child: Group) => peopleIn(members.get(child) ?? []);
    const [smallest] = [...children(group, shown)].sort((a, b) => size(a) - size(b) || (a.id < b.id ? -1 : 1));
    if (smallest !== undefined) return smallest;
  }
  return null;
}
