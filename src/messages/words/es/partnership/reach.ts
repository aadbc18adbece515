/** Owns every Spanish sentence about accounts and channels that come into reach or out of it. */
import { say, type Text } from '../../../../cards/text.ts';
import type * as english from '../../en/partnership/reach.ts';

const why = 'Quizás me sacaron, o se cerró.';

export const placeLost: typeof english.placeLost = (partnership, place) =>
  place === ''
    ? say`Ya no puedo publicar donde se reúne «${partnership}». ${why} Por favor, vuelva a invitarme, o escriba «aquí ${partnership}» en otro canal. Hasta entonces escribo a cada persona por separado.`
    : say`Ya no puedo publicar en ${place}, donde se reúne «${partnership}». ${why} Por favor, vuelva a invitarme, o escriba «aquí ${partnership}» en otro canal. Hasta entonces escribo a cada persona por separado.`;
export const leadersLost: Text = say`Ya no puedo publicar en el canal de la dirección. Quizás me sacaron, o se cerró. Por favor, vuelva a invitarme, o escriba «aquí líderes» en otro canal. Hasta entonces envío el resumen semanal a cada líder por separado.`;
export const placeBack: Text = say`Ya puedo publicar allí otra vez.`;

export const accountOff: typeof english.accountOff = (name, organization, platform) =>
  say`Ya no puedo comunicarme con ${name}, de ${organization}, por ${platform}: se desactivó su cuenta. Quizás ya no trabaja allí. Una llamada lo aclararía.`;
export const accountOn: typeof english.accountOn = name => say`Ya puedo comunicarme otra vez con ${name}.`;
export const show: typeof english.show = name => `Ver a ${name}`;
