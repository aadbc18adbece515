/** Owns the trend of a digest: drawn where a platform can, in a table for everybody, and what the drawing leaves out said in words. */
import { type Block, type Chart, note, type Table } from '../../cards/card.ts';
import { plain } from '../../cards/text.ts';
import type { Point } from '../../domain/digest/trend.ts';
import { listOf, tick } from '../dates.ts';
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
  const told = shown.length < FEWEST ? [] : [tableOf(view, shown)];
  if (drawn === null) return [note(wordsFor(view).trend.notYet), ...told];
  return [chartOf(view, drawn), ...leftOut(view, shown, drawn), ...told];
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
    series: sides.map(side => ({ name: say[side], values: weeks.map(each => each[side] ?? 0) })),
  };
}

function leftOut(view: DigestView, shown: readonly Point[], { sides, weeks }: Drawn): readonly Block[] {
  const say = wordsFor(view).trend;
  const gaps = shown.filter(each => !weeks.includes(each)).map(each => tick(each.week, view.language));
  const missing = BOTH.filter(side => !sides.includes(side) && shown.some(each => each[side] !== null));
  return [
    ...(gaps.length === 0 ? [] : [note(say.gaps(listOf(gaps, view.language)))]),
    ...missing.map(side => note(say.tableOnly(say[side]))),
  ];
}

function tableOf(view: DigestView, shown: readonly Point[]): Table {
  const say = wordsFor(view).trend;
  const cell = (rate: number | null) => plain(rate === null ? say.none : String(rate));
  return {
    kind: 'table',
    caption: say.title,
    columns: [say.week, say.ours, say.theirs],
    rows: shown.map(each => [plain(tick(each.week, view.language)), cell(each.ours), cell(each.theirs)]),
  };
}
