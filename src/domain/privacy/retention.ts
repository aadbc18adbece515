/** Owns how long each kind of row is kept: one table, which the chore that retires rows and the operator's papers read alike. */
import * as time from '../time.ts';

/** `always`: as long as the installation; `forgotten`: until `forget` takes its words, the row itself stays. */
export type Keep = { readonly days: number } | { readonly years: number } | 'always' | 'forgotten';

/** What stands in such rows: what people wrote; who they are; ids, times and numbers; or sealed bytes. */
export type Holds = 'words' | 'identity' | 'facts' | 'sealed';

export type Kept = {
  readonly model: string;
  /** Which of the model's rows, where not all of them are kept alike. */
  readonly only?: string;
  readonly keep: Keep;
  /** From when the time is counted; absent where nothing is. */
  readonly since?: string;
  readonly holds: Holds;
  /** A legal hold on the partnership, or on the whole, keeps these rows past their time. */
  readonly heldBack: boolean;
};

const OUTBOX = { days: 90 } as const;
const CONFIDENTIAL = { years: 2 } as const;
const RECORD = { years: 6 } as const;

/** Every model has at least one line here, and each line that names a time is carried out once a day. */
export const retention = {
  deliveries: { model: 'Delivery', keep: OUTBOX, since: 'the day it was due', holds: 'facts', heldBack: true },
  posts: { model: 'Post', keep: OUTBOX, since: 'the day it was sent', holds: 'facts', heldBack: true },
  commitments: { model: 'Commitment', keep: RECORD, since: 'the day it was closed', holds: 'words', heldBack: true },
  commitmentEvents: {
    model: 'CommitmentEvent',
    keep: RECORD,
    since: 'the day its promise was closed',
    holds: 'words',
    heldBack: true,
  },
  checkIns: { model: 'CheckIn', keep: RECORD, since: 'its day', holds: 'words', heldBack: true },
  checkInLines: {
    model: 'CheckInLine',
    keep: RECORD,
    since: 'the day of its check-in',
    holds: 'words',
    heldBack: true,
  },
  eventAnswers: {
    model: 'EventAnswer',
    keep: RECORD,
    since: 'the day of its event',
    holds: 'facts',
    heldBack: true,
  },
  feedback: {
    model: 'Feedback',
    only: 'said by name',
    keep: RECORD,
    since: 'the last change',
    holds: 'words',
    heldBack: true,
  },
  confidentialFeedback: {
    model: 'Feedback',
    only: 'said in confidence or to a second person',
    keep: CONFIDENTIAL,
    since: 'the last change',
    holds: 'words',
    heldBack: true,
  },
  terms: { model: 'Term', only: 'as they stand or are proposed', keep: 'always', holds: 'words', heldBack: true },
  pastTerms: {
    model: 'Term',
    only: 'in whose place others are',
    keep: RECORD,
    since: 'the day others took their place',
    holds: 'words',
    heldBack: true,
  },
  metrics: { model: 'Metric', keep: RECORD, since: 'the day it was shared', holds: 'words', heldBack: true },
  digests: { model: 'Digest', keep: RECORD, since: 'the day it was posted', holds: 'facts', heldBack: true },
  digestNotes: { model: 'DigestNote', keep: RECORD, since: 'the day it was written', holds: 'words', heldBack: true },
  audits: { model: 'Audit', keep: RECORD, since: 'the act', holds: 'facts', heldBack: true },
  rounds: { model: 'Round', keep: 'always', holds: 'facts', heldBack: false },
  results: { model: 'RoundResult', keep: 'always', holds: 'facts', heldBack: false },
  wishes: {
    model: 'AgendaWish',
    only: 'until it stands on an agenda',
    keep: 'always',
    holds: 'facts',
    heldBack: false,
  },
  ballots: {
    model: 'Ballot',
    only: 'none once the round has closed',
    keep: { days: 0 },
    since: 'the close of the round',
    holds: 'sealed',
    heldBack: false,
  },
  asked: { model: 'Asked', only: 'those of the last two rounds', keep: 'always', holds: 'facts', heldBack: false },
  namedAnswers: {
    model: 'NamedAnswer',
    keep: CONFIDENTIAL,
    since: 'the close of the round',
    holds: 'sealed',
    heldBack: true,
  },
  comments: {
    model: 'RoundComment',
    keep: CONFIDENTIAL,
    since: 'the close of the round',
    holds: 'words',
    heldBack: true,
  },
  organisations: { model: 'Organisation', keep: 'always', holds: 'facts', heldBack: false },
  partnerships: { model: 'Partnership', keep: 'always', holds: 'words', heldBack: false },
  partnershipOrganisations: { model: 'PartnershipOrganisation', keep: 'always', holds: 'facts', heldBack: false },
  persons: { model: 'Person', keep: 'forgotten', holds: 'identity', heldBack: true },
  hostRoles: { model: 'HostRole', keep: 'always', holds: 'facts', heldBack: false },
  contacts: { model: 'Contact', keep: 'forgotten', holds: 'words', heldBack: true },
  accounts: {
    model: 'Account',
    only: 'of people in a partnership',
    keep: 'forgotten',
    holds: 'identity',
    heldBack: true,
  },
  strangers: {
    model: 'Account',
    only: 'of nobody Tend knows',
    keep: OUTBOX,
    since: 'the day it was first seen',
    holds: 'identity',
    heldBack: false,
  },
  places: { model: 'Place', keep: 'always', holds: 'facts', heldBack: false },
  references: {
    model: 'Reference',
    only: 'of accounts and places Tend does not know, or no longer reaches',
    keep: OUTBOX,
    since: 'the last change',
    holds: 'facts',
    heldBack: false,
  },
  carriedLinks: {
    model: 'Link',
    only: 'carried by a steward',
    keep: RECORD,
    since: 'the day it was over',
    holds: 'facts',
    heldBack: true,
  },
  mailedLinks: {
    model: 'Link',
    only: 'mailed by Tend',
    keep: OUTBOX,
    since: 'the day it was over',
    holds: 'facts',
    heldBack: false,
  },
  installations: {
    model: 'Installation',
    only: 'of those who shut Tend out',
    keep: OUTBOX,
    since: 'that day',
    holds: 'sealed',
    heldBack: false,
  },
  intents: { model: 'SeenIntent', keep: { days: 30 }, since: 'the act', holds: 'facts', heldBack: false },
  stumbles: {
    model: 'Stumble',
    only: 'until the row it tells of can be looked at',
    keep: 'always',
    holds: 'facts',
    heldBack: false,
  },
  gates: { model: 'Gate', keep: { days: 1 }, since: 'the moment it opened', holds: 'facts', heldBack: false },
  hosts: { model: 'Host', keep: 'always', holds: 'facts', heldBack: false },
  imported: {
    model: 'ImportedRow',
    only: 'the cells of the last import',
    keep: 'forgotten',
    holds: 'identity',
    heldBack: false,
  },
  meta: { model: 'Meta', keep: 'always', holds: 'facts', heldBack: false },
  thread: {
    model: 'ThreadLine',
    only: 'in a rehearsal, whose people are invented',
    keep: 'always',
    holds: 'words',
    heldBack: false,
  },
} as const satisfies Readonly<Record<string, Kept>>;

export type Kind = keyof typeof retention;

/** The kinds that go by age, as against those that stay or go by an act. */
export type Timed = {
  [K in Kind]: (typeof retention)[K]['keep'] extends { readonly days: number } | { readonly years: number } ? K : never;
}[Kind];

/** What is older than this instant is past its time. */
export function olderThan(kind: Timed, now: Date): Date {
  const { keep } = retention[kind];
  if ('days' in keep) return new Date(now.getTime() - keep.days * 86_400_000);
  return new Date(`${olderThanDay(kind, now)}T00:00:00Z`);
}

/** The same as a civil date. */
export function olderThanDay(kind: Timed, now: Date): time.CivilDate {
  const { keep } = retention[kind];
  const today = now.toISOString().slice(0, 10);
  return 'days' in keep ? time.addDays(today, -keep.days) : time.addMonths(today, -12 * keep.years);
}
