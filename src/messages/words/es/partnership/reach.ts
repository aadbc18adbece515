/** Owns every Spanish sentence about accounts that were switched off and are back. */
import { say } from '../../../../cards/text.ts';
import type * as english from '../../en/partnership/reach.ts';

export const accountOff: typeof english.accountOff = (name, organization, platform) =>
  say`Ya no puedo comunicarme con ${name}, de ${organization}, por ${platform}: se desactivó su cuenta o se quitó Tend de ella. Quizás ya no trabaja allí. Una llamada lo aclararía.`;
export const accountOn: typeof english.accountOn = name => say`Ya puedo comunicarme otra vez con ${name}.`;
export const show: typeof english.show = name => `Ver a ${name}`;
