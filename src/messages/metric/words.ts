/** Owns which language the words about shared numbers are said in. */
import type { Language } from '../../domain/person.ts';
import * as en from '../words/en/metric.ts';
import * as es from '../words/es/metric.ts';

export const dictionary: Readonly<Record<Language, typeof en>> = { en, es };
