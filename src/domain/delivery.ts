/** Owns what the bot may owe somebody: the kinds of delivery, their order in a bundle and how each behaves in time. */
import type { Wall } from './time/wall.ts';
import type { Zone } from './time.ts';

/**
 * How a kind behaves in time (product §8).
 * question: has a clock, next polite hour; answer: what became of a question; ownDay: of one's own promise on its last working
 * day before and on the day (moves earlier before quiet hours); nudge: waits for My day or the weekly bundle;
 * brief: the working day before a check-in; place: a post where the partnership meets, at its hour; record: a digest or results.
 */
export type Timing = 'question' | 'answer' | 'ownDay' | 'nudge' | 'brief' | 'place' | 'record' | 'myDay';

type Kind = {
  /** Who goes first in a bundle: due today > questions > signals > brief > pulse > reminders > digest. */
  readonly rank: number;
  readonly timing: Timing;
  /** Days after which it is no longer worth saying; null: as long as it is not moot. */
  readonly staleAfterDays: number | null;
  /** Never sent again when its fate is unknown; a due-today reminder may be. */
  readonly bulk: boolean;
  /** Reaches somebody who has not said yes: only an introduction, its one reminder and a link they asked for do. */
  readonly beforeConsent: boolean;
  /** What learns that this has arrived: a row whose clock then starts (product §2), a list that takes the place of the last. */
  readonly arrivalOf: Extract<SubjectType, 'commitment' | 'contact' | 'feedback' | 'person'> | null;
  /** Once said it changes only to remove words: digests, results and minutes tell how things stood. */
  readonly isRecord: boolean;
  /** That it reached nobody is told on; where that is what it says itself, two out of reach would report each other for ever. */
  readonly isToldOn: boolean;
};

const kind = (rank: number, timing: Timing, staleAfterDays: number | null, more: Partial<Kind> = {}): Kind => ({
  rank,
  timing,
  staleAfterDays,
  bulk: false,
  beforeConsent: false,
  arrivalOf: null,
  isRecord: timing === 'record',
  isToldOn: true,
  ...more,
});

/** Every kind of delivery, one table: what the bot can say unprompted. */
export const kinds = {
  // promises (product §2)
  'commitment.due_today': kind(0, 'ownDay', 1),
  'commitment.accept': kind(1, 'question', null, { arrivalOf: 'commitment' }),
  'commitment.done_question': kind(1, 'question', null, { arrivalOf: 'commitment' }),
  'commitment.new_date': kind(1, 'question', null, { arrivalOf: 'commitment' }),
  'commitment.withdraw': kind(1, 'question', null),
  'commitment.correction': kind(1, 'question', null),
  'commitment.help': kind(1, 'question', 10),
  'commitment.answered': kind(2, 'answer', 14),
  'commitment.repair_wanted': kind(1, 'question', 21),
  'commitment.thanked': kind(2, 'answer', 14),
  'commitment.call_owner': kind(2, 'nudge', 10),
  'commitment.not_kept': kind(2, 'answer', 14),
  'commitment.week_before': kind(6, 'nudge', 7),
  'commitment.day_before': kind(5, 'ownDay', 2),
  'commitment.day_after': kind(5, 'nudge', 9),
  'commitment.backup': kind(5, 'nudge', 9),
  'commitment.repair_due': kind(5, 'nudge', 9),
  // partnerships and consent (product §1)
  'contact.introduction': kind(1, 'question', null, { beforeConsent: true, arrivalOf: 'contact' }),
  'contact.introduction_reminder': kind(1, 'question', 10, { beforeConsent: true }),
  'contact.call': kind(3, 'nudge', null),
  'contact.answered': kind(2, 'answer', 14),
  'contact.added': kind(2, 'nudge', null),
  'contact.claimed': kind(2, 'answer', null),
  'contact.link': kind(2, 'answer', 7, { beforeConsent: true }),
  'contact.link_wanted': kind(2, 'answer', 14),
  'contact.known': kind(2, 'answer', 7),
  'contact.stopped': kind(2, 'answer', 14),
  'contact.forgotten': kind(2, 'answer', 14),
  'account.deactivated': kind(3, 'nudge', 14),
  'partnership.silence': kind(3, 'nudge', 14),
  'partnership.unreached': kind(3, 'nudge', null, { isToldOn: false }),
  'partnership.handover': kind(2, 'answer', 14),
  'partnership.pack': kind(2, 'answer', 14),
  'partnership.changed': kind(2, 'answer', 14),
  'partnership.ended': kind(2, 'answer', 14),
  'partnership.live': kind(2, 'place', 9),
  'place.unreached': kind(3, 'nudge', null, { isToldOn: false }),
  // check-ins (product §3)
  'checkin.brief': kind(4, 'brief', 1),
  'checkin.agenda': kind(0, 'place', 1),
  'checkin.minutes_wanted': kind(3, 'nudge', 5),
  'checkin.minutes': kind(2, 'place', 9, { isRecord: true }),
  'checkin.called_off': kind(0, 'place', 3),
  'checkin.missed': kind(3, 'nudge', 9),
  'checkin.correction': kind(2, 'answer', 14),
  'checkin.changed': kind(2, 'nudge', 14),
  // joint events (product §3)
  'event.planned': kind(2, 'place', 9),
  'event.off': kind(0, 'place', 9),
  'event.asked': kind(3, 'nudge', 10),
  // what partners say (product §5)
  'feedback.said': kind(1, 'question', null, { arrivalOf: 'feedback' }),
  'feedback.late': kind(3, 'nudge', 14),
  'feedback.answered': kind(2, 'answer', 14),
  'feedback.close': kind(1, 'question', null, { arrivalOf: 'feedback' }),
  'feedback.words': kind(1, 'question', 10),
  'feedback.unheard': kind(2, 'answer', null),
  'feedback.closed': kind(2, 'answer', 14),
  'feedback.concern': kind(1, 'question', null, { arrivalOf: 'feedback' }),
  'feedback.second': kind(1, 'question', null, { arrivalOf: 'feedback' }),
  'feedback.posted': kind(2, 'place', 9, { isRecord: true }),
  'feedback.draft': kind(4, 'brief', 4),
  'feedback.portfolio': kind(6, 'record', 14, { bulk: true }),
  // the agreement (product §7)
  'agreement.asked': kind(1, 'question', 30),
  'agreement.answered': kind(2, 'answer', 14),
  'agreement.renew': kind(6, 'nudge', 30),
  // shared numbers (product §6)
  'metric.shared': kind(2, 'place', 9),
  'metric.correction': kind(1, 'question', 30),
  'metric.answered': kind(2, 'answer', 14),
  // pulse (product §4)
  'pulse.ask': kind(5, 'nudge', null, { bulk: true }),
  'pulse.ask_place': kind(5, 'place', null, { bulk: true }),
  'pulse.reminder': kind(5, 'nudge', null, { bulk: true }),
  'pulse.call': kind(6, 'nudge', 21),
  'dip.found': kind(3, 'record', 21, { isRecord: false }),
  'pulse.results': kind(6, 'record', 21, { bulk: true }),
  'pulse.named': kind(6, 'nudge', 21),
  'pulse.funding': kind(3, 'nudge', null),
  'pulse.funding_declined': kind(2, 'answer', 14),
  'pulse.setup': kind(4, 'nudge', 12),
  'pulse.void': kind(5, 'nudge', 21, { bulk: true }),
  // the week (product §6, §8)
  'day.mine': kind(3, 'myDay', 1, { arrivalOf: 'person' }),
  'digest.look': kind(4, 'brief', 3),
  'digest.leaders': kind(7, 'record', 2, { bulk: true }),
  'digest.twin': kind(7, 'record', 7, { bulk: true }),
  'digest.empty': kind(7, 'record', 2, { bulk: true }),
} as const satisfies Readonly<Record<string, Kind>>;

export type DeliveryKind = keyof typeof kinds;
type DeliveryState = 'waiting' | 'said' | 'moot' | 'expired' | 'unreached';
export type SubjectType =
  | 'commitment'
  | 'contact'
  | 'partnership'
  | 'checkin'
  | 'feedback'
  | 'metric'
  | 'round'
  | 'dip'
  | 'account'
  | 'place'
  | 'digest'
  | 'person'
  | 'host';

export type Subject = { readonly type: SubjectType; readonly id: string };

/** One thing the bot owes somebody. What is owed, never how it is worded. */
export type Delivery = {
  readonly id: string;
  readonly key: string;
  readonly kind: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly stage: string;
  readonly personId: string | null;
  readonly placeId: string | null;
  readonly partnershipId: string | null;
  readonly dueAt: Date;
  readonly expiresAt: Date | null;
  readonly dueOn: Wall;
  readonly expiresOn: Wall;
  readonly state: DeliveryState;
  readonly reason: string;
  readonly postId: string | null;
  readonly attempts: number;
  readonly createdAt: Date;
};

export type Recipient = { readonly person: string } | { readonly place: string };

/** What a flow or the agenda hands to the outbox. `stage`: the civil occurrence, or the id of the event it tells of; part of the key. */
export type Owed = {
  readonly kind: DeliveryKind;
  readonly subject: Subject;
  readonly to: Recipient;
  readonly partnershipId: string | null;
  readonly stage: string;
  /** The instant from which it is wanted; manners decides when it is polite. */
  readonly wantedAt: Date;
  readonly expiresAt?: Date;
  /** Whose clock these two were read from, where it is not the recipient's own. */
  readonly zone?: Zone;
};

/** Twice planned is once: the same thing, to the same recipient, for the same stage. */
export function keyOf(owed: Pick<Owed, 'kind' | 'subject' | 'to' | 'stage'>): string {
  const to = 'person' in owed.to ? `person:${owed.to.person}` : `place:${owed.to.place}`;
  return `${owed.kind}:${owed.subject.id}:${to}:${owed.stage}`;
}

/** Whether it may be said before its time, with something that is due; a brief, a post and a digest have their hour. */
export function mayComeEarlier(kind: DeliveryKind): boolean {
  const { timing } = kinds[kind];
  return timing === 'question' || timing === 'answer' || timing === 'ownDay' || timing === 'nudge';
}

/** Due today, a question or its answer: what goes first in a bundle (product §8) goes before other people's bundles too. */
export function isPressing(kind: DeliveryKind): boolean {
  return kinds[kind].rank <= 2;
}

/** Every kind of which this is so. */
export const kindsWhere = (isSo: (kind: DeliveryKind) => boolean): readonly DeliveryKind[] =>
  Object.keys(kinds).filter(isKind).filter(isSo);

export function isKind(text: string): text is DeliveryKind {
  return Object.hasOwn(kinds, text);
}
