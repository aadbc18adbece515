/** Owns a ballot: what one asked person sent, replaced as a whole until the round closes. */
import { Refusal } from '../refusal.ts';
import type { CivilDate } from '../time.ts';
import { type Answers, read } from '../trust/statements.ts';
import { type Lifecycle, takesAnswers } from './round.ts';

/** Chosen by which Start was pressed: counted in averages only, or read by the stewards named on the card. */
type Mode = 'pooled' | 'named';

type Ballot = { readonly mode: Mode; readonly answers: Answers; readonly comment: string | null };

type Given = {
  readonly mode: Mode;
  /** The form's choices by code; what is missing is skipped. */
  readonly points: Readonly<Record<string, string | number | null>>;
  readonly comment?: string | null;
};

const LONGEST_COMMENT = 3000;

/**
 * The ballot that takes the place of any earlier one of the same contact. It does not know the earlier one: changing starts empty, and
 * nothing of what was sent before is kept or shown (product §4). Throws Refusal `pulse_closed`, `pulse_not_asked`, `pulse_answer`
 * or `too_long`.
 */
export function replace(
  round: Lifecycle & { readonly closesOn: CivilDate },
  today: CivilDate,
  asked: boolean,
  given: Given,
): Ballot {
  if (!takesAnswers(round, round.closesOn, today)) throw new Refusal('pulse_closed', { closesOn: round.closesOn });
  if (!asked) throw new Refusal('pulse_not_asked');
  const comment = given.comment?.trim() ?? '';
  if (comment.length > LONGEST_COMMENT) throw new Refusal('too_long', { longest: LONGEST_COMMENT }, 'comment');
  return { mode: given.mode, answers: read(given.points), comment: comment === '' ? null : comment };
}
