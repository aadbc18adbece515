/** Owns every Spanish sentence about people coming, going, handing over and standing in. */
import { say, type Text } from '../../../../cards/text.ts';
import { isOne } from '../../../plural.ts';
import type * as english from '../../en/partnership/people.ts';

export const buttons: typeof english.buttons = {
  change: 'Cambiar',
  left: 'Ya no está',
  handover: 'Pasar el cargo',
  cover: 'Suplencia',
  alike: 'Lo mismo en otras alianzas',
  handOn: 'Pasar las promesas',
  second: 'Nombrar segunda persona',
  notSecond: 'Ya no es la segunda persona',
  show: 'Ver',
};

export const roles: typeof english.roles = { steward: 'persona encargada', backup: 'respaldo', member: 'miembro' };
export const consents: typeof english.consents = {
  none: 'aún no se envió nada',
  asked: 'se preguntó, sin respuesta',
  here: 'dijo que sí',
  email: 'dijo que sí, por correo',
  call: 'por teléfono',
  no: 'sin mensajes',
};
export const labels: typeof english.labels = {
  role: 'Papel',
  organisation: 'Organización',
  consent: 'Mensajes',
  email: 'Correo',
  phone: 'Teléfono',
  language: 'Idioma',
  since: 'Desde',
  until: 'Último día',
  covers: 'Suple a',
  succeeds: 'Tomó el lugar de',
  takesOver: 'Toma el lugar de',
  second: 'Segunda persona',
  isSecond: 'sí: oye lo que no debe llegar a la persona encargada',
  note: 'Conviene saber',
  none: 'sin datos',
};
export const languages: typeof english.languages = { en: 'inglés', es: 'español' };
export const line = (name: string, role: string, state: string): Text => say`${name}, ${role}: ${state}`;
export const lineHost = (name: string, role: string): Text => say`${name}, ${role}`;

export const form: typeof english.form = {
  addTitle: 'Agregar a alguien',
  person: '¿Quién?',
  picked: 'Alguien de la lista',
  pickedHint: 'O deje esto vacío y escriba quién es.',
  personHint: 'Nombre, y correo o teléfono: Luz Marín, luz@gracepantry.org',
  organisation: '¿De qué organización?',
  another: 'Otra',
  newOrganisation: 'Nombre de la otra organización',
  role: 'Papel',
  language: 'Idioma',
  changeTitle: name => `Cambiar a ${name}`,
  name: 'Nombre',
  email: 'Correo',
  phone: 'Teléfono',
  note: 'Lo que conviene saber',
  noteHint: 'Por ejemplo: mejor por la mañana. Lo puede leer toda la alianza.',
  leftTitle: name => `${name} ya no está`,
  lastDay: 'Último día',
  lastDayHint: 'Por ejemplo: hoy, el próximo viernes',
  today: 'hoy',
  keeps: (name, count) => `Promesas abiertas de ${name}: ${count}`,
  to: '¿Quién se encarga ahora de las promesas?',
  later: 'Todavía nadie: el último día pasan a un colega',
  handOnTitle: 'Pasar las promesas',
  handoverTitle: name => `${name} pasa el cargo`,
  handoverIntro: 'Se avisa a la otra parte antes del cambio.',
  coverTitle: name => `Alguien suple a ${name}`,
  alikeIn: '¿En cuáles?',
  colleague: '¿Quién?',
  somebodyNew: 'Alguien nuevo',
  newPerson: 'Si es alguien nuevo: nombre, y correo o teléfono',
  from: '¿Desde qué día?',
  until: '¿Hasta qué día?',
  dayHint: 'Por ejemplo: el próximo lunes, 5 de junio',
  leaves: name => `¿Y ${name}?`,
  leavesYes: 'Deja la alianza',
  leavesNo: 'Sigue como miembro',
};

export const added = (name: string, organisation: string): Text => say`Anotado: ${name}, de ${organisation}.`;
export const addedByPartner: typeof english.addedByPartner = (by, name, organisation, role) =>
  say`${by} agregó a ${name}, de ${organisation}, como ${role}. Aún no se envió nada.`;
export const waitsForSteward = (steward: string): Text => say`He pedido a ${steward} que envíe la primera nota.`;
export const namedSecond = (name: string, organisation: string): Text =>
  say`${name} es ahora la segunda persona de ${organisation}. Lo que no debe llegar a la persona encargada se le puede decir a ${name}.`;
export const noSecond = (organisation: string): Text => say`${organisation} ya no tiene una segunda persona aquí.`;
export const secondOver: typeof english.secondOver = (name, organisation, isOwn) =>
  isOwn
    ? say`${name} ya no es la segunda persona de ${organisation}. Por favor, nombre a otra.`
    : say`${name} ya no es la segunda persona de ${organisation}. Se les pide que nombren a otra.`;
export const secondOverYou: typeof english.secondOverYou = organisation =>
  say`Ahora la persona encargada es usted, así que ya no es la segunda persona de ${organisation}. Por favor, nombre a otra.`;
export const saved = (name: string): Text => say`Guardado para ${name}.`;
export const leaves = (name: string, day: string): Text => say`Anotado: el último día de ${name} es el ${day}.`;
export const handedOn = (count: number, to: string): Text => say`Promesas pasadas a ${to}: ${count}.`;
export const stillOpen = (name: string): string => `Aún abiertas, de ${name}`;
export const promise = (what: string, day: string): Text => say`«${what}», ${day}`;
export const nothingOpen = (name: string): Text => say`${name} no tiene promesas abiertas.`;
export const nextSteward = (organisation: string): Text =>
  say`${organisation} no tiene ahora persona encargada. ¿Quién será?`;
export const whichOne = (name: string): string => `¿Qué ${name}?`;

export const handover: typeof english.handover = {
  forGood: (next, organisation, old, day) =>
    say`Un cambio en ${organisation}: desde el ${day}, su contacto es ${next} en lugar de ${old}. Todas las promesas siguen igual.`,
  forGoodSince: (next, organisation, old) =>
    say`Un cambio en ${organisation}: su contacto ahora es ${next}, en lugar de ${old}. Todas las promesas siguen igual.`,
  cover: (next, organisation, old, from, until) =>
    say`${next}, de ${organisation}, suple a ${old} desde el ${from} hasta el ${until}.`,
  left: (name, organisation, day) => say`${name}, de ${organisation}, deja esta alianza. Último día: ${day}.`,
  toYou: (old, partnership, day) =>
    say`Desde el ${day}, usted es la persona encargada de «${partnership}» en lugar de ${old}. Aquí está todo lo que necesita saber: quién participa y qué han prometido ambas partes.`,
  coverToYou: (old, partnership, from, until) =>
    say`Usted suple a ${old} en «${partnership}» desde el ${from} hasta el ${until}. Aquí está todo lo que necesita saber.`,
  quiet: day =>
    say`Le sigo escribiendo. Si no quiere mensajes mientras no está, escriba «pausa hasta el ${day}» el día en que se va.`,
  elsewhere: (name, count) =>
    say`${name} también está a cargo de ${isOne.es(count) ? 'otra alianza' : `otras ${String(count)} alianzas`}.`,
  planned: (next, old, day) => say`Anotado: ${next} toma el lugar de ${old} el ${day}. Aviso ahora a la otra parte.`,
  plannedCover: (next, old, from, until) =>
    say`Anotado: ${next} suple a ${old} desde el ${from} hasta el ${until}. Aviso ahora a la otra parte.`,
};

export const stopped = (name: string, what: string): Text =>
  say`${name} prefiere no recibir esto de mí: ${what}. Está bien. Quizá sea mejor una llamada de vez en cuando.`;

export const unreached: typeof english.unreached = {
  title: 'No pude llegar a',
  line: (name, organisation, count) => say`${name}, ${organisation}: mensajes en espera ${count}`,
  hint: 'Una llamada ayuda. También puede cambiar su dirección.',
  none: say`Se puede llegar a todos.`,
};
