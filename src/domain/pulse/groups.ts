/** Owns the groups of partnerships a round may show: renamed, or made one with another, before it opens (product §4). */
import { Refusal } from '../refusal.ts';

const LONGEST = 120;

/**
 * The partnerships of one group under its new name; the name of another group makes one of the two, spelled as that one is.
 * @throws Refusal pulse_group_empty or text.long on `to`
 */
export function renamed<P extends { readonly cohort: string }>(
  all: readonly P[],
  from: string,
  to: string,
): readonly P[] {
  const name = to.trim();
  if (name === '') throw new Refusal('pulse_group_empty', {}, 'to');
  if (name.length > LONGEST) throw new Refusal('text.long', { most: LONGEST }, 'to');
  const other = all.find(each => each.cohort !== from && each.cohort.toLowerCase() === name.toLowerCase());
  const cohort = other?.cohort ?? name;
  return all.filter(each => each.cohort === from && each.cohort !== cohort).map(each => ({ ...each, cohort }));
}
