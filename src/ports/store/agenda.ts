/** Owns what the clockwork asks of rows that wake: which have woken, what they are about, and what becomes of them. */
import type { WakeFacts } from '../../domain/agenda/agenda.ts';
import type { WakeRow } from '../../domain/agenda/due.ts';
import type { Owed } from '../../domain/delivery.ts';

/** What a row owes now, and when it wakes again; null: never. */
export type Plan = { readonly row: WakeRow; readonly owed: readonly Owed[]; readonly wakeAt: Date | null };

/** A row that could not be looked at so often that it sleeps until somebody revives or saves it. */
export type Buried = {
  readonly row: WakeRow;
  readonly attempts: number;
  /** A code; `ref` is that of the line in the log. */
  readonly reason: string;
  readonly ref: string;
  readonly at: Date;
};

export type Agenda = {
  /** Rows whose `wakeAt` is at or before `now` (product time), oldest first, read by its index. */
  readonly woken: (now: Date, most: number) => Promise<readonly WakeRow[]>;
  readonly facts: (row: WakeRow) => Promise<WakeFacts | null>;
  /** Stores what rows owe and their next waking in one transaction; deliveries already there stay as they are. */
  readonly planned: (all: readonly Plan[]) => Promise<void>;
  /** It could not be looked at: counted for good, it rests ever longer, and at the last attempt it sleeps for ever. */
  readonly stumbled: (
    row: WakeRow,
    reason: string,
    ref: string,
  ) => Promise<{ readonly attempts: number; readonly isBuried: boolean }>;
  readonly buried: () => Promise<readonly Buried[]>;
  /** It wakes and is looked at as if it never failed; false where it is not buried, or gone. */
  readonly revive: (row: WakeRow) => Promise<boolean>;
  /** The earliest instant (product time; later than `after`) at which a row wakes or a delivery falls due; null when nothing ever will. */
  readonly next: (after?: Date) => Promise<Date | null>;
  /** With new zone data: every open row wakes, and what waits is due, and ends, when its clock shows what it did. */
  readonly rezone: () => Promise<void>;
};
