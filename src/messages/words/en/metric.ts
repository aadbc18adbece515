/** Owns every English sentence about the numbers a partnership shares. */
import { say, type Text } from '../../../cards/text.ts';

export const buttons = {
  share: 'Share a number',
  open: 'Shared numbers',
  change: 'Change it',
  wrong: "That isn't right",
  right: 'It is right',
};

export const few: string = 'fewer than 11';
export const head: string = 'Shared numbers';
export const title = (partnership: string): string => `Shared numbers: ${partnership}`;
export const none: Text = say`No number is shared yet. Share one that shows what you reach together.`;
export const more = (count: number): Text => say`And ${String(count)} before that.`;

export const sentence = (number: string, words: string): string => `${number} ${words}`;
export const source = (who: string): string => `Source: ${who}`;
export const line = (day: string, sentence: string, source: string): Text => say`${day}: ${sentence} ${source}`;
export const told = (organisation: string, sentence: string, source: string): Text =>
  say`${organisation} shared: ${sentence} ${source}`;
export const lead = (organisation: string): Text => say`${organisation} shares a number:`;
export const gone = (organisation: string): Text => say`${organisation} shared a number. It was taken out.`;
export const corrected = (day: string): string => `Corrected on ${day}.`;
export const byLink = (carrier: string): string => `By a link ${carrier} carried.`;
export const isAsked = (name: string, words: string): Text => say`${name} says that this is not right: ${words}`;
export const answered = (name: string, words: string): Text => say`${name} answers: ${words}`;
export const asks = (name: string, partnership: string): Text =>
  say`${name} says that this number in ${partnership} is not right:`;
export const askedIs: Text = say`Is it right as it stands?`;
export const changed = (organisation: string): Text => say`${organisation} changed the number you asked about:`;
export const kept = (organisation: string): Text => say`${organisation} looked at the number you asked about:`;

export const form = {
  title: 'Share a number',
  changeTitle: 'Change the number',
  amount: 'The number',
  amountHint: 'For example: 412',
  counts: 'What does it count?',
  people: 'People, families, or households',
  things: 'Something else, like boxes or hours',
  words: 'How does the sentence go on?',
  wordsHint: 'For example: families got a food box in May',
  source: 'Who counted it?',
  sourceHint: 'For example: Grace Pantry, its own count',
  rule: 'A count of people under 11 is shown as “fewer than 11”. I do not keep how many it was.',
  readers: (host: string): string => `Both sides and the leaders of ${host} can read it.`,
  once: 'Please put just one number on each card.',
  wrong: 'What is not right?',
  answer: 'How was it counted?',
  submit: 'Share it',
  save: 'Save',
  send: 'Send',
};

export const replies = {
  shared: say`Shared. I post it where you meet.`,
  told: say`Shared. I tell the other side.`,
  draft: say`Written down. Nobody is told while this is a draft.`,
  few: say`I wrote down “fewer than 11”, and not how many.`,
  changed: say`Changed. It now reads so wherever it stands.`,
  same: say`That is how it stands already.`,
  asked: (organisation: string): Text => say`I will ask ${organisation}. You will hear what they say.`,
  answered: say`Thank you. I will pass it on.`,
};
