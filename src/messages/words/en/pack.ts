/** Owns every English sentence of the handover pack beyond the brief: what was set right, and what earlier check-ins said. */
import { say, type Text } from '../../../cards/text.ts';

export const button: string = 'All you need to know';

export const takesOver = (partnership: string, old: string): Text =>
  say`Today you take over “${partnership}” from ${old}. Here is all of it.`;
export const covers = (partnership: string, old: string, until: string): Text =>
  say`Today you begin to stand in for ${old} in “${partnership}”. Your last day is ${until}. Here is all of it.`;
/** To whom it was for, on the first day after. */
export const back = (partnership: string, by: string, until: string): Text =>
  say`${by} stood in for you in “${partnership}” until ${until}. Here is how it stands now.`;

export const heads = {
  corrections: 'What was asked to be set right',
  earlier: (day: string): string => `Check-in of ${day}`,
};
export const asked = (what: string, by: string, day: string, words: string): Text =>
  say`“${what}”, ${day}, ${by}: ${words}`;
export const answered = (line: Text, by: string, words: string): Text => say`${line} Answer by ${by}: ${words}`;
export const waits = (line: Text): Text => say`${line} It waits for an answer.`;
export const state = { missed: 'It did not take place.', called_off: 'It was called off.', held: 'Nothing was noted.' };
