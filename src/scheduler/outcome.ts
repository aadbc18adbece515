/** Owns what became of deliveries in a tick or a move: ids of those said, those not worth saying, those that failed and those that wait. */
import type { Id } from '../ports/chat.ts';

export type Outcome = {
  readonly delivered: readonly Id[];
  readonly skipped: readonly Id[];
  readonly failed: readonly Id[];
  /** Behind a platform's limit: not tried, nothing failed. */
  readonly held: readonly Id[];
  /** The earliest instant (real time) at which something that waits for its platform may go. */
  readonly waits: Date | null;
};

export const nothing: Outcome = { delivered: [], skipped: [], failed: [], held: [], waits: null };

export const skipped = (ids: readonly Id[]): Outcome => ({ ...nothing, skipped: ids });
export const failed = (ids: readonly Id[]): Outcome => ({ ...nothing, failed: ids });
export const held = (ids: readonly Id[], waits: Date): Outcome => ({ ...nothing, held: ids, waits });

/** Each delivery once in each list; what failed or waited first and was said later did neither. */
export function sum(outcomes: readonly Outcome[]): Outcome {
  const all = (pick: (outcome: Outcome) => readonly Id[]): readonly Id[] => [...new Set(outcomes.flatMap(pick))];
  const said = new Set(outcomes.flatMap(outcome => outcome.delivered));
  return {
    delivered: [...said],
    skipped: all(outcome => outcome.skipped),
    failed: all(outcome => outcome.failed).filter(id => !said.has(id)),
    held: all(outcome => outcome.held).filter(id => !said.has(id)),
    waits: earliest(outcomes.map(outcome => outcome.waits)),
  };
}

export const earliest = (instants: readonly (Date | null)[]): Date | null =>
  instants.reduce((first, each) => (first === null || (each !== null && each < first) ? each : first), null);
