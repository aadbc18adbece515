/** Owns the product clock of a rehearsal: frozen between moves, remembered in the rehearsal's database. */
import type { Clock } from '../ports/deps.ts';
import type { System } from '../ports/store/system.ts';

/** Under this name the database keeps it, so that a restart does not move time. */
const NAME = 'rehearsal.now';

export type MovableClock = Clock & {
  /** Reads the instant kept in the database, or keeps this one as the first. */
  readonly load: (meta: System['meta']) => Promise<void>;
  /** Reads the instant kept there and keeps none: for who works in a rehearsal's database without being the rehearsal. */
  readonly follow: (meta: System['meta']) => Promise<void>;
  /** Product time from now on; never asked to go back. */
  readonly set: (to: Date) => Promise<void>;
};

/** `wall` is the machine's clock. Until `load`, product time is real time. */
export function movableClock(wall: () => Date): MovableClock {
  let at: Date | null = null;
  let kept: System['meta'] | null = null;
  return {
    wall,
    now: () => at ?? wall(),
    load: async meta => {
      const known = await meta.get(NAME);
      at = known === null ? wall() : new Date(known);
      kept = meta;
      if (known === null) await meta.set(NAME, at.toISOString());
    },
    follow: async meta => {
      const known = await meta.get(NAME);
      at = known === null ? null : new Date(known);
    },
    set: async to => {
      at = to;
      await kept?.set(NAME, to.toISOString());
    },
  };
}
