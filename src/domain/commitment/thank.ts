/** Owns thanks for a promise that was kept: one tap, once, and the person is named to others only with their own yes (product §6). */
import { demand } from '../refusal.ts';
import {
  type Change,
  type Commitment,
  type CommitmentEvent,
  type CommitmentEventName,
  changed,
  type Doing,
  demandState,
} from './commitment.ts';

/** The line of a promise's history that says so. */
export const THANKED = 'thanked' satisfies CommitmentEventName;

/** asked: said, and whether they may be named is not answered; yes and no are their last word. */
type Thanks = { readonly said: boolean; readonly name: 'asked' | 'yes' | 'no' };

/** `events` in the order in which they happened. */
export function thanks(events: readonly CommitmentEvent[]): Thanks {
  const answer = events.findLast(event => event.what === 'may_name' || event.what === 'may_not_name');
  const name = answer === undefined ? 'asked' : answer.what === 'may_name' ? 'yes' : 'no';
  return { said: events.some(event => event.what === THANKED), name };
}

/** By anybody of the side it was made to; the first thanks stands. */
export function thank(commitment: Commitment, events: readonly CommitmentEvent[], doing: Doing): Change | null {
  demand(doing.by.organisation === commitment.toOrganisationId, 'not_yours');
  demandState(commitment, 'kept', 'kept_late');
  return thanks(events).said ? null : changed(commitment, {}, THANKED, doing);
}

/** Nobody says yes for somebody else, and no link in other hands does (product §1). They may think otherwise later. */
export function mayName(
  commitment: Commitment,
  events: readonly CommitmentEvent[],
  may: boolean,
  doing: Doing,
): Change | null {
  demand(doing.by.contact === commitment.ownerContactId, 'not_yours');
  const { said, name } = thanks(events);
  demand(said, 'commitment.no_thanks');
  demand(!may || doing.by.means === 'self', 'feedback.agree_self');
  if (name === (may ? 'yes' : 'no')) return null;
  return changed(commitment, {}, may ? 'may_name' : 'may_not_name', doing);
}
