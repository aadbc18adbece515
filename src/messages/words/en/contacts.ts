/** Owns every English sentence about talks and visits, and who met whom. */
import { say, type Text } from '../../../cards/text.ts';

export const kinds = { talk: 'talk', visit: 'visit' };

export const leaders = {
  label: 'Leaders last met',
  value: (day: string, how: string): string => `${day} (${how})`,
  line: (when: string): Text => say`Leaders last met: ${when}.`,
};
