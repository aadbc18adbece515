/** Owns what the cards of an agreement need to know, and how its parts are worded once for all of them. */
import type { View } from '../../domain/agreement/level.ts';
import type { OwnPart, SharedPart, Term } from '../../domain/agreement/term.ts';
import type { Language } from '../../domain/person.ts';
import type { CivilDate } from '../../domain/time.ts';
import { day, listOf } from '../dates.ts';
import * as en from '../words/en/agreement.ts';
import * as es from '../words/es/agreement.ts';

export const dictionary: Readonly<Record<Language, typeof en>> = { en, es };

export type Reading = { readonly language: Language; readonly today: CivilDate };

/** A wording with the names around it. */
export type TermView = {
  readonly term: Term;
  readonly by: string;
  readonly organisation: string;
  /** Who carried the link it came by; null where it came otherwise. */
  readonly carrier: string | null;
  /** Organisations that have not said yes. */
  readonly waits: readonly string[];
  readonly mayAgree: boolean;
};

/** One that both sides agree to: what stands, and what is proposed in its place. */
export type SharedView = {
  readonly part: SharedPart;
  readonly words: string;
  /** Organisations whose yes is missing for what stands; none where all agreed. */
  readonly waits: readonly string[];
  readonly open: TermView | null;
};

export type SideView = {
  readonly organisation: string;
  readonly parts: readonly { readonly part: OwnPart; readonly words: string; readonly carrier: string | null }[];
};

/** The two lines of each check-in, and what they may have to talk about. */
export type LinesView = Reading & {
  readonly purpose: string;
  readonly waits: readonly string[];
  /** Each side's own view, by the name of its organisation. */
  readonly views: readonly View[];
};

export type AgreementView = LinesView & {
  readonly partnership: { readonly id: string; readonly name: string };
  readonly shared: readonly SharedView[];
  readonly sides: readonly SideView[];
  /** Speaks for a side here. */
  readonly mayWrite: boolean;
  readonly mayRemove: boolean;
  /** They were asked after a year, and this reader's side has not said. */
  readonly isAsked: boolean;
};

export function wordsFor(reading: Pick<Reading, 'language'>): typeof en {
  return dictionary[reading.language];
}

export const dated = (reading: Reading, date: CivilDate): string => day(date, reading.language, reading.today);
export const named = (reading: Reading, names: readonly string[]): string => listOf(names, reading.language);
