/** Owns how the findings of a check-up read on the command line. */
import type { Check } from '../ports/check.ts';

/** A line a check; what to do stands below what is amiss. */
export function printed(checks: readonly Check[]): readonly string[] {
  const lines = checks.flatMap(({ what, isWell, found, mend }) => [
    `${isWell ? (mend === '' ? 'ok   ' : 'NOTE ') : 'AMISS'} ${what}: ${found}`,
    ...(mend === '' ? [] : [`      → ${mend}`]),
  ]);
  const wrong = checks.filter(each => !each.isWell).length;
  return [...lines, wrong === 0 ? 'All is well.' : `${wrong} ${wrong === 1 ? 'thing needs' : 'things need'} a look.`];
}
