/** Owns what became of a tick or a move: ids of deliveries said, not worth saying, or failed, and of rows that could not be looked at. */
import type { Id } from '../ports/chat.ts';

export type Outcome = {
  readonly delivered: readonly Id[];
  readonly skipped: readonly Id[];
  readonly failed: readonly Id[];
};

export const nothing: Outcome = { delivered: [], skipped: [], failed: [] };

export const skipped = (ids: readonly Id[]): Outcome => ({ ...nothing, skipped: ids });
export const failed = (ids: readonly Id[]): Outcome => ({ ...nothing, failed: ids });

/** Each delivery once in each list; what failed first and was said later did not fail. */
export function sum(outcomes: readonly Outcome[]): Outcome {
  const all = (pick: (outcome: Outcome) => readonly Id[]): readonly Id[] => [...new Set(outcomes.flatMap(pick))];
  const said = new Set(outcomes.flatMap(outcome => outcome.delivered));
  return {
    delivered: [...said],
    skipped: all(outcome => outcome.skipped),
    failed: all(outcome => outcome.failed).filter(id => !said.has(id)),
  };
}
