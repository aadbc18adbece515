/** Owns every Spanish sentence about the trust pulse. */
import { say } from '../../../cards/text.ts';
import { isOne } from '../../plural.ts';
import type * as english from '../en/pulse.ts';

export const statements: typeof english.statements = {
  R: host => `${host} hizo lo que dijo que haría, cuando dijo que lo haría.`,
  T: host => `${host} nos avisó a tiempo de lo que necesitábamos saber, lo bueno y lo malo.`,
  P: () => 'Lo que recibimos de esta alianza vale lo que aportamos.',
  C: host => `Confío en que ${host} cumplirá lo que acordamos.`,
  F: host => `${host} nos da una voz justa en las decisiones que nos afectan.`,
  M: host => `La forma en que ${host} se mantiene en contacto nos funciona.`,
};

export const topics: typeof english.topics = {
  R: 'Hacer lo que se dijo',
  T: 'Avisarnos a tiempo',
  P: 'Vale lo que aportamos',
  C: 'Confianza en lo acordado',
  F: 'Una voz justa',
  M: 'Mantenerse en contacto',
};
export const pillars: typeof english.pillars = {
  R: 'cumplimiento',
  T: 'transparencia',
  P: 'reciprocidad',
  C: 'confianza',
  F: 'equidad',
  M: 'comunicación',
};
export const points: typeof english.points = [
  'Muy en desacuerdo',
  'En desacuerdo',
  'Ni de acuerdo ni en desacuerdo',
  'De acuerdo',
  'Muy de acuerdo',
];
export const skip: typeof english.skip = 'Saltar';

export const buttons: typeof english.buttons = {
  start: 'Empezar',
  startByName: 'Empezar con mi nombre',
  answerHere: 'Responder al pulso',
  change: 'Cambiarla',
  send: 'Enviar',
  read: 'Leerlas',
  spoke: 'Ya hablamos',
  spokeWith: (name: string): string => `Hablé con ${name}`,
  results: 'Últimos resultados',
  funding: 'Sí, nunca',
  noFunding: 'No',
};

export const ask: typeof english.ask = {
  question: host => say`¿Cómo le va con ${host} como aliado? Seis preguntas, un minuto. Puede saltar las que quiera.`,
  reminder: (host, day) =>
    say`Abierto hasta el ${day}: ¿cómo le va con ${host} como aliado? Seis preguntas, un minuto. Puede saltar las que quiera. Solo se lo pregunto esta vez más.`,
  about: partnership => say`Se trata de «${partnership}».`,
  why: host => say`Sus respuestas muestran a ${host} qué conviene mantener y qué mejorar.`,
  floor: (host, people, organizations) =>
    say`${host} solo ve promedios, y solo si responden ${people} personas de ${organizations} organizaciones.`,
  whether: who =>
    say`Quién puede ver si usted respondió, no qué respondió: ${who}. Los comentarios pueden mostrar quién es usted.`,
  funding: say`Lo que responda nunca decide sobre el financiamiento.`,
  byName: (who, count) =>
    isOne.es(count)
      ? say`¿Quiere que se le escuche con su nombre? Entonces ${who} ve sus respuestas, y no entran en los promedios.`
      : say`¿Quiere que se le escuche con su nombre? Entonces ${who} ven sus respuestas, y no entran en los promedios.`,
  confidential: (host, day) =>
    say`Sus respuestas son confidenciales. Quedan selladas hasta que la ronda cierre el ${day}; después se promedian y se borran. Lo que se publica lo pueden ver ${host} y sus aliados. Donde no se puede mostrar ningún promedio, los comentarios se borran sin leer.`,
  oneSteward: 'la persona encargada',
};

export const place: typeof english.place = {
  question: (host, day) =>
    say`Las preguntas de confianza de este trimestre están abiertas hasta el ${day}: ¿cómo le va con ${host} como aliado? Seis preguntas, un minuto. Puede saltar las que quiera.`,
  private: say`Si esta vez se le pregunta a usted, presione el botón. Las preguntas y las respuestas se le muestran solo a usted, nunca en este canal.`,
};

export const reach: typeof english.reach = {
  partnership: say`Si responden suficientes de ustedes, también se muestra el promedio de esta alianza.`,
  cohort: say`Su alianza es demasiado pequeña para mostrarse sola. Sus respuestas cuentan junto con las de alianzas parecidas.`,
  portfolio: say`Su grupo de alianzas es demasiado pequeño para mostrarse solo. Sus respuestas cuentan en el promedio de todos los aliados.`,
  none: say`Esta vez se pregunta a muy pocas personas para mostrar un promedio. Entonces las respuestas y los comentarios sin nombre se borran sin leer.`,
};

export const form: typeof english.form = {
  title: host => `Seis preguntas sobre ${host}`,
  quarter: say`Piense en los últimos tres meses.`,
  since: say`Piense en el tiempo desde que empezamos.`,
  pooled: say`Solo cuenta en promedios. Deje sin responder lo que quiera.`,
  byName: (who, day) =>
    say`Con su nombre. Quién puede leer estas respuestas tras el cierre, el ${day}: ${who}. No entran en los promedios. Deje sin responder lo que quiera.`,
  again: say`Ya envió respuestas antes. Lo que envíe ahora ocupa su lugar.`,
  comment: host => `¿Una cosa que ${host} debería hacer de otra manera?`,
  commentHint:
    'Los comentarios pueden mostrar quién es usted. Por favor, nunca escriba sobre un paciente o estudiante.',
  agenda: 'Poner esto en nuestra próxima agenda',
  agendaNote: day =>
    say`Marque una casilla solo si quiere hablar de ese tema. Después del ${day}, su próxima agenda dirá a todos que un aliado lo pidió. Nunca dice quién, ni qué respondió. En un grupo pequeño se puede adivinar quién fue. Queda aunque usted cambie sus respuestas.`,
};

export const received: typeof english.received = day => say`Recibido; puede cambiarlo hasta el ${day}.`;
export const closed: typeof english.closed = day => say`Estas preguntas cerraron el ${day}. Gracias.`;
export const notOpen: typeof english.notOpen = day =>
  say`Ahora no hay preguntas abiertas. La próxima ronda se abre el ${day}.`;
export const notAsked: typeof english.notAsked = day =>
  say`Las preguntas de confianza están abiertas hasta el ${day}. Esta vez no se le pregunta a usted.`;
export const voided: typeof english.voided = day =>
  say`Tuvieron que restaurarme desde una copia mientras las preguntas de confianza estaban abiertas. Las respuestas enviadas hasta entonces se perdieron, y nadie las leyó. Esta ronda no cuenta. La próxima se abre el ${day}. Perdone el minuto perdido.`;

export const results: typeof english.results = {
  title: host => `Cómo califican los aliados a ${host}`,
  when: (from, to) => say`Se preguntó del ${from} al ${to}.`,
  summary: (host, index, answered, asked) =>
    say`Los aliados dan a ${host} ${index} de 100. Respondieron ${answered} de ${asked}.`,
  partly: (host, answered, asked) =>
    say`Cómo califican los aliados a ${host}: se pueden mostrar algunos números. Respondieron ${answered} de ${asked}.`,
  nothing: (host, people, organizations) =>
    say`Cómo califican los aliados a ${host}: muy pocas respuestas para mostrar un número. Hacen falta ${people} personas de ${organizations} organizaciones. Los comentarios se borraron sin leer.`,
  pillars: (index, of) =>
    say`Índice de confianza: ${index} de 100. Cumplimiento ${of.R}, transparencia ${of.T}, reciprocidad ${of.P}.`,
  noIndex: say`Sin índice de confianza: no se pueden mostrar a la vez cumplimiento, transparencia y reciprocidad.`,
  ratingWords: {
    nearly_none: 'Casi ninguna',
    few: 'Pocas',
    about_half: 'Cerca de la mitad',
    most: 'La mayoría',
    nearly_all: 'Casi todas',
  },
  rating: (word, organizations, host) =>
    say`Dan a ${host} al menos 4 de 5: ${word.toLowerCase()} de ${organizations} organizaciones.`,
  interval: (from, to) => say` Lo probable es entre ${from} y ${to}.`,
  response: (answered, asked) => `${answered} de ${asked}`,
  exactly: value => value,
  atLeast: value => `al menos ${value}`,
  atMost: value => `como mucho ${value}`,
  hidden: 'no se muestra',
  byName: count =>
    isOne.es(count) ? say`1 más respondió con su nombre.` : say`${count} más respondieron con su nombre.`,
  statements: 'Todos los aliados, de 0 a 100',
  groups: 'Por grupo, de 0 a 100',
  columns: { statement: 'Afirmación', points: 'Puntos', people: 'Personas', organizations: 'Organizaciones' },
  groupColumns: { group: 'Grupo', index: 'Índice de confianza', answered: 'Respondieron' },
  all: 'Todos los aliados',
  noCohort: 'Otras alianzas',
  hiddenGroups: (names, people, organizations) =>
    say`No se muestra: ${names}. Hacen falta ${people} personas de ${organizations} organizaciones, también para lo que queda al quitar otros grupos mostrados.`,
  hiddenCount: count => (isOne.es(count) ? '1 alianza' : `${count} alianzas`),
  notAsked: counts => say`No se preguntó a: ${counts}.`,
  reasons: {
    pulse_off: count => `${count} en alianzas sin estas preguntas`,
    no_consent: count => `${count} que no ${isOne.es(count) ? 'dijo' : 'dijeron'} que sí a los mensajes`,
    shared_mailbox: count => `${count} con un buzón compartido`,
    stopped: count => `${count} que no ${isOne.es(count) ? 'quiere' : 'quieren'} estas preguntas`,
    silent_twice: count => `${count} sin responder dos rondas`,
    resting: count => `${count} en descanso`,
    too_new: count => `${count} que ${isOne.es(count) ? 'llegó' : 'llegaron'} hace poco`,
  },
  comments: 'Una cosa que hacer de otra manera',
  commentsNote: say`De todos los aliados, sin orden.`,
  watch: (pillar, points, group) =>
    say`Atención: ${pillar} está ${points} puntos más bajo que antes (${group}). Podría ser casualidad.`,
  alert: (pillar, points, group) =>
    say`Alerta: ${pillar} está ${points} puntos más bajo que antes (${group}), con respuestas bajas de dos o más organizaciones.`,
  how: (people, organizations) =>
    say`Cómo se hacen estos números: detrás de cada uno hay al menos ${people} personas de ${organizations} organizaciones, como se fijó al abrir la ronda. «Muy en desacuerdo» es 0 y «muy de acuerdo» es 100. Cada organización cuenta una vez, con el promedio de sus personas. El índice de confianza es el promedio de cumplimiento, transparencia y reciprocidad. Los números muy altos y muy bajos nunca son exactos. En un grupo pequeño redondeo a números pares. La redacción de las afirmaciones es nuestra, inspirada en instrumentos publicados. Las respuestas detrás de estos números se borraron.`,
};

export const whether: typeof english.whether = {
  title: 'A quién se preguntó',
  open: day => say`Las preguntas de confianza están abiertas hasta el ${day}.`,
  closed: day => say`Las preguntas de confianza cerraron el ${day}.`,
  partnership: (name, answered, asked) => `${name}: respondieron ${answered} de ${asked}`,
  nobody: names => say`No hay a quién preguntar por: ${names}.`,
  answered: name => say`${name}: respondió`,
  notYet: name => say`${name}: todavía no`,
  silent: name => say`${name}: sin respuesta`,
  note: say`Usted ve si alguien respondió, nunca qué.`,
};

export const call: typeof english.call = {
  please: (name, organization, phone) =>
    say`Dos rondas de las preguntas de confianza sin respuesta: por favor, llame a ${name}, de ${organization}${phone === '' ? '' : ` (${phone})`}. Tal vez las preguntas llegan en mal momento, tal vez algo no va bien. No volveré a preguntar a ${name} hasta que hayan hablado.`,
  spoke: name => say`Bien. En la próxima ronda volveré a preguntar a ${name}.`,
  wasIn: names => say`Las preguntas de confianza esperan hasta que alguien hable con: ${names}. ¿Fue ahora?`,
  waits: 'Preguntas de confianza',
  silent: 'No se le pregunta desde que dos rondas quedaron sin respuesta. ¿Ya hablaron? Entonces pulse el botón.',
  askedAgain: say`Qué bueno saber de usted. Las preguntas de confianza le llegarán de nuevo en la próxima ronda.`,
};

export const named: typeof english.named = {
  notice: say`Alguien respondió las preguntas de confianza con su nombre, para que usted lo lea. Cada lectura queda anotada.`,
  none: say`Aquí no hay respuestas con nombre para usted.`,
  title: count => (isOne.es(count) ? say`1 respuesta con nombre` : say`${count} respuestas con nombre`),
  about: (name, organization, partnership) => `${name}, ${organization} (${partnership})`,
  skipped: 'sin responder',
  low: topics => say`Bajo: ${topics}.`,
  fell: topics => say`Mucho más bajo que la última vez: ${topics}.`,
  agenda: (topics, day) => say`Lo pidió, y está en la agenda del ${day}: ${topics}.`,
  noAgenda: topics =>
    say`Se pide para la próxima agenda: ${topics}. Todavía no hay reunión prevista; espera a la próxima.`,
  note: say`Estas respuestas no entran en ningún promedio. Solo las ven las personas nombradas antes de responder, y esta lectura quedó anotada. Un buen paso: dar las gracias y hacer una pregunta.`,
};
export const agendaLine: typeof english.agendaLine = topic => `Un aliado pidió hablar de esto: ${topic}`;

export const funding: typeof english.funding = {
  question: say`¿Puedo decir a los aliados que lo que respondan nunca decide sobre el financiamiento? Diga que sí solo si es así.`,
  why: say`Los aliados lo leen antes de responder. Sin su sí no lo digo.`,
  confirmed: say`Bien. Desde ahora las preguntas lo dicen.`,
  declined: say`De acuerdo. Las preguntas no lo dicen. Si llega a ser así, pulse el botón.`,
  wasDeclined: name =>
    say`${name} no confirma que las respuestas nunca deciden sobre el financiamiento. Por eso las preguntas de confianza no lo dicen. Conviene hablarlo antes de la próxima ronda.`,
};
