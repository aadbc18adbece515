/** Owns what needs somebody today, most pressing first: one rule for My day and for every home screen (product §8). */

import type { CheckIn } from './checkin/checkin.ts';
import { type Actor, type Commitment, isOpen, isOverdue, mayAnswer } from './commitment/commitment.ts';
import { confirmableUntil } from './commitment/done.ts';
import { mayAgree } from './commitment/late.ts';
import type { Signalled } from './digest/evidence.ts';
import type { RoundKind } from './pulse/round.ts';
import type { CivilDate } from './time.ts';
import * as time from './time.ts';

type Question = 'accept' | 'confirm' | 'new_date' | 'withdraw' | 'help';

/** see: nobody has seen it; answer: seen, and something is to follow; talk: a concern; close, words: of who said it. */
export type FeedbackAsks = 'see' | 'answer' | 'talk' | 'close' | 'words';

/** Ids; `by`: the last day of a clock, or the day something is due. */
export type Need = { readonly partnership: string | null; readonly by: CivilDate | null } & (
  | { readonly kind: 'question'; readonly question: Question; readonly promise: string }
  | { readonly kind: 'feedback'; readonly feedback: string; readonly asks: FeedbackAsks }
  | { readonly kind: 'claim'; readonly account: string }
  | { readonly kind: 'overdue' | 'today' | 'repair' | 'week'; readonly promise: string }
  | { readonly kind: 'pulse'; readonly round: string; readonly asks: RoundKind }
  | { readonly kind: 'check_in'; readonly checkIn: string }
  | { readonly kind: 'agreement' }
  | { readonly kind: 'signals'; readonly signals: Signalled['signals'] }
);

export type HomeFacts = {
  readonly today: CivilDate;
  /** Who the reader is, in each partnership they are a contact of. */
  readonly actors: ReadonlyMap<string, Actor>;
  /** All their contacts: who stands in for a colleague is in a partnership twice. */
  readonly contacts: ReadonlySet<string>;
  /** Partnerships at rest: nobody is reminded of their dates. */
  readonly resting: ReadonlySet<string>;
  /** Promises they own, back up, or may answer for. */
  readonly promises: readonly Commitment[];
  readonly checkIns: readonly Pick<CheckIn, 'id' | 'partnershipId' | 'on' | 'at' | 'state'>[];
  /** Promises of the last weeks that were not kept and that nothing makes good yet. */
  readonly unrepaired: readonly Commitment[];
  /** What was said and waits for the reader. */
  readonly feedback: readonly {
    readonly id: string;
    readonly partnership: string;
    readonly asks: FeedbackAsks;
    readonly by: CivilDate | null;
  }[];
  /** Accounts that say who they are and wait for the reader's yes. */
  readonly claims: readonly { readonly account: string; readonly partnership: string | null }[];
  /** Partnerships in whose agreement something waits for the yes of the reader's side. */
  readonly agreements: readonly string[];
  /** An open round that asks the reader and has no answer of theirs yet. */
  readonly pulse: { readonly round: string; readonly asks: RoundKind; readonly closesOn: CivilDate } | null;
  /** Of the partnerships the reader looks after, as steward or, where there is none, as backup. */
  readonly signals: readonly Signalled[];
};

const WEEK_DAYS = 7;
/** What somebody waits for, what is due and what failed; then as bundles go: signals, briefs, the pulse, reminders (product §8). */
const RANKS: Readonly<Record<Need['kind'], number>> = {
  question: 0,
  feedback: 0,
  claim: 1,
  agreement: 1,
  overdue: 2,
  today: 3,
  repair: 4,
  signals: 5,
  check_in: 6,
  pulse: 7,
  week: 8,
};

export function needs(facts: HomeFacts): readonly Need[] {
  const found = [
    ...facts.promises.flatMap(promise => ofPromise(promise, facts)),
    ...facts.unrepaired.filter(each => facts.contacts.has(each.ownerContactId)).map(ofRepair),
    ...facts.feedback.map(({ id, ...each }): Need => ({ kind: 'feedback', feedback: id, ...each })),
    ...facts.claims.map(({ account, partnership }): Need => ({ kind: 'claim', account, partnership, by: null })),
    ...facts.agreements.map((partnership): Need => ({ kind: 'agreement', partnership, by: null })),
    ...ofPulse(facts),
    ...facts.checkIns.filter(each => isSoon(each, facts.today)).map(ofCheckIn),
    ...facts.signals.map(({ partnership, signals }): Need => ({ kind: 'signals', partnership, by: null, signals })),
  ];
  return found.sort(inOrder);
}

/** A question comes before the promise's own date: one line each. */
function ofPromise(promise: Commitment, facts: HomeFacts): readonly Need[] {
  const { today, contacts } = facts;
  const me = facts.actors.get(promise.partnershipId);
  if (me === undefined) return [];
  const isOwn = contacts.has(promise.ownerContactId);
  const asked = questionIn(promise, me, isOwn, today);
  const about = { partnership: promise.partnershipId, promise: promise.id };
  if (asked !== null) return [{ kind: 'question', ...about, ...asked }];
  if (!isOpen(promise) || facts.resting.has(promise.partnershipId)) return [];
  if (isOverdue(promise, today)) {
    const isMine = isOwn || (promise.backupContactId !== null && contacts.has(promise.backupContactId));
    return isMine ? [{ kind: 'overdue', ...about, by: promise.due }] : [];
  }
  if (!isOwn || time.daysBetween(today, promise.due) > WEEK_DAYS) return [];
  return [{ kind: promise.due === today ? 'today' : 'week', ...about, by: promise.due }];
}

/** The question that waits for this person; nothing is asked any more once its clock has run out. */
function questionIn(
  promise: Commitment,
  me: Actor,
  isOwn: boolean,
  today: CivilDate,
): { readonly question: Question; readonly by: CivilDate | null } | null {
  const { state, clockEndsOn } = promise;
  const isInTime = clockEndsOn === null || clockEndsOn >= today;
  if (state === 'proposed') {
    const isMine = promise.repairsId === null ? isOwn : mayAnswer(promise, me);
    return isMine ? { question: 'accept', by: clockEndsOn } : null;
  }
  if (state === 'done') {
    const isOpen = promise.answeredOn === null && promise.doneOn !== null && today <= confirmableUntil(promise.doneOn);
    return isOpen && isInTime && mayAnswer(promise, me) ? { question: 'confirm', by: clockEndsOn } : null;
  }
  if (state !== 'open' && state !== 'at_risk') return null;
  if (promise.newDate !== null && mayAgree(promise, me)) {
    return { question: 'new_date', by: promise.newDateClockEndsOn };
  }
  const side = promise.withdrawAskedByOrganisationId;
  // Of the owner's side nobody but the owner is asked; of the other, whoever may answer.
  const isAsked = side !== null && side !== me.organisation && (isOwn || mayAnswer(promise, me));
  if (isAsked) return { question: 'withdraw', by: null };
  const helps = promise.helpAsked && !isOwn && me.role === 'steward';
  return helps && mayAnswer(promise, me) ? { question: 'help', by: promise.due } : null;
}

const isSoon = ({ on, state }: Pick<CheckIn, 'on' | 'state'>, today: CivilDate): boolean =>
  (state === 'planned' || state === 'open') && (on === today || on === time.addDays(today, 1));

const ofPulse = ({ pulse }: HomeFacts): readonly Need[] =>
  pulse === null
    ? []
    : [{ kind: 'pulse', partnership: null, by: pulse.closesOn, round: pulse.round, asks: pulse.asks }];

const ofRepair = ({ id, partnershipId }: Commitment): Need => ({
  kind: 'repair',
  partnership: partnershipId,
  promise: id,
  by: null,
});

const ofCheckIn = (each: HomeFacts['checkIns'][number]): Need => ({
  kind: 'check_in',
  partnership: each.partnershipId,
  checkIn: each.id,
  by: each.on,
});

function inOrder(one: Need, other: Need): number {
  const apart = RANKS[one.kind] - RANKS[other.kind];
  if (apart !== 0) return apart;
  // What has no clock can wait for what has one.
  return time.compare(one.by ?? '9999-12-31', other.by ?? '9999-12-31');
}

/** Partnerships with what needs the reader most first, then by name. */
export function byNeed<Row extends { readonly id: string; readonly name: string }>(
  partnerships: readonly Row[],
  needed: readonly Need[],
): readonly Row[] {
  const pressing = new Map<string, { rank: number; count: number }>();
  for (const need of needed) {
    if (need.partnership === null) continue;
    const known = pressing.get(need.partnership) ?? { rank: RANKS[need.kind], count: 0 };
    pressing.set(need.partnership, { rank: Math.min(known.rank, RANKS[need.kind]), count: known.count + 1 });
  }
  const none = { rank: Number.POSITIVE_INFINITY, count: 0 };
  return [...partnerships].sort((one, other) => {
    const [a, b] = [pressing.get(one.id) ?? none, pressing.get(other.id) ?? none];
    if (a.rank !== b.rank) return a.rank - b.rank;
    return b.count - a.count || (one.name < other.name ? -1 : 1);
  });
}
