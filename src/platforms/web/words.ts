/**
 * Owns the words of the rehearsal console's own frame: the one exception to "words live in messages",
 * since this frame is a rehearsal's stage and no part of what Tend says to anybody.
 */
import type { CardLanguage } from '../../cards/card.ts';

export const words = {
  product: 'Tend',
  rehearsal: 'Rehearsal: nothing leaves this machine',
  skip: 'Skip to content',
  clock: {
    now: 'The clock says',
    next: 'Next event',
    noNext: 'Nothing ahead',
    day: '+1 day',
    week: '+1 week',
    controls: 'Move the clock',
    answering: 'Let everybody answer',
    back: 'The clock only goes forward.',
    moved: (delivered: number, skipped: number, failed: number) =>
      [
        `Moved. ${delivered} ${delivered === 1 ? 'message' : 'messages'} delivered`,
        skipped > 0 && `${skipped} skipped`,
        failed > 0 && `${failed} failed`,
      ]
        .filter(Boolean)
        .join(', ')
        .concat('.'),
  },
  people: {
    title: 'Who are you today?',
    lead: [
      'Be anyone in this rehearsal: read what they were sent, press their buttons, write to Tend.',
      'Move the clock to see what comes next.',
    ].join(' '),
    host: 'At the host',
    partner: 'At partners',
    unknown: 'Not known to Tend yet',
    places: 'Places',
    placesLead: 'Where a partnership meets. Everybody in it sees the same.',
    nobody: 'Nobody is here yet. Import a roster, then come back.',
    nav: 'People and places',
    all: 'Everyone',
  },
  thread: {
    messages: 'Messages',
    home: 'Home',
    views: 'Views',
    write: 'Write to Tend',
    example: 'For example: hi',
    send: 'Send',
    earlier: 'Earlier messages',
    empty: (name: string) => `Tend has not written to ${name} yet. Say hi, or move the clock.`,
    emptyPlace: 'Nothing was posted here yet.',
    you: 'You',
    noHome: 'There is nothing on this home screen yet.',
    justNow: 'Just now',
    told: (name: string) => `Only ${name} sees this`,
    actingAs: 'You are here as',
    choose: 'Choose somebody',
    change: 'Switch',
    chooseFirst: 'Choose somebody above to press buttons and write here.',
    spokeHere: (name: string, said: string) => `${name}: ${said}`,
  },
  front: {
    title: 'Tend is running',
    lead: 'Open Slack and write to Tend there. There is nothing to do on this page.',
  },
  failure: {
    heading: (status: number) =>
      failureHeadings[status] ?? (status < 500 ? 'That could not be read' : 'Something went wrong'),
    sentence: (code: string) => failureSentences[code] ?? 'That could not be read. Nothing was changed.',
    ref: (ref: string) => `ref ${ref}`,
    back: 'Back to everyone',
  },
  move: {
    shape: 'Send JSON like {"to": "2026-06-09T08:00:00Z"}: an ISO instant with a date, a time and a zone.',
    tooFar: 'That is more than ten years ahead. Move in smaller steps.',
    back: (now: string) => `The clock only goes forward. It says ${now}.`,
  },
} as const;

const failureHeadings: Readonly<Record<number, string>> = {
  400: 'That could not be read',
  403: 'Not from here',
  404: 'There is nothing here',
  413: 'That is too long',
};

const failureSentences: Readonly<Record<string, string>> = {
  bug: 'Something went wrong. It is written in the log.',
  unknown: 'It may have moved, or the address has a slip in it.',
  foreign: 'This console answers only to its own pages on this machine. Open its address yourself, in a new tab.',
  malformed: 'That could not be read. Nothing was changed.',
  'too-large': 'That is more than this page takes at once. Nothing was changed; go back and send less.',
  'form-gone': 'This form is no longer open. Go back and open it again. Nothing was changed.',
  'card-gone': 'This card is no longer here. Nothing was changed.',
};

/** Words around a chart, in the language of its card. */
export const chartWords: Readonly<
  Record<CardLanguage, { readonly numbers: string; readonly described: (title: string) => string }>
> = {
  en: { numbers: 'Numbers', described: title => `${title}. The numbers are in the table below.` },
  es: { numbers: 'Números', described: title => `${title}. Los números están en la tabla de abajo.` },
};

/** Words around a form's own: it speaks the language of whoever fills it in. */
export const formWords: Readonly<
  Record<
    CardLanguage,
    {
      readonly optional: string;
      readonly choose: string;
      readonly problem: string;
      readonly cancel: string;
      readonly error: string;
      readonly missing: string;
      readonly tooLong: (most: number) => string;
    }
  >
> = {
  en: {
    optional: 'optional',
    choose: 'Choose one',
    problem: 'Please look at this again',
    cancel: 'Cancel',
    error: 'Error',
    missing: 'Please fill this in.',
    tooLong: most => `Please keep this to ${most} characters.`,
  },
  es: {
    optional: 'opcional',
    choose: 'Elija una opción',
    problem: 'Por favor, revise esto',
    cancel: 'Cancelar',
    error: 'Error',
    missing: 'Por favor, complete este campo.',
    tooLong: most => `Por favor, use como máximo ${most} caracteres.`,
  },
};
