/** Owns the pace after a standstill: what is bulk and fell due meanwhile reaches one recipient of a tenant every two seconds (time.md §2.4). */
import { kinds } from '../domain/delivery.ts';
import type { Address } from '../ports/chat.ts';
import type { Waiting } from '../ports/store/system.ts';

/** Milliseconds. */
const APART = 2_000;

/** How many ms the next recipient there waits: none the first, each other one after the one before. */
export type Pace = (address: Address) => number;

export function pacing(): Pace {
  const waits = new Map<string, number>();
  return address => {
    const { platform, tenant } = 'account' in address ? address.account : address.place;
    const wait = waits.get(`${platform}:${tenant}`) ?? 0;
    waits.set(`${platform}:${tenant}`, wait + APART);
    return wait;
  };
}

/** Nothing of it presses: what was due today, or answers somebody, goes at once with all that rides along. */
export const isBacklog = (now: readonly Waiting[], backlog: Date | undefined): boolean =>
  backlog !== undefined && now.every(one => kinds[one.kind].bulk && one.dueAt <= backlog);
