/** Owns the published number of one statement for each group: every organisation once, made from the groups' parts. */
import * as dip from '../dip.ts';
import { type Floor, organisationsIn, peopleIn, type Sizes, type Voice, weigh, weightOf } from './floors.ts';
import { divided, type Fraction, floored, sum, times, whole } from './fraction.ts';
import { type Part, select } from './select.ts';
import { hundredths, type Shown, score, scoreOf, share } from './shown.ts';
import type { GroupId, Tree } from './tree.ts';

export type Figure = {
  /** The mean of the organisations' means, in points of 0 to 100. */
  readonly shown: Shown;
  readonly people: number;
  readonly organisations: number;
  /** How many people, all weighing the same, would make a mean as steady as this one: at most `people`. */
  readonly voices: number;
  /** Low answers from two or more organisations; looked at only after a fall that could be an alert (product §4). */
  readonly low: boolean;
};

/** Somebody who did not skip the statement. */
export type Answered = Voice & { readonly point: number };

/** The figures of the groups that may show this statement. `references` in hundredths of the 1 to 5 scale, per group. */
export function figures(
  tree: Tree,
  floor: Floor,
  answered: readonly Answered[],
  references: (group: GroupId) => number | null,
): ReadonlyMap<GroupId, Figure> {
  const { published, partsOf, sizes } = select(tree, answered, floor);
  return new Map(published.map(group => [group, figure(partsOf(group), sizes, references(group))]));
}

function figure(parts: readonly Part<Answered>[], sizes: Sizes, reference: number | null): Figure {
  const everyone = parts.flatMap(part => part.voices);
  const points = times(whole(100), together(parts, sizes, partScore));
  const shown = scoreOf(points, floored(weigh(everyone, sizes)));
  const voices = steadiness(everyone, sizes);
  return {
    shown,
    people: peopleIn(everyone),
    organisations: organisationsIn(everyone),
    voices,
    low: dip.couldAlert(reference, hundredths(shown), voices) && lowFromTwo(everyone, reference),
  };
}

/** A share (0 to 1) of a group, made from the shares its parts show, each weighing as many organisations as are in it. */
export function together<V extends Voice>(
  parts: readonly Part<V>[],
  sizes: Sizes,
  shareOf: (voices: readonly V[], sizes: Sizes) => Fraction,
): Fraction {
  const weights = parts.map(part => weigh(part.voices, sizes));
  const weighed = parts.map((part, i) => times(weights[i] ?? whole(0), shareOf(part.voices, sizes)));
  return divided(sum(weighed), sum(weights));
}

function partScore(voices: readonly Answered[], sizes: Sizes): Fraction {
  const weight = weigh(voices, sizes);
  const total = sum(voices.map(voice => times(whole(voice.point), weightOf(voice, sizes))));
  return share(score(divided(total, weight), floored(weight)), 100);
}

// The inverse of the sum of squared weights: a mean of organisations' means swings with its smallest organisations.
function steadiness(voices: readonly Answered[], sizes: Sizes): number {
  const weights = voices.map(voice => weightOf(voice, sizes));
  return floored(divided(squared(sum(weights)), sum(weights.map(squared))));
}

const squared = (value: Fraction): Fraction => times(value, value);

function lowFromTwo(voices: readonly Answered[], reference: number | null): boolean {
  if (reference === null) return false;
  return organisationsIn(voices.filter(({ point }) => 100 * point <= reference - 100)) >= 2;
}
