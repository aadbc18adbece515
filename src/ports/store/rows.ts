/** Owns the first door: what one viewer may reach, inside one transaction. Each feature's rows are one property. */
import type { CheckIn, CheckInLine } from '../../domain/checkin/checkin.ts';
import type { Commitment, CommitmentEvent, CommitmentState } from '../../domain/commitment/commitment.ts';
import type { Delivery, DeliveryKind, Owed, Subject } from '../../domain/delivery.ts';
import type { Met } from '../../domain/digest/met.ts';
import type { KeptBefore } from '../../domain/digest/milestone.ts';
import type { Promised } from '../../domain/digest/side.ts';
import type { Contact, Organisation, Partnership } from '../../domain/partnership.ts';
import type { Account, HostRole, Person } from '../../domain/person.ts';
import type { CivilDate } from '../../domain/time.ts';
import type { CohortMember } from '../../domain/trust/floors.ts';
import type { Id, PlatformName } from '../chat.ts';
import type { AgreementRows } from './agreement.ts';
import type { DigestRows } from './digest.ts';
import type { EventRows } from './events.ts';
import type { FeedbackRows } from './feedback.ts';
import type { HostRows } from './host.ts';
import type { MetricRows } from './metrics.ts';
import type { PrivacyRows } from './privacy.ts';
import type { PulseRows } from './pulse.ts';
import type { Me, Viewer } from './viewer.ts';

export type { Account, Contact, HostRole, Id, Organisation, Partnership, Person };

/** A contact with the human and the body they stand for. */
export type ContactWho = Contact & { readonly person: Person; readonly organisation: Organisation };

/** A channel or group chat as remembered. */
export type PlaceRow = {
  readonly id: Id;
  readonly platform: 'web' | 'slack' | 'teams' | 'email';
  readonly tenant: string;
  readonly conversation: string;
  readonly name: string;
  readonly partnershipId: Id | null;
  readonly forLeaders: boolean;
  readonly tenants: string;
  readonly reachable: boolean;
  readonly createdAt: Date;
};

export type AuditEntry = {
  readonly act: string;
  readonly subject: Subject;
  readonly partnershipId: Id | null;
  /** Codes and ids only, never words. */
  readonly detail: string;
};

/**
 * Everything is limited to what the viewer may see: `get` of anything else is null, lists leave it out,
 * and saving it throws. `save` wakes the row (its `wakeAt` becomes now) so that the agenda looks at it again.
 * What somebody else has already throws Refusal name_taken, place_taken or account_taken.
 */
export type Rows = {
  readonly viewer: Viewer;
  /** Null for a stranger, a place and the clock. */
  readonly me: Me | null;
  /** True when the intent's id was committed before: nothing done now will be kept. */
  readonly repeated: boolean;

  readonly organisations: {
    readonly get: (id: Id) => Promise<Organisation | null>;
    readonly host: () => Promise<Organisation | null>;
    readonly named: (name: string) => Promise<Organisation | null>;
    readonly of: (partnershipId: Id) => Promise<readonly Organisation[]>;
    readonly all: () => Promise<readonly Organisation[]>;
    readonly add: (row: Organisation) => Promise<void>;
    readonly save: (row: Organisation) => Promise<void>;
  };
  readonly people: {
    readonly get: (id: Id) => Promise<Person | null>;
    readonly byEmail: (email: string) => Promise<readonly Person[]>;
    readonly hostRoles: (role?: HostRole['role']) => Promise<readonly (HostRole & { readonly person: Person })[]>;
    readonly add: (row: Person) => Promise<void>;
    readonly save: (row: Person) => Promise<void>;
    readonly addHostRole: (row: HostRole) => Promise<void>;
    readonly endHostRole: (id: Id, until: CivilDate) => Promise<void>;
  };
  readonly accounts: {
    readonly get: (id: Id) => Promise<Account | null>;
    /** By its name on the platform. Host staff who know an account may learn whose it is, as they may by an e-mail address. */
    readonly at: (account: { platform: PlatformName; tenant: string; user: string }) => Promise<Account | null>;
    readonly of: (personId: Id) => Promise<readonly Account[]>;
    readonly all: () => Promise<readonly Account[]>;
    /** Those that say who they are and wait for somebody's yes. */
    readonly claiming: () => Promise<readonly Account[]>;
    readonly save: (row: Account) => Promise<void>;
  };
  readonly places: {
    readonly get: (id: Id) => Promise<PlaceRow | null>;
    /** A Slack channel is the same from whichever of its workspaces it is seen. */
    readonly at: (place: { platform: string; tenant: string; conversation: string }) => Promise<PlaceRow | null>;
    readonly of: (partnershipId: Id) => Promise<readonly PlaceRow[]>;
    /** All that are bound to a partnership, the first one bound first. */
    readonly bound: () => Promise<readonly PlaceRow[]>;
    readonly leaders: () => Promise<PlaceRow | null>;
    /** Home tenants inside for whose ears its posts are not; none of a place out of sight. */
    readonly strangers: (id: Id) => Promise<readonly string[]>;
    readonly add: (row: PlaceRow) => Promise<void>;
    readonly save: (row: PlaceRow) => Promise<void>;
  };
  readonly partnerships: {
    readonly get: (id: Id) => Promise<Partnership | null>;
    readonly named: (name: string) => Promise<Partnership | null>;
    readonly all: () => Promise<readonly Partnership[]>;
    /** Who is in which cohort of the pulse, over the whole portfolio; nobody for viewers who are not host staff. */
    readonly cohorts: () => Promise<readonly CohortMember[]>;
    readonly add: (row: Partnership, organisationIds: readonly Id[]) => Promise<void>;
    readonly join: (partnershipId: Id, organisationId: Id) => Promise<void>;
    /** The two sides were in contact on that day: for who is in it, and who leads. */
    readonly heard: (id: Id, on: CivilDate) => Promise<void>;
    /** Also wakes its open promises, check-ins and contacts: their calendars may have changed. */
    readonly save: (row: Partnership) => Promise<void>;
  };
  readonly contacts: {
    readonly get: (id: Id) => Promise<ContactWho | null>;
    /** Current contacts only, unless `past` is asked for. */
    readonly of: (partnershipId: Id, options?: { readonly past: boolean }) => Promise<readonly ContactWho[]>;
    /** Of all partnerships whose people the viewer sees, past ones too, and without the human and the body. */
    readonly all: () => Promise<readonly Contact[]>;
    readonly add: (row: Contact) => Promise<void>;
    /** Also wakes the promises this contact owns or is to confirm. */
    readonly save: (row: Contact) => Promise<void>;
  };
  readonly commitments: {
    readonly get: (id: Id) => Promise<Commitment | null>;
    readonly of: (partnershipId: Id, states?: readonly CommitmentState[]) => Promise<readonly Commitment[]>;
    /** Those I own, back up, or am to answer for as one of the receiving organisation's contacts. */
    readonly mine: (states: readonly CommitmentState[]) => Promise<readonly Commitment[]>;
    /** Those whose last date agreed, Done or closing day lies in the period, over all partnerships the viewer may see. */
    readonly between: (from: CivilDate, to: CivilDate) => Promise<readonly Commitment[]>;
    /** The same without words and people: a year of a whole portfolio is counted in a second. */
    readonly counted: (from: CivilDate, to: CivilDate) => Promise<readonly Promised[]>;
    /** Confirmed as kept before that day, by whose promises they were. */
    readonly keptBefore: (day: CivilDate) => Promise<readonly KeptBefore[]>;
    readonly events: (id: Id) => Promise<readonly CommitmentEvent[]>;
    readonly eventsBetween: (from: CivilDate, to: CivilDate) => Promise<readonly CommitmentEvent[]>;
    /** Of the promises due in the period by the last date agreed in time, those that thanks were said for. */
    readonly thankedFor: (from: CivilDate, to: CivilDate) => Promise<ReadonlySet<Id>>;
    /** The promises that name this one as what they make good, the oldest first. */
    readonly repairs: (id: Id) => Promise<readonly Commitment[]>;
    /** Mine that were not kept and closed since then, without those a promise makes good that was not turned down. */
    readonly unrepaired: (since: CivilDate) => Promise<readonly Commitment[]>;
    /** Who may be named for a promise that others said thanks for, by its id: only with their own yes, whoever looks. */
    readonly named: (ids: readonly Id[]) => Promise<ReadonlyMap<Id, string>>;
    readonly add: (row: Commitment, event: CommitmentEvent) => Promise<void>;
    /** Compares `changedAt` with what was read; throws Refusal changed_meanwhile. */
    readonly save: (row: Commitment, event: CommitmentEvent | null, was: Date) => Promise<void>;
  };
  readonly checkins: {
    readonly get: (id: Id) => Promise<CheckIn | null>;
    readonly of: (partnershipId: Id, most?: number) => Promise<readonly CheckIn[]>;
    readonly between: (from: CivilDate, to: CivilDate) => Promise<readonly CheckIn[]>;
    readonly counted: (from: CivilDate, to: CivilDate) => Promise<readonly Met[]>;
    readonly lines: (checkInId: Id) => Promise<readonly CheckInLine[]>;
    readonly line: (id: Id) => Promise<CheckInLine | null>;
    /** False when the slot was there already. Who leads may add a talk or a visit of theirs to any partnership. */
    readonly add: (row: CheckIn) => Promise<boolean>;
    /** What was noted for that slot was a leader's as well. */
    readonly led: (row: Pick<CheckIn, 'partnershipId' | 'kind' | 'slot'>) => Promise<void>;
    /** The day of the last talk or visit of those who lead, by partnership; nothing where there was none. */
    readonly ledOn: () => Promise<ReadonlyMap<Id, CivilDate>>;
    readonly save: (row: CheckIn) => Promise<void>;
    readonly addLine: (row: CheckInLine) => Promise<void>;
    readonly saveLine: (row: CheckInLine) => Promise<void>;
    /** Those who lead put a point of nobody's on an agenda, at its end, without a look at the other lines; there already, it stays. */
    readonly wish: (row: CheckInLine) => Promise<void>;
    /** Such points by the beginning of their id; held: their check-in was, or one they were carried to. For those who lead. */
    readonly wished: (prefix: string) => Promise<readonly { readonly id: Id; readonly isHeld: boolean }[]>;
  };
  readonly events: EventRows;
  readonly feedback: FeedbackRows;
  readonly agreement: AgreementRows;
  readonly metrics: MetricRows;
  readonly privacy: PrivacyRows;
  readonly pulse: PulseRows;
  readonly digests: DigestRows;
  readonly host: HostRows;
  readonly outbox: {
    /** Puts what is owed into the outbox with the polite instant manners gives it; owed twice is once. */
    readonly owe: (owed: readonly Owed[]) => Promise<void>;
    /** Waiting deliveries about a subject that are no longer worth saying. */
    readonly drop: (subject: Subject, kinds: readonly DeliveryKind[], reason: string) => Promise<void>;
    /** Posts that show this subject with live buttons are brought up to date by the dispatcher. */
    readonly changed: (subject: Subject) => Promise<void>;
    readonly about: (subject: Subject) => Promise<readonly Delivery[]>;
    /** What reached nobody; in state `waiting` what was sent and may not have arrived, which is not sent again. */
    readonly unreached: () => Promise<readonly Delivery[]>;
    /**
     * The viewer uses a page that shows what could not be sent to them about this partnership: it has reached them.
     * True where there was any.
     */
    readonly shown: (partnership: Id, kinds: readonly string[]) => Promise<boolean>;
    /**
     * What a person found out about a Post that was sent and may not have arrived: it did, or all of it waits to be sent again.
     * False where it is none of these, or holds something out of the viewer's sight.
     */
    readonly decide: (post: Id, fate: 'arrived' | 'again') => Promise<boolean>;
    /** What reached nobody waits again, due now; addresses that refused it count as in reach once more, so that they are tried. */
    readonly retry: (ids: readonly Id[]) => Promise<void>;
  };
  readonly links: {
    /** A fresh link for a partner's contact, carried by the viewer; the one carried before is over. Its token is told this once. */
    readonly carry: (contact: Id, until: Date) => Promise<string>;
    /** Takes back what was carried; how many still served. */
    readonly withdraw: (contact: Id) => Promise<number>;
    readonly serves: (contact: Id) => Promise<boolean>;
    /** The name of whoever carried the link that this contact had at that time; null where nobody did, or out of sight. */
    readonly carrier: (contact: Id, at: Date) => Promise<string | null>;
  };
  readonly audit: (entry: AuditEntry) => Promise<void>;
};
