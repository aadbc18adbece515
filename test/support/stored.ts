/** Owns a whole store on a temporary database, with both clocks moved by hand and a log one can read. */
import type { Clock, Log } from '../../src/ports/deps.ts';
import type { Store } from '../../src/ports/store/store.ts';
import type { StoreDeps } from '../../src/store/parts.ts';
import { createStore } from '../../src/store/store.ts';
import { storeDeps } from './deps.ts';
import { START } from './rows.ts';
import { type TempDatabase, tempDatabase } from './store.ts';

export type Stored = TempDatabase & {
  readonly store: Store;
  readonly clock: Clock;
  readonly deps: StoreDeps;
  /** Sets both clocks. */
  readonly at: (instant: Date | string) => void;
  /** Sets real time alone. */
  readonly wallAt: (instant: Date | string) => void;
  /** What was logged as text, one line each. */
  readonly logged: readonly string[];
};

export async function stored(seed = 'stored'): Promise<Stored> {
  const database = await tempDatabase();
  let [now, wall] = [START, START];
  const clock: Clock = { now: () => now, wall: () => wall };
  const logged: string[] = [];
  const note = (...said: readonly unknown[]): void => {
    logged.push(said.map(each => (each instanceof Error ? each.stack : JSON.stringify(each))).join(' '));
  };
  const log: Log = { info: note, warn: note, error: note };
  let ids = 0;
  // In the order in which they were made, so that rows can be listed by id.
  const newId = (): string => `id${String(++ids).padStart(8, '0')}`;
  const deps: StoreDeps = { ...storeDeps(database, clock, seed), newId, log };
  const wallAt = (instant: Date | string): void => {
    wall = new Date(instant);
  };
  const at = (instant: Date | string): void => {
    now = new Date(instant);
    wallAt(instant);
  };
  return { ...database, store: createStore(deps), clock, deps, at, wallAt, logged };
}
