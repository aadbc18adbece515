/** Owns which language the words about records are said in. */
import type { Language } from '../../domain/person.ts';
import * as en from '../words/en/privacy.ts';
import * as es from '../words/es/privacy.ts';

export const dictionary: Readonly<Record<Language, typeof en>> = { en, es };
