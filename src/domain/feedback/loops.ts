/** Owns what is counted of loops: closed and owed in a week, past their clock, and when all partners are told (product §5, §6). */
import type { CivilDate } from '../time.ts';
import * as time from '../time.ts';
import { type Feedback, isOpen } from './feedback.ts';

/** Something said, without its words and the people in it. */
export type Counted = Pick<
  Feedback,
  | 'partnershipId'
  | 'kind'
  | 'state'
  | 'voice'
  | 'toOrganisationId'
  | 'saidOn'
  | 'clockEndsOn'
  | 'closedOn'
  | 'closedMeans'
>;

export type Loops = {
  readonly said: number;
  /** By who said it. */
  readonly closed: number;
  /** Concerns whose outcome both sides have written down: nobody closes those alone. */
  readonly settled: number;
  /** How many partners wait for an answer, however many they gave us to answer. */
  readonly owed: number;
  /** Whole weeks for which the one that waits longest has waited: no day, by which somebody could be told. */
  readonly owedWeeks: number;
};

export const NO_LOOPS: Loops = { said: 0, closed: 0, settled: 0, owed: 0, owedWeeks: 0 };

type Looking = { readonly from: CivilDate; readonly to: CivilDate; readonly host: string };

/**
 * `all`: those the reader may count. A loop that was closed by a carried link is no confirmation (product §1): it is neither
 * owed nor counted as closed.
 */
export function loopsOf(all: readonly Counted[], { from, to, host }: Looking): Loops {
  const isIn = (date: CivilDate | null) => date !== null && date >= from && date <= to;
  const closed = all.filter(each => isIn(each.closedOn) && each.closedMeans === 'self');
  const open = all.filter(each => isOpen(each) && each.toOrganisationId === host && each.saidOn <= to);
  return {
    said: all.filter(each => isIn(each.saidOn)).length,
    closed: closed.filter(each => each.kind === 'feedback').length,
    settled: closed.filter(each => each.kind === 'concern').length,
    owed: new Set(open.map(each => each.partnershipId)).size,
    owedWeeks: Math.max(0, ...open.map(each => Math.floor(time.daysBetween(each.saidOn, to) / 7))),
  };
}

/** For everybody in a partnership: what was said in confidence is not even counted there, nor is a concern. */
export const isForAll = ({ voice, kind }: Pick<Feedback, 'voice' | 'kind'>): boolean =>
  voice === 'named' && kind === 'feedback';

/** For the steward of the side it was said to: what went to a second person is not hers to know of. */
export const isForSteward = ({ voice }: Pick<Feedback, 'voice'>): boolean => voice !== 'second';

/** Last days of the clocks that are over, of what was said to the host and nobody there has seen. */
export function pastClock(all: readonly Counted[], host: string, today: CivilDate): readonly CivilDate[] {
  return all.flatMap(({ state, toOrganisationId, clockEndsOn }) =>
    state === 'said' && toOrganisationId === host && clockEndsOn !== null && clockEndsOn < today ? [clockEndsOn] : [],
  );
}

const LOOK_DAYS = 12;
const POST_DAYS = 8;

/**
 * Before a round opens on a Tuesday: the draft on the Thursday twelve days ahead, the post on the Monday eight days ahead, so
 * that whoever hears from us once a week has heard it whatever their day is.
 */
export const looksOn = (opensOn: CivilDate): CivilDate => time.addDays(opensOn, -LOOK_DAYS);
export const postsOn = (opensOn: CivilDate): CivilDate => time.addDays(opensOn, -POST_DAYS);
