/** Owns every English sentence about talks and visits, and who met whom. */
import { say, type Text } from '../../../cards/text.ts';

export const head: string = 'Visits and talks';
export const title = (partnership: string): string => `Visits and talks: ${partnership}`;
export const none: Text = say`No visit or talk is noted yet.`;
export const more = (count: number): Text => say`And ${String(count)} before that.`;
export const buttons = { open: 'Visits and talks', wrong: "That isn't right" };

export const line = (day: string, kind: string, organisation: string): Text =>
  organisation === '' ? say`${day}: ${kind}` : say`${day}: ${kind} (${organisation})`;
export const leadersOf = (organisation: string): string => `leaders of ${organisation}`;
export const corrected = (line: Text, said: string): Text => say`${line}. ${said}`;
export const correction = (by: string, words: string): string => `${by} says: ${words}`;
export const told = (kind: string, partnership: string, day: string): Text =>
  say`Something was said to be not right about the ${kind} with ${partnership} of ${day}.`;
export const hint: string = 'Your words will stand beside it, with your name.';
export const noted: Text = say`Your words stand beside it now.`;

export const kinds = { talk: 'talk', visit: 'visit' };

export const leaders = {
  label: 'Leaders last met',
  value: (day: string, kind: string): string => `${day} (${kind})`,
  line: (when: string): Text => say`Leaders last met: ${when}.`,
};
