/** Owns every Spanish sentence about somebody's own settings: pause, stop, language, way and hours. */
import { say, type Text } from '../../../../cards/text.ts';
import type * as english from '../../en/partnership/own.ts';

export const buttons: typeof english.buttons = {
  stop: 'No recibir más',
  startAgain: what => `Otra vez: ${what}`,
  pause: 'Pausa…',
  resume: 'Seguir ahora',
  details: 'Mis datos',
  settings: 'Cómo le escribo',
  otherLanguage: 'English',
  here: 'Por aquí',
  email: 'Por correo',
  call: 'Mejor llámenme',
  no: 'Sin mensajes',
  save: 'Guardar',
};

export const families: typeof english.families = {
  reminders: 'recordatorios de promesas',
  questions: 'preguntas sobre promesas',
  news: 'noticias de promesas',
  checkins: 'notas sobre encuentros',
  pulse: 'las preguntas de confianza',
  people: 'notas sobre personas',
  day: 'la lista del día',
  digest: 'el resumen semanal',
};

export const stopped = (what: string): Text => say`Ya no recibe: ${what}. A nadie le molesta.`;
export const started = (what: string): Text => say`Vuelve a recibir: ${what}.`;
export const paused = (day: string): Text =>
  say`No escribo hasta el ${day}. Ese día vuelvo a escribir. Sus promesas conservan sus fechas.`;
export const resumed: Text = say`Qué bueno tenerle de vuelta. Vuelvo a escribir.`;
export const notPaused: Text = say`No está en pausa.`;
export const speaks: Text = say`Desde ahora le hablo en español.`;
export const saved: Text = say`Guardado.`;
export const greeting = (first: string): Text => say`De acuerdo, ${first}. Así le escribo.`;

export const labels: typeof english.labels = {
  language: 'Idioma',
  hours: 'Horas',
  days: 'Días laborables',
  zone: 'Zona horaria',
  paused: 'En silencio hasta',
  stopped: 'No recibe',
  email: 'Correo',
  phone: 'Teléfono',
  none: 'sin datos',
};
export const hours = (from: string, to: string): string => `de ${from} a ${to}`;
export const way = (partnership: string, state: string): Text => say`${partnership}: ${state}`;

export const form: typeof english.form = {
  pauseTitle: 'Pausa',
  until: '¿Hasta cuándo?',
  untilHint: 'Por ejemplo: 5 de junio, el próximo lunes, en dos semanas',
  detailsTitle: 'Mis datos',
  name: 'Nombre',
  email: 'Correo',
  phone: 'Teléfono',
  zone: 'Zona horaria',
  days: 'Días laborables',
  daysHint: 'Por ejemplo: lun-vie, mar jue',
  from: 'Mensajes desde las',
  to: 'Mensajes hasta las',
  timeHint: 'Por ejemplo: 09:00',
};
