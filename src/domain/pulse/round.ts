/** Owns the states of a round: open, closing, closed and shredded; or void. */
import { Refusal } from '../refusal.ts';
import type { CivilDate } from '../time.ts';

export type RoundState = 'open' | 'closing' | 'closed' | 'void';

/** `shredded`: no trace of a ballot or key is left in database, log or free pages (product §4). */
export type Lifecycle = { readonly state: RoundState; readonly shredded: boolean };

/**
 * close: no more answers; publish: results stored, ballots and key deleted, in one transaction; shred: traces gone;
 * void: an open round came back from a backup, which carries neither ballots nor keys.
 */
export type Step = 'close' | 'publish' | 'shred' | 'void';

export const opened: Lifecycle = { state: 'open', shredded: false };

/** The round after a step. A step already taken changes nothing; one that cannot follow throws Refusal `round_step`. */
export function take(round: Lifecycle, step: Step): Lifecycle {
  const { state } = round;
  switch (step) {
    case 'close':
      if (state === 'open') return { state: 'closing', shredded: false };
      if (state === 'closing' || state === 'closed') return round;
      break;
    case 'publish':
      if (state === 'closing') return { state: 'closed', shredded: false };
      if (state === 'closed') return round;
      break;
    case 'shred':
      if (state === 'closed' || state === 'void') return { state, shredded: true };
      break;
    case 'void':
      if (state === 'open' || state === 'closing') return { state: 'void', shredded: false };
      if (state === 'void') return round;
      break;
  }
  throw new Refusal('round_step', { state, step });
}

/** What is still to be done, today or after a crash at any point; null while it may stay as it is. Asked at each start and tick. */
export function owed(round: Lifecycle, closesOn: CivilDate, today: CivilDate): Step | null {
  if (round.state === 'open') return today > closesOn ? 'close' : null;
  if (round.state === 'closing') return 'publish';
  return round.shredded ? null : 'shred';
}

/** Results are posted only once nothing of the ballots is left. */
export const mayPost = (round: Lifecycle): boolean => round.state === 'closed' && round.shredded;

/** Whether an answer is taken, changed or withdrawn on that day: up to and with the day it closes. */
export const takesAnswers = (round: Lifecycle, closesOn: CivilDate, today: CivilDate): boolean =>
  round.state === 'open' && today <= closesOn;
