/** Owns every Spanish sentence about check-ins: brief, agenda, minutes, what became of them, and silence. */
import { say } from '../../../cards/text.ts';
import type * as english from '../en/checkin.ts';

export const buttons: typeof english.buttons = {
  addPoint: 'Agregar un punto',
  write: 'Escribir el acta',
  met: 'Nos reunimos: nada que anotar',
  notHeld: 'No se hizo',
  callOff: 'Cancelarla',
  change: 'Cambiar cuándo o dónde',
  promise: 'Convertir en promesa',
  unfinished: 'Sin terminar: próxima agenda',
  finished: 'Terminado',
  linePromise: 'Convertir una línea en promesa',
  lineUnfinished: 'Una línea está sin terminar',
  wrong: 'Esto no es correcto',
  talked: 'Hablamos',
  visited: 'Visita hecha',
  event: 'Actividad conjunta',
  brief: 'Ver el resumen',
  show: 'Ver',
  calendar: 'Agregar a mi calendario',
  send: 'Enviar',
  save: 'Guardar',
  go: 'Seguir',
};

export const spoken: typeof english.spoken = (label, about) => `${label}: ${about}`;
export const numbered: typeof english.numbered = (label, place) => `${label} (${place})`;
export const nth: typeof english.nth = (place, words) => say`${place}. ${words}`;

export const titles: typeof english.titles = {
  brief: partnership => `Resumen: ${partnership}`,
  agenda: partnership => `Reunión: ${partnership}`,
  minutes: partnership => `Acta: ${partnership}`,
  invitation: partnership => `Reunión, ${partnership}`,
};

export const briefSummary: typeof english.briefSummary = (partnership, when) =>
  say`Resumen para ${partnership}: ${when}`;
export const agendaSummary: typeof english.agendaSummary = partnership =>
  say`Es la hora de la reunión de ${partnership}. ¿En qué podemos ayudar?`;
export const when: typeof english.when = (day, time, zone) => `${day}, ${time} (${zone})`;
export const yourTime: typeof english.yourTime = (day, time) => say`En su reloj: ${day}, ${time}.`;
export const whereLine: typeof english.whereLine = (when, where) =>
  where === '' ? say`Cuándo: ${when}` : say`Cuándo: ${when}. Dónde: ${where}`;
export const movedFrom: typeof english.movedFrom = day =>
  say`Antes era el ${day}, un día en que no nos reunimos; por eso se movió.`;
export const nonePlanned: typeof english.nonePlanned = say`No hay ninguna reunión prevista.`;
export const lastContact: typeof english.lastContact = day => say`Último contacto: ${day}.`;

export const heads: typeof english.heads = {
  ours: 'Lo que prometió su lado',
  theirs: 'Lo que prometieron ellos',
  promises: 'Promesas',
  done: 'Hecho desde la última vez',
  lastMinutes: day => `Acta del ${day}`,
  carried: 'Pendiente de la última vez',
  points: 'En la agenda',
  people: 'Quién es quién',
  nextDates: 'Próximas fechas',
  help: '¿En qué podemos ayudar?',
  progress: 'Avances',
  challenges: 'Dificultades',
  upcoming: 'Lo que viene',
  thanks: 'Gracias que dar',
  said: 'Lo que dijimos y decidimos',
  willDo: 'Lo que haremos',
  notes: 'Notas',
  thanksSaid: 'Gracias',
  attendance: 'Quiénes vinieron',
  corrections: 'Correcciones',
};

export const prompts: typeof english.prompts = {
  help: say`Primero, cada lado: ¿qué les ayudaría ahora?`,
  progress: say`¿Qué salió bien desde la última vez?`,
  challenges: say`¿Qué estorba? ¿Qué conviene saber pronto?`,
  upcoming: say`¿Qué viene ahora de su lado?`,
};
export const none: typeof english.none = say`Nada.`;
export const noMinutes: typeof english.noMinutes = say`Todavía no hay acta.`;
export const nothingNoted: typeof english.nothingNoted = say`Se reunieron, y no había nada que anotar.`;

export const promise: typeof english.promise = {
  open: p => say`«${p.what}», ${p.owner}, a más tardar el ${p.due}`,
  late: p => say`«${p.what}», ${p.owner}, con retraso, vencía el ${p.due}`,
  overdue: p => say`«${p.what}», ${p.owner}, vencida desde el ${p.due}`,
  done: p => say`«${p.what}», ${p.owner}, hecha el ${p.on}, sin confirmar`,
  kept: p => say`«${p.what}», ${p.owner}, cumplida el ${p.on}`,
};
export const thank: typeof english.thank = p => say`${p.owner}, por «${p.what}»`;
export const point: typeof english.point = (text, by) => (by === '' ? say`${text}` : say`${text} (${by})`);

export const roles: typeof english.roles = { steward: 'persona encargada', backup: 'respaldo', member: '' };
export const languages: typeof english.languages = { en: 'inglés', es: 'español' };
export const who: typeof english.who = (name, about) => (about === '' ? say`${name}` : say`${name}: ${about}`);

export const byLink: typeof english.byLink = who => say`Por un enlace que llevó ${who}.`;
export const sentBy: typeof english.sentBy = (by, day) => say`La envió ${by} el ${day}.`;
export const present: typeof english.present = names => say`Estuvieron: ${names}.`;
export const standFrom: typeof english.standFrom = day => say`Esta acta vale si nadie la corrige hasta el ${day}.`;
export const stand: typeof english.stand = say`Esta acta vale.`;
export const correction: typeof english.correction = (by, text) => say`Corrección de ${by}: ${text}`;
export const headed: typeof english.headed = (head, line) => say`${head}: ${line}`;
export const isPromise: typeof english.isPromise = text => say`${text} (ya es una promesa)`;
export const isOpen: typeof english.isOpen = text => say`${text} (pasa a la próxima agenda)`;
export const more: typeof english.more = count => say`Y ${count} más.`;

export const states: typeof english.states = {
  planned: 'prevista',
  open: 'todavía sin acta',
  held: 'hecha',
  missed: 'no se hizo',
  called_off: 'cancelada',
};
export const kinds: typeof english.kinds = {
  regular: 'Reunión',
  talk: 'Conversación',
  visit: 'Visita',
  event: 'Actividad conjunta',
};
export const line: typeof english.line = (kind, partnership, day, state) =>
  say`${kind} con ${partnership}, ${day}: ${state}.`;

export const minutesWanted: typeof english.minutesWanted = (partnership, day) =>
  say`¿Cómo fue la reunión de ${partnership} del ${day}? Todavía no hay acta. Bastan tres líneas, y las ven ambas partes.`;
export const missed: typeof english.missed = (partnership, day) =>
  say`La reunión de ${partnership} del ${day} queda anotada como no hecha. Si se reunieron, todavía puede decirlo.`;
export const calledOff: typeof english.calledOff = (partnership, day, by) =>
  say`${by} canceló la reunión de ${partnership} del ${day}.`;
export const why: typeof english.why = words => say`Motivo: ${words}`;
export const nextOn: typeof english.nextOn = when => say`Próxima reunión: ${when}.`;
export const silence: typeof english.silence = (partnership, days, last) =>
  say`Hace ${days} días que no hay contacto con ${partnership}, desde el ${last}. Por favor, vaya a verlos o llámelos por teléfono. Una visita hace más que un mensaje.`;
export const silenceOver: typeof english.silenceOver = partnership => say`Ya hay contacto otra vez con ${partnership}.`;
export const changed: typeof english.changed = (partnership, rhythm) =>
  say`La reunión de ${partnership} cambió. Ahora es: ${rhythm}.`;
export const bothOwn: typeof english.bothOwn = say`Es de ambas partes: usted también puede cambiarla.`;
export const where: typeof english.where = place => say`Dónde: ${place}`;
export const noRhythm: typeof english.noRhythm = 'sin reuniones regulares';
export const corrected: typeof english.corrected = (partnership, day) =>
  say`El acta de ${partnership} del ${day} tiene una corrección.`;

export const replies: typeof english.replies = {
  pointAdded: day => say`Está en la agenda del ${day}.`,
  met: say`Bien. Se reunieron, y no hay nada que anotar.`,
  openPoints: say`Estos puntos quedan para la próxima agenda. ¿Hay alguno terminado?`,
  calledOff: say`Cancelada. Avisaré a los demás.`,
  notHeld: say`Anotado: no se hizo. Avisaré a las personas encargadas.`,
  corrected: say`Su corrección está ahora debajo del acta.`,
  finished: say`Terminado. No pasa a la próxima agenda.`,
  unfinished: say`Pasa a la próxima agenda.`,
  talked: (partnership, day) => say`Anotado: hablaron con ${partnership} el ${day}.`,
  visited: (partnership, day) => say`Anotado: visitaron a ${partnership} el ${day}.`,
  changed: rhythm => say`La reunión ahora es: ${rhythm}. Avisaré a la otra parte.`,
  same: rhythm => say`No cambió nada. La reunión es: ${rhythm}.`,
};

export const form: typeof english.form = {
  point: 'Un punto para la agenda',
  pointWords: '¿De qué debemos hablar?',
  minutes: 'Acta',
  minutesHint: 'Pocas líneas sencillas. Cada línea puede ser una promesa. Nunca sobre un paciente o estudiante.',
  said: '¿Qué dijimos y decidimos?',
  willDo: '¿Qué haremos?',
  willDoHint: 'Una línea por cosa, con quién y cuándo si lo sabe.',
  thanks: '¿Gracias a quién, por qué?',
  notes: 'O pegue sus notas',
  attended: '¿Quiénes estuvieron?',
  unfinished: '¿Qué no se terminó y vuelve la próxima vez?',
  notHeld: 'No se hizo',
  by: '¿Quién la canceló?',
  nobody: 'Nadie. Simplemente no se hizo.',
  why: '¿Por qué?',
  whyHint: 'Pocas palabras. Los demás las leerán.',
  correction: 'Esto no es correcto',
  correctionWords: '¿Qué debería decir?',
  correctionHint: 'Sus palabras estarán debajo del acta, con su nombre.',
  line: '¿Qué línea?',
  change: 'Cuándo y dónde nos reunimos',
  phrase: '¿Cada cuánto, qué día, a qué hora?',
  phraseHint: usual =>
    `Lo usual entre aliados así de cercanos: ${usual}. O, por ejemplo: cada 2 semanas jueves 15:30, ninguna`,
  place: '¿Dónde?',
  partnership: '¿Qué alianza?',
  whichMeeting: '¿Qué reunión?',
  meeting: (day, state) => `${day}: ${state}`,
  noted: 'ya hay acta',
  personOf: (name, organisation) => `${name}, ${organisation}`,
};
