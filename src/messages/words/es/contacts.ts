/** Owns every Spanish sentence about talks and visits, and who met whom. */
import { say, type Text } from '../../../cards/text.ts';

export const kinds = { talk: 'conversación', visit: 'visita' };

export const leaders = {
  label: 'Último encuentro con la dirección',
  value: (day: string, how: string): string => `${day} (${how})`,
  line: (when: string): Text => say`Último encuentro con la dirección: ${when}.`,
};
