/** Owns every Spanish sentence of the brief about people, what is to be made good, and the days to come. */
import { say } from '../../../cards/text.ts';
import type * as english from '../en/brief.ts';

export const button: typeof english.button = 'Ver el resumen';

export const heads: typeof english.heads = { repairs: 'Por reparar' };

export const ways: typeof english.ways = {
  none: 'todavía no se le ha enviado nada',
  asked: 'se le preguntó, sin respuesta todavía',
  call: 'prefiere que le llamen',
  no: 'sin mensajes',
  slack: 'por Slack',
  teams: 'por Teams',
  email: 'por correo',
  phone: 'por teléfono',
  web: 'por un enlace',
};
export const works: typeof english.works = days => `trabaja ${days}`;
export const hours: typeof english.hours = (from, to) => `de ${from} a ${to}`;
export const away: typeof english.away = until => `sin mensajes hasta el ${until}`;
export const standsIn: typeof english.standsIn = (name, until) =>
  until === '' ? `releva a ${name}` : `cubre a ${name} hasta el ${until}`;
export const noted: typeof english.noted = (who, words) => say`${who}; conviene saber: ${words}`;

export const proposed: typeof english.proposed = (what, owner, due) =>
  say`«${what}», ${owner}, a más tardar el ${due}, espera un sí`;
export const backup: typeof english.backup = name => `respaldo: ${name}`;
export const newDate: typeof english.newDate = day => `nueva fecha pedida: ${day}`;
export const more: typeof english.more = (line, about) => say`${line} (${about})`;

export const repair: typeof english.repair = {
  none: (what, owner, due) => say`«${what}», ${owner}, vencía el ${due} y no se cumplió`,
  asked: (what, owner, due) => say`«${what}», ${owner}, vencía el ${due} y no se cumplió. Se pidió una nueva promesa.`,
  by: (what, owner, repair, day) =>
    say`«${what}», ${owner}, no se cumplió. Para repararlo: «${repair}», a más tardar el ${day}.`,
};

export const dates: typeof english.dates = {
  checkin: day => say`Reunión: ${day}`,
  event: (day, what) => say`Actividad conjunta «${what}»: ${day}`,
  renewal: day => say`Repasamos nuestro acuerdo: ${day}`,
  rest: day => say`La alianza descansa hasta el ${day}`,
};
