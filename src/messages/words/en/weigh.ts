/** Owns every English sentence about what a side carries already, and what else can be said of a promise. */
import { say, type Text } from '../../../cards/text.ts';

export const keep = (line: Text, day: string): Text => say`${line} Keep ${day}?`;
export const keepIt = (day: string): string => `Keep ${day}`;
export const another: string = 'Another date';
export const title: string = 'Another date';
export const due: string = 'By when?';

export const kind: string = 'What kind of promise?';
export const kinds = { none: 'Not said', thing: 'A thing', support: 'Support, such as training' };
export const labels = { kind: 'Kind', backup: 'Backup', contingency: 'If it gets tight' };
export const callInstead = (name: string, owner: string): Text => say`${name} stands in for ${owner} now.`;
export const standsIn = (owner: string): Text => say`This is ${owner}’s promise. You stand in for them now.`;
