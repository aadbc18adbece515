/** Owns asking a platform's limits before the platform itself is asked for anything, and keeping the patience it asked for. */
import type { Address, Gate, NotDelivered } from '../ports/chat.ts';
import type { System } from '../ports/store/system.ts';
import { type Chats, chatFor } from './parcels.ts';

const LONG = 5_000;

type Gated = { readonly outbox: Pick<System['outbox'], 'pass' | 'hold'>; readonly chats: Chats };

/** Null when a post may go now; else when (real time) it may. */
export async function pass({ outbox, chats }: Gated, address: Address, wall: Date): Promise<Date | null> {
  const gates = gatesOf(chats, address);
  return gates.length === 0 ? null : outbox.pass(gates, wall);
}

/** The same for anything else that is asked of the platform there: it counts against the widest limit only. */
export async function passWidest({ outbox, chats }: Gated, address: Address, wall: Date): Promise<Date | null> {
  const gates = gatesOf(chats, address).slice(-1);
  return gates.length === 0 ? null : outbox.pass(gates, wall);
}

/** Where a platform asked for patience, all that goes through its widest gate waits: it need not ask each time. */
export async function hold({ outbox, chats }: Gated, address: Address, asked: NotDelivered, wall: Date): Promise<void> {
  const widest = gatesOf(chats, address).at(-1);
  if (widest === undefined || asked.fate !== 'again' || asked.retryAfter === null) return;
  await outbox.hold(widest.key, new Date(wall.getTime() + asked.retryAfter));
}

/**
 * Who takes long to answer, or does not answer at all, takes a lane from everybody else: as much time again is theirs, who
 * are elsewhere. A frozen clock sees nothing of it.
 */
export async function rest({ outbox, chats }: Gated, address: Address, asked: Date, wall: Date): Promise<void> {
  const widest = gatesOf(chats, address).at(-1);
  const took = wall.getTime() - asked.getTime();
  if (widest === undefined || took < LONG) return;
  await outbox.hold(widest.key, new Date(wall.getTime() + took));
}

/** The widest last. */
export const gatesOf = (chats: Chats, address: Address): readonly Gate[] =>
  chatFor(chats, address)?.gates?.(address) ?? [];
