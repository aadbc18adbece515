/** Owns what follows where somebody decides about a message that did not arrive, or perhaps did: clocks start, cards turn. */
import { type Delivery, isKind, kinds, type Subject } from '../domain/delivery.ts';
import { Refusal } from '../domain/refusal.ts';
import type { Rows } from '../ports/store/rows.ts';
import type { Acting } from './act.ts';
import { rowActs } from './acts.ts';

export const recipientOf = ({ placeId, personId }: Delivery): Subject =>
  placeId === null ? { type: 'person', id: personId ?? '' } : { type: 'place', id: placeId };

/** A question's clock runs from when it arrived; that was before today, which is known now. */
export async function startClocks(deciding: Omit<Acting, 'id'>, owed: readonly Delivery[]): Promise<void> {
  const { rows, on, now, newId } = deciding;
  for (const { kind, subjectId: id } of owed) {
    const type = isKind(kind) ? kinds[kind].arrivalOf : null;
    if (type !== null) await unlessOver(async () => rowActs[`${type}.delivered`]?.({ rows, id, on, now, newId }));
  }
}

/** What was decided or retired meanwhile has no clock to start. */
async function unlessOver(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

/** The card that tells of it turns, whoever holds it. */
export async function turnCards(rows: Rows, owed: readonly Delivery[]): Promise<void> {
  for (const { placeId, partnershipId } of owed) {
    if (placeId !== null) await rows.outbox.changed({ type: 'place', id: placeId });
    else if (partnershipId !== null) await rows.outbox.changed({ type: 'partnership', id: partnershipId });
  }
}
