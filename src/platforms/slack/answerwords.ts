/** Owns the words around an answer that Slack's own ways make necessary, in each language of the cards. */
import type { CardLanguage } from '../../cards/card.ts';

type AnswerWords = {
  /** Above the button that opens a form which typed words asked for. */
  readonly openForm: (title: string) => string;
  readonly open: string;
  readonly tooSlow: string;
};

export const answerWords: Readonly<Record<CardLanguage, AnswerWords>> = {
  en: {
    openForm: title => `${title}: press the button to fill it in.`,
    open: 'Open the form',
    tooSlow: 'That took too long, so Slack did not open the form. Please press the button once more.',
  },
  es: {
    openForm: title => `${title}: presione el botón para llenarlo.`,
    open: 'Abrir el formulario',
    tooSlow: 'Tardó demasiado y Slack no abrió el formulario. Por favor, presione el botón otra vez.',
  },
};
