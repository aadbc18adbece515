/** Owns the trust rating of a round: how many organisations rate the host at 4 or above. */
import { together } from './figure.ts';
import { type Floor, organisationsIn, peopleIn, type Sizes, type Voice, weigh } from './floors.ts';
import { divided, type Fraction, times, whole } from './fraction.ts';
import { select } from './select.ts';
import { count, few, type Shown, share } from './shown.ts';
import type { GroupId, Tree } from './tree.ts';

/** Organisations whose average of R, T and P is at least 4, among those with somebody who answered all three. */
export type Rating = { readonly atLeastFour: Shown; readonly people: number; readonly organisations: number };

/** Somebody who answered R, T and P, with the sum of the three. */
export type Rater = Voice & { readonly three: number };

/**
 * The rating of each group in `allowed` (those that show R, T and P, product §4). Its own keys and its own subtraction, since skips
 * make it a set of its own; and from six organisations on, because beside three means a count of fewer can give one of them away.
 */
export function ratings(
  tree: Tree,
  floor: Floor,
  raters: readonly Rater[],
  allowed: (group: GroupId) => boolean,
): ReadonlyMap<GroupId, Rating> {
  const higher = { ...floor, organisations: Math.max(floor.organisations, few) };
  const { published, partsOf, sizes } = select(tree, raters, higher, allowed);
  return new Map(
    published.map(group => {
      const everyone = partsOf(group).flatMap(part => part.voices);
      const organisations = organisationsIn(everyone);
      const at = times(whole(organisations), together(partsOf(group), sizes, partShare));
      return [group, { atLeastFour: count(at, organisations), people: peopleIn(everyone), organisations }];
    }),
  );
}

// An organisation with people in two parts is judged in each by those it has there.
function partShare(raters: readonly Rater[], sizes: Sizes): Fraction {
  const organisations = organisationsIn(raters);
  const totals = new Map<string, number>();
  for (const { organisationId, three } of raters) {
    totals.set(organisationId, (totals.get(organisationId) ?? 0) + three - 12);
  }
  const good = raters.filter(rater => (totals.get(rater.organisationId) ?? 0) >= 0);
  const of = divided(weigh(good, sizes), weigh(raters, sizes));
  return share(count(times(whole(organisations), of), organisations), organisations);
}
