/** Owns what is behind in a pillar today: what somebody could still do about it, wherever it is; and the one step of a dip. */
import { type Commitment, isOverdue } from '../commitment/commitment.ts';
import type { Met } from '../digest/met.ts';
import type { Promised } from '../digest/side.ts';
import { isOpen } from '../feedback/feedback.ts';
import { isForSteward, pastClock } from '../feedback/loops.ts';
import { gather } from '../gather.ts';
import type { CivilDate } from '../time.ts';
import * as time from '../time.ts';
import type { TrustCode } from '../trust/statements.ts';
import type { Ledger, Numbers, Tally } from './evidence.ts';

export type Behind = {
  /** Promises of the host that are overdue, or were not kept and are not made good; the oldest first. */
  readonly promises: readonly string[];
  readonly checkIns: readonly Met[];
  readonly waiting: readonly {
    readonly partnership: string;
    readonly what: 'unseen' | 'owed';
    readonly count: number;
  }[];
};

/** Further back nobody makes anything good any more, nor writes minutes. */
export const BEHIND_DAYS = 90;
// Three working days, and a weekend between.
const MINUTES_DAYS = 5;

const nothing: Behind = { promises: [], checkIns: [], waiting: [] };

/** `repaired`: promises not kept that another one makes good. What was said to a second person is nobody else's to hear of. */
export function behindIn(
  pillar: TrustCode,
  { host, promises, checkIns, feedback }: Ledger,
  repaired: ReadonlySet<string>,
  today: CivilDate,
): Behind {
  const since = time.addDays(today, -BEHIND_DAYS);
  const said = feedback.filter(each => isForSteward(each) && each.toOrganisationId === host);
  switch (pillar) {
    case 'R': {
      const late = promises
        .filter(each => each.ownerOrganisationId === host)
        .filter(each => isOverdue(each, today) || (isNotKept(each, since) && !repaired.has(each.id)))
        .sort((one, other) => time.compare(one.due, other.due) || (one.id < other.id ? -1 : 1));
      return { ...nothing, promises: late.map(each => each.id) };
    }
    case 'T': {
      const unsent = checkIns.filter(
        ({ kind, state, minutesOn, heldOn, on }) =>
          kind === 'regular' &&
          state === 'held' &&
          minutesOn === null &&
          (heldOn ?? on) >= since &&
          (heldOn ?? on) <= time.addDays(today, -MINUTES_DAYS),
      );
      const late = said.filter(each => pastClock([each], host, today).length > 0);
      return { ...nothing, checkIns: unsent, waiting: waiting(late, 'unseen') };
    }
    case 'P':
      return {
        ...nothing,
        waiting: waiting(
          said.filter(each => isOpen(each) && each.state !== 'said'),
          'owed',
        ),
      };
  }
}

export const isNotKept = ({ state, closedOn }: Pick<Promised, 'state' | 'closedOn'>, since: CivilDate): boolean =>
  state === ('not_kept' satisfies Commitment['state']) && closedOn !== null && closedOn >= since;

export const size = ({ promises, checkIns, waiting }: Behind): number =>
  promises.length + checkIns.length + waiting.length;

function waiting(said: Ledger['feedback'], what: 'unseen' | 'owed'): Behind['waiting'] {
  const by = gather(said, each => each.partnershipId);
  return [...by].map(([partnership, some]) => ({ partnership, what, count: some.length }));
}

const fixable: Readonly<Record<TrustCode, readonly Tally[]>> = {
  R: ['notKept', 'overdue'],
  T: ['unsent', 'unseen'],
  P: ['owed'],
};

/** When the round closed, in a group that fell: what is held back is something. */
export const wasBehind = (pillar: TrustCode, numbers: Numbers): boolean =>
  fixable[pillar].some(tally => numbers[tally] !== 0);

export type Step = { readonly next: 'behind' | 'agenda' | null; readonly isCaughtUp: boolean };

/**
 * Exactly one thing to do: what is behind is done first; where nothing is, the ledger cannot explain it, and people are asked where
 * they meet. Both done, there is none.
 */
export function stepFor(was: boolean, left: number, onAgendas: number): Step {
  if (was && left > 0) return { next: 'behind', isCaughtUp: false };
  return { next: onAgendas > 0 ? null : 'agenda', isCaughtUp: was };
}
