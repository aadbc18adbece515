/** Owns every English sentence about joint events: planned, called off, how they went. */
import { say, type Text } from '../../../cards/text.ts';

export const buttons = {
  change: 'Change it',
  off: 'Call it off',
  not: 'It did not happen',
  came: 'Who came?',
  show: 'Show the event',
};
export const went = { well: 'It went well', mixed: 'So-so', badly: 'It did not go well' };
export const again = { yes: 'Yes, again', change: 'Yes, but another way', no: 'No' };

export const title = (partnership: string): string => `Joint event: ${partnership}`;
export const summary = (what: string, day: string): Text => say`Joint event “${what}”, ${day}`;
export const planned = say`A joint event is planned. Both sides can change it or call it off.`;
export const noted = say`Written down.`;
export const told = say`Written down. I will tell the other side.`;
export const coming = (organization: string, names: string): Text => say`${organization}: ${names}`;

export const heads = { events: 'Joint events', coming: 'Who is to come', went: 'How it went', came: 'Who came' };

export const ahead = (what: string, when: string, where: string): Text =>
  where === '' ? say`“${what}”, ${when}` : say`“${what}”, ${when}, ${where}`;
export const comes = (line: Text, names: string): Text => say`${line}. To come: ${names}`;
export const past = (what: string, day: string, answers: string): Text =>
  answers === '' ? say`“${what}”, ${day}: nobody has said yet how it went` : say`“${what}”, ${day}. ${answers}`;

export const ask = (what: string, day: string): Text =>
  say`How did “${what}” on ${day} go? Both sides can read what you say.`;
export const askAgain = (what: string): Text => say`Thank you. Would you do “${what}” again?`;
export const thanks = say`Thank you. Both sides can read it.`;
export const saidWent = { well: 'it went well', mixed: 'so-so', badly: 'it did not go well' };
export const saidAgain = { yes: 'would do it again', change: 'would do it another way', no: 'would not do it again' };
export const answer = (who: string, said: string): string => `${who}: ${said}`;
export const byLink = (said: string, who: string): string => `${said} (by a link ${who} carried)`;

export const off = (what: string, day: string, by: string): Text =>
  say`${by} called off the joint event “${what}” of ${day}.`;
export const notHeld = (what: string, day: string): Text =>
  say`Nobody has said that the joint event “${what}” of ${day} took place.`;
export const why = (words: string): Text => say`Why: ${words}`;

export const form = {
  title: 'A joint event',
  changeTitle: 'Change the joint event',
  what: 'What is it?',
  on: 'On which day?',
  onHint: 'A day to come, or one that is over.',
  at: 'At what time?',
  atHint: 'For example: 10:00. Leave it empty if it is all day.',
  where: 'Where?',
  coming: 'Who comes, from each side?',
  attendance: 'How many came, if it is over?',
  attendanceHint: 'For example: about 40 families',
  came: 'Who came?',
  save: 'Save',
};
