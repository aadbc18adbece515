/** Owns what an import reads from the store and writes back: one transaction, all of it or nothing. */
import { isEmpty } from '../domain/roster.ts';
import type { RosterStore } from '../ports/roster.ts';
import { type StoreDeps, stamps } from './parts.ts';
import { apply } from './roster/apply.ts';
import { held } from './roster/held.ts';

type RosterDeps = Pick<StoreDeps, 'client' | 'clock' | 'newId'>;

const LONG = { timeout: 120_000 };

/** `apply` rejects with RosterChanged where a cell is no longer what the plan saw. */
export function rosterStore(deps: RosterDeps): RosterStore {
  const writing = { ...deps, stamp: stamps(deps.clock) };
  return {
    held: () => deps.client.$transaction(held, LONG),
    apply: async plan => {
      if (!isEmpty(plan)) await deps.client.$transaction(tx => apply(tx, writing, plan), LONG);
    },
  };
}
