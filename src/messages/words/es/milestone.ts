/** Owns every Spanish sentence about the milestones of a partnership. */
import { isOne } from '../../plural.ts';

export const years = (count: number): string => (isOne.es(count) ? 'un año juntos' : `${count} años juntos`);
export const first = (organisation: string): string => `${organisation} cumplió su primera promesa`;
export const together = (count: number): string => `${count} promesas cumplidas juntos`;
export const of = (partnership: string, what: string): string => `${what} (${partnership})`;
export const line = (list: string, left: number): string =>
  `Vale la pena celebrarlo: ${list}${left === 0 ? '' : `; y ${left} más`}.`;
