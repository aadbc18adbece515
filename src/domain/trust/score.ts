/** Owns what results are told as: trust index, trust rating, response, and when an objective is reached. */
import { divided, rounded, sum, times, whole } from './fraction.ts';
import type { GroupResult } from './publish.ts';
import type { Rating } from './rating.ts';
import { reaches, type Shown, scoreOf, share } from './shown.ts';
import type { TrustCode } from './statements.ts';

/** The index is never told without the three beside it (product §4 "Scores"). */
export type Trust = {
  readonly index: Shown;
  readonly pillars: Readonly<Record<TrustCode, Shown>>;
  readonly rating: RatingTold | null;
};

type RatingWord = 'nearly_none' | 'few' | 'about_half' | 'most' | 'nearly_all';

/** Under 10 organisations a word; else a share in hundredths of a percent (0 to 10000), with its 95 % interval from 30 organisations on. */
export type RatingTold =
  | { readonly style: 'words'; readonly word: RatingWord; readonly organisations: number }
  | {
      readonly style: 'share';
      readonly kind: Shown['kind'];
      readonly share: number;
      readonly organisations: number;
      readonly interval: { readonly from: number; readonly to: number } | null;
    };

const WORDS_BELOW = 10;
const INTERVAL_FROM = 30;

/** Index, pillars and rating of a group; null unless R, T and P are all published for it. */
export function trust({ figures: { R, T, P }, rating }: GroupResult): Trust | null {
  if (R === undefined || T === undefined || P === undefined) return null;
  const three = [R, T, P];
  const mean = divided(sum(three.map(({ shown }) => times(whole(100), share(shown, 100)))), whole(three.length));
  return {
    index: scoreOf(mean, Math.min(...three.map(({ organisations }) => organisations))),
    pillars: { R: R.shown, T: T.shown, P: P.shown },
    rating: rating === null ? null : told(rating),
  };
}

export function told({ atLeastFour, organisations }: Rating): RatingTold {
  if (organisations < WORDS_BELOW) return { style: 'words', word: word(atLeastFour, organisations), organisations };
  const { kind, value } = atLeastFour;
  const interval = organisations < INTERVAL_FROM ? null : wilson(atLeastFour, organisations);
  return {
    style: 'share',
    kind,
    share: rounded(divided(whole(10_000 * value), whole(organisations))),
    organisations,
    interval,
  };
}

/** A goal set for the index or a pillar, in points, or for the rating, in percent of organisations. */
type Objective = { readonly of: 'index' | TrustCode | 'rating'; readonly atLeast: number };

/** Whether one round's result holds the objective; null when what it is about was not published. */
export function holds(objective: Objective, result: GroupResult): boolean | null {
  if (objective.of === 'rating') {
    const { rating } = result;
    return rating && reaches(rating.atLeastFour, rating.organisations, objective.atLeast, 100);
  }
  const those = trust(result);
  if (those === null) return null;
  return reaches(objective.of === 'index' ? those.index : those.pillars[objective.of], 100, objective.atLeast, 100);
}

/** Reached when it holds two rounds running, the latest last; a round without a number breaks the run. */
export const reached = (rounds: readonly (boolean | null)[]): boolean =>
  rounds.at(-1) === true && rounds.at(-2) === true;

function word({ kind, value }: Shown, organisations: number): RatingWord {
  if (kind === 'at_least') return 'nearly_all';
  if (kind === 'at_most') return 'nearly_none';
  if (5 * value > 3 * organisations) return 'most';
  return 5 * value < 2 * organisations ? 'few' : 'about_half';
}

// Wilson's score interval: unlike the plain one it stays inside 0 to 100 % and is honest near the ends.
function wilson(shown: Shown, n: number): { readonly from: number; readonly to: number } {
  const z = 1.96;
  const { n: top, d: bottom } = share(shown, n);
  const p = Number(top) / Number(bottom);
  const centre = (p + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
  const half = (z / (1 + z ** 2 / n)) * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2));
  return { from: Math.round(10_000 * (centre - half)), to: Math.round(10_000 * (centre + half)) };
}
