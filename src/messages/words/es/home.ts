/** Owns every Spanish sentence of My day and the home screens, and how a behaviour signal is said. */
import { say, type Text } from '../../../cards/text.ts';
import { isOne } from '../../plural.ts';
import type * as english from '../en/home.ts';

export const buttons: typeof english.buttons = {
  home: 'Inicio',
  open: 'Ver',
  make: 'Hacer una promesa',
  talked: 'Hablamos',
  promises: 'Todas las promesas',
  meet: 'Agenda',
  answer: 'Responder',
  tellNow: 'Avisar ahora',
  thePromise: 'La promesa',
  plan: 'Planear una reunión',
  write: 'Escribir el acta',
  visited: 'Hicimos una visita',
  soFar: 'Esta semana hasta hoy',
  lastDigest: 'El último resumen semanal',
};

export const greeting = (first: string): Text => say`Hola, ${first}.`;
export const headings: typeof english.headings = {
  day: 'Mi día',
  needs: 'Lo que necesita su atención',
  ours: 'Sus promesas',
  theirs: 'Promesas para ustedes',
  meetings: 'Próximas reuniones',
  partnerships: 'Sus alianzas',
  portfolio: 'Todas las alianzas',
  unreached: 'No se pudo llegar a',
};
export const nothing: Text = say`Hoy nada necesita su atención.`;
export const allDone: Text = say`Ya nada de esta lista necesita su atención.`;
export const past = (date: string): Text =>
  say`Esta era su lista del ${date}. Su inicio muestra cómo están las cosas ahora.`;
export const count = (things: number): string =>
  isOne.es(things) ? 'Hoy una cosa necesita su atención.' : `Hoy ${things} cosas necesitan su atención.`;
export const more = (things: number): Text => say`Y ${things} más, en su inicio.`;

export const andMore = (things: number): Text => say`Y ${things} más.`;

export const needs: typeof english.needs = {
  accept: (what, by) => say`Una promesa espera su sí: «${what}»${by}.`,
  confirm: (what, from, by) => say`${from} dice que «${what}» está hecho. ¿Es así?${by}`,
  new_date: (what, date) => say`Se pide una nueva fecha para «${what}»: ${date}.`,
  withdraw: what => say`La otra parte quisiera retirar «${what}».`,
  help: (what, from) => say`${from} pide ayuda con «${what}».`,
  overdue: (what, to, day) => say`Vencida desde el ${day}: «${what}» para ${to}.`,
  today: (what, to) => say`Vence hoy: «${what}» para ${to}.`,
  repair: (what, to) => say`No se cumplió: «${what}» para ${to}. Diga por qué, y prometa lo que se pueda cumplir.`,
  week: (what, to, day) => say`Vence el ${day}: «${what}» para ${to}.`,
  pulse: (host, day) => say`Seis preguntas breves sobre ${host}, un minuto, hasta el ${day}.`,
  agreement: partnership => say`En el acuerdo de ${partnership} hay palabras nuevas que esperan su sí.`,
  checkInToday: (partnership, at) => say`Reunión hoy, ${at}: ${partnership}.`,
  checkInTomorrow: (partnership, at) => say`Reunión mañana, ${at}: ${partnership}.`,
  signals: (partnership, pillar, signals) => say`${partnership} (${pillar}): ${signals}.`,
  about: what => say`Sobre ${what}.`,
  quoted: what => `«${what}»`,
};
export const answerBy = (day: string): string => `, responder hasta el ${day}`;
export const answerUntil = (day: string): string => ` Responder hasta el ${day}.`;

const promises = (count: number, host: string): string => {
  const whose = host === '' ? (isOne.es(count) ? 'nuestra' : 'nuestras') : `de ${host}`;
  return isOne.es(count) ? `1 promesa ${whose} vencida` : `${count} promesas ${whose} vencidas`;
};
const unwarned = (count: number, of: number): string =>
  `, ${count === of ? '' : `${count} de ellas `}sin aviso antes de la fecha`;
export const signals: typeof english.signals = {
  kept_falling: (now, before) => `se cumplen menos promesas: ${now} %, antes ${before} %`,
  ours_overdue: (count, days, unsaid, host) =>
    `${promises(count, host)}, la más antigua hace ${isOne.es(days) ? '1 día' : `${days} días`}${unsaid === 0 ? '' : unwarned(unsaid, count)}`,
  overdue_unwarned: (count, host) => `${promises(count, host)}${unwarned(count, count)}`,
  minutes_not_sent: count => (isOne.es(count) ? 'acta sin enviar' : `actas de ${count} reuniones sin enviar`),
  feedback_late: (count, host) =>
    `${isOne.es(count) ? '1 mensaje espera' : `${count} mensajes esperan`} ${host === '' ? 'nuestra respuesta' : `la respuesta de ${host}`}`,
  silence: days => `sin reunión, conversación ni visita desde hace ${days} días`,
  check_ins_missed: count => `${count} reuniones seguidas que no se hicieron`,
  out_of_balance: (given, got, host) =>
    host === ''
      ? `no se da y se recibe por igual, ${isOne.es(given) ? '1 promesa nuestra' : `${given} promesas nuestras`} y ${got} para nosotros`
      : `no se da y se recibe por igual, ${isOne.es(given) ? '1 promesa' : `${given} promesas`} de ${host} y ${got} para ${host}`,
};

export const line: typeof english.line = {
  states: { draft: 'borrador', active: 'activa', resting: 'en descanso', ended: 'terminada' },
  open: (ours, oursOverdue, theirs, theirsOverdue) =>
    `abiertas: ${ours} nuestras${overdue(oursOverdue)}, ${theirs} para nosotros${overdue(theirsOverdue)}`,
  next: day => `próxima reunión ${day}`,
  noNext: 'sin reunión prevista',
  promise: (partner, promise) => say`${partner}: ${promise}`,
  meeting: (partnership, when) => say`${partnership}: ${when}`,
  event: (partnership, what, when) => say`${partnership}: actividad conjunta «${what}», ${when}`,
};
const overdue = (count: number): string =>
  count === 0 ? '' : isOne.es(count) ? ' (1 vencida)' : ` (${count} vencidas)`;

export const portfolio = (live: string, ours: string, theirs: string): Text =>
  say`${live} Promesas cumplidas este trimestre: nuestras ${ours}, de las otras partes ${theirs}.`;
export const unreached = (name: string, day: string): Text => say`${name}, desde el ${day}.`;
