/** Owns every Spanish sentence about what must not be written here, and about what Tend keeps of whom. */
import { say } from '../../../cards/text.ts';
import type * as english from '../en/privacy.ts';

export const patient: typeof english.patient = {
  told: say`Esto parece tratar de un paciente o estudiante: una fecha o un número de una persona. No guardé nada. Por favor, dígalo otra vez sin eso.`,
  ahead: say`Esto parece tratar de un paciente o estudiante: una fecha o un número de una persona. Por favor, quítelo antes de enviar. Todavía no se guardó nada.`,
  help: say`Noto algunas de estas cosas, nunca todas. Por favor, no escriba sobre las personas a las que atiende, tampoco donde yo no digo nada. Si otros pueden leer su mensaje, bórrelo, por favor.`,
  label: '¿O no es el dato de una persona?',
  tick: 'Esto no trata de un paciente',
};
