/** Owns every Spanish sentence of the weekly digest, its twin, and the liaison's look. */
import { say, type Text } from '../../../cards/text.ts';
import { isOne } from '../../plural.ts';
import type * as english from '../en/digest.ts';

type Whose = english.Whose;
type Slipped = english.Slipped;

export const buttons: typeof english.buttons = {
  reason: 'Agregar un motivo',
  warning: 'Agregar un aviso',
  promises: 'Todas las promesas',
  make: 'Hacer una promesa',
  save: 'Guardar',
  wrong: 'Esto no es correcto',
};

export const title = (day: string): string => `Semana del ${day}`;
export const titleSoFar = (day: string): string => `Semana del ${day}, hasta hoy`;
export const twinTitle = (partnership: string, title: string): string => `${partnership} · ${title}`;
export const lookTitle: string = 'Antes del lunes: su semana';

const whosePromises = (whose: Whose): string =>
  whose.kind === 'named' ? `de ${whose.name}` : whose.kind === 'ours' ? 'nuestras' : 'de las otras partes';

const confirmed = (count: number, whose: Whose): string => {
  const by = whose.kind === 'ours' ? 'confirmación de la otra parte' : 'confirmación';
  return count === 0 ? `todavía sin ${by}` : `${count} con ${by}`;
};

const some = (count: number, one: string, many: string): string =>
  count === 0 ? '' : `${count} ${isOne.es(count) ? one : many}`;

const alliances = (count: number): string => some(count, 'alianza', 'alianzas');

const told = (...parts: readonly string[]): string => parts.filter(part => part !== '').join(', ');

export const counted: typeof english.counted = (whose, n) => {
  const of = whosePromises(whose);
  if (n.due === 0) return `No vencía ninguna promesa ${of === 'nuestras' ? 'nuestra' : of}`;
  if (n.done === n.due && n.confirmed === n.done) return `Promesas ${of}: ${n.done} de ${n.due} cumplidas`;
  const done = n.done === 0 ? '' : `${some(n.done, 'hecha', 'hechas')} (${confirmed(n.confirmed, whose)})`;
  const parts = told(
    done,
    some(n.moved, 'con nueva fecha acordada a tiempo', 'con nueva fecha acordada a tiempo'),
    some(n.late, 'hecha tarde', 'hechas tarde'),
    some(n.notKept, 'no cumplida', 'no cumplidas'),
    some(n.overdue, 'vencida', 'vencidas'),
    some(n.ahead, 'aún por venir', 'aún por venir'),
  );
  return `Promesas ${of} para la semana: ${n.due}; ${parts}`;
};

export const noneDue: string = 'En la semana no vencía ninguna promesa, de ninguna de las partes.';

export const earlier: typeof english.earlier = (whose, late, notKept, still) => {
  const parts = told(
    some(late, 'hecha tarde', 'hechas tarde'),
    some(notKept, 'no cumplida', 'no cumplidas'),
    some(still, 'todavía vencida', 'todavía vencidas'),
  );
  return parts === '' ? '' : `Promesas ${whosePromises(whose)} de semanas anteriores: ${parts}.`;
};

export const slippedInline = (what: string, to: string, why: string): Text => say`: «${what}» para ${to}; ${why}`;

export const headings: typeof english.headings = {
  slipped: 'Qué falló, y por qué',
  warned: 'Conviene saber',
  reopened: 'Abiertas de nuevo después de contarse como hechas',
  signals: 'Conviene mirar',
  dips: 'Lo que sienten los aliados, y lo que se hizo',
  asks: 'Qué necesitamos de usted',
  ahead: 'Aún por venir',
  rated: 'Cómo nos valoran',
};

export const how: typeof english.how = {
  notKept: 'no cumplida',
  overdue: 'vencida',
  keptLate: day => `hecha tarde, el ${day}`,
  overdueThenDone: day => `vencida esa semana, hecha después, el ${day}`,
  overdueThenNot: 'vencida esa semana, después no cumplida',
  stillOverdue: 'todavía vencida',
  newDate: day => `; la nueva fecha es el ${day}`,
  dateAgreed: day => `; se acordó una nueva fecha, el ${day}`,
  dateAsked: day => `; se pidió una nueva fecha, el ${day}`,
  datePassed: day => `; también pasó la nueva fecha, el ${day}`,
};
export const slipOurs = (s: Slipped, state: string): Text =>
  say`«${s.what}» para ${s.to}, vencía el ${s.due}: ${state}.`;
export const slipTheirs = (s: Slipped, state: string): Text =>
  say`«${s.what}» de ${s.from}, vencía el ${s.due}: ${state}.`;
export const slipTwin = (s: Slipped, state: string): Text =>
  say`${s.from} a ${s.to}: «${s.what}», vencía el ${s.due}: ${state}.`;
export const slipBack = (s: Slipped): Text => say`«${s.what}» de ${s.from} a ${s.to}, vencía el ${s.due}.`;
export const why = (reason: string): string => ` Motivo: ${reason}`;
export const noReason: string = ' Todavía sin motivo.';
export const noReasonShort: string = 'todavía sin motivo';
export const noted = (words: string): string => ` Nuestra persona encargada agrega: ${words}`;
export const ahead = (s: Slipped): Text => say`«${s.what}» para ${s.to}, vence el ${s.due}.`;
export const more = (count: number): Text => say`Y ${count} más.`;

export const checkIns: typeof english.checkIns = (held, missed, calledOff, unsaid) => {
  const parts = told(
    held === 0 ? 'ninguna hecha' : some(held, 'hecha', 'hechas'),
    some(missed, 'que no se hizo', 'que no se hicieron'),
    some(calledOff, 'cancelada', 'canceladas'),
    some(unsaid, 'sin noticias todavía', 'sin noticias todavía'),
  );
  return `Reuniones: ${parts}.`;
};
export const events: typeof english.events = (held, well, of) => {
  const took = held === 0 ? '' : `Actividades conjuntas: ${some(held, 'hecha', 'hechas')}.`;
  const went =
    of === 0 ? '' : `Cómo salieron: bien, según ${well} de ${of} ${isOne.es(of) ? 'respuesta' : 'respuestas'}.`;
  return `${took} ${went}`.trim();
};
export const loops: typeof english.loops = (said, closed, settled, owed, weeks) => {
  const parts = told(
    some(said, 'nueva', 'nuevas'),
    some(closed, 'cerrada por quien la dijo', 'cerradas por quien las dijo'),
    some(settled, 'inquietud cerrada por ambas partes', 'inquietudes cerradas por ambas partes'),
  );
  const since =
    weeks === 0
      ? ''
      : `, ${isOne.es(owed) ? '' : 'la más antigua '}desde hace ${weeks} ${isOne.es(weeks) ? 'semana' : 'semanas'}`;
  const owe = owed === 0 ? '' : ` Debemos una respuesta a ${isOne.es(owed) ? '1 aliado' : `${owed} aliados`}${since}.`;
  return `${parts === '' ? '' : `Cosas que dijeron los aliados: ${parts}.`}${owe}`.trim();
};
export const loopsTwin: typeof english.loopsTwin = (said, closed, owes, host) => {
  const parts = told(
    some(said, 'nueva', 'nuevas'),
    some(closed, 'cerrada por quien la dijo', 'cerradas por quien las dijo'),
  );
  return `${parts === '' ? '' : `Cosas que se dijeron: ${parts}.`}${owes ? ` ${host} debe una respuesta.` : ''}`.trim();
};
export const live = (now: number, of: number): string =>
  `${now} de ${alliances(of)} ${isOne.es(now) ? 'está' : 'están'} en marcha.`;
export const starting = (now: number, of: number): string => `Empezando: ${now} de ${alliances(of)} en marcha.`;
export const unreached = (count: number): string =>
  isOne.es(count)
    ? '1 mensaje no llegó a nadie. La lista la tiene quien coordina.'
    : `${count} mensajes no llegaron a nadie. La lista la tiene quien coordina.`;

export const exactly: typeof english.exactly = {
  exact: n => `${n}`,
  at_least: n => `al menos ${n}`,
  at_most: n => `como mucho ${n}`,
};
export const rated: typeof english.rated = (points, month, answered, asked, byName, notAsked, before) => {
  const some = isOne.es(notAsked)
    ? '; a otra persona no se le preguntó'
    : `; a otras ${notAsked} personas no se les preguntó`;
  const others = notAsked === 0 ? '' : some;
  const named = byName === 0 ? '' : `; ${byName} más con su nombre`;
  return `Nos valoran con ${points} de 100 (${month}; respondieron ${answered} de ${asked}${named}${others}${before}).`;
};
export const ratedBefore: typeof english.ratedBefore = (points, month) => `; ${points} en ${month}`;
export const lower: typeof english.lower = pillars => `Nos valoran más bajo que antes en ${pillars}.`;
export const pillars: typeof english.pillars = (r, t, p) =>
  `Índice de confianza, de tres: cumplimiento ${r}, transparencia ${t}, reciprocidad ${p}.`;
export const pillarsBefore: typeof english.pillarsBefore = (month, r, t, p) => `En ${month}: ${r}, ${t}, ${p}.`;
export const ratingWords: typeof english.ratingWords = {
  nearly_none: 'Casi ninguna',
  few: 'Pocas',
  about_half: 'Cerca de la mitad',
  most: 'La mayoría',
  nearly_all: 'Casi todas',
};
export const ratingInWords = (word: string, organisations: number): string =>
  `De ${organisations} organizaciones, nos valoran con 4 de 5 o más: ${word.toLowerCase()}.`;
export const ratingShare = (share: string, organisations: number, between: string): string =>
  `El ${share} % de ${organisations} organizaciones nos valora con 4 de 5 o más${between}.`;
export const between = (from: number, to: number): string => ` (entre ${from} y ${to} %)`;

export const thanks = (names: string): string => `Gracias que dar: ${names}.`;
export const ask: typeof english.ask = {
  overdue: (what, to, days) => say`ayudar con «${what}» para ${to}, vencida hace ${days} días`,
  owed: weeks =>
    say`procurar que un aliado reciba respuesta: se le debe desde hace ${weeks} ${isOne.es(weeks) ? 'semana' : 'semanas'}`,
  silent: (partnership, days) =>
    say`visitar o llamar a ${partnership}: sin reunión, conversación ni visita desde hace ${days} días`,
  meet: (partnership, day) =>
    say`visitar o llamar a ${partnership}: alguien de la dirección lo hizo por última vez el ${day}`,
  unmet: partnership => say`visitar o llamar a ${partnership}: nadie de la dirección lo ha hecho todavía`,
  thank: organisation => say`dar las gracias a ${organisation}`,
};
export const oneAsk = (asked: Text): Text => say` Una cosa necesitamos de usted: ${asked}.`;

export const trend: typeof english.trend = {
  title: 'Promesas cumplidas, por semana, en %',
  ours: 'Nosotros',
  theirs: 'Las otras partes',
  none: '–',
  row: { ours: rates => `nosotros ${rates}`, theirs: rates => `las otras partes ${rates}` },
  rates: (from, rows) => `Promesas cumplidas, por semana desde el ${from}: ${rows}.`,
  gaps: ' «–»: ninguna contó esa semana.',
  partly: ' El gráfico deja fuera una parte.',
  notYet:
    'Sin gráfico de promesas cumplidas: necesita dos de las últimas ocho semanas en que contaran promesas de una parte.',
};

export const made = (day: string): string =>
  `Cómo se hacen estos números: una promesa cuenta en la semana de la última fecha acordada a tiempo. Cumplida: hecha a tiempo. Confirmada: la otra parte dijo que sí. Leído el ${day}.`;
export const madeRating = (people: number, organisations: number): string =>
  ` La valoración: respuestas confidenciales de al menos ${people} personas de ${organisations} organizaciones.`;

export const empty = (day: string): Text =>
  say`Semana del ${day}: no vencía nada, nada falló y no había reuniones. Volveré a escribir cuando haya algo que contar.`;

export const look: typeof english.look = {
  intro: say`Esto lee la dirección sobre sus alianzas el lunes a las ocho. Puede agregar un motivo o un aviso a una promesa. Los hechos quedan como están.`,
  soFar: say`Sus alianzas, esta semana hasta hoy.`,
  quiet: say`Esta semana no vencía nada y nada falló.`,
};
export const form: typeof english.form = {
  reasonTitle: 'Un motivo o un aviso',
  words: '¿Qué debe saber la dirección?',
  hint: 'Una o dos frases. La dirección las lee junto a la promesa; la otra parte no. Nunca sobre un paciente o estudiante.',
};
export const correction: typeof english.correction = {
  intro: day => `Lo que escribí sobre la semana del ${day}. Alguien le responderá.`,
  about: '¿Qué línea?',
  other: 'Otra cosa de esta semana',
  words: '¿Qué no es correcto?',
  submit: 'Enviar',
  said: (day, words) => `En el resumen de la semana del ${day}, esto no es correcto: ${words}`,
};
export const replies: typeof english.replies = {
  noted: what => say`Agregado a «${what}». La dirección lo lee junto a la promesa.`,
  noDigest: say`Todavía no hay resumen semanal.`,
};
