/** Owns what is posted of a closed loop: only words that who said it has agreed to, and no name unless they say so (product §5). */
import { demand } from '../refusal.ts';
import { type Doing, type Feedback, isSayer, worded } from './feedback.ts';

/** The words that are proposed: their own, as they said them. */
export const proposed = ({ postedWords, words }: Pick<Feedback, 'postedWords' | 'words'>): string =>
  postedWords === '' ? words : postedWords;

/** They put it in other words; it is asked after again with these. */
export function reword(told: Feedback, words: string, doing: Doing): Feedback {
  demandAsked(told, doing);
  return { ...told, postedWords: worded(words, 'words'), changedAt: doing.at };
}

/** Pressed twice it is agreed to once. A name is for where the partnership meets alone, and never of who spoke in confidence. */
export function agree(told: Feedback, withName: boolean, doing: Doing): Feedback {
  if (told.posting === 'agreed' && isSayer(told, doing.own)) return told;
  demandAsked(told, doing);
  const postedWords = proposed(told);
  const isNamed = withName && told.voice === 'named';
  return { ...told, posting: 'agreed', postedWords, withName: isNamed, postedOn: doing.today, changedAt: doing.at };
}

export function keep(told: Feedback, doing: Doing): Feedback {
  if (told.posting === 'kept' && isSayer(told, doing.own)) return told;
  demandAsked(told, doing);
  return { ...told, posting: 'kept', changedAt: doing.at };
}

/** Nobody answered in time: silence is no agreement. */
export function lapse(told: Feedback, at: Date): Feedback {
  return told.posting === 'asked' ? { ...told, posting: 'kept', changedAt: at } : told;
}

/** An agreement is given with one's own hands: a carried link has been in somebody else's (product §1). */
function demandAsked(told: Feedback, { own, by }: Doing): void {
  demand(isSayer(told, own), 'not_yours');
  demand(told.posting === 'asked', 'feedback.not_asked');
  demand(by.means === 'self', 'feedback.agree_self');
}
