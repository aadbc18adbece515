/** Owns every English sentence about what can be typed and pressed. */
import { say, type Text } from '../../../cards/text.ts';

/** Words to type, and what they are good for. A test types them all. */
type Line = { readonly says: readonly [string, ...string[]]; readonly does: string };

export const title: string = 'What you can do here';
export const lead: Text = say`Press a button, or say it in a few words. Nothing needs to be learned.`;
export const lines = {
  promise: { says: ['promise 40 chairs by next Friday'], does: 'make a promise' },
  promises: { says: ['promises'], does: 'all of them, both ways' },
  brief: { says: ['brief for Grace Pantry'], does: 'all you need before you meet' },
  checkIn: { says: ['agenda', 'minutes'], does: 'your check-in' },
  talk: { says: ['talked', 'visited', 'visits'], does: 'note that you were in touch, and see when' },
  say: { says: ['feedback the door was locked'], does: 'say something, by name or in confidence' },
  agreement: { says: ['agreement'], does: 'what you agreed on, and changing it' },
  metrics: { says: ['share 412 families got a food box', 'numbers'], does: 'share a number you reach together' },
  people: { says: ['people'], does: 'who is in it' },
  own: { says: ['hand over'], does: 'your own card: pass your role on, for good or while you are away' },
  week: { says: ['this week'], does: 'how the week stands' },
  pulse: { says: ['pulse'], does: 'the trust questions' },
  lead: { says: ['report', 'objectives'], does: 'the quarter for your board, and what you want to reach' },
  settings: { says: ['settings', 'pause until June 5', 'español'], does: 'how I write to you' },
  records: { says: ['what do you hold about me', 'forget me', 'remove a text'], does: 'your own words and records' },
  here: { says: ['here Grace Pantry'], does: 'in a channel: I post there for that partnership' },
  add: { says: ['add a partnership'], does: 'begin a new one' },
} satisfies Readonly<Record<string, Line>>;
export const unheard = (examples: string): Text =>
  say`I did not understand that. You can type words like ${examples}. Or press a button here.`;
export const helpWord: string = 'help';
export const line = (says: string, does: string): Text => say`${says}: ${does}`;
export const quoted = (words: string): string => `“${words}”`;
export const note: Text = say`In a channel, only you see my answers. Please never write about the people you serve.`;
