/** Owns every Spanish sentence about accounts that were switched off and are back, and messages that may not have arrived. */
import { say } from '../../../../cards/text.ts';
import type * as english from '../../en/partnership/reach.ts';

export const accountOff: typeof english.accountOff = (name, organization, platform) =>
  say`Ya no puedo comunicarme con ${name}, de ${organization}, por ${platform}: se desactivó su cuenta o se quitó Tend de ella. Quizás ya no trabaja allí. Una llamada lo aclararía.`;
export const accountOn: typeof english.accountOn = name => say`Ya puedo comunicarme otra vez con ${name}.`;
export const show: typeof english.show = name => `Ver a ${name}`;

export const parked: typeof english.parked = {
  buttons: { arrived: 'Sí llegó', again: 'Enviarlo otra vez' },
  inChannel: (day, what) => say`Mensaje del ${day}: ${what}.`,
  toPerson: (name, organization, day, what) =>
    say`${name}, de ${organization}: es posible que mi mensaje del ${day} (${what}) no haya llegado. No puedo comprobarlo y por mi cuenta no lo envío dos veces. Por favor, pregúntele.`,
  decided: {
    arrived: say`Gracias. Anoté que llegó.`,
    again: say`Gracias. Lo envío una vez más, en cuanto sea buena hora.`,
  },
};
