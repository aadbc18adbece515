/** Owns what earlier digests leave to be remembered: what they counted as done, and what they could not tell yet. */
import { isOpen } from '../commitment/commitment.ts';
import type { CheckIns } from './met.ts';
import type { Promised, Side } from './side.ts';

/** What earlier digests left, in ids: gathered once for a whole portfolio, and asked by every partnership's twin. */
export type Memory = {
  /** Counted as done, and not told as reopened since. */
  readonly done: ReadonlySet<string>;
  /** Check-ins of which nobody had spoken. */
  readonly unsaid: ReadonlySet<string>;
  readonly thanked: ReadonlySet<string>;
};

type Told = {
  readonly ours: Side;
  readonly theirs: Side;
  readonly reopened: readonly string[];
  readonly checkIns: Pick<CheckIns, 'unsaid'>;
  readonly thanks: readonly string[];
};

/** A promise counted as done may be reopened for 30 days, so five weeks of digests are asked. */
export const REMEMBERED_WEEKS = 5;

/** `previous`: the leaders' digests of the last five weeks, newest first. */
export function remember(previous: readonly Told[]): Memory {
  const reopened = new Set(previous.flatMap(each => each.reopened));
  const counted = previous.flatMap(each => [each.ours, each.theirs].flatMap(side => [...side.done, ...side.keptLate]));
  const [last] = previous;
  return {
    done: new Set(counted.filter(id => !reopened.has(id))),
    unsaid: new Set(last?.checkIns.unsaid ?? []),
    thanked: new Set(last?.thanks ?? []),
  };
}

/** Counted as done in an earlier digest, and not done after all. */
export function reopenedSince({ done }: Memory, promises: readonly Promised[]): readonly string[] {
  return promises.filter(each => done.has(each.id) && (isOpen(each) || each.state === 'not_kept')).map(({ id }) => id);
}
