/** Owns a delivery's row as the dispatcher weighs it. */
import { isKind } from '../../domain/delivery.ts';
import type { Waiting } from '../../ports/store/system.ts';
import type { Delivery } from '../generated/client.ts';

/** Nothing for a kind this version does not know: it waits for the one that does. */
export function waitingOf(delivery: Delivery): readonly Waiting[] {
  const { id, kind, subjectType, subjectId, stage, dueAt, expiresAt } = delivery;
  if (!isKind(kind)) return [];
  const type = subjectType as Waiting['subject']['type'];
  return [{ id, kind, subject: { type, id: subjectId }, stage, dueAt, expiresAt }];
}
