/** Owns what something said still wants of a reader: the one line of theirs on My day and home screens. */
import type { FeedbackAsks } from '../home.ts';
import type { CivilDate } from '../time.ts';
import { type Feedback, isOpen } from './feedback.ts';

/** `isAsked`: among those who are asked to answer, and not only allowed to. `carried`: reads by a link somebody else carried. */
type Reader = {
  readonly stand: 'sayer' | 'answerer' | 'talks' | 'reader';
  readonly isAsked: boolean;
  readonly isReceiver: boolean;
  readonly carried: boolean;
  readonly today: CivilDate;
};

/** Null where nothing is wanted of them. A question whose clock has run out is asked no more. */
export function asksOf(feedback: Feedback, reader: Reader): FeedbackAsks | null {
  if (feedback.kind === 'concern') return concern(feedback, reader);
  return reader.stand === 'sayer' ? sayer(feedback, reader) : answerer(feedback, reader);
}

function sayer({ state, posting, clockEndsOn }: Feedback, { carried, today }: Reader): FeedbackAsks | null {
  if (state === 'did' || state === 'cannot') return clockEndsOn === null || clockEndsOn >= today ? 'close' : null;
  return posting === 'asked' && !carried ? 'words' : null;
}

/** Backups come in once the clock is over. */
function answerer(feedback: Feedback, { stand, isAsked, today }: Reader): FeedbackAsks | null {
  const { state, clockEndsOn } = feedback;
  if (stand !== 'answerer' || !isOpen(feedback)) return null;
  const isLate = state === 'said' && clockEndsOn !== null && clockEndsOn < today;
  if (!isAsked && !isLate) return null;
  return state === 'said' ? 'see' : 'answer';
}

/** Whose side has written down its outcome has done its part. */
function concern({ state, outcome, theirOutcome }: Feedback, { isAsked, isReceiver }: Reader): FeedbackAsks | null {
  if (!isAsked || state === 'closed') return null;
  return (isReceiver ? outcome : theirOutcome) === '' ? 'talk' : null;
}
