/** Owns making good what was not kept: acknowledged with its cause, then a new promise that the other side accepts (product §2 "Repair"). */
import { demand } from '../refusal.ts';
import {
  type Change,
  type Commitment,
  type CommitmentEvent,
  changed,
  type Doing,
  demandState,
  mayActAsOwner,
  mayAnswer,
} from './commitment.ts';

const LONGEST_CAUSE = 500;

type Standing = Pick<Commitment, 'state'>;

/** A repair the other side did not take makes nothing good: another may follow it. */
export const TURNED_DOWN = ['declined', 'lapsed'] as const;

export const isLive = ({ state }: Standing): boolean => !TURNED_DOWN.some(each => each === state);

/** Whether those who were let down asked for a repair and have had no answer. `events` in the order in which they happened. */
export function isAsked(events: readonly Pick<CommitmentEvent, 'what'>[]): boolean {
  const asked = events.findLastIndex(event => event.what === 'repair_asked');
  return asked > events.findLastIndex(event => event.what === 'acknowledged');
}

/** What went wrong, said by the owner's side; the new promise is recorded beside it. */
export function acknowledge(commitment: Commitment, cause: string, repairs: readonly Standing[], doing: Doing): Change {
  demandOpen(commitment, repairs);
  demand(mayActAsOwner(commitment, doing.by), 'not_yours');
  demand(cause.trim() !== '', 'commitment.why_missing', 'cause');
  demand(cause.length <= LONGEST_CAUSE, 'text.long', 'cause');
  return changed(commitment, {}, 'acknowledged', doing, { text: cause.trim() });
}

/** Those who were let down may say that they would like one. */
export function want(
  commitment: Commitment,
  history: { readonly repairs: readonly Standing[]; readonly events: readonly CommitmentEvent[] },
  doing: Doing,
): Change {
  demandOpen(commitment, history.repairs);
  demand(mayAnswer(commitment, doing.by), 'not_yours');
  demand(!isAsked(history.events), 'commitment.repair_asked');
  return changed(commitment, {}, 'repair_asked', doing);
}

/** @throws Refusal where there is nothing to make good, or a new promise for it is waiting or was given */
export function demandOpen(commitment: Commitment, repairs: readonly Standing[]): void {
  demandState(commitment, 'not_kept');
  demand(!repairs.some(isLive), 'commitment.repaired');
}

/** The cause a repair was offered with: the last one that was written down before it. */
export function causeOf(repair: Pick<Commitment, 'createdAt'>, events: readonly CommitmentEvent[]): string {
  return events.findLast(event => event.what === 'acknowledged' && event.at <= repair.createdAt)?.text ?? '';
}
