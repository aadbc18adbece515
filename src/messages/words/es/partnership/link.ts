/** Owns every Spanish sentence about signed links: carried by a steward, sent by mail, and the page they open. */
import { say, type Text } from '../../../../cards/text.ts';
import type * as english from '../../en/partnership/link.ts';

export const buttons: typeof english.buttons = {
  give: first => `Dar un enlace a ${first}`,
  withdraw: 'Retirar el enlace',
};

export const title: typeof english.title = first => `Un enlace para ${first}`;
export const how = (first: string): Text =>
  say`Dé a ${first} este enlace por donde suelen hablar. Abre una página con todo lo que ${first} puede hacer aquí. No hace falta cuenta.`;
export const copy: typeof english.copy = 'Copiar';
export const mail: typeof english.mail = 'Abrir en mi correo';
export const until = (day: string): Text =>
  say`Sirve hasta el ${day}. Abrirlo no cambia nada; solo cambia algo al pulsar.`;
export const counts = (first: string, steward: string): Text =>
  say`Lo que ${first} pulse allí se muestra como «por un enlace que llevó ${steward}». No cuenta como confirmación y no puede abrir las preguntas sobre la confianza.`;
export const secret = (first: string): Text =>
  say`Quien tenga este enlace puede pulsar por ${first}. No se lo dé a nadie más.`;
export const replaced: Text = say`El enlace que se dio antes ya no sirve.`;
export const again: Text = say`Este enlace ya se hizo. Pulse el botón otra vez para tener uno nuevo.`;
export const withdrawn = (name: string): Text => say`Retirado. El enlace de ${name} ya no abre nada.`;
export const noneOut = (name: string): Text => say`No hay ningún enlace dado a ${name}.`;
export const instead = (first: string): Text =>
  say`Anotado. No tengo cómo escribir a ${first}. Por favor, llévele el enlace de abajo.`;

export const letter: typeof english.letter = {
  subject: 'Su página en Tend',
  body: (first, url, steward) => `Hola, ${first}:\n\nEsta es su página, sin cuenta:\n${url}\n\n${steward}`,
};

export const wanted = (name: string, organisation: string): Text =>
  say`${name}, de ${organisation}, le pide un enlace nuevo. El anterior ya no sirve.`;
export const served = (name: string): Text => say`${name} vuelve a tener un enlace.`;
export const fresh: Text = say`Pidió un enlace nuevo a su página. Escriba «hola» para ver cómo están las cosas.`;

export const page: typeof english.page = {
  title: 'Sobre esta página',
  whose: name =>
    say`Esta página es para ${name}. Por favor, no pase su dirección: quien la tenga puede pulsar por usted.`,
  until: day => say`Sirve hasta el ${day}. Abrirla no cambia nada; solo cambia algo al pulsar.`,
  carried: steward =>
    say`Este enlace se lo dio ${steward}. Lo que pulse aquí se muestra como «por un enlace que llevó ${steward}».`,
  news: partnership => `Últimas novedades: ${partnership}`,
  became: 'Qué fue de las promesas',
  nothing: say`Nada en las últimas cuatro semanas.`,
  more: count => say`Y ${count} más.`,
  happened: (day, what, owner, how) => say`${day}: «${what}» de ${owner}: ${how}`,
  dates: (from, to) => ` del ${from} al ${to}`,
  quoted: words => `: «${words}»`,
  events: {
    kept: 'cumplida',
    kept_late: 'cumplida tarde',
    lapsed: 'nadie dijo que sí a tiempo',
    reopened: 'todavía sin hacer, abierta de nuevo',
    date_refused: 'se pide una llamada',
    withdrawn: 'retirada por ambas partes',
  },
  alsoOpen: 'También abierto entre ustedes',
  read: 'Ya leí esto',
  thanks: first => say`Gracias, ${first}. Lo que está en esta página le llegó.`,
  next: partnership => `Próxima reunión: ${partnership}`,
};
