/** Owns the words of the frame around a link's page and of what may go wrong there, in the language of whose page it is. */
import type { CardLanguage } from '../../../cards/card.ts';

type LinkWords = {
  readonly title: string;
  readonly skip: string;
  readonly told: string;
  readonly composer: { readonly write: string; readonly example: string; readonly send: string };
  /** Back to the page from one that refuses. */
  readonly back: string;
  readonly again: string;
  /** All that is held about the reader, as a file. */
  readonly held: string;
  readonly asked: Readonly<Record<'mail' | 'steward' | 'nobody', string>>;
  readonly askedTitle: string;
  readonly refused: Readonly<Record<Refused, { readonly heading: string; readonly sentence: string }>>;
};

/** Why a page is not shown, or a press not taken. */
export type Refused = 'unknown' | 'over' | 'foreign' | 'many' | 'too-large' | 'form-gone' | 'malformed';

export const linkWords: Readonly<Record<CardLanguage, LinkWords>> = {
  en: {
    title: 'Your page with Tend',
    skip: 'Skip to content',
    told: 'Just now',
    composer: { write: 'Write to Tend', example: 'For example: hi', send: 'Send' },
    back: 'Back to your page',
    again: 'Ask for a new link',
    held: 'Everything Tend holds about me, as a file',
    askedTitle: 'A new link',
    asked: {
      mail: 'A new link comes to your e-mail address, in working hours. Everything is as you left it.',
      steward: 'Your contact at the other organization is asked to bring you a new link.',
      nobody: 'There is nobody left whom I could ask. Please call the organization that gave you this link.',
    },
    refused: {
      unknown: {
        heading: 'This link opens nothing',
        sentence:
          'Maybe a part of it is missing. Please copy the whole address, or ask whoever gave it to you for a new one.',
      },
      over: {
        heading: 'This link is over',
        sentence:
          'It worked for some days only, or a newer one took its place. Nothing is lost: ask for a new link here.',
      },
      foreign: {
        heading: 'That did not come from your page',
        sentence: 'Nothing was changed. Please open your link again and press there.',
      },
      many: {
        heading: 'Too many tries',
        sentence: 'Nothing was changed. Please wait a minute, then try again.',
      },
      'too-large': {
        heading: 'That is too long',
        sentence: 'Nothing was changed. Please go back and send less at once.',
      },
      'form-gone': {
        heading: 'This form is no longer open',
        sentence: 'Nothing was changed. Please go back to your page and open it again.',
      },
      malformed: {
        heading: 'That could not be read',
        sentence: 'Nothing was changed. Please go back to your page and try again.',
      },
    },
  },
  es: {
    title: 'Su página en Tend',
    skip: 'Ir al contenido',
    told: 'Ahora mismo',
    composer: { write: 'Escribir a Tend', example: 'Por ejemplo: hola', send: 'Enviar' },
    back: 'Volver a su página',
    again: 'Pedir un enlace nuevo',
    held: 'Todo lo que Tend guarda sobre mí, en un archivo',
    askedTitle: 'Un enlace nuevo',
    asked: {
      mail: 'Le llegará un enlace nuevo a su correo, en horas de trabajo. Todo está como lo dejó.',
      steward: 'Se pide a su contacto en la otra organización que le lleve un enlace nuevo.',
      nobody: 'No queda nadie a quien preguntar. Por favor, llame a la organización que le dio este enlace.',
    },
    refused: {
      unknown: {
        heading: 'Este enlace no abre nada',
        sentence: 'Quizá falta una parte. Por favor, copie la dirección entera o pida una nueva a quien se la dio.',
      },
      over: {
        heading: 'Este enlace ya no sirve',
        sentence: 'Servía solo unos días, o lo reemplazó uno más nuevo. No se pierde nada: pida aquí un enlace nuevo.',
      },
      foreign: {
        heading: 'Eso no vino de su página',
        sentence: 'No se cambió nada. Por favor, abra su enlace otra vez y pulse allí.',
      },
      many: {
        heading: 'Demasiados intentos',
        sentence: 'No se cambió nada. Por favor, espere un minuto y pruebe otra vez.',
      },
      'too-large': {
        heading: 'Es demasiado largo',
        sentence: 'No se cambió nada. Por favor, vuelva atrás y envíe menos de una vez.',
      },
      'form-gone': {
        heading: 'Este formulario ya no está abierto',
        sentence: 'No se cambió nada. Por favor, vuelva a su página y ábralo otra vez.',
      },
      malformed: {
        heading: 'No se pudo leer',
        sentence: 'No se cambió nada. Por favor, vuelva a su página y pruebe otra vez.',
      },
    },
  },
};
