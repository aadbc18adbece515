/** Owns the seam between an imported roster and the store that keeps it. */
import type { Held, Plan } from '../domain/roster.ts';

export type RosterStore = {
  readonly held: () => Promise<Held>;
  /**
   * Writes the plan in one transaction, all or nothing. A Ref that begins with NEW stands for the row of `make` with that
   * `ref`, wherever it appears, in `remember` too; the cells of a made row are remembered as they were made.
   * New partnerships are drafts and nobody is written to. A contact that is made, or whose organisation changes, brings
   * that organisation into the partnership. Every row a change touches is woken.
   * Rejects, and writes nothing, when a cell no longer is what the plan saw there (`from`): read again and plan again.
   */
  readonly apply: (plan: Plan) => Promise<void>;
};
