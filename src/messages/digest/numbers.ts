/** Owns the numbers of a digest beside the week's own: how partners rate us, and how all of it is made. */
import { type Block, heading, note, text } from '../../cards/card.ts';
import type { Rated } from '../../domain/digest/rated.ts';
import type { CivilDate } from '../../domain/time.ts';
import type { RatingTold } from '../../domain/trust/score.ts';
import type { Shown } from '../../domain/trust/shown.ts';
import { month } from '../dates.ts';
import { type DigestView, dated, wordsFor } from './view.ts';

function points(view: Pick<DigestView, 'language'>, shown: Shown): string {
  return wordsFor(view).exactly[shown.kind](shown.value);
}

type Rating = Pick<DigestView, 'language' | 'today'> & { readonly week: Pick<DigestView['week'], 'rated'> };

/** One sentence with n, response and who was left out: 5 of 5 is not all partners. Null where nothing is published. */
export function rated(view: Rating): string | null {
  const { rated } = view.week;
  if (rated === null) return null;
  const { index, answered, asked, byName = 0, notAsked = 0, opensOn, before } = rated;
  const say = wordsFor(view);
  const named = (on: CivilDate) => month(on, view.language, view.today);
  const then = before === undefined ? '' : say.ratedBefore(points(view, before.index), named(before.opensOn));
  return say.rated(points(view, index), named(opensOn), answered, asked, byName, notAsked, then);
}

/** The index with the three beside it, and how many organisations rate us high (product §4 "Scores"). */
export function rating(view: DigestView): readonly Block[] {
  const { rated } = view.week;
  if (rated === null) return [];
  const say = wordsFor(view);
  const shown = ({ R, T, P }: Rated['pillars']) => [points(view, R), points(view, T), points(view, P)] as const;
  const { before } = rated;
  const then =
    before === undefined
      ? ''
      : ` ${say.pillarsBefore(month(before.opensOn, view.language, view.today), ...shown(before.pillars))}`;
  const three = `${say.pillars(...shown(rated.pillars))}${then}`;
  const share = rated.rating === null ? '' : ` ${ratingLine(view, rated.rating)}`;
  return [heading(say.headings.rated, 3), text(`${three}${share}`)];
}

/** A word under 10 organisations, else a share; from 30 on with its interval (product §4 "Scores"). */
export function ratingLine(view: Pick<DigestView, 'language'>, told: RatingTold): string {
  const say = wordsFor(view);
  const { organisations } = told;
  if (told.style === 'words') return say.ratingInWords(say.ratingWords[told.word], organisations);
  const between = told.interval === null ? '' : say.between(whole(told.interval.from), whole(told.interval.to));
  return say.ratingShare(say.exactly[told.kind](whole(told.share)), organisations, between);
}

/** Hundredths of a percent as whole percent. */
const whole = (hundredths: number): number => Math.round(hundredths / 100);

/** "How this number is made", below every digest (product: transparency). */
export function made(view: DigestView): readonly Block[] {
  const say = wordsFor(view);
  const floor = view.week.rated?.floor;
  const rating = floor === undefined ? '' : say.madeRating(floor.people, floor.organisations);
  return [note(`${say.made(dated(view, view.week.readOn))}${rating}`)];
}
