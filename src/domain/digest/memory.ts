/** Owns what earlier digests leave to be remembered: what they counted as done, and what they could not tell yet. */
import type { Memory, Week } from './week.ts';

/** A promise counted as done may be reopened for 30 days, so five weeks of digests are asked. */
export const REMEMBERED_WEEKS = 5;

/** `previous`: the leaders' digests of the last five weeks, newest first. */
export function remember(previous: readonly Week[]): Memory {
  const reopened = new Set(previous.flatMap(each => each.reopened));
  const counted = previous.flatMap(each => [each.ours, each.theirs].flatMap(side => [...side.done, ...side.keptLate]));
  const [last] = previous;
  return {
    done: new Set(counted.filter(id => !reopened.has(id))),
    unsaid: new Set(last?.checkIns.unsaid ?? []),
    thanked: new Set(last?.thanks ?? []),
  };
}
