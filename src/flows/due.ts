/** Owns the table from an act of time to the change it makes: one transaction each, as the clock (architecture "By itself"). */

import type { Act } from '../domain/agenda/due.ts';
import { Refusal } from '../domain/refusal.ts';
import type { Clock, Log, NewId } from '../ports/deps.ts';
import type { Perform } from '../ports/perform.ts';
import type { Store } from '../ports/store/store.ts';
import type { SystemAct } from './act.ts';
import { rowActs } from './acts.ts';
import { systemActs as pulse } from './pulse/acts.ts';

const systemActs: Readonly<Record<string, SystemAct>> = { ...pulse };

/** `perform(act)`: what the row and the act's name say, or nothing where another already did it. */
export function performing(deps: {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Log;
}): Perform {
  return async act => {
    const name = `${act.row.type}.${act.act}`;
    const system = systemActs[name];
    if (system !== undefined) {
      return system(deps.store.system, { id: act.row.id, on: act.on, now: deps.clock.now() });
    }
    const change = rowActs[name];
    if (change === undefined) throw new Error(`no act ${name}`);
    await overtaken(act, deps.log, () =>
      deps.store.as({ kind: 'clock' }, rows =>
        change({ rows, id: act.row.id, on: act.on, now: deps.clock.now(), newId: deps.newId }),
      ),
    );
  };
}

/** A person may act between the agenda's look and the act: then the rule refuses, and that is right. */
async function overtaken(act: Act, log: Log, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    log.info('act overtaken', { row: act.row.id, act: act.act, code: error.code });
  }
}
