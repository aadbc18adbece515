/** Owns what the ledger says of a pillar in a window: counts of what was done, so that a dip can be held against it (product §4). */
import { type Commitment, isOpen as isOpenPromise, isOverdue } from '../commitment/commitment.ts';
import { verdictOn } from '../commitment/rate.ts';
import type { Met } from '../digest/met.ts';
import type { Period, Promised } from '../digest/side.ts';
import { isOpen } from '../feedback/feedback.ts';
import type { Counted } from '../feedback/loops.ts';
import type { CivilDate } from '../time.ts';
import * as time from '../time.ts';
import type { TrustCode } from '../trust/statements.ts';

/** What is counted, by pillar; nothing twice in one pillar. Promises are the host's, `got` alone the partners'. */
export const tallies = {
  R: ['kept', 'late', 'notKept', 'overdue'],
  T: ['moved', 'warned', 'unwarned', 'sent', 'unsent', 'unseen'],
  P: ['given', 'got', 'closed', 'owed'],
} as const satisfies Readonly<Record<TrustCode, readonly string[]>>;

export type Tally = (typeof tallies)[TrustCode][number];

/** One thing that counts, and where; never whose it is. */
export type Item = { readonly id: string; readonly partnership: string };
export type Items = Readonly<Record<Tally, readonly Item[]>>;

/** Null: too few partnerships stand behind it for a number (see told.ts). */
export type Numbers = Readonly<Record<Tally, number | null>>;

/** The day on which the host said that a promise would be late, or had a new date agreed in time. */
export type Warning = { readonly promise: string; readonly on: CivilDate; readonly isMove: boolean };

export type Ledger = {
  readonly host: string;
  readonly promises: readonly Promised[];
  readonly warnings: readonly Warning[];
  readonly checkIns: readonly Met[];
  readonly feedback: readonly Counted[];
};

const WINDOW_MONTHS = 3;
// Three working days, and a weekend between.
const MINUTES_DAYS = 5;

/** The three months that people had in mind when the round closed, as its form says. */
export function windowOf(closesOn: CivilDate): Period {
  return { from: time.addDays(time.addMonths(closesOn, -WINDOW_MONTHS), 1), to: closesOn };
}

/** As long, right before it: what was done is compared with that. */
export function windowBefore({ from }: Period): Period {
  return { from: time.addMonths(from, -WINDOW_MONTHS), to: time.addDays(from, -1) };
}

/** As it stood on the window's last day, as far as the ledger still says so: a promise done later was overdue then. */
export function itemsIn(ledger: Ledger, window: Period): Items {
  const isIn = (date: CivilDate | null) => date !== null && date >= window.from && date <= window.to;
  const accepted = ledger.promises.filter(each => isAccepted(each) && each.madeOn <= window.to);
  const ours = accepted.filter(each => each.ownerOrganisationId === ledger.host);
  const overdue = ours.filter(each => wasOverdue(each, window.to));
  const ended = ours.filter(each => isIn(each.inTimeDue) && !overdue.includes(each));
  const by = (...verdicts: readonly ReturnType<typeof verdictOn>[]) =>
    ended.filter(each => verdicts.includes(verdictOn(each)));
  const slipped = [...by('kept_late', 'not_kept'), ...overdue];
  const isWarned = ({ id, inTimeDue }: Promised) =>
    ledger.warnings.some(each => each.promise === id && !each.isMove && each.on <= inTimeDue);
  const moves = new Set(ledger.warnings.filter(each => each.isMove && isIn(each.on)).map(each => each.promise));
  const minutes = ledger.checkIns.filter(each => isHeldIn(each, window));
  const toUs = ledger.feedback.map(numbered).filter(each => each.said.toOrganisationId === ledger.host);
  const open = toUs.filter(each => wasOpen(each.said, window.to));
  const isUnseen = ({ said }: (typeof open)[number]) => isPast(said, window.to);
  return {
    kept: by('kept', 'done_in_time').map(promise),
    late: by('kept_late').map(promise),
    notKept: by('not_kept').map(promise),
    overdue: overdue.map(promise),
    moved: ours.filter(each => moves.has(each.id) && !slipped.includes(each)).map(promise),
    warned: slipped.filter(isWarned).map(promise),
    unwarned: slipped.filter(each => !isWarned(each)).map(promise),
    sent: minutes.filter(each => wasSent(each, window.to)).map(promise),
    unsent: minutes.filter(each => !wasSent(each, window.to)).map(promise),
    unseen: open.filter(isUnseen).map(each => each.item),
    given: ours.filter(each => isIn(each.madeOn)).map(promise),
    got: accepted.filter(each => !ours.includes(each) && isIn(each.madeOn)).map(promise),
    closed: toUs.filter(({ said }) => isIn(said.closedOn) && isClosedBySayer(said)).map(each => each.item),
    owed: open.filter(each => !isUnseen(each)).map(each => each.item),
  };
}

const promise = ({ id, partnershipId }: { readonly id: string; readonly partnershipId: string }): Item => ({
  id,
  partnership: partnershipId,
});

/** What was said has no id where it is counted: its place in the list serves. */
const numbered = (said: Counted, at: number) => ({ said, item: { id: `${at}`, partnership: said.partnershipId } });

const isAccepted = ({ state }: Pick<Commitment, 'state'>): boolean =>
  state !== 'proposed' && state !== 'declined' && state !== 'lapsed';

/** Past its date and not done on that day, whatever became of it since. */
function wasOverdue(each: Promised, on: CivilDate): boolean {
  if (isOpenPromise(each)) return isOverdue(each, on) && each.inTimeDue < on;
  return each.inTimeDue < on && [each.doneOn, each.closedOn].every(date => date === null || date > on);
}

const isHeldIn = ({ kind, state, heldOn, on }: Met, { from, to }: Period): boolean => {
  const day = heldOn ?? on;
  return kind === 'regular' && state === 'held' && day >= from && day <= time.addDays(to, -MINUTES_DAYS);
};

const wasSent = ({ minutesOn }: Met, on: CivilDate): boolean => minutesOn !== null && minutesOn <= on;

/** Past its clock on that day, and not seen until now. */
const isPast = ({ state, clockEndsOn }: Counted, on: CivilDate): boolean =>
  state === 'said' && clockEndsOn !== null && clockEndsOn < on;

/** Both sides close a concern. */
const isClosedBySayer = ({ kind, closedMeans }: Counted): boolean => kind === 'feedback' && closedMeans === 'self';

const wasOpen = (said: Counted, on: CivilDate): boolean =>
  said.saidOn <= on && (isOpen(said) || (said.closedOn !== null && said.closedOn > on));
