/**
 * Owns the words of Teams' own frame around cards, forms and answers, in the language each speaks: what Teams has no room
 * or no way for must be said by whoever knows its limits. All else is worded in messages.
 */
import type { CardLanguage } from '../../cards/card.ts';

type FrameWords = {
  /** Below a card that was cut. */
  readonly more: (lines: number) => string;
  /** In the place of a button whose values do not fit into it. */
  readonly buttonLeftOut: (label: string) => string;
  readonly formLeftOut: (title: string) => string;
  /** Below a list that was cut. */
  readonly listed: (shown: number, all: number) => string;
  readonly required: string;
  /** In the label of a field that came back because of what is in it. */
  readonly again: string;
  readonly cancel: string;
  /** What stands where a form was, once it is called off. */
  readonly closed: string;
  readonly choose: string;
  /** Below a pressed card whose answer is a message of its own. */
  readonly answered: string;
  /** Where the answer is nothing to see. */
  readonly noted: string;
  /** In a channel, where everybody would see the form. */
  readonly openForm: (title: string) => string;
  readonly open: string;
  /** In a channel, after an answer that is for one person only went to them. */
  readonly inPrivate: string;
  readonly noPrivate: string;
  /** For what a client sent that nobody could have pressed. */
  readonly tooOld: string;
  /** The title of a dialog that only says something. */
  readonly said: string;
};

export const frameWords: Readonly<Record<CardLanguage, FrameWords>> = {
  en: {
    more: lines =>
      `${lines === 1 ? '1 more line does not fit here.' : `${lines} more lines do not fit here.`} Write to me and ask for less at a time.`,
    buttonLeftOut: label =>
      `“${label}” is left out: it holds more than fits into a button on Teams. Write to me instead.`,
    formLeftOut: title => `“${title}” is more than a form on Teams can hold. Nothing was changed. Write to me instead.`,
    listed: (shown, all) => `Only the first ${shown} of ${all} fit here.`,
    required: 'Please fill this in.',
    again: 'Please look at this again.',
    cancel: 'Cancel',
    closed: 'Closed. Nothing was changed.',
    choose: 'Choose one',
    answered: 'My answer is below.',
    noted: 'Noted.',
    openForm: title => `${title}: press the button to fill it in. Only you will see the form.`,
    open: 'Open the form',
    inPrivate: 'I answered you in our own chat, since others can read here.',
    noPrivate:
      'My answer is for you alone, and I cannot write to you yet. Open Tend under Apps in Teams, press Add, and ask me there.',
    tooOld: 'This button is too old. Write “hi” to me to see how things stand.',
    said: 'Tend',
  },
  es: {
    more: lines =>
      `${lines === 1 ? 'Aquí no cabe 1 línea más.' : `Aquí no caben ${lines} líneas más.`} Escríbame y pida menos a la vez.`,
    buttonLeftOut: label => `Falta «${label}»: contiene más de lo que cabe en un botón de Teams. Escríbame, por favor.`,
    formLeftOut: title =>
      `«${title}» es más de lo que cabe en un formulario de Teams. No se cambió nada. Escríbame, por favor.`,
    listed: (shown, all) => `Aquí solo caben los primeros ${shown} de ${all}.`,
    required: 'Por favor, complete esto.',
    again: 'Por favor, revise esto.',
    cancel: 'Cancelar',
    closed: 'Cerrado. No se cambió nada.',
    choose: 'Elija una opción',
    answered: 'Mi respuesta está abajo.',
    noted: 'Anotado.',
    openForm: title => `${title}: presione el botón para llenarlo. Solo usted verá el formulario.`,
    open: 'Abrir el formulario',
    inPrivate: 'Le respondí en nuestro propio chat, porque aquí leen otras personas.',
    noPrivate:
      'Mi respuesta es solo para usted y todavía no puedo escribirle. Abra Tend en Aplicaciones de Teams, presione Agregar y pregúnteme allí.',
    tooOld: 'Este botón es demasiado viejo. Escríbame «hola» para ver cómo están las cosas.',
    said: 'Tend',
  },
};

/** Where nobody knows yet whose language it is. */
export function inBoth(word: 'noted' | 'tooOld'): string {
  return `${frameWords.en[word]} · ${frameWords.es[word]}`;
}
