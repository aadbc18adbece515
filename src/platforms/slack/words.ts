/**
 * Owns the words of Slack's own frame around cards and forms, in the language each speaks: what Slack has no room for
 * must be said by whoever knows its limits. All else is worded in messages.
 */
import type { CardLanguage } from '../../cards/card.ts';

type FrameWords = {
  /** Below a card that was cut. */
  readonly more: Readonly<Record<'message' | 'home' | 'modal', (lines: number) => string>>;
  /** In the place of a button whose values do not fit into it. */
  readonly buttonLeftOut: (label: string) => string;
  readonly formLeftOut: (title: string) => string;
  /** Below a list that was cut. */
  readonly listed: (shown: number, all: number) => string;
  readonly fillIn: string;
  readonly send: string;
  readonly cancel: string;
  readonly close: string;
  readonly choose: string;
};

export const frameWords: Readonly<Record<CardLanguage, FrameWords>> = {
  en: {
    more: {
      message: lines => `${linesEn(lines)} My Home tab shows what needs you; or ask me for less at a time.`,
      home: lines => `${linesEn(lines)} Write to me and ask for the rest.`,
      modal: linesEn,
    },
    buttonLeftOut: label =>
      `“${label}” is left out: it holds more than fits into a button on Slack. Write to me instead.`,
    formLeftOut: title => `“${title}” is more than a form on Slack can hold. Nothing was changed. Write to me instead.`,
    listed: (shown, all) => `Only the first ${shown} of ${all} fit here.`,
    fillIn: 'Please fill in',
    send: 'Send',
    cancel: 'Cancel',
    close: 'Close',
    choose: 'Choose one',
  },
  es: {
    more: {
      message: lines => `${linesEs(lines)} Mi pestaña Inicio muestra lo que le espera; o pídame menos a la vez.`,
      home: lines => `${linesEs(lines)} Escríbame y pida el resto.`,
      modal: linesEs,
    },
    buttonLeftOut: label => `Falta «${label}»: contiene más de lo que cabe en un botón de Slack. Escríbame, por favor.`,
    formLeftOut: title =>
      `«${title}» es más de lo que cabe en un formulario de Slack. No se cambió nada. Escríbame, por favor.`,
    listed: (shown, all) => `Aquí solo caben los primeros ${shown} de ${all}.`,
    fillIn: 'Por favor, complete',
    send: 'Enviar',
    cancel: 'Cancelar',
    close: 'Cerrar',
    choose: 'Elija una opción',
  },
};

function linesEn(lines: number): string {
  return lines === 1 ? '1 more line does not fit here.' : `${lines} more lines do not fit here.`;
}

function linesEs(lines: number): string {
  return lines === 1 ? 'Aquí no cabe 1 línea más.' : `Aquí no caben ${lines} líneas más.`;
}
