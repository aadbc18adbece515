/** Owns what the cards of something said need to know, and how its facts are worded once for all of them. */
import { type Block, note, quote } from '../../cards/card.ts';
import type { Feedback } from '../../domain/feedback/feedback.ts';
import type { Language } from '../../domain/person.ts';
import type { CivilDate } from '../../domain/time.ts';
import { day } from '../dates.ts';
import * as en from '../words/en/feedback.ts';
import * as es from '../words/es/feedback.ts';

export const dictionary: Readonly<Record<Language, typeof en>> = { en, es };

export type Reading = { readonly language: Language; readonly today: CivilDate };

/** Something said with the names around it, as one reader sees it. */
export type FeedbackView = Reading & {
  readonly feedback: Feedback;
  readonly partnership: { readonly id: string; readonly name: string };
  /** Who said it; null where the reader is not to know. */
  readonly by: { readonly name: string; readonly organisation: string } | null;
  /** Who carried the link it came by; null where it came otherwise. */
  readonly carrier: string | null;
  readonly toOrganisation: string;
  readonly host: string;
  /** Names of those who are asked to answer, and of those a concern goes to. */
  readonly answerers: string;
  /** Of those, who did not say it themselves. */
  readonly others: readonly string[];
  /** Who said it is one of them too. */
  readonly talksToo: boolean;
  /** Names of those who read it where it was said in confidence. */
  readonly confidants: string;
  readonly seenBy: string;
  /** A steward who may take words out. */
  readonly mayRemove: boolean;
  /** sayer: said it; answerer: answers it; talks: takes part in a concern, for the side that raised it; reader: only looks. */
  readonly stand: 'sayer' | 'answerer' | 'talks' | 'reader';
};

export function wordsFor(reading: Pick<Reading, 'language'>): typeof en {
  return dictionary[reading.language];
}

export function dated(reading: Reading, date: CivilDate): string {
  return day(date, reading.language, reading.today);
}

/** Null also for who said it in confidence: their own name beside their words would look as if others read it there. */
export function author({ by, stand, feedback }: FeedbackView): FeedbackView['by'] {
  return stand === 'sayer' && feedback.voice === 'confidence' ? null : by;
}

/** The words as they were typed, with a name where the reader may know it. */
export function said(view: FeedbackView): readonly Block[] {
  const { feedback, carrier } = view;
  const by = author(view);
  const say = wordsFor(view);
  const name = by === null ? say.inConfidence : say.who(by.name, by.organisation);
  return [quote(feedback.words, name), ...(carrier === null ? [] : [note(say.byLink(carrier))])];
}
