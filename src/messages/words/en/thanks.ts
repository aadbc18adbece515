/** Owns every English sentence about thanks for a promise that was kept. */
import { say, type Text } from '../../../cards/text.ts';

export const told = (by: string, what: string): Text => say`${by} says thanks for “${what}”.`;
export const asked = (by: string, what: string): Text =>
  say`${by} says thanks for “${what}”. When others read of it, may I name you?`;
export const gave = (from: string, to: string): string => `${from} says thanks to ${to}.`;
export const personOf = (name: string, organisation: string): string => `${name} of ${organisation}`;
export const replies = {
  thanked: say`I pass on your thanks.`,
  named: say`Thank you. Your name may stand there.`,
  notNamed: say`All right. I leave out your name when others read of it.`,
};
