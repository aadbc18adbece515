/** Owns corrections: anybody in the partnership may say that a line is not right, and it is answered (product §2). */
import { demand } from '../refusal.ts';
import { type Change, type Commitment, type CommitmentEvent, changed, type Doing } from './commitment.ts';

const LONGEST_CORRECTION = 1_000;

/** The correction still waiting for its answer, or null. `events` in the order in which they happened. */
export function waiting(events: readonly CommitmentEvent[]): CommitmentEvent | null {
  const asked = events.findLastIndex(event => event.what === 'correction_asked');
  const answered = events.findLastIndex(event => event.what === 'correction_answered');
  return asked > answered ? (events[asked] ?? null) : null;
}

/** Changes nothing of the promise: what is right is said by its answer, and both stand in its history. */
export function ask(commitment: Commitment, words: string, doing: Doing): Change {
  demandWords(words);
  return changed(commitment, {}, 'correction_asked', doing, { text: words.trim() });
}

/** A steward, or anybody of an organisation the promise is between, answers; never whoever asked. */
export function answer(commitment: Commitment, asked: CommitmentEvent | null, words: string, doing: Doing): Change {
  demand(asked !== null, 'commitment.no_correction');
  demandWords(words);
  demand(asked?.byId !== doing.by.contact, 'not_yours');
  const isBetween = [commitment.ownerOrganisationId, commitment.toOrganisationId].includes(doing.by.organisation);
  demand(isBetween || doing.by.role === 'steward', 'not_yours');
  return changed(commitment, {}, 'correction_answered', doing, { text: words.trim() });
}

function demandWords(words: string): void {
  demand(words.trim() !== '', 'commitment.words_missing', 'words');
  demand(words.length <= LONGEST_CORRECTION, 'text.long', 'words');
}
