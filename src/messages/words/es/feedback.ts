/** Owns every Spanish sentence about what people say to each other, and what became of it. */
import { say } from '../../../cards/text.ts';
import { isOne } from '../../plural.ts';
import type * as en from '../en/feedback.ts';

export const buttons: typeof en.buttons = {
  say: 'Decir algo',
  show: 'Mostrar',
  see: 'Ya lo vi',
  decide: 'Decidimos',
  did: 'Está hecho',
  cannot: 'No podemos',
  close: 'Sí, está cerrado',
  notYet: 'Todavía no',
  post: 'Sí, publicarlo',
  postNamed: 'Sí, con mi nombre',
  reword: 'Cambiar las palabras',
  keep: 'No, que quede entre nosotros',
  outcome: 'Escribir el resultado',
  pass: 'Llevarlo a las segundas personas',
  leaveOut: 'No incluir esto',
  send: 'Enviar',
};

export const titles: typeof en.titles = {
  said: day => `Dicho el ${day}`,
  concern: 'Una inquietud',
  posted: 'Ustedes dijeron, nosotros hicimos',
  draft: 'Antes de publicarlo: ustedes dijeron, nosotros hicimos',
  portfolio: host => `Ustedes dijeron, nosotros hicimos: ${host} y sus aliados`,
};
export const labels: typeof en.labels = {
  to: 'Para',
  state: 'Cómo está',
  until: 'Hasta',
  decision: 'Decidido',
  did: 'Hecho',
  cannot: 'No es posible, porque',
  notYet: 'Todavía no, porque',
  closedBy: 'Cerrado',
};
export const states: typeof en.states = {
  said: 'nadie lo ha visto todavía',
  seen: 'visto',
  decided: 'decidido',
  did: 'hecho, sin cerrar todavía',
  cannot: 'no es posible, sin cerrar todavía',
  closed: 'cerrado',
};
export const withStewards: typeof en.withStewards = 'con las personas encargadas de ambas partes';
export const withSecond: typeof en.withSecond = 'con las segundas personas de ambas partes';
export const closedByLink: typeof en.closedByLink = 'por un enlace que llevó otra persona';
export const inConfidence: typeof en.inConfidence = 'en confianza';
export const who: typeof en.who = (name, organisation) => `${name}, ${organisation}`;
export const byLink: typeof en.byLink = who =>
  who === '' ? say`Por un enlace que llevó otra persona.` : say`Por un enlace que llevó ${who}.`;
export const line: typeof en.line = (words, by, day, state) => say`«${words}» (${by}, ${day}): ${state}`;

export const form: typeof en.form = {
  partnership: '¿En qué alianza?',
  typed: words => say`«${words}»`,
  words: '¿Qué le gustaría decir?',
  wordsHint: 'Bueno o malo, grande o pequeño. Nunca sobre un paciente o estudiante.',
  to: '¿A quién?',
  kind: '¿Qué es?',
  feedback: 'Algo que contar, preguntar o proponer',
  concern: 'Una inquietud: ambas partes hablan de ella, paso a paso',
  voice: '¿Quién puede saber que viene de usted?',
  named: 'Todas las personas de esta alianza',
  confidence: 'Nadie. Mis palabras llegan allí sin mi nombre',
  second: name => `Solo ${name}. Nadie más lo lee`,
  guessAlone: readers =>
    say`En confianza, sus palabras llegan a ${readers} sin su nombre. Pero usted es la única persona de su parte aquí, así que es fácil adivinar de quién vienen.`,
  guess: (readers, count) =>
    say`En confianza, sus palabras llegan a ${readers} sin su nombre. Aquí son ustedes ${count}, así que por sus palabras quizá se pueda adivinar quién fue.`,
  offerSecond: name =>
    say`${name} es la segunda persona allí. Si elige a ${name}, ninguna persona encargada lo lee. ${name} sabe que viene de usted y le responde.`,
  stewardThere: 'la persona encargada y los respaldos de allí',
  secondThere: 'la segunda persona de allí',
  offerSecondThere: say`Si elige a la segunda persona de allí, ninguna persona encargada lo lee. Ella sabe que viene de usted y le responde.`,
  noSecond: say`Todavía no hay una segunda persona nombrada en esa parte. Una persona encargada o quien coordina puede nombrar una.`,
  carried: say`Esta página se abrió con un enlace que llevó otra persona. Por eso, lo que diga aquí lleva su nombre.`,
  decision: '¿Qué decidieron?',
  did: '¿Qué hicieron?',
  cannot: '¿Por qué no se puede?',
  notYet: '¿Qué falta todavía?',
  told: 'La otra parte lee estas palabras.',
  outcome: '¿Qué acordaron?',
  outcomeHint: 'Con las palabras de su parte. La otra parte escribe las suyas.',
  reword: '¿Qué debe decir que usted dijo?',
  rewordHint: 'Solo su propia parte. Si quiere, quite lo que muestra quién es usted.',
};

export const receipt: typeof en.receipt = {
  named: (readers, day) => say`Gracias. Lo pasé a ${readers}. Alguien lo mira a más tardar el ${day}, y yo le aviso.`,
  confidence: (readers, day) =>
    say`Gracias. Sus palabras llegan a ${readers}, no su nombre. Alguien las mira a más tardar el ${day}, y yo le aviso.`,
  second: (readers, count, day) =>
    say`Gracias. Solo ${readers} lo ${isOne.es(count) ? 'lee' : 'leen'}. Le aviso cuando se haya visto, a más tardar el ${day}.`,
  concern: (people, count, talksToo, day) =>
    say`Gracias por decirlo. Pedí a ${people} que ${isOne.es(count) ? 'hable' : 'hablen'} de ello ${talksToo ? 'con usted ' : ''}a más tardar el ${day}. Después, ambas partes escriben el resultado.`,
};

export const said: typeof en.said = (from, partnership) => say`${from}, tiene algo que decir en ${partnership}:`;
export const saidInConfidence: typeof en.saidInConfidence = partnership =>
  say`Alguien en ${partnership} tiene algo que decir en confianza. A nadie le digo quién fue. De todos modos puede responder:`;
export const saidToYou: typeof en.saidToYou = from =>
  say`${from}, tiene algo que decirle solo a usted, como segunda persona. Ninguna persona encargada lo lee:`;
export const again: typeof en.again = partnership =>
  say`En ${partnership}, algo no está cerrado todavía para quien lo dijo:`;
export const notYet: typeof en.notYet = words => say`Todavía no, porque: ${words}`;
export const seeBy: typeof en.seeBy = day =>
  say`Por favor, diga a más tardar el ${day} que ya lo vio. Unas palabras pueden venir después.`;
export const late: typeof en.late = (partnership, day) =>
  say`En ${partnership}, esto debía verse a más tardar el ${day}, y nadie ha dicho todavía que lo vio. Por ahora basta un toque.`;
export const lateConcern: typeof en.lateConcern = partnership =>
  say`En ${partnership}, esta inquietud todavía espera su resultado. Por favor, hablen y escríbanlo ambas partes.`;
export const seen: typeof en.seen = by => say`${by} vio lo que usted dijo:`;
export const decided: typeof en.decided = (by, words) => say`${by} decidió: ${words}`;
export const closeDid: typeof en.closeDid = (by, words) =>
  say`${by} dice que está hecho: ${words} ¿Está cerrado para usted?`;
export const closeCannot: typeof en.closeCannot = (by, words) =>
  say`${by} dice que no es posible, porque: ${words} ¿Está cerrado para usted?`;
export const closed: typeof en.closed = say`Está cerrado para quien lo dijo. Gracias por la respuesta.`;
export const unheard: typeof en.unheard = say`Usted dijo esto solo a la segunda persona. Ya no está, así que no viene respuesta de ella. Nadie más lo lee. Si quiere, dígalo otra vez a otra persona.`;
export const concern: typeof en.concern = (from, partnership, people, day) =>
  say`${from}, tiene una inquietud en ${partnership}. ${people}: por favor, hablen de ella a más tardar el ${day}, mejor en persona o por teléfono. Después, cada parte escribe el resultado.`;
export const second: typeof en.second = (from, partnership, people, day) =>
  say`Una inquietud de ${from}, en ${partnership} pasa ahora a las segundas personas. ${people}: por favor, hablen de ella a más tardar el ${day}. Después, cada parte escribe el resultado.`;
export const wroteDown: typeof en.wroteDown = (organisation, words) => say`${organisation} escribió: ${words}`;
export const concernWritten: typeof en.concernWritten = say`Una parte ya escribió el resultado de esta inquietud. Se cierra cuando lo haga también la otra.`;
export const concernClosed: typeof en.concernClosed = say`Ambas partes escribieron el resultado. Esta inquietud está cerrada.`;

export const mayPost: typeof en.mayPost = (partnership, host) =>
  say`¿Puedo publicar esto donde se reúne ${partnership}? Antes de las próximas preguntas de confianza, ${host} también cuenta cosas así a todos sus aliados, allí sin ningún nombre.`;
export const youSaid: typeof en.youSaid = say`Ustedes dijeron:`;
export const weDid: typeof en.weDid = (by, words) => say`Lo que hizo ${by}: ${words}`;
export const weCannot: typeof en.weCannot = (by, words) => say`${by} no puede, porque: ${words}`;

export const portfolioLead: typeof en.portfolioLead = say`Antes de las próximas preguntas de confianza: lo que nos dijeron nuestros aliados, y qué pasó con ello. Todos estuvieron de acuerdo con estas palabras.`;
export const did: typeof en.did = words => `Hicimos: ${words}`;
export const cannot: typeof en.cannot = words => `No podemos, porque: ${words}`;
export const loopLine: typeof en.loopLine = (words, became) => say`Ustedes dijeron: «${words}» ${became}`;
export const noLoops: typeof en.noLoops = say`Esta vez no hay nada que todos hayan aceptado compartir.`;
export const stillOwed: typeof en.stillOwed = count =>
  isOne.es(count)
    ? say`Todavía debemos una respuesta a 1 aliado.`
    : say`Todavía debemos una respuesta a ${count} aliados.`;
export const draftIntro: typeof en.draftIntro = (day, count) =>
  count === 0
    ? say`El ${day}, todos los aliados leen lo que se dijo y lo que se hizo. Hasta ahora no hay nada que contar.`
    : say`El ${day}, todos los aliados leen esto. Quien lo dijo estuvo de acuerdo con las palabras.`;
export const draftNote: typeof en.draftNote = say`Puede dejar fuera una línea. Las palabras quedan como se acordaron.`;

export const replies: typeof en.replies = {
  seen: say`Gracias. Se lo dije a quien lo dijo.`,
  decided: say`Anotado, y se lo pasé a quien lo dijo.`,
  ended: say`Lo pasé. Quien lo dijo tiene la última palabra sobre si está cerrado.`,
  closed: say`Qué bueno. Está cerrado.`,
  notYet: say`Lo pasé. Está abierto de nuevo.`,
  posted: say`Gracias. Lo publicaré donde se reúnen.`,
  kept: say`Queda entre ustedes.`,
  reworded: say`Ahora diría esto.`,
  outcome: say`Queda escrito.`,
  passed: say`Ahora pasa a las segundas personas de ambas partes.`,
  leftOut: say`Queda fuera. No se cuenta a todos los aliados.`,
};

export const head: typeof en.head = 'Lo que se dijo y sigue abierto';
export const needs: typeof en.needs = {
  see: (partnership, words, by) => say`${partnership}: «${words}» Nadie lo ha visto todavía.${by}`,
  answer: (partnership, words) => say`${partnership}: «${words}» Espera una respuesta.`,
  talk: (partnership, by) => say`${partnership}: una inquietud de la que hablar.${by}`,
  close: (words, by) => say`Hay una respuesta a «${words}». ¿Está cerrado para usted?${by}`,
  words: words => say`¿Se puede publicar «${words}» donde se reúnen?`,
};
export const byDay: typeof en.byDay = day => ` A más tardar el ${day}.`;
