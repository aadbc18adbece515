/** Owns what every act of time is handed: the rows as the clock sees them, the row it concerns, and its civil date. */
import type { Doing } from '../domain/commitment/commitment.ts';
import type { Id } from '../ports/chat.ts';
import type { NewId } from '../ports/deps.ts';
import type { Rows } from '../ports/store/rows.ts';
import type { System } from '../ports/store/system.ts';

/** `on`: the civil date (or slot) the agenda named. Acts are idempotent by (row, act): done twice is done once. */
export type Acting = {
  readonly rows: Rows;
  readonly id: Id;
  readonly on: string;
  readonly now: Date;
  readonly newId: NewId;
};

type PerformAct = (acting: Acting) => Promise<void>;

/** Acts that run as a named operation of the store rather than on rows: rounds open and close. */
export type SystemAct = (
  system: System,
  act: { readonly id: Id; readonly on: string; readonly now: Date },
) => Promise<void>;

/** By `type.act` of the row, as the agenda names them; `flows/due` throws for a name nobody has. */
export type Acts = Readonly<Record<string, PerformAct>>;

/** Time acts for nobody: no contact, no organisation, and the day on which the clock ran out. */
export function byTime({ on, now, newId }: Acting): Doing {
  return {
    by: { contact: '', organisation: '', role: 'member', means: 'clock' },
    today: on,
    at: now,
    eventId: newId(),
  };
}
