/** Owns every Spanish sentence of getting to know each other: the introduction, its answers, and the ladder without one. */
import { say, type Text } from '../../../../cards/text.ts';
import type * as english from '../../en/partnership/introduction.ts';

type Introduced = english.Introduced;

const about = (i: Introduced): string => (i.partnership === '' ? '' : ` para «${i.partnership}»`);

export const buttons: typeof english.buttons = {
  here: 'Sí, por aquí',
  email: 'Por correo',
  call: 'Llámenme',
  no: 'No, gracias',
  otherLanguage: 'English',
  send: 'Enviarlo',
  willCall: 'Llamaré yo',
  ownWords: 'Escribir mis propias palabras',
  preview: 'Ver lo que recibirá',
  spoke: 'Hablamos: pasar a teléfono',
  wrong: 'No es la persona',
  rest: 'Descansar hasta…',
  close: 'Cerrar con amabilidad',
  save: 'Guardar',
};

export const hello = (i: Introduced): Text =>
  say`Hola, ${i.first}. ${i.steward}, de ${i.host}, me pidió que le escribiera. Soy Tend, un bot. Llevo una lista única de lo que ${i.host} y ${i.organisation} se prometen${about(i)}.`;
export const firstOnIt = (what: string, host: string, due: string): Text =>
  say`Lo primero: «${what}», de ${host}, a más tardar el ${due}.`;
export const mayI: Text = say`No hace falta ninguna cuenta. Por favor, nunca escriba sobre las personas a las que atienden. ¿Puedo escribirle?`;
export const reminder = (i: Introduced): Text =>
  say`Hola, ${i.first}. Hace unos días le pregunté si puedo escribirle${about(i)}. Me lo pidió ${i.steward}, de ${i.host}. Basta un toque, y un no también está bien. Es la única vez que se lo recuerdo.`;

export const answered: typeof english.answered = {
  here: i =>
    say`Gracias, ${i.first}. Le escribiré por aquí: un mensaje por semana y unas palabras cuando algo venza. Escriba «hola» cuando quiera para verlo todo.`,
  email: i => say`Gracias, ${i.first}. Le escribiré por correo.`,
  byLink: i =>
    say`Gracias, ${i.first}. Yo no puedo escribirle. ${i.steward} le llevará un enlace cuando algo le espere. Esta página muestra lo que le espera, lo que ambas partes prometieron y qué fue de ello.`,
  call: i => say`De acuerdo, ${i.first}. No le escribiré. ${i.steward} le llamará.`,
  no: i => say`De acuerdo, ${i.first}. No le escribiré. Si cambia de idea, escriba «hola».`,
};

export const onlyHere: typeof english.onlyHere = i =>
  say`Gracias, ${i.first}. No puedo escribirle directamente, porque su propio espacio de trabajo no me ha dejado entrar. Mencióneme aquí y escriba «hola» para ver todo lo suyo. Lo que no puedo publicar aquí, se lo digo a ${i.steward}.`;
export const toldOnlyThere: typeof english.toldOnlyThere = i =>
  say`${i.name}, de ${i.organisation}, dijo que sí, en el canal. No puedo escribirle directamente, porque su propio espacio de trabajo no me ha dejado entrar. Lo que no le llegue, se lo anoto a usted en una lista.`;

export const told: typeof english.told = {
  here: i => say`${i.name}, de ${i.organisation}, dijo que sí. Ya puedo escribirle.`,
  email: i => say`${i.name}, de ${i.organisation}, dijo que sí, por correo.`,
  link: i =>
    say`${i.name}, de ${i.organisation}, dijo que sí. Yo no puedo escribirle: llévele un enlace cuando algo le espere.`,
  call: i => say`${i.name}, de ${i.organisation}, prefiere que le llamen. No le escribiré.`,
  phone: i =>
    say`Con ${i.name}, de ${i.organisation}, se habla por teléfono. Lo anotó una persona encargada después de una llamada.`,
  no: i => say`${i.name}, de ${i.organisation}, dijo: no, gracias. Está bien. No le escribiré.`,
};
export const byLink = (steward: string): Text => say`Por un enlace que llevó ${steward}.`;
export const nowLive = (partnership: string): Text => say`${partnership} ya está activa.`;

export const live = (organisations: string): Text =>
  say`Desde ahora, ${organisations} llevan una lista única de sus promesas. Soy Tend, un bot. Aquí publico los temas antes de cada encuentro y las notas después. Por favor, nunca escriban sobre pacientes ni sobre las personas a las que atienden.`;

export const preview: typeof english.preview = {
  title: first => `Esto es lo que recibirá ${first}`,
  nothingYet: 'Aún no se ha enviado nada.',
  choices: labels => `Debajo: ${labels}`,
  byPhone: name =>
    `${name} solo tiene teléfono, así que no puedo escribirle. Por favor, llame. Aquí tiene palabras para leer.`,
  form: 'Sus propias palabras, al principio',
  words: first => `¿Qué le diría a ${first}?`,
  hint: 'Una o dos frases, como usted las diría. Si lo deja vacío, empiezo yo.',
};

export const sent: typeof english.sent = {
  now: first =>
    say`Enviado. Le llega a ${first} en su horario de trabajo. Si no responde, se lo recuerdo una vez, a los cinco días hábiles. Después le pido a usted que llame.`,
  already: (first, day) => say`Escribí a ${first} el ${day}. Todavía no hay respuesta.`,
};

export const call: typeof english.call = {
  title: name => `Por favor, llame a ${name}`,
  noAnswer: (i, day) =>
    say`Escribí a ${i.name}, de ${i.organisation}, el ${day} y no supe nada. No volveré a escribir. Ahora lo mejor es una llamada.`,
  phoneOnly: i => say`${i.name}, de ${i.organisation}, solo tiene teléfono. No puedo escribirle.`,
  number: 'Teléfono',
  noNumber: 'sin número guardado',
  readOut: 'Palabras para leer',
  script: (i, promise) =>
    `Hola, ${i.first}, soy ${i.steward}, de ${i.host}. Llevamos una lista única de lo que nos prometemos${about(i)}, para que nada se pierda. ${promise}¿Le gustaría recibir un mensaje corto de vez en cuando, o prefiere que le llame?`,
  scriptPromise: (what, due) => `Lo primero: ${what}, a más tardar el ${due}. `,
  over: name => say`Ya no hay motivo para llamar a ${name}.`,
};

export const ladder: typeof english.ladder = {
  spoke: (i, by) =>
    say`Gracias. Con ${i.name} se habla por teléfono desde ahora, registrado por ${by}. No le escribiré.`,
  rests: (i, day) => say`Dejo en paz a ${i.name} hasta el ${day}. Después le pido a usted que llame.`,
  wrongTitle: 'No es la persona',
  wrongIntro: name => `No volveré a escribir a ${name}. ¿Quién es la persona correcta?`,
  restTitle: name => `Un descanso para ${name}`,
  until: '¿Hasta cuándo?',
  untilHint: 'Por ejemplo: 1 de septiembre, en dos meses',
  closeTitle: 'Cerrar con amabilidad',
  closeContact: i =>
    say`No volveré a escribir a ${i.name}. No se le envía ningún aviso. La alianza con ${i.organisation} sigue.`,
  closeAll: i =>
    say`No volveré a escribir a ${i.name}, y la alianza con ${i.organisation} termina, porque no hay nadie más en ella. No se envía nada. Nuestras promesas abiertas se retiran.`,
  closed: i => say`Cerrado con amabilidad. ${i.name} no sabrá más de mí.`,
};
