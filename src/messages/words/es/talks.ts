/** Owns every Spanish sentence about talks and visits, and who met whom. */
import { say, type Text } from '../../../cards/text.ts';

export const head: string = 'Visitas y conversaciones';
export const title = (partnership: string): string => `Visitas y conversaciones: ${partnership}`;
export const none: Text = say`Todavía no se ha anotado ninguna visita ni conversación.`;
export const more = (count: number): Text => say`Y ${String(count)} anteriores.`;
export const buttons = { open: 'Visitas y conversaciones', wrong: 'Esto no es correcto' };

export const line = (day: string, kind: string, organisation: string): Text =>
  organisation === '' ? say`${day}: ${kind}` : say`${day}: ${kind} (${organisation})`;
export const leadersOf = (organisation: string): string => `dirección de ${organisation}`;
export const corrected = (line: Text, said: string): Text => say`${line}. ${said}`;
export const correction = (by: string, words: string): string => `${by} dice: ${words}`;
export const told = (kind: string, partnership: string, day: string): Text =>
  say`Alguien dijo que algo no es correcto (${kind} con ${partnership}, ${day}).`;
export const hint: string = 'Sus palabras estarán al lado, con su nombre.';
export const noted: Text = say`Sus palabras están ahora al lado.`;

export const kinds = { talk: 'conversación', visit: 'visita' };

export const leaders = {
  label: 'Último encuentro con la dirección',
  value: (day: string, kind: string): string => `${day} (${kind})`,
  line: (when: string): Text => say`Último encuentro con la dirección: ${when}.`,
};
