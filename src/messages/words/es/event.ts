/** Owns every Spanish sentence about joint events: planned, called off, how they went. */
import { say } from '../../../cards/text.ts';
import type * as english from '../en/event.ts';

export const buttons: typeof english.buttons = {
  change: 'Cambiarla',
  off: 'Cancelarla',
  not: 'No se hizo',
  came: '¿Quiénes vinieron?',
  show: 'Ver la actividad',
};
export const went: typeof english.went = { well: 'Salió bien', mixed: 'Más o menos', badly: 'No salió bien' };
export const again: typeof english.again = { yes: 'Sí, otra vez', change: 'Sí, pero de otra manera', no: 'No' };

export const title: typeof english.title = partnership => `Actividad conjunta: ${partnership}`;
export const summary: typeof english.summary = (what, day) => say`Actividad conjunta «${what}», ${day}`;
export const planned: typeof english.planned = say`Hay una actividad conjunta prevista. Ambas partes pueden cambiarla o cancelarla.`;
export const noted: typeof english.noted = say`Anotado.`;
export const told: typeof english.told = say`Anotado. Avisaré a la otra parte.`;
export const coming: typeof english.coming = (organization, names) => say`${organization}: ${names}`;

export const heads: typeof english.heads = {
  events: 'Actividades conjuntas',
  coming: 'Quiénes vendrán',
  went: 'Cómo salió',
  came: 'Quiénes vinieron',
};

export const ahead: typeof english.ahead = (what, when, where) =>
  where === '' ? say`«${what}», ${when}` : say`«${what}», ${when}, ${where}`;
export const comes: typeof english.comes = (line, names) => say`${line}. Vendrán: ${names}`;
export const past: typeof english.past = (what, day, answers) =>
  answers === '' ? say`«${what}», ${day}: nadie ha dicho todavía cómo salió` : say`«${what}», ${day}. ${answers}`;

export const ask: typeof english.ask = (what, day) =>
  say`¿Cómo salió «${what}» del ${day}? Ambas partes pueden leer lo que usted diga.`;
export const askAgain: typeof english.askAgain = what => say`Gracias. ¿Haría «${what}» otra vez?`;
export const thanks: typeof english.thanks = say`Gracias. Ambas partes lo pueden leer.`;
export const saidWent: typeof english.saidWent = { well: 'salió bien', mixed: 'más o menos', badly: 'no salió bien' };
export const saidAgain: typeof english.saidAgain = {
  yes: 'lo haría otra vez',
  change: 'lo haría de otra manera',
  no: 'no lo haría otra vez',
};
export const answer: typeof english.answer = (who, said) => `${who}: ${said}`;
export const byLink: typeof english.byLink = (said, who) => `${said} (por un enlace que llevó ${who})`;

export const off: typeof english.off = (what, day, by) =>
  say`${by} canceló la actividad conjunta «${what}» del ${day}.`;
export const notHeld: typeof english.notHeld = (what, day) =>
  say`Nadie ha dicho que la actividad conjunta «${what}» del ${day} se hizo.`;
export const why: typeof english.why = words => say`Motivo: ${words}`;

export const form: typeof english.form = {
  title: 'Una actividad conjunta',
  changeTitle: 'Cambiar la actividad conjunta',
  what: '¿Qué es?',
  on: '¿Qué día?',
  onHint: 'Un día por venir, o uno que ya pasó.',
  at: '¿A qué hora?',
  atHint: 'Por ejemplo: 10:00. Déjelo vacío si es todo el día.',
  where: '¿Dónde?',
  coming: '¿Quiénes vienen de cada parte?',
  attendance: '¿Cuántas personas vinieron, si ya pasó?',
  attendanceHint: 'Por ejemplo: unas 40 familias',
  came: '¿Quiénes vinieron?',
  save: 'Guardar',
};
