/** Owns the numbers of a digest beside the week's own: how partners rate us, the trend, and how all of it is made. */
import { type Block, type Chart, heading, note, type Table, text } from '../../cards/card.ts';
import { plain } from '../../cards/text.ts';
import type { Rated } from '../../domain/digest/rated.ts';
import type { RatingTold } from '../../domain/trust/score.ts';
import type { Shown } from '../../domain/trust/shown.ts';
import { month, tick } from '../dates.ts';
import { type DigestView, dated, wordsFor } from './view.ts';

function points(view: Pick<DigestView, 'language'>, shown: Shown): string {
  return wordsFor(view).exactly[shown.kind](shown.value);
}

/** One sentence with n and response; null where nothing is published. */
export function rated(view: DigestView): string | null {
  const { rated } = view.week;
  if (rated === null) return null;
  const { index, answered, asked, opensOn } = rated;
  return wordsFor(view).rated(points(view, index), month(opensOn, view.language, view.today), answered, asked);
}

/** The index with the three beside it, and how many organisations rate us high (product §4 "Scores"). */
export function rating(view: DigestView): readonly Block[] {
  const { rated } = view.week;
  if (rated === null) return [];
  const say = wordsFor(view);
  const { R, T, P } = rated.pillars;
  const three = say.pillars(points(view, R), points(view, T), points(view, P));
  const share = rated.rating === null ? '' : ` ${ratingLine(view, rated.rating)}`;
  return [heading(say.headings.rated, 3), text(`${three}${share}`)];
}

/** A word under 10 organisations, else a share; from 30 on with its interval (product §4 "Scores"). */
function ratingLine(view: DigestView, told: RatingTold): string {
  const say = wordsFor(view);
  const { organisations } = told;
  if (told.style === 'words') return say.ratingInWords(say.ratingWords[told.word], organisations);
  const between = told.interval === null ? '' : say.between(whole(told.interval.from), whole(told.interval.to));
  return say.ratingShare(say.exactly[told.kind](whole(told.share)), organisations, between);
}

/** Hundredths of a percent as whole percent. */
const whole = (hundredths: number): number => Math.round(hundredths / 100);

/** Drawn where a platform can, and in a table for everybody; nothing before the second week that counts. */
export function trend(view: DigestView): readonly Block[] {
  const { trend: all } = view.week;
  const first = all.findIndex(each => each.ours !== null || each.theirs !== null);
  const shown = first < 0 ? [] : all.slice(first);
  if (shown.length < 2) return [];
  const say = wordsFor(view).trend;
  // A week without a number is a gap in the line, and no zero.
  const value = (rate: number | null) => rate ?? Number.NaN;
  const chart: Chart = {
    kind: 'chart',
    shape: 'line',
    title: say.title,
    categories: shown.map(each => tick(each.week, view.language)),
    days: shown.map(each => each.week),
    series: [
      { name: say.ours, values: shown.map(each => value(each.ours)) },
      { name: say.theirs, values: shown.map(each => value(each.theirs)) },
    ],
  };
  const cell = (rate: number | null) => plain(rate === null ? say.none : String(rate));
  const table: Table = {
    kind: 'table',
    caption: say.title,
    columns: [say.week, say.ours, say.theirs],
    rows: shown.map(each => [plain(tick(each.week, view.language)), cell(each.ours), cell(each.theirs)]),
  };
  return [chart, table];
}

/** "How this number is made", below every digest (product: transparency). */
export function made(view: DigestView): readonly Block[] {
  const say = wordsFor(view);
  return [note(say.made(dated(view, view.week.readOn))), ...ratingMade(view.week.rated, say)];
}

function ratingMade(rated: Rated | null, say: ReturnType<typeof wordsFor>): readonly Block[] {
  return rated === null ? [] : [note(say.madeRating(rated.floor.people, rated.floor.organisations))];
}
