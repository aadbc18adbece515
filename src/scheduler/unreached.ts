/** Owns what reaches nobody: it is listed, and told on (product §8). */
import type { DeliveryKind, Recipient } from '../domain/delivery.ts';
import type { Id } from '../ports/chat.ts';
import type { System, Waiting } from '../ports/store/system.ts';
import * as outcome from './outcome.ts';

export type UnreachedDeps = {
  readonly outbox: Pick<System['outbox'], 'settle'>;
  /** Called with what nobody could be reached with: it is never silent. */
  readonly unreached: (to: Recipient, ids: readonly Id[]) => Promise<void>;
};

const TELLING: ReadonlySet<DeliveryKind> = new Set(['partnership.unreached', 'place.unreached']);

/** Deliveries that reach nobody, with the reason as a code. */
export async function giveUp(
  deps: UnreachedDeps,
  to: Recipient,
  owed: readonly Waiting[],
  reason: string,
): Promise<outcome.Outcome> {
  const ids = owed.map(one => one.id);
  if (ids.length === 0) return outcome.nothing;
  await deps.outbox.settle(ids, 'unreached', reason);
  await tellOn(deps, to, owed);
  return outcome.failed(ids);
}

// What says that somebody could not be reached is not itself told on: two out of reach would report each other for ever.
export async function tellOn(deps: UnreachedDeps, to: Recipient, owed: readonly Waiting[]): Promise<void> {
  const ids = owed.filter(one => !TELLING.has(one.kind)).map(one => one.id);
  if (ids.length > 0) await deps.unreached(to, ids);
}
