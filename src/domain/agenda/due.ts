/** Owns the answer of the agenda: deliveries owed, acts of time, and the next instant that matters. */
import type { Owed } from '../delivery.ts';

/** Rows that can make time matter. */
export type WakeType = 'commitment' | 'checkin' | 'feedback' | 'partnership' | 'contact' | 'round' | 'person' | 'host';
export type WakeRow = { readonly type: WakeType; readonly id: string };

/** Something time changes, handed to `flows/due`: idempotent by (row, act, on). `on` is a civil date or slot. */
export type Act = { readonly row: WakeRow; readonly act: string; readonly on: string };

export type Due = {
  readonly owed: readonly Owed[];
  readonly acts: readonly Act[];
  /** When the row next matters; null: never by itself. May be early, never late. */
  readonly wakeAt: Date | null;
};

export const nothing: Due = { owed: [], acts: [], wakeAt: null };

/** The earliest of some instants after `now`. */
export function earliestAfter(now: Date, instants: readonly (Date | null)[]): Date | null {
  const ahead = instants.filter((instant): instant is Date => instant !== null && instant > now);
  return ahead.reduce<Date | null>((first, instant) => (first === null || instant < first ? instant : first), null);
}
