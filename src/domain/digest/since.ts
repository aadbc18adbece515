/** Owns what a week that was told still asks of who leads: what was done since is asked no more, and the days have gone on. */
import { daysSilent } from '../checkin/silence.ts';
import { type Commitment, isOverdue } from '../commitment/commitment.ts';
import { isAtRest } from '../partnership/rest.ts';
import type { CivilDate } from '../time.ts';
import * as time from '../time.ts';
import type { Ask } from './asks.ts';
import type { Ledger } from './evidence.ts';

/** As things stand today. */
export type Since = {
  readonly today: CivilDate;
  /** The last day of the week that was told. */
  readonly weekEnd: CivilDate;
  readonly promises: ReadonlyMap<string, Pick<Commitment, 'state' | 'due'>>;
  readonly partnerships: ReadonlyMap<string, Ledger['partnership']>;
  /** The day of the last talk or visit of those who lead, by partnership. */
  readonly led: ReadonlyMap<string, CivilDate>;
  /** Organisations to whom thanks were said since, for a promise of that week. */
  readonly thanked: ReadonlySet<string>;
  /** Of what waits for an answer, counted up to the end of that week: its weeks, but never the day it was said on. */
  readonly owedWeeks: number;
};

/** Null where it is done, or nothing to ask for any more. */
export function stillAsked(ask: Ask, since: Since): Ask | null {
  const { today, weekEnd } = since;
  switch (ask.kind) {
    case 'our_overdue': {
      const promise = since.promises.get(ask.promise);
      if (promise === undefined || !isOverdue(promise, today)) return null;
      return { ...ask, days: time.daysBetween(promise.due, today) };
    }
    case 'silent': {
      const silent = underWay(since, ask.partnership);
      if (silent === null || (silent.lastContactOn ?? '') > weekEnd) return null;
      return { ...ask, days: daysSilent(silent, today) };
    }
    case 'meet':
      return underWay(since, ask.partnership) === null || (since.led.get(ask.partnership) ?? '') > weekEnd ? null : ask;
    case 'thank':
      return since.thanked.has(ask.organisation) ? null : ask;
    case 'owed':
      return since.owedWeeks < ask.weeks ? null : ask;
  }
}

function underWay({ partnerships, today }: Since, id: string): Ledger['partnership'] | null {
  const partnership = partnerships.get(id);
  return partnership?.state === 'active' && !isAtRest(partnership, today) ? partnership : null;
}
