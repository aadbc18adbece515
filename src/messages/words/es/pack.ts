/** Owns every Spanish sentence of the handover pack beyond the brief: what was set right, and what earlier check-ins said. */
import { say } from '../../../cards/text.ts';
import type * as english from '../en/pack.ts';

export const button: typeof english.button = 'Todo lo que conviene saber';

export const takesOver: typeof english.takesOver = (partnership, old) =>
  say`Hoy toma usted el relevo de ${old} en «${partnership}». Aquí está todo.`;
export const covers: typeof english.covers = (partnership, old, until) =>
  say`Desde hoy suple usted a ${old} en «${partnership}». Su último día es el ${until}. Aquí está todo.`;
export const back: typeof english.back = (partnership, by, until) =>
  say`${by} le suplió en «${partnership}» hasta el ${until}. Así están las cosas ahora.`;

export const heads: typeof english.heads = {
  corrections: 'Lo que se pidió corregir',
  earlier: day => `Reunión del ${day}`,
};
export const asked: typeof english.asked = (what, by, day, words) => say`«${what}», ${day}, ${by}: ${words}`;
export const answered: typeof english.answered = (line, by, words) => say`${line} Respuesta de ${by}: ${words}`;
export const waits: typeof english.waits = line => say`${line} Espera una respuesta.`;
export const state: typeof english.state = {
  missed: 'No se hizo.',
  called_off: 'Se canceló.',
  held: 'No se anotó nada.',
};
