/** Owns every English sentence about the milestones of a partnership. */
import { isOne } from '../../plural.ts';

export const years = (count: number): string => (isOne.en(count) ? 'one year together' : `${count} years together`);
export const first = (organisation: string): string => `${organisation} kept its first promise`;
export const together = (count: number): string => `${count} promises kept together`;
export const of = (partnership: string, what: string): string => `${what} (${partnership})`;
export const line = (list: string, left: number): string =>
  `Worth a moment: ${list}${left === 0 ? '' : `; and ${left} more`}.`;
