/** Owns what the cards of the pulse need to know: whether and how to answer, never what was answered. */
import type { Language } from '../../domain/person.ts';
import type { RoundKind } from '../../domain/pulse/round.ts';
import type { CivilDate } from '../../domain/time.ts';
import type { GroupKind } from '../../domain/trust/tree.ts';
import { day, listOf } from '../dates.ts';
import * as en from '../words/en/pulse.ts';
import * as es from '../words/es/pulse.ts';

const dictionary: Readonly<Record<Language, typeof en>> = { en, es };

export type Reading = { readonly language: Language; readonly today: CivilDate };

/** Pooled: counted in averages only; by name: read by the persons named on the card (product §4). */
export type How = 'pooled' | 'by_name';

/** The smallest group in which the reader's answers can be shown, as fixed when the round opened. */
type Reach = GroupKind | 'none';

export type PlaceView = Reading & {
  readonly round: {
    readonly id: string;
    readonly kind: RoundKind;
    readonly closesOn: CivilDate;
    readonly floorPeople: number;
    readonly floorOrganisations: number;
  };
  readonly host: string;
  /** Names of the host's stewards, who see whether somebody answered. */
  readonly stewards: readonly string[];
  /** The host has confirmed that answers never decide funding. */
  readonly fundingPromise: boolean;
};

export type AskView = PlaceView & {
  readonly partnership: string;
  /** The last three months, or the time since the partnership began. */
  readonly window: 'quarter' | 'since';
  /** Names of those who would read an answer by name; nobody: it is not offered. */
  readonly readers: readonly string[];
  /** The same as contacts. */
  readonly readerIds: readonly string[];
  readonly reach: Reach;
  readonly answered: boolean;
};

export function wordsFor(reading: Pick<Reading, 'language'>): typeof en {
  return dictionary[reading.language];
}

export function dated(reading: Reading, date: CivilDate): string {
  return day(date, reading.language, reading.today);
}

export function listed(reading: Reading, items: readonly string[]): string {
  return listOf(items, reading.language);
}
