/** Owns what those who were told do with it, and how who said it closes the loop: seen, decided, did or can't, closed (product §5). */
import { demand } from '../refusal.ts';
import type { CivilDate } from '../time.ts';
import { type Doing, demandState, type Feedback, isSayer, moved, worded } from './feedback.ts';

/** Working days in which who said it is asked whether the loop is closed, and whether its words may be posted. */
export const CLOSE_WITHIN = 5;

/** `answers`: whether the actor is one of those who may. Pressed twice it is seen once. */
export function see(told: Feedback, answers: boolean, doing: Doing): Feedback {
  demand(answers, 'not_yours');
  if (told.state === 'seen') return told;
  demandState(told, 'said');
  return moved(told, 'seen', seen(told, doing), doing);
}

export function decide(told: Feedback, answers: boolean, words: string, doing: Doing): Feedback {
  demand(answers, 'not_yours');
  demand(told.kind === 'feedback', 'feedback.concern_outcome');
  if (told.state === 'decided' && told.decision === words.trim()) return told;
  demandState(told, 'said', 'seen', 'decided');
  const decision = worded(words, 'words');
  return moved(told, 'decided', { ...seen(told, doing), decision, decidedOn: doing.today }, doing);
}

/** Done, or not possible and why; either way who said it has the last word. */
export function end(told: Feedback, how: 'did' | 'cannot', answers: boolean, words: string, doing: Doing): Feedback {
  demand(answers, 'not_yours');
  demand(told.kind === 'feedback', 'feedback.concern_outcome');
  if (told.state === how && told.outcome === words.trim()) return told;
  demandState(told, 'said', 'seen', 'decided');
  const outcome = worded(words, 'words');
  return moved(told, how, { ...seen(told, doing), outcome, endedOn: doing.today, wasDone: how === 'did' }, doing);
}

/**
 * Closed by who said it. What comes by a carried link closes it, is marked so, and is no agreement to anything: its words are
 * not asked after (product §1).
 */
export function close(told: Feedback, doing: Doing): Feedback {
  demand(isSayer(told, doing.own), 'not_yours');
  if (told.state === 'closed') return told;
  demandState(told, 'did', 'cannot');
  const { means } = doing.by;
  const posting = means === 'self' ? 'asked' : 'kept';
  return moved(told, 'closed', { closedOn: doing.today, closedMeans: means, posting }, doing);
}

/** Not yet, for who said it: it goes back to those who were told, and its clock starts again. */
export function notYet(told: Feedback, words: string, doing: Doing): Feedback {
  demand(isSayer(told, doing.own), 'not_yours');
  if (told.state === 'said' && told.notYet !== '' && told.notYet === words.trim()) return told;
  demandState(told, 'did', 'cannot');
  const why = worded(words, 'words');
  const again = { notYet: why, turn: told.turn + 1, seenById: null, seenOn: null, endedOn: null };
  return moved(told, 'said', again, doing);
}

/** Nobody is left who may read it: it ends without an answer, and no one has closed it. */
export function unheard(told: Feedback, on: { readonly today: CivilDate; readonly at: Date }): Feedback {
  return moved(told, 'closed', { closedOn: on.today, closedMeans: null }, on);
}

function seen(told: Feedback, { by, today }: Doing): Partial<Feedback> {
  return told.seenOn === null ? { seenById: by.contact, seenOn: today } : {};
}
