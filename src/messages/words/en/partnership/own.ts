/** Owns every English sentence about somebody's own settings: pause, stop, language, way and hours. */
import { say, type Text } from '../../../../cards/text.ts';

export const buttons = {
  stop: 'Stop these',
  startAgain: (what: string): string => `Again: ${what}`,
  pause: 'Pause…',
  resume: 'Go on now',
  details: 'My details',
  settings: 'How I write to you',
  otherLanguage: 'Español',
  here: 'Write here',
  email: 'By e-mail',
  call: 'Call me instead',
  no: 'No messages',
  save: 'Save',
};

export const families = {
  reminders: 'reminders of promises',
  questions: 'questions about promises',
  news: 'news about promises',
  checkins: 'notes about check-ins',
  pulse: 'the trust questions',
  people: 'notes about people',
  day: 'the daily list',
  digest: 'the weekly post',
};

export const stopped = (what: string): Text => say`Stopped: ${what}. That is fine.`;
export const started = (what: string): Text => say`You get these again: ${what}.`;
export const paused = (day: string): Text =>
  say`I am quiet until ${day}. That day I write again. Your promises keep their dates.`;
export const resumed: Text = say`Welcome back. I write again.`;
export const notPaused: Text = say`You are not paused.`;
export const speaks: Text = say`I speak English with you now.`;
export const saved: Text = say`Saved.`;
export const greeting = (first: string): Text => say`All right, ${first}. This is how I write to you.`;

export const labels = {
  language: 'Language',
  hours: 'Hours',
  days: 'Working days',
  zone: 'Time zone',
  paused: 'Quiet until',
  stopped: 'Stopped',
  email: 'E-mail',
  phone: 'Phone',
  none: 'none on file',
};
export const hours = (from: string, to: string): string => `${from} to ${to}`;
export const way = (partnership: string, state: string): Text => say`${partnership}: ${state}`;

export const form = {
  pauseTitle: 'Pause',
  until: 'Until when?',
  untilHint: 'For example: June 5, next Monday, in two weeks',
  detailsTitle: 'My details',
  name: 'Name',
  email: 'E-mail',
  phone: 'Phone',
  zone: 'Time zone',
  days: 'Working days',
  daysHint: 'For example: Mon-Fri, Tue Thu',
  from: 'Messages from',
  to: 'Messages until',
  timeHint: 'For example: 09:00',
};
