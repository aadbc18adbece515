/** Owns the store's two doors: through a viewer's eyes, or by a named operation of the clockwork. */
import type { Id } from '../chat.ts';
import type { Rows } from './rows.ts';
import type { System } from './system.ts';
import type { Viewer } from './viewer.ts';

export type Store = {
  /**
   * One transaction on what `viewer` may see; rolled back when `work` throws.
   * With an intent's id, that id is committed with the work; a repeated id lets `work` answer again and keeps nothing.
   * Never await the network inside: every other query waits meanwhile.
   */
  readonly as: <T>(viewer: Viewer, work: (rows: Rows) => Promise<T>, intent?: Id) => Promise<T>;
  /**
   * For reading, as for words: like `as`, but in one transaction with others who read at the same time, each through their own eyes.
   * Where one of them throws, each is tried by itself, so `work` may run again.
   */
  readonly readAs: <T>(viewer: Viewer, work: (rows: Rows) => Promise<T>) => Promise<T>;
  /** What `work` asks of the store goes before what nobody waits for; it ends with `work`. */
  readonly urgently: <T>(work: () => Promise<T>) => Promise<T>;
  readonly system: System;
  readonly close: () => Promise<void>;
};
