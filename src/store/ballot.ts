/** Owns a ballot in its envelope: what is inside, and where each envelope belongs; nothing of it ever reaches a log line. */
import { Refusal } from '../domain/refusal.ts';
import { type Answers, type Code, isCode, read } from '../domain/trust/statements.ts';
import type { Id } from '../ports/chat.ts';
import type { BallotWords } from '../ports/store/pulse.ts';
import { type Bytes, SealBroken, type Sealer, SealTooLong } from './seal.ts';

/** Whether it is by name, and who then may read it, is inside too: the row outside only says that somebody answered. */
export type Inside = { readonly words: BallotWords; readonly readers: readonly Id[] };

const LONGEST_COMMENT = 3000;

/** The row an envelope belongs to: it opens nowhere else. */
export const placeOf = (roundId: Id, contactId: Id): string => `${roundId}:${contactId}`;

/** What may be cast: points on the scale, a comment of bearable length. Throws Refusal pulse_answer or too_long. */
export function checked(words: BallotWords): BallotWords {
  answersOf(words);
  if (words.comment.length > LONGEST_COMMENT) throw new Refusal('too_long', { longest: LONGEST_COMMENT }, 'comment');
  return words;
}

export const answersOf = (words: BallotWords): Answers => read(words.answers);

export function sealBallot(sealer: Sealer, inside: Inside, key: Uint8Array, place: string): Bytes {
  try {
    return sealer.seal('ballot', JSON.stringify(inside), key, place);
  } catch (cause) {
    // 3,000 characters of some scripts are more bytes than an envelope holds.
    if (cause instanceof SealTooLong) throw new Refusal('too_long', { longest: LONGEST_COMMENT }, 'comment');
    throw cause;
  }
}

export const openBallot = (sealer: Sealer, sealed: Uint8Array, key: Uint8Array, place: string): Inside =>
  JSON.parse(sealer.open('ballot', sealed, key, place));

/** Beside the ballot, of one length whether anything is wished for or not; opened without it, and kept when it is replaced. */
export const sealWishes = (sealer: Sealer, wishes: readonly Code[], key: Uint8Array, place: string): Bytes =>
  sealer.seal('wishes', wishes.join(','), key, place);

/** What was tampered with wishes for nothing. */
export function openWishes(sealer: Sealer, sealed: Uint8Array, key: Uint8Array, place: string): readonly Code[] {
  try {
    return sealer.open('wishes', sealed, key, place).split(',').filter(isCode);
  } catch (cause) {
    if (cause instanceof SealBroken) return [];
    throw cause;
  }
}

/** Named answers outlive their round (product §4), so they lie under the installation's own key, not the round's. */
export const sealNamed = (sealer: Sealer, words: BallotWords, place: string): Bytes =>
  sealer.seal('named', JSON.stringify(words), sealer.derived('named-answer'), place);

export const openNamed = (sealer: Sealer, sealed: Uint8Array, place: string): BallotWords =>
  JSON.parse(sealer.open('named', sealed, sealer.derived('named-answer'), place));
