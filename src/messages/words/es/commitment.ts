/** Owns every Spanish sentence about promises. */
import { say, type Text } from '../../../cards/text.ts';
import type * as english from '../en/commitment.ts';

type Promised = english.Promised;

export const buttons: typeof english.buttons = {
  thank: 'Dar las gracias',
  mayName: 'Sí, con mi nombre',
  mayNotName: 'Solo mi organización',
  done: 'Hecho',
  late: 'Voy con retraso',
  help: 'Pedir ayuda',
  accept: 'Sí, lo prometo',
  acceptRepair: 'Nos sirve',
  decline: 'No, no puedo',
  declineRepair: 'Así no',
  confirm: 'Sí, está hecho',
  notYet: 'Todavía no',
  works: 'Nos sirve',
  anotherDate: 'Otra fecha',
  callMe: 'Llámenme',
  notKept: 'No se cumplió',
  withdraw: 'Retirarla de común acuerdo',
  agreeWithdraw: 'Sí, retirarla',
  keepIt: 'No, mantenerla',
  repair: 'Repararlo',
  wantRepair: 'Pedir que se repare',
  before: 'La promesa anterior',
  after: 'La nueva promesa',
  open: 'Ver',
  make: 'Hacer una promesa',
  save: 'Guardar',
  send: 'Enviar',
  answer: 'Responder',
  wrong: 'Esto no es correcto',
};

export const states: typeof english.states = {
  proposed: 'en espera de un sí',
  open: 'abierta',
  at_risk: 'con retraso, sin nueva fecha acordada',
  declined: 'rechazada',
  lapsed: 'caducada: nadie dijo que sí',
  done: 'hecha, sin confirmar',
  kept: 'cumplida',
  kept_late: 'cumplida tarde',
  not_kept: 'no cumplida',
  withdrawn: 'retirada por ambas partes',
};

export const weekBefore = (p: Promised): Text =>
  say`Se acerca: vence el ${p.due}. Usted prometió a ${p.toOrganisation} «${p.what}». ¿Va bien? Entonces hoy no hay nada que hacer.`;
export const dayBefore = (p: Promised): Text =>
  say`Vence el ${p.due}: usted prometió a ${p.toOrganisation} «${p.what}». ¿Va bien? Hoy no hay nada que hacer. ¿Va con retraso? Avise ahora. Una nueva fecha acordada antes del vencimiento no es un fallo.`;
export const dueToday = (p: Promised): Text =>
  say`Vence hoy: usted prometió a ${p.toOrganisation} «${p.what}». ¿Está hecho?`;
export const dayAfter = (p: Promised): Text =>
  say`«${p.what}» vencía el ${p.due}. ¿Está hecho? Si no, cuente a ${p.toOrganisation} qué pasa. Unas palabras ahora ayudan mucho.`;
export const backup = (p: Promised): Text =>
  say`Usted es el respaldo de «${p.what}», que ${p.owner} prometió a ${p.toOrganisation}. Vencía el ${p.due} y no sabemos nada. ¿Puede ayudar?`;
export const callOwner = (p: Promised): Text =>
  say`«${p.what}», de ${p.ownerOrganisation}, vencía el ${p.due} y no sabemos nada. Por favor, llame a ${p.owner}. No insistiré más.`;

export const acceptQuestion = (p: Promised, by: string): Text =>
  say`${by} anotó una promesa suya: «${p.what}», para ${p.toOrganisation}, a más tardar el ${p.due}. ¿Es correcto? Solo cuenta si usted dice que sí.`;
export const repairQuestion: typeof english.repairQuestion = (p, { old, cause }) =>
  say`${p.ownerOrganisation} no cumplió «${old}» y lo reconoce. ${cause === '' ? '' : `Qué salió mal: ${cause} `}Para repararlo: «${p.what}», a más tardar el ${p.due}. ¿Les sirve?`;
export const repairAccepted = (p: Promised, by: string, old: string): Text =>
  say`${by} dijo que sí a «${p.what}», a más tardar el ${p.due}. Repara «${old}».`;
export const repairDeclined = (p: Promised, by: string, old: string): Text =>
  say`${by} dijo que no a «${p.what}», que debía reparar «${old}». Por favor, hablen y propongan otra cosa.`;
export const repairWanted = (p: Promised, by: string): Text =>
  say`${by} le pide que repare «${p.what}», con fecha ${p.due}, que no se cumplió.`;
export const repairDue = (p: Promised): Text =>
  say`«${p.what}», con fecha ${p.due}, no se cumplió, y ${p.toOrganisation} no sabe qué viene ahora. Diga por qué, y prometa lo que se pueda cumplir.`;
export const doneQuestion = (p: Promised): Text =>
  say`${p.owner} dice que esto está hecho: «${p.what}», con fecha ${p.due}. ¿Está de acuerdo? Cuenta la primera respuesta de ${p.toOrganisation}.`;
export const lateNotice: typeof english.lateNotice = (p, late) =>
  late.isOwnersDate
    ? say`${p.ownerOrganisation} se retrasará con «${p.what}», que vence el ${p.due}. Lo sentimos. Motivo: ${late.why} ${late.forNow === '' ? '' : `Mientras tanto: ${late.forNow} `}Nueva fecha: ${late.newDate}. ¿Les sirve?`
    : say`${p.toOrganisation} pide otra fecha para «${p.what}», que vence el ${p.due}: ${late.newDate}. ¿Les sirve?`;
export const standsIf = (until: string): Text => say`Si nadie responde hasta el ${until}, vale la nueva fecha.`;
export const withdrawQuestion = (p: Promised, by: string): Text =>
  say`${by} quisiera retirar «${p.what}», con fecha ${p.due}. ¿Están de acuerdo ambas partes?`;
export const helpAsked = (p: Promised, words: string): Text =>
  say`${p.owner} pide ayuda con «${p.what}», que vence el ${p.due}.${words === '' ? '' : ` En sus palabras: «${words}»`}`;

export const correctionQuestion = (p: Promised, by: string, words: string): Text =>
  say`${by} dice que algo no es correcto en «${p.what}»: «${words}». Por favor, responda en pocas palabras.`;
export const correctionAnswered = (p: Promised, by: string, words: string): Text =>
  say`${by} respondió sobre «${p.what}»: «${words}».`;

export const accepted = (p: Promised, by: string): Text =>
  say`${by} dijo que sí a «${p.what}», a más tardar el ${p.due}.`;
export const declined = (p: Promised, by: string): Text => say`${by} dijo que no a «${p.what}». No cuenta.`;
export const lapsed = (p: Promised): Text => say`Nadie dijo que sí a «${p.what}» a tiempo. No cuenta.`;
export const heard = (p: Promised): Text =>
  say`${p.toOrganisation} dice que «${p.what}» está hecho, pero no desde una cuenta propia. Queda como hecha, sin confirmar.`;
export const kept = (p: Promised): Text => say`${p.toOrganisation} dice que «${p.what}» está hecho. Cumplida. Gracias.`;
export const keptLate = (p: Promised): Text =>
  say`${p.toOrganisation} dice que «${p.what}» está hecho. Cumplida tarde.`;
export const reopened = (p: Promised, words: string): Text =>
  say`${p.toOrganisation} dice que «${p.what}» todavía no está hecho. Queda abierta de nuevo, con diez días hábiles.${words === '' ? '' : ` En sus palabras: «${words}»`}`;
export const moved = (p: Promised, from: string): Text =>
  say`«${p.what}» tiene nueva fecha: ${p.due}. Era el ${from}. Desde ahora vale esa fecha para ambas partes.`;
export const anotherDate = (p: Promised, date: string): Text =>
  say`${p.toOrganisation} pide el ${date} para «${p.what}».`;
export const pleaseCall = (p: Promised, who: string): Text => say`${who} quisiera una llamada sobre «${p.what}».`;
export const notKept = (p: Promised): Text =>
  say`«${p.what}», con fecha ${p.due}, no se cumplió. Puede pasar. Lo que ayuda ahora: decirlo, decir por qué y prometer lo que se pueda cumplir.`;
export const notKeptToReceiver = (p: Promised): Text =>
  say`«${p.what}», de ${p.ownerOrganisation}, con fecha ${p.due}, no se cumplió.`;
export const withdrawn = (p: Promised): Text => say`«${p.what}» fue retirada por ambas partes.`;
export const handedOn = (p: Promised): Text =>
  say`«${p.what}», con fecha ${p.due}, pasó a ${p.owner}. La promesa a ${p.toOrganisation} sigue siendo la misma.`;
export const withdrawRefused = (p: Promised): Text => say`La otra parte pide que se mantenga «${p.what}».`;

export const line = (what: string, state: string, due: string): Text => say`«${what}»: ${state}, para el ${due}.`;
export const lineOfRepair = (line: Text, old: string): Text => say`${line} Repara «${old}».`;

export const replies: typeof english.replies = {
  recorded: (p, distance) =>
    say`Anotado: ${p.ownerOrganisation} da a ${p.toOrganisation} «${p.what}» a más tardar el ${p.due} (${distance}).`,
  proposed: p =>
    say`Anotado: «${p.what}», para ${p.toOrganisation}, a más tardar el ${p.due}. Primero preguntaré a ${p.owner}. Cuenta cuando diga que sí.`,
  byPhone: (p, by) => say`Anotado para ${p.owner}, registrado por ${by}, por teléfono.`,
  accepted: p => say`Anotado: usted dijo que sí a «${p.what}», a más tardar el ${p.due}.`,
  done: p => say`Hecho. Preguntaré a ${p.toOrganisation}.`,
  late: (p, date) => say`Avisaré a ${p.toOrganisation} y preguntaré si sirve el ${date}.`,
  help: say`He avisado a quienes pueden ayudar.`,
  kept: say`Gracias. Cumplida.`,
  keptLate: say`Gracias. Cumplida tarde.`,
  heard: say`Anotado. Cuenta como confirmada cuando lo digan ellos mismos.`,
  reopened: say`Abierta de nuevo. Les avisaré.`,
  redated: date => say`De acuerdo, el ${date}.`,
  moved: date => say`Bien. La fecha ahora es el ${date}.`,
  declined: say`De acuerdo. No cuenta.`,
  call: say`Pediré una llamada.`,
  withdrawAsked: say`Preguntaré a la otra parte.`,
  withdrawn: say`Retirada por ambas partes.`,
  keeping: say`Queda como estaba.`,
  correctionAsked: say`Les preguntaré. Sus palabras quedan junto a la promesa.`,
  correctionAnswered: say`Gracias. Lo haré llegar.`,
  notKept: say`Anotado. Se lo diré con amabilidad.`,
};

export const ratherOn = (date: string): string => `No, quise decir ${date}`;

export const load = (mine: number, overdue: number, organisation: string): Text =>
  overdue === 0
    ? say`Promesas de su lado con ${organisation}: ${mine} por cumplir.`
    : say`Promesas de su lado con ${organisation}: ${mine} por cumplir, ${overdue} de ellas con retraso.`;
export const byPhone = (who: string): Text => say`Registrado por ${who}, por teléfono.`;
export const byLink = (who: string): Text => say`Por un enlace que llevó ${who}.`;

export const form: typeof english.form = {
  title: 'Una promesa',
  lateTitle: 'Con retraso',
  dateTitle: 'Otra fecha',
  helpTitle: 'Pedir ayuda',
  notYetTitle: 'Todavía no',
  repairTitle: 'Repararlo',
  what: '¿Qué se promete?',
  whatHint: 'Una cosa, en palabras sencillas. Nunca sobre un paciente o estudiante.',
  due: '¿Para cuándo?',
  dueHint: 'Por ejemplo: el próximo viernes, en dos semanas, 5 de junio',
  who: '¿Quién promete?',
  to: '¿A quién?',
  partnership: '¿En qué alianza?',
  heard: { what: 'La promesa', due: 'A más tardar' },
  why: '¿Por qué?',
  whyHint: 'El motivo, breve y sincero.',
  forNow: '¿Qué hacen mientras tanto?',
  newDate: 'Nueva fecha',
  words: '¿Algo más?',
  help: '¿Qué ayudaría?',
  remedy: '¿Qué harán en su lugar?',
  cause: '¿Qué falló?',
  contingency: 'Si se complica, haremos…',
  backup: '¿Quién es el respaldo?',
  nobody: 'Nadie',
  theyGive: (owner, organisation) => `${owner}, ${organisation}`,
  whatIsWrong: '¿Qué no es correcto?',
  yourAnswer: 'Su respuesta',
};

export const happenedByLink = (who: string): string => `, por un enlace que llevó ${who}`;
export const inWords = (words: string): Text => say`. En sus palabras: «${words}»`;
export const history: typeof english.history = {
  title: 'Qué pasó',
  recorded: 'anotada',
  redated: 'fecha corregida',
  accepted: 'aceptada',
  declined: 'rechazada',
  lapsed: 'caducada',
  late: 'con retraso',
  help: 'pidió ayuda',
  date_asked: 'se pidió otra fecha',
  moved: 'cambió de fecha',
  movedLate: 'nueva fecha acordada, después del plazo',
  date_refused: 'se pidió una llamada',
  done: 'hecha',
  kept: 'confirmada',
  kept_late: 'confirmada, tarde',
  heard: 'se dijo que está hecha, sin contar como confirmada',
  reopened: 'abierta de nuevo',
  not_kept: 'no cumplida',
  withdraw_asked: 'se pidió retirarla',
  withdraw_refused: 'se pidió mantenerla',
  withdrawn: 'retirada',
  acknowledged: 'se dijo qué salió mal',
  repair_asked: 'se pidió repararla',
  correction_asked: 'se pidió una corrección',
  correction_answered: 'corrección respondida',
  thanked: 'se dieron las gracias',
  may_name: 'se puede decir su nombre',
  may_not_name: 'no se dice su nombre',
  handed_on: 'traspasada',
};

export const labels: typeof english.labels = {
  from: 'De',
  to: 'Para',
  due: 'Vence',
  state: 'Estado',
  firstDate: 'Primera fecha',
  newDate: 'Nueva fecha pedida',
  makesGood: 'Repara',
  madeGoodBy: 'Reparada por',
  cause: 'Qué salió mal',
  forNow: 'Mientras tanto',
  ours: 'Nuestras promesas',
  theirs: 'Sus promesas',
  none: 'No hay promesas abiertas.',
  clock: 'Responder hasta',
};
