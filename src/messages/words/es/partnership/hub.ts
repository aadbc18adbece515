/** Owns every Spanish sentence about a partnership itself: adding it, how it meets and rests, its place, its end. */
import { say, type Text } from '../../../../cards/text.ts';
import { isOne } from '../../../plural.ts';
import type * as english from '../../en/partnership/hub.ts';

export const buttons: typeof english.buttons = {
  add: 'Agregar una alianza',
  open: 'Ver',
  addPerson: 'Agregar a alguien',
  meet: 'Cómo nos reunimos',
  rest: 'Descanso',
  about: 'Sobre ella',
  end: 'Terminarla',
  promise: 'Hacer una promesa',
  promises: 'Promesas',
  save: 'Guardar',
};

export const states: typeof english.states = {
  draft: 'un borrador, aún no se preguntó a nadie',
  active: 'activa',
  resting: 'en descanso',
  ended: 'terminada',
};
export const levels: typeof english.levels = {
  networking: 'En contacto: nos conocemos',
  coordinating: 'Coordinación: planeamos sin estorbarnos',
  cooperating: 'Cooperación: compartimos lo que tenemos',
  collaborating: 'Colaboración: trabajamos como una sola parte',
};

export const labels: typeof english.labels = {
  state: 'Estado',
  purpose: 'Propósito común',
  level: 'Qué tan cerca',
  rhythm: 'Encuentros',
  where: 'Dónde',
  place: 'Canal',
  rests: 'Descansa',
  people: 'Personas',
  cohort: 'Grupo',
  noPlace: 'todavía ninguno. Escriba «aquí» en el canal.',
};
export const restsUntil = (day: string): string => `hasta el ${day}`;
export const restsIn = (months: string): string => `cada año en ${months}`;

export const add: typeof english.add = {
  title: 'Agregar una alianza',
  partner: '¿Quién es la otra parte?',
  partnerHint: 'La organización, como Grace Pantry',
  person: '¿Quién es su contacto allí?',
  personHint: 'Nombre, y correo o teléfono: Rosa Ortiz, rosa@gracepantry.org',
  checkIn: '¿Cada cuánto se reúnen?',
  checkInHint: 'Por ejemplo: primer martes mensual 10:00, cada 2 semanas jueves 15:30, ninguno',
  promise: '¿Qué prometemos primero, y para cuándo?',
  promiseHint: 'Por ejemplo: 200 folletos en español para el próximo viernes',
  submit: 'Guardar',
  nobodyWritten: 'No se escribe a nadie hasta que usted pulse «Enviarlo».',
};
export const added = (partner: string): Text => say`${partner} queda anotada como borrador.`;
export const firstPromise: typeof english.firstPromise = (host, partner, what, due) =>
  say`Primera promesa: ${host} da a ${partner} «${what}» a más tardar el ${due}.`;

export const form: typeof english.form = {
  zone: 'Zona horaria',
  restTitle: 'Descanso',
  restIntro: 'Mientras una alianza descansa, no se recuerda nada a nadie y ningún plazo corre.',
  months: 'Meses en los que descansamos cada año',
  until: 'Descansar hasta',
  untilHint: 'Por ejemplo: 1 de septiembre. Déjelo vacío si ahora no descansan.',
  aboutTitle: 'Sobre esta alianza',
  name: 'Nombre',
  purpose: 'Propósito común, en una frase',
  level: '¿Qué tan cerca trabajan?',
  cohort: 'Grupo de alianzas al que pertenece',
  pulse: 'Preguntar por la confianza cuatro veces al año',
  yes: 'Sí',
  no: 'No',
  endTitle: 'Terminar esta alianza',
  endIntro: (name, open) =>
    `${name} termina hoy. No se borra nada.${open === 0 ? '' : ` Promesas aún abiertas, que se retiran: ${open}.`} Se avisa con amabilidad a quienes dijeron que sí.`,
  endSubmit: 'Terminarla',
};

export const rests = (name: string, rest: string): Text => say`${name} descansa ${rest}.`;
export const restsNot = (name: string): Text => say`${name} no descansa ahora.`;
export const saved: Text = say`Guardado.`;
export const smallGroup: typeof english.smallGroup = (group, count, least) =>
  say`El grupo «${group}» tiene ${String(count)} ${isOne.es(count) ? 'organización aliada' : 'organizaciones aliadas'}. Con menos de ${String(least)}, lo que opina de nosotros quizás deba quedar oculto muchas veces.`;
export const ended = (name: string): Text => say`${name} ha terminado. Gracias por el cuidado que le dedicó.`;
export const endedToPartner = (name: string, host: string): Text =>
  say`${host} ha terminado la alianza «${name}» en mi lista. Las promesas abiertas se retiran. Gracias por lo que hicieron juntos. No le escribiré más sobre ella.`;
export const changed = (name: string): Text => say`Algo cambió en cómo se reúne «${name}». Así está ahora.`;

export const place: typeof english.place = {
  which: '¿Qué alianza se reúne aquí?',
  bound: name => say`Desde ahora publico aquí lo de «${name}».`,
  leaders: 'Resumen semanal para la dirección',
  leadersBound: say`Desde ahora el resumen semanal para la dirección llega aquí.`,
  unreached: {
    channel: {
      named: (channel, partnership) => `«${channel}», el canal de «${partnership}»`,
      nameless: partnership => `el canal de «${partnership}»`,
      leaders: channel => (channel === '' ? 'el canal de la dirección' : `«${channel}», el canal de la dirección`),
    },
    leaders: 'la dirección',
    strangers: channel => `No publiqué nada en ${channel}`,
    gone: channel => `Ya no puedo publicar en ${channel}`,
    unsure: channel => `Es posible que algo no haya llegado a ${channel}`,
    todo: {
      strangers: name =>
        say`Hay alguien cuya organización no conozco, así que ahí no digo nada. Pídale que me escriba en el canal: le pregunto quién es y, cuando usted lo confirme, vuelvo a publicar ahí. O escriba «aquí ${name}» en otro canal.`,
      gone: name =>
        say`El canal está archivado o ya no estoy en él. Invíteme de nuevo y escriba «aquí ${name}» ahí, o escríbalo en otro canal.`,
      unsure: () =>
        say`No puedo comprobarlo y por mi cuenta no lo envío dos veces. Por favor, mire en el canal y dígame.`,
    },
    none: channel => say`Puedo publicar de nuevo en ${channel}.`,
  },
};

export const rhythm: typeof english.rhythm = {
  none: 'sin encuentros regulares',
  weekdays: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
  workday: 'día hábil',
  ordinals: { 1: 'primer', 2: 'segundo', 3: 'tercer', 4: 'cuarto', '-1': 'último' },
  weekly: (day, at) => `cada ${day}, ${at}`,
  everyWeeks: (weeks, day, at) => `cada ${weeks} semanas, el ${day}, ${at}`,
  spot: (ordinal, day) => `el ${ordinal} ${day}`,
  monthday: day => `el día ${day}`,
  monthly: (spot, at) => `${spot} de cada mes, ${at}`,
  everyMonths: (months, spot, at) => `cada ${months} meses, ${spot}, ${at}`,
  quarterly: (spot, at) => `una vez por trimestre, ${spot}, ${at}`,
  yearly: (spot, at) => `una vez al año, ${spot}, ${at}`,
};
