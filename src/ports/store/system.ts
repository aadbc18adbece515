/** Owns the second door: named operations of the clockwork. They return ids, times, codes and aggregates, never words. */
import type { DeliveryKind, Recipient, Subject } from '../../domain/delivery.ts';
import type { Listener } from '../../domain/manners.ts';
import type { RoundKind } from '../../domain/pulse/round.ts';
import type { KnownPlace, Reachable } from '../../domain/reach.ts';
import type { CivilDate, Zone } from '../../domain/time.ts';
import type { Account, Address, Gate, Id, Place, PlatformName } from '../chat.ts';
import type { Agenda } from './agenda.ts';
import type { Trouble } from './trouble.ts';

/** A waiting delivery as the dispatcher weighs it. */
export type Waiting = {
  readonly id: Id;
  readonly kind: DeliveryKind;
  readonly subject: Subject;
  readonly stage: string;
  readonly dueAt: Date;
  readonly expiresAt: Date | null;
};

/** What is heard alike by one recipient. */
export type Heard = {
  /** Null for a place. */
  readonly listener: Listener | null;
  readonly waiting: readonly Waiting[];
};

/** All that waits for one recipient, due or not yet, with what manners and reach need to know of them. */
export type Pending = Heard & {
  readonly to: Recipient;
  readonly reachable: Reachable;
  /** Why their rows make no sense; then nothing else is known of them. */
  readonly senseless?: unknown;
};

/** A Post in hand: claimed by us until its lease ends (real time). */
export type PostInHand = {
  readonly id: Id;
  readonly to: Recipient;
  readonly address: Address;
  readonly attempts: number;
  readonly state: 'sending' | 'unknown';
  readonly firstTriedAt: Date;
  /** Real time; from then on another may take it up. */
  readonly leaseUntil: Date;
  readonly owed: readonly Waiting[];
};

/** What one recipient is owed, to become one Post there. */
export type Claim = {
  readonly to: Recipient;
  readonly ids: readonly Id[];
  readonly address: Address;
  /** A token of each is taken, or none. */
  readonly gates: readonly Gate[];
  /** Real time. */
  readonly wall: Date;
  readonly leaseUntil: Date;
};

/** A Post that was left on the way, with what it owes as it would be heard now: differently where a consent has changed. */
export type Stranded = PostInHand & { readonly heard: readonly Heard[] };

/** A tenant that let Tend in. `token` is sealed at rest; `details` holds ids and scopes, never a secret. */
export type Installation = {
  readonly platform: PlatformName;
  readonly tenant: string;
  readonly token: string;
  readonly details: Readonly<Record<string, string>>;
};

/** What a platform needs to write somewhere again: ids and addresses, never a secret or a word. Names are the platform's own. */
export type Reference = Readonly<Record<string, string>>;
/** A signed link. `contact` where a steward carries it; null: Tend sent it to the person's own address. */
export type LinkRow = {
  readonly id: Id;
  readonly person: Id;
  readonly contact: Id | null;
  /** The partnership it opens; null: all in which its person is a partner's contact. */
  readonly partnership: Id | null;
  readonly expiresAt: Date;
  readonly isOver: boolean;
};

/** A letter's address and token: personal, and read by the room that sends mail only. */
export type Mailed = {
  readonly to: string;
  readonly name: string;
  readonly language: 'en' | 'es';
  readonly token: string;
};

export type System = {
  /**
   * The account's row (made when first seen) and the human behind it, if known. They are in reach again where their tenant let
   * Tend in, or where they wrote to Tend itself (`isDirect`): a press in a shared channel alone does not tell it.
   */
  readonly whoIs: (
    account: Account,
    isDirect: boolean,
  ) => Promise<{ readonly account: Id; readonly person: Id | null }>;
  readonly placeAt: (place: Place) => Promise<Id | null>;

  readonly agenda: Agenda;

  readonly outbox: {
    /**
     * Recipients with something due at or before `now`, with all that waits for them until `ahead`: first who is owed an answer, then who waits longest.
     * Who said yes in one partnership and not in another comes once for each answer. Left out: those who at `wall` (real
     * time) can only be reached in tenants whose gate is closed, and whoever was `served`.
     */
    readonly due: (
      now: Date,
      wall: Date,
      ahead: Date,
      most: number,
      served?: readonly Recipient[],
    ) => Promise<readonly Pending[]>;
    /** Manners said later (or earlier): no attempt is counted. `zone`: whose clock says so; null: none, it is so long from now. */
    readonly putBack: (ids: readonly Id[], dueAt: Date, zone: Zone | null) => Promise<void>;
    /** They could not be weighed: each is put back ever longer, and at its last attempt reaches nobody, for `reason`. Answers those. */
    readonly stumbled: (ids: readonly Id[], reason: string) => Promise<readonly Id[]>;
    readonly settle: (ids: readonly Id[], state: 'moot' | 'expired' | 'unreached', reason: string) => Promise<void>;
    /** Takes one token of each gate, or none and tells (real time) when all of them may be open. */
    readonly pass: (gates: readonly Gate[], wall: Date) => Promise<Date | null>;
    /** A platform asked for patience: nothing passes this gate before `until` (real time). */
    readonly hold: (gate: string, until: Date) => Promise<void>;
    /** When (real time) the first gate opens behind which something waits that could go now; null where nothing waits. */
    readonly opens: (now: Date, wall: Date) => Promise<Date | null>;
    /** Who is inside a place, as the platform tells it now. */
    readonly inside: (place: Id, tenants: readonly string[]) => Promise<void>;
    readonly knownPlace: (place: Id) => Promise<KnownPlace | null>;
    /**
     * One Post for these deliveries of one recipient; null when another took some of them. Behind a closed gate nothing is
     * claimed, and it tells when (real time) all of them may be open.
     */
    readonly claim: (claim: Claim) => Promise<PostInHand | { readonly opens: Date } | null>;
    /** Posts that failed and may be tried again (not behind a closed gate), or whose lease ran out while sending (their fate is unknown). */
    readonly stranded: (wall: Date, leaseUntil: Date, most: number) => Promise<readonly Stranded[]>;
    readonly sent: (post: Id, remote: string, said: readonly Id[], moot: readonly Id[]) => Promise<void>;
    /** Nothing was left to say: the Post never was. */
    readonly dissolve: (post: Id) => Promise<void>;
    /** It was not sent, and what it owes waits again as if it never was. */
    readonly release: (post: Id) => Promise<void>;
    /** `counted: false` gives the attempt back: waiting as long as a platform asked is none. */
    readonly failed: (
      post: Id,
      fate: 'again' | 'never' | 'unknown' | 'dead',
      code: string,
      notBefore: Date | null,
      counted?: boolean,
    ) => Promise<void>;
    /** What this process still holds when it must end: a call that did not come back may have arrived, so it is looked up from then on (real time). */
    readonly letGo: (notBefore: Date) => Promise<void>;
    /** Posts whose shown subject changed, with all they said; not those behind a gate that is closed at `wall` (real time). */
    readonly changed: (
      wall: Date,
      most: number,
    ) => Promise<
      readonly {
        readonly id: Id;
        readonly to: Recipient;
        readonly address: Address;
        readonly remote: string;
        readonly changedAt: Date;
        readonly owed: readonly Waiting[];
      }[]
    >;
    readonly refreshed: (post: Id, changedAt: Date) => Promise<void>;
    /** How much could go out at `now` (product time) and has not, and since when the oldest of it. */
    readonly lag: (now: Date) => Promise<{ readonly due: number; readonly oldest: Date | null }>;
    readonly counts: () => Promise<{ readonly waiting: number; readonly unreached: number; readonly unknown: number }>;
    /** What did not go out as it should, the oldest first; what was due at or before `late` (product time) is late. */
    readonly troubles: (late: Date) => Promise<readonly Trouble[]>;
  };

  readonly rounds: {
    /** Freezes the groups, asks one contact per person and makes the round key; harmless when it is there already. */
    readonly open: (
      round: { id: Id; kind: RoundKind; opensOn: CivilDate; closesOn: CivilDate },
      now: Date,
    ) => Promise<void>;
    /** Opens the ballots once, stores what may be published and deletes ballots and key in one transaction. */
    readonly close: (id: Id, now: Date) => Promise<void>;
    /** Rewrites the database file so that deleted ballots are gone; repeated at each start until it is done. */
    readonly shred: () => Promise<void>;
  };

  readonly installations: {
    /** Null where the tenant never let Tend in, or has shut it out again. */
    readonly of: (platform: PlatformName, tenant: string) => Promise<Installation | null>;
    readonly all: (platform: PlatformName) => Promise<readonly Installation[]>;
    readonly keep: (installation: Installation) => Promise<void>;
    /**
     * The token is gone at once; accounts and places of the tenant are out of reach until it is let in again. `notice`: told
     * again under this id, which is kept in the same transaction, it must not shut out who has let Tend in anew.
     */
    readonly revoke: (platform: PlatformName, tenant: string, notice?: Id) => Promise<void>;
  };

  /** For platforms that can only write where they were spoken to, or know by which address a tenant is reached. */
  readonly references: {
    readonly of: (to: Address) => Promise<Reference | null>;
    /** The latest of a tenant's, whoever's it is. */
    readonly latest: (platform: PlatformName, tenant: string) => Promise<Reference | null>;
    /** Takes the place of what was known; the same again writes nothing. */
    readonly keep: (to: Address, reference: Reference) => Promise<void>;
  };

  readonly links: {
    /** The link of this token; null where nobody was given it. Looking spends nothing. */
    readonly find: (token: string) => Promise<LinkRow | null>;
    /** Null where it is over: expired, taken back, or its contact has left. */
    readonly behind: (link: Id) => Promise<LinkRow | null>;
    /** A fresh token for the Post of this id, in place of the one before; null for an account that no mail reaches. */
    readonly mail: (account: Account, post: Id, until: Date) => Promise<Mailed | null>;
    /** Gives an account to everybody who can be reached by mail and has none; how many. */
    readonly seat: () => Promise<number>;
    /** What was sent as this Post, to be worded once more; null where it is not there (any more). */
    readonly said: (post: Id) => Promise<{ readonly to: Recipient; readonly owed: readonly Waiting[] } | null>;
    readonly stamp: (link: Id, nonce: string) => string;
    readonly isStamped: (link: Id, nonce: string, stamp: string) => boolean;
  };

  /** Every zone that some row's times are counted in. */
  readonly zones: () => Promise<readonly Zone[]>;
  /** Removes rows past their retention (product §9); counts by kind. */
  readonly retire: (now: Date) => Promise<Readonly<Record<string, number>>>;
  /**
   * In a database made from a backup, once: open rounds are void, Posts on the way are looked up, and, where `mayHaveSpoken`, bulk
   * that fell due by `now` is not sent, nor a week told once more. How many of each, and which week; null in any other database.
   */
  readonly restored: (
    now: Date,
    wall: Date,
    mayHaveSpoken: boolean,
  ) => Promise<{
    readonly rounds: number;
    readonly posts: number;
    readonly unsaid: number;
    readonly week: CivilDate | null;
  } | null>;
  /** Whether the database itself failed (gone, full, cut off) rather than what was asked of it: that counts against no row. */
  readonly isOutage: (cause: unknown) => boolean;
  readonly meta: {
    readonly get: (name: string) => Promise<string | null>;
    readonly set: (name: string, value: string) => Promise<void>;
  };
};
