/** Owns the few words of Slack's own frame, in each language of the cards; everything else comes in as cards. */
import type { CardLanguage } from '../../cards/card.ts';

type Frame = {
  /** Above the button that opens a form which typed words asked for. */
  readonly openForm: (title: string) => string;
  readonly open: string;
  readonly tooSlow: string;
  /** A modal's own title where the form's does not fit; it stands whole inside. */
  readonly shortTitle: string;
  readonly cancel: string;
  readonly more: (count: number) => string;
};

export const words: Readonly<Record<CardLanguage, Frame>> = {
  en: {
    openForm: title => `${title}: press the button to fill it in.`,
    open: 'Open the form',
    tooSlow: 'That took too long, so Slack did not open the form. Please press the button once more.',
    shortTitle: 'Tend',
    cancel: 'Cancel',
    more: count => `${count} more lines do not fit here. You find them on Tend’s Home tab.`,
  },
  es: {
    openForm: title => `${title}: presione el botón para llenarlo.`,
    open: 'Abrir el formulario',
    tooSlow: 'Tardó demasiado y Slack no abrió el formulario. Por favor, presione el botón otra vez.',
    shortTitle: 'Tend',
    cancel: 'Cancelar',
    more: count => `Aquí no caben ${count} líneas más. Están en la pestaña Inicio de Tend.`,
  },
};
