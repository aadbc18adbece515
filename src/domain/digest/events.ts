/** Owns what a week tells of joint events: how many took place, and how those who answered in it say they went. */
import type { CivilDate } from '../time.ts';
import type { Period } from './side.ts';

/** One event that took place, and what was said of it, without names; `on` of an answer: the day it was given. */
export type EventCount = {
  readonly id: string;
  readonly partnershipId: string;
  readonly on: CivilDate;
  readonly answers: readonly { readonly went: 'well' | 'mixed' | 'badly'; readonly on: CivilDate }[];
};

/** Ids of those held; answers as counts, over all of them. */
export type Events = { readonly held: readonly string[]; readonly well: number; readonly of: number };

export const NO_EVENTS: Events = { held: [], well: 0, of: 0 };

/** Answers come days after an event: how far back one is looked at for them. */
export const ANSWERED_DAYS = 60;

export function eventsOf(all: readonly EventCount[], period: Period): Events {
  const isIn = (day: CivilDate): boolean => day >= period.from && day <= period.to;
  const answers = all.flatMap(each => each.answers).filter(each => isIn(each.on));
  return {
    held: all.filter(each => isIn(each.on)).map(each => each.id),
    well: answers.filter(each => each.went === 'well').length,
    of: answers.length,
  };
}
