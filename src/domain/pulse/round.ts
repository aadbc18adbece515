/** Owns the states of a round: open until it closes, then closed or void, and told of only when nothing of its ballots is left. */
import type { CivilDate } from '../time.ts';

/** The six statements of each quarter, or the one question of the year. */
export type RoundKind = 'pulse' | 'yearly';

/** void: an open round came back from a backup, which carries neither ballots nor keys. */
export type RoundState = 'open' | 'closed' | 'void';

/** `shredded`: no trace of a ballot or key is left in database, log or free pages (product §4). */
export type Lifecycle = { readonly state: RoundState; readonly shredded: boolean };

/** close: results stored, ballots and key deleted, in one transaction; shred: traces gone. */
export type Step = 'close' | 'shred';

/** What is still to be done, today or after a crash at any point; null while it may stay as it is. Asked at each start and tick. */
export function owed(round: Lifecycle, closesOn: CivilDate, today: CivilDate): Step | null {
  if (round.state === 'open') return today > closesOn ? 'close' : null;
  return round.shredded ? null : 'shred';
}

/** Results are posted only once nothing of the ballots is left. */
export const mayPost = (round: Lifecycle): boolean => round.state === 'closed' && round.shredded;

/** Whether an answer is taken, changed or withdrawn on that day: up to and with the day it closes. */
export const takesAnswers = (round: Lifecycle, closesOn: CivilDate, today: CivilDate): boolean =>
  round.state === 'open' && today <= closesOn;
