/** Owns what a promise's cards need to know, and how its facts are worded once for all of them. */
import type { Commitment } from '../../domain/commitment/commitment.ts';
import type { Language } from '../../domain/person.ts';
import type { CivilDate } from '../../domain/time.ts';
import { day } from '../dates.ts';
import * as en from '../words/en/commitment.ts';
import * as es from '../words/es/commitment.ts';

export const dictionary: Readonly<Record<Language, typeof en>> = { en, es };

/** A promise with the names around it, and on which side of it the reader stands. */
export type CommitmentView = {
  readonly commitment: Commitment;
  readonly ownerName: string;
  readonly ownerOrganisation: string;
  readonly toOrganisation: string;
  readonly recordedBy: string;
  /** Who keeps it where its owner cannot; empty where nobody was named. */
  readonly backup: string;
  /** Who carried the link by which it was recorded; null where it came otherwise. */
  readonly carrier: string | null;
  readonly language: Language;
  readonly today: CivilDate;
  /** owner: may act for it; receiver: answers it; reader: only looks. */
  readonly stand: 'owner' | 'receiver' | 'reader';
  /** Whether the reader is on the side that must answer the new date that was asked for. */
  readonly answersNewDate: boolean;
  /** The promise that was not kept and that this one makes good, with what was said about its cause. */
  readonly makesGood: (Named & { readonly cause: string }) | null;
  /** Of one that was not kept: the promise that makes it good, and whether those it was made to have asked for one. */
  readonly madeGood: { readonly by: Named | null; readonly isAsked: boolean };
  /** Of one that was kept: whether thanks were said, and whether the reader is its owner and not asked in vain for their name. */
  readonly thanks: { readonly said: boolean; readonly asksName: boolean };
};

export type Named = Pick<Commitment, 'id' | 'what'>;

/** What sentences about a promise are made of: names and dates as words, nothing to be looked up any more. */
export function promised(view: CommitmentView): en.Promised {
  return {
    what: view.commitment.what,
    owner: view.ownerName,
    ownerOrganisation: view.ownerOrganisation,
    toOrganisation: view.toOrganisation,
    due: dated(view, view.commitment.due),
  };
}

export function dated(view: CommitmentView, date: CivilDate): string {
  return day(date, view.language, view.today);
}

export function wordsFor(view: CommitmentView): typeof en {
  return dictionary[view.language];
}
