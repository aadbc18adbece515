/** Owns every Spanish sentence about what a side carries already, and what else can be said of a promise. */
import { say } from '../../../cards/text.ts';
import type * as english from '../en/weigh.ts';

export const keep: typeof english.keep = (line, day) => say`${line} ¿Se mantiene el ${day}?`;
export const keepIt: typeof english.keepIt = day => `Mantener el ${day}`;
export const another: string = 'Otra fecha';
export const title: string = 'Otra fecha';
export const due: string = '¿Para cuándo?';

export const kind: string = '¿Qué tipo de promesa?';
export const kinds: typeof english.kinds = {
  none: 'Sin decir',
  thing: 'Una cosa',
  support: 'Apoyo, como una capacitación',
};
export const labels: typeof english.labels = { kind: 'Tipo', backup: 'Respaldo', contingency: 'Si se complica' };
export const callInstead: typeof english.callInstead = (name, owner) => say`${name} suple ahora a ${owner}.`;
export const standsIn: typeof english.standsIn = owner => say`Es una promesa de ${owner}. Usted le suple ahora.`;
