/** Owns what of a record is said in words wherever it is handed out: what stands in for a text, and a count too small to be told. */
import type { Language } from '../../domain/person.ts';
import { dictionary as metric } from '../metric/words.ts';
import { inText } from './standin.ts';

/** Names of columns as they are kept: this is the record itself, not a text about it. */
export const saying =
  (language: Language) =>
  (column: string, value: unknown): unknown => {
    if (column === 'amount' && value === 'few') return metric[language].few;
    return typeof value === 'string' ? inText(value, language) : value;
  };
