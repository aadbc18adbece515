/** Owns the words of the home screens in every language. */
import type { Language } from '../../domain/person.ts';
import * as en from '../words/en/home.ts';
import * as es from '../words/es/home.ts';

export const dictionary: Readonly<Record<Language, typeof en>> = { en, es };
