/** Owns how talks and visits are told of: when those who lead last met (product §3, §6). */
import type { Fact } from '../../cards/card.ts';
import { plain, type Text } from '../../cards/text.ts';
import type { CheckIn } from '../../domain/checkin/checkin.ts';
import type { Language } from '../../domain/person.ts';
import { shortDay } from '../dates.ts';
import * as en from '../words/en/contacts.ts';
import * as es from '../words/es/contacts.ts';
import type { Reading } from './view.ts';

export const dictionary: Readonly<Record<Language, typeof en>> = { en, es };

export type LeadersMet = Pick<CheckIn, 'on' | 'kind'>;

const kindOf = ({ kind }: Pick<CheckIn, 'kind'>, language: Language): string =>
  dictionary[language].kinds[kind === 'visit' ? 'visit' : 'talk'];

/** "May 4 (visit)" beside its label. */
export function leadersFact(met: LeadersMet, { language, today }: Reading): Fact {
  const { leaders } = dictionary[language];
  return {
    label: leaders.label,
    value: plain(leaders.value(shortDay(met.on, language, today), kindOf(met, language))),
  };
}

export function leadersLine(met: LeadersMet, { language, today }: Reading): Text {
  const { leaders } = dictionary[language];
  return leaders.line(leaders.value(shortDay(met.on, language, today), kindOf(met, language)));
}
