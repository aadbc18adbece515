/** Owns every English sentence about the agreement of a partnership. */
import { say, type Text } from '../../../cards/text.ts';

export const buttons = {
  open: 'Our agreement',
  yes: 'Yes, that is us',
  change: 'Change words',
  purpose: 'Why we work together',
  asked: 'What was asked',
  success: 'What success is',
  norms: 'How we work',
  close: 'How close we are',
  give: 'What we give and get',
  answer: 'What we risk',
  history: 'What changed',
  stillRight: 'Still right',
  changeIt: 'Change it',
  next: 'Next step',
  save: 'Save',
  ask: 'Ask the other side',
};

export const title = (partnership: string): string => `Our agreement: ${partnership}`;
export const historyTitle = (partnership: string): string => `What changed in our agreement: ${partnership}`;
export const empty: Text = say`Nothing is written down yet. Start with one sentence: why do we work together?`;

export const parts = {
  purpose: 'Why we work together',
  asked: 'What the community asked for',
  success: 'What success looks like',
  norms: 'How we work together',
  level: 'How close we are',
  brought: 'What brought us here',
  brings: 'We bring',
  gains: 'We gain',
  risks: 'We risk',
  answers: 'We answer for',
  still_right: 'Still right',
};

export const levels = {
  networking: 'networking',
  coordinating: 'coordinating',
  cooperating: 'cooperating',
  collaborating: 'collaborating',
};

export const agreed: string = 'All sides agreed.';
export const waiting = (names: string): string => `${names}: no yes yet.`;
export const byLink = (carrier: string): string => `By a link ${carrier} carried.`;
export const who = (name: string, organisation: string): string => `${name}, ${organisation}`;

export const line = {
  purpose: (words: string): Text => say`Why we work together: ${words}`,
  notAgreed: (words: string, names: string): Text => say`Why we work together: ${words} (no yes yet: ${names})`,
  noPurpose: say`Why we work together: not written down yet.`,
  same: (level: string): Text => say`How close: all sides say ${level}.`,
  each: (views: string): Text => say`How close: ${views}.`,
  view: (organisation: string, level: string): string => `${organisation} says ${level}`,
  silent: (organisation: string): string => `${organisation} has not said`,
  differ: (views: string): Text =>
    say`We see it in two ways how close we work: ${views}. Talk about it: what would each side like?`,
};

export const form = {
  purpose: 'Why do we work together? One sentence.',
  asked: 'What did the community ask for?',
  success: 'What does success look like?',
  norms: 'How do we want to work together?',
  sharedHint: 'The other side is asked: is that us?',
  level: 'How close do you work together, as you see it?',
  brought: 'What brought you here?',
  brings: 'What do you bring?',
  gains: 'What do you gain?',
  risks: 'What do you risk?',
  answers: 'What do you answer for?',
  step: (at: number, of: number): string => `Step ${at} of ${of}. You can leave a field empty.`,
  ofYourSide: (organisation: string): string => `In the words of ${organisation}`,
};

export const suggests = (organisation: string, part: string, partnership: string): Text =>
  say`In ${partnership}, ${organisation} suggests these words for “${part}”:`;
export const before = (words: string): Text => say`Until now: ${words}`;
export const isItUs: Text = say`Is that us?`;
export const saidYes = (organisation: string, part: string, partnership: string): Text =>
  say`${organisation} says yes to your words for “${part}” in ${partnership}.`;
export const stands = (part: string, partnership: string): Text =>
  say`“${part}” in ${partnership}: all sides said yes. It stands.`;
export const over = (part: string, partnership: string): Text =>
  say`“${part}” in ${partnership}: there are newer words since.`;

export const renew = (partnership: string): Text =>
  say`It is a year since all sides last looked at what they agreed in ${partnership}. Is it still right?`;
export const renewed = (partnership: string): Text =>
  say`All sides say that the agreement of ${partnership} is still right.`;

export const replies = {
  asked: (names: string): Text => say`Written down. I ask ${names}: is that us?`,
  askedNobody: say`Written down. It stands when the other side says yes.`,
  own: say`Written down.`,
  same: say`That is how it stands already.`,
  yes: say`Thank you. It stands.`,
  yesWaits: (names: string): Text => say`Thank you. I still wait for ${names}.`,
  right: say`Thank you. All sides say that it is still right.`,
  rightWaits: (names: string): Text => say`Thank you. I have asked ${names}, too.`,
};

export const history = {
  none: say`Nothing has changed yet.`,
  wrote: (day: string, name: string, organisation: string, part: string, words: string): Text =>
    say`${day}: ${name}, ${organisation}. “${part}”: ${words}`,
  emptied: 'taken out',
  right: (day: string, name: string, organisation: string): Text => say`${day}: ${name}, ${organisation}: still right.`,
  states: {
    proposed: (): string => 'No yes from all yet.',
    stood: (day: string): string => `Agreed on ${day}.`,
    past: (day: string): string => `Until ${day}.`,
  },
  more: (count: number): Text => say`And ${String(count)} before that.`,
};
