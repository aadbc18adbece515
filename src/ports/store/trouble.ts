/** Owns what an operator is shown of messages that did not go out as they should: ids, kinds, codes and times, never words. */
import type { Id, PlatformName } from '../chat.ts';

/** dead: reached nobody; unknown: sent, and nobody can say whether it arrived; late: due, and neither said nor given up. */
export type TroubleState = 'dead' | 'unknown' | 'late';

/** One message, or one thing owed that never became one. */
export type Trouble = {
  /** The message's id; where there is none, that of what is owed. */
  readonly ref: Id;
  readonly state: TroubleState;
  readonly kinds: readonly string[];
  /** Null where it never came as far as an address. */
  readonly platform: PlatformName | null;
  /** `person:` or `place:` and an id. */
  readonly to: string;
  readonly partnership: Id | null;
  readonly attempts: number;
  readonly code: string;
  /** Since when the oldest of it is due (product time). */
  readonly dueAt: Date;
  /** When (real time) Tend itself goes on with it; null: not before somebody decides, or at the next tick where it is late. */
  readonly nextAt: Date | null;
};
