/** Owns what the cards of a pillar that fell need to know: published numbers, counts of the ledger, and the one step. */

import type { Period } from '../../domain/digest/side.ts';
import type { Weighed } from '../../domain/dip/weigh.ts';
import type { TrustCode } from '../../domain/trust/statements.ts';
import type { Reading } from '../pulse/view.ts';
import * as en from '../words/en/dip.ts';
import * as es from '../words/es/dip.ts';

const dictionary = { en, es } as const satisfies Readonly<Record<Reading['language'], typeof en>>;

export const wordsFor = ({ language }: Pick<Reading, 'language'>): typeof en => dictionary[language];

export type DipReading = Reading & { readonly host: string };

export type Step = {
  /** behind: what is not done yet is listed; agenda: it is put on the next agendas; null: both are done. */
  readonly next: 'behind' | 'agenda' | null;
  /** Something was behind when the round closed, and nothing is now. */
  readonly isCaughtUp: boolean;
  /** The check-ins on whose agendas it was put, and how many of them have been held. */
  readonly agendas: { readonly all: number; readonly held: number };
};

export type DipView = DipReading & {
  readonly round: string;
  readonly pillar: TrustCode;
  readonly window: Period;
  /** Those in which it fell, the largest first. */
  readonly groups: readonly { readonly name: string; readonly weighed: Weighed }[];
  readonly step: Step;
};
