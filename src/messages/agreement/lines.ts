/** Owns the two lines of an agreement that stand on each check-in, and the item where sides see their closeness differently. */
import type { Text } from '../../cards/text.ts';
import { agreedLevel, differ } from '../../domain/agreement/level.ts';
import { ended } from '../sentence.ts';
import { type LinesView, named, wordsFor } from './view.ts';

/** Why we work together, and how close each side says we are (product §7). Nothing where nobody has said either. */
export function twoLines(view: LinesView): readonly Text[] {
  const isSaid = view.views.some(each => each.level !== null);
  if (view.purpose === '' && !isSaid) return [];
  return [purpose(view), ...(isSaid ? [closeness(view)] : [])];
}

function purpose(view: LinesView): Text {
  const { line } = wordsFor(view);
  if (view.purpose === '') return line.noPurpose;
  if (view.waits.length === 0) return line.purpose(view.purpose);
  return line.notAgreed(ended(view.purpose), named(view, view.waits));
}

function closeness(view: LinesView): Text {
  const { line, levels } = wordsFor(view);
  const same = agreedLevel(view.views);
  const all = view.views.every(each => each.level !== null);
  return same !== null && all ? line.same(levels[same]) : line.each(each(view));
}

function each(view: LinesView): string {
  const { line, levels } = wordsFor(view);
  const said = view.views.map(({ organisation, level }) =>
    level === null ? line.silent(organisation) : line.view(organisation, levels[level]),
  );
  return named(view, said);
}

/** For the agenda of the next check-in, until they say the same. */
export function mismatch(view: LinesView): readonly Text[] {
  return differ(view.views) ? [wordsFor(view).line.differ(each({ ...view, views: said(view) }))] : [];
}

const said = ({ views }: LinesView): LinesView['views'] => views.filter(({ level }) => level !== null);
