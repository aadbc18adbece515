/** Owns the trend of a digest: drawn where a platform can, and in one line with every number for everybody. */
import { type Block, type Chart, note } from '../../cards/card.ts';
import type { Reached } from '../../domain/digest/objectives.ts';
import type { Point } from '../../domain/digest/trend.ts';
import { tick } from '../dates.ts';
import { keptCount, percent } from './kept.ts';
import { type DigestView, wordsFor } from './view.ts';

type Side = 'ours' | 'theirs';
type Drawn = { readonly sides: readonly Side[]; readonly weeks: readonly Point[] };

const FEWEST = 2;
const BOTH: readonly Side[] = ['ours', 'theirs'];

/** From the first week with a number on; without a second one, one line says why nothing is drawn. */
export function trend(view: DigestView): readonly Block[] {
  const { trend: all } = view.week;
  const first = all.findIndex(each => each.ours !== null || each.theirs !== null);
  const shown = first < 0 ? [] : all.slice(first);
  const drawn = drawable(shown);
  const told = shown.length < FEWEST ? [] : [note(rates(view, shown, drawn))];
  if (drawn === null) return [note(wordsFor(view).trend.notYet), ...told];
  return [chartOf(view, drawn), ...told];
}

/**
 * A chart with a hole in it is not drawn at all by some platforms, and as a zero or a slope by others: so only whole weeks
 * go in. Both sides where that keeps at least half of what there is, else the side with more numbers alone.
 */
function drawable(shown: readonly Point[]): Drawn | null {
  const weeksOf = (...sides: readonly Side[]) => shown.filter(each => sides.every(side => each[side] !== null));
  const whole = weeksOf(...BOTH);
  const [ours, theirs] = [weeksOf('ours'), weeksOf('theirs')];
  const most = Math.max(ours.length, theirs.length);
  if (whole.length >= FEWEST && whole.length * 2 >= most) return { sides: BOTH, weeks: whole };
  if (most < FEWEST) return null;
  return ours.length === most ? { sides: ['ours'], weeks: ours } : { sides: ['theirs'], weeks: theirs };
}

function chartOf(view: DigestView, { sides, weeks }: Drawn): Chart {
  const say = wordsFor(view).trend;
  return {
    kind: 'chart',
    shape: 'line',
    title: say.title,
    categories: weeks.map(each => tick(each.week, view.language)),
    days: weeks.map(each => each.week),
    series: sides.map(side => ({ name: say[side], values: weeks.map(each => height(each[side])) })),
  };
}

const height = (reached: Reached | null): number => (reached === null ? 0 : percent(reached));

/**
 * All numbers in one line: the weeks follow one another, so the first one names them all. A side without any is left out. As
 * counts: where few are due, a percent makes one promise look like a trend.
 */
function rates(view: DigestView, shown: readonly Point[], drawn: Drawn | null): string {
  const say = wordsFor(view).trend;
  const kept = (reached: Reached | null) => (reached === null ? say.none : keptCount(view.language, reached));
  const sides = BOTH.filter(side => shown.some(each => each[side] !== null));
  const rows = sides.map(side => say.row[side](shown.map(each => kept(each[side])).join(', ')));
  const all = sides.flatMap(side => shown.map(each => each[side]));
  const numbers = all.filter(each => each !== null).length;
  const isPartly = drawn !== null && drawn.sides.length * drawn.weeks.length < numbers;
  const from = tick(shown[0]?.week ?? view.week.from, view.language);
  return `${say.rates(from, rows.join('; '))}${numbers < all.length ? say.gaps : ''}${isPartly ? say.partly : ''}`;
}
