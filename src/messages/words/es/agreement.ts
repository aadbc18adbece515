/** Owns every Spanish sentence about the agreement of a partnership. */
import { say } from '../../../cards/text.ts';
import type * as en from '../en/agreement.ts';

export const buttons: typeof en.buttons = {
  open: 'Nuestro acuerdo',
  yes: 'Sí, así somos',
  change: 'Cambiar las palabras',
  purpose: 'Por qué trabajamos juntos',
  asked: 'Qué se pidió',
  success: 'Qué es un buen resultado',
  norms: 'Cómo trabajamos',
  close: 'Qué tan cerca estamos',
  give: 'Qué damos y recibimos',
  answer: 'Qué arriesgamos',
  history: 'Qué cambió',
  stillRight: 'Sigue bien',
  changeIt: 'Cambiarlo',
  next: 'Siguiente paso',
  save: 'Guardar',
  ask: 'Preguntar a la otra parte',
};

export const title: typeof en.title = partnership => `Nuestro acuerdo: ${partnership}`;
export const historyTitle: typeof en.historyTitle = partnership => `Qué cambió en nuestro acuerdo: ${partnership}`;
export const empty: typeof en.empty = say`Todavía no hay nada escrito. Empiece con una frase: ¿por qué trabajamos juntos?`;

export const parts: typeof en.parts = {
  purpose: 'Por qué trabajamos juntos',
  asked: 'Qué pidió la comunidad',
  success: 'Cómo se ve un buen resultado',
  norms: 'Cómo trabajamos juntos',
  level: 'Qué tan cerca estamos',
  brought: 'Qué nos trajo aquí',
  brings: 'Aportamos',
  gains: 'Ganamos',
  risks: 'Arriesgamos',
  answers: 'Respondemos por',
  still_right: 'Sigue bien',
};

export const levels: typeof en.levels = {
  networking: 'en contacto',
  coordinating: 'coordinación',
  cooperating: 'cooperación',
  collaborating: 'colaboración',
};

export const agreed: typeof en.agreed = 'Todas las partes están de acuerdo.';
export const waiting: typeof en.waiting = names => `${names}: todavía sin un sí.`;
export const byLink: typeof en.byLink = carrier => `Por un enlace que llevó ${carrier}.`;
export const who: typeof en.who = (name, organisation) => `${name}, ${organisation}`;

export const line: typeof en.line = {
  purpose: words => say`Por qué trabajamos juntos: ${words}`,
  notAgreed: (words, names) => say`Por qué trabajamos juntos: ${words} (todavía sin un sí: ${names})`,
  noPurpose: say`Por qué trabajamos juntos: todavía no está escrito.`,
  same: level => say`Qué tan cerca: todas las partes dicen «${level}».`,
  each: views => say`Qué tan cerca: ${views}.`,
  view: (organisation, level) => `${organisation} dice «${level}»`,
  silent: organisation => `${organisation} no lo ha dicho`,
  differ: views =>
    say`Vemos de dos maneras qué tan cerca trabajamos: ${views}. Hablen de esto: ¿qué quisiera cada parte?`,
};

export const form: typeof en.form = {
  purpose: '¿Por qué trabajamos juntos? Una frase.',
  asked: '¿Qué pidió la comunidad?',
  success: '¿Cómo se ve un buen resultado?',
  norms: '¿Cómo queremos trabajar juntos?',
  sharedHint: 'Se le pregunta a la otra parte: ¿así somos?',
  level: '¿Qué tan cerca trabajan, como ustedes lo ven?',
  brought: '¿Qué los trajo aquí?',
  brings: '¿Qué aportan ustedes?',
  gains: '¿Qué ganan ustedes?',
  risks: '¿Qué arriesgan ustedes?',
  answers: '¿Por qué responden ustedes?',
  step: (at, of) => `Paso ${at} de ${of}. Puede dejar un campo vacío.`,
  ofYourSide: organisation => `En palabras de ${organisation}`,
};

export const suggests: typeof en.suggests = (organisation, part, partnership) =>
  say`En ${partnership}, ${organisation} propone estas palabras para «${part}»:`;
export const before: typeof en.before = words => say`Hasta ahora: ${words}`;
export const isItUs: typeof en.isItUs = say`¿Así somos?`;
export const saidYes: typeof en.saidYes = (organisation, part, partnership) =>
  say`${organisation} dice que sí a sus palabras para «${part}» en ${partnership}.`;
export const stands: typeof en.stands = (part, partnership) =>
  say`«${part}» en ${partnership}: todas las partes dijeron que sí. Queda así.`;
export const over: typeof en.over = (part, partnership) =>
  say`«${part}» en ${partnership}: desde entonces hay palabras más nuevas.`;

export const renew: typeof en.renew = partnership =>
  say`Hace un año que todas las partes miraron lo acordado en ${partnership}. ¿Sigue bien?`;
export const renewed: typeof en.renewed = partnership =>
  say`Todas las partes dicen que el acuerdo de ${partnership} sigue bien.`;

export const replies: typeof en.replies = {
  asked: names => say`Anotado. Le pregunto a ${names}: ¿así somos?`,
  askedNobody: say`Anotado. Queda así cuando la otra parte diga que sí.`,
  own: say`Anotado.`,
  same: say`Ya está así.`,
  yes: say`Gracias. Queda así.`,
  yesWaits: names => say`Gracias. Todavía espero a ${names}.`,
  right: say`Gracias. Todas las partes dicen que sigue bien.`,
  rightWaits: names => say`Gracias. También le pregunté a ${names}.`,
};

export const history: typeof en.history = {
  none: say`Todavía no cambió nada.`,
  wrote: (day, name, organisation, part, words) => say`${day}: ${name}, ${organisation}. «${part}»: ${words}`,
  emptied: 'quitado',
  right: (day, name, organisation) => say`${day}: ${name}, ${organisation}: sigue bien.`,
  states: {
    proposed: () => 'Todavía sin un sí de todos.',
    stood: day => `Acordado el ${day}.`,
    past: day => `Hasta el ${day}.`,
  },
  more: count => say`Y ${String(count)} antes de eso.`,
};
