/** Owns every Spanish sentence about thanks for a promise that was kept. */
import { say } from '../../../cards/text.ts';
import type * as en from '../en/thanks.ts';

export const told: typeof en.told = (by, what) => say`${by} da las gracias por «${what}».`;
export const asked: typeof en.asked = (by, what) =>
  say`${by} da las gracias por «${what}». Cuando otros lo lean, ¿puedo decir su nombre?`;
export const gave: typeof en.gave = (from, to) => `${from} da las gracias a ${to}.`;
export const personOf: typeof en.personOf = (name, organisation) => `${name}, de ${organisation}`;
export const replies: typeof en.replies = {
  thanked: say`Paso sus gracias.`,
  named: say`Gracias. Su nombre puede aparecer ahí.`,
  notNamed: say`De acuerdo. No digo su nombre cuando otros lo lean.`,
};
