/** Owns what the cards of a shared number need to know, and how the number is said once for all of them. */
import type { Metric } from '../../domain/metric/metric.ts';
import type { Language } from '../../domain/person.ts';
import type { CivilDate } from '../../domain/time.ts';
import { shortDay } from '../dates.ts';
import { ended } from '../sentence.ts';
import { beginning } from './amount.ts';
import { dictionary } from './words.ts';

export type Reading = { readonly language: Language; readonly today: CivilDate };

/** Whose number it is, and what is said: enough for a line of it. */
export type MetricLine = {
  readonly metric: Pick<Metric, 'amount' | 'counts' | 'words' | 'source' | 'sharedOn'>;
  readonly organisation: string;
};

export type MetricView = {
  readonly metric: Metric;
  readonly organisation: string;
  /** Who carried the link it came by; null where it came otherwise. */
  readonly carrier: string | null;
  readonly asker: string;
  readonly answerer: string;
  readonly may: { readonly ask: boolean; readonly change: boolean; readonly answer: boolean; readonly remove: boolean };
};

/** "412 families got a food box.": what was typed stays as it was written. */
export function sentenceOf(metric: Pick<Metric, 'amount' | 'words'>, language: Language): string {
  return ended(dictionary[language].sentence(beginning(metric.amount, language), metric.words));
}

export const sourceOf = ({ source }: Pick<Metric, 'source'>, language: Language): string =>
  ended(dictionary[language].source(source));

/** By its day, where it is clear whose partnership it is. */
export function line({ metric }: MetricLine, { language, today }: Reading) {
  const day = shortDay(metric.sharedOn, language, today);
  return dictionary[language].line(day, sentenceOf(metric, language), sourceOf(metric, language));
}

/** By who shared it, for those who read of a week. */
export const told = ({ metric, organisation }: MetricLine, language: Language) =>
  dictionary[language].told(organisation, sentenceOf(metric, language), sourceOf(metric, language));
