/** Owns the seam between Tend and every platform: intents in, replies back, cards out. Types, and the one error that crosses. */
import type { Card } from '../cards/card.ts';
import type { Field, Form } from '../cards/form.ts';

export type Id = string;
export type PlatformName = 'web' | 'slack' | 'teams' | 'email';

/** A person on a platform, in their home tenant (Slack: team id; Teams: tenant id; the console: "console"). */
export type Account = { readonly platform: PlatformName; readonly tenant: string; readonly user: string };

/** A channel or group chat. */
export type Place = { readonly platform: PlatformName; readonly tenant: string; readonly conversation: string };

/** What somebody did. `id` is the platform's own and stable over redelivery; `action` and `values` are claims, opaque here. */
export type Intent = {
  readonly id: string;
  readonly from: Account;
  readonly at: Place | null;
  /** The signed link it came by: who acts, and by which means, is then what that link says. */
  readonly through?: Id;
} & (
  | { readonly kind: 'typed'; readonly words: string }
  | { readonly kind: 'pressed'; readonly action: string; readonly values: Readonly<Record<string, string>> }
  | { readonly kind: 'captured'; readonly text: string; readonly author: Account | null; readonly link: string }
  | { readonly kind: 'opened' }
);

/**
 * The answer to one intent, for the asker's eyes only.
 * tell: a new message; turn: replaces the pressed card (whole audience is the asker); ask: a form; fix: errors by field name,
 * where `gains` is a field that the form has from then on. `unkept`: what they said is kept nowhere, nor by who shows it.
 */
export type Reply = (
  | { readonly tell?: Card; readonly turn?: Card; readonly ask?: never; readonly fix?: never; readonly gains?: never }
  | { readonly ask: Form; readonly tell?: never; readonly turn?: never; readonly fix?: never; readonly gains?: never }
  | {
      readonly fix: Readonly<Record<string, string>>;
      readonly gains?: Field;
      readonly tell?: never;
      readonly turn?: never;
      readonly ask?: never;
    }
) & { readonly unkept?: boolean };

export type Handle = (intent: Intent) => Promise<Reply>;

/** What one delivery owes, as the dispatcher hands it to be worded: ids and codes only. */
export type Parcel = {
  readonly delivery: Id;
  readonly kind: string;
  readonly subject: Id;
  readonly stage: string;
  readonly to: { readonly person: Id } | { readonly place: Id };
};

/** Words for all that one recipient is owed at once; `said` and `moot` name deliveries. Null when nothing is left to say. */
export type Compose = (
  owed: readonly Parcel[],
) => Promise<{ readonly card: Card; readonly said: readonly Id[]; readonly moot: readonly Id[] } | null>;

/** The card of a Post as it should look now; always has an answer. */
export type Recompose = (post: {
  readonly id: Id;
  readonly to: Parcel['to'];
  readonly owed: readonly Parcel[];
}) => Promise<Card>;

/** Where a Post goes: one account or one place. */
export type Address = { readonly account: Account } | { readonly place: Place };

/**
 * A platform's outbound half. `marker` is the Post's id: a platform that can look posts up puts it where `find` sees it.
 * post: resolves with the remote id; rejects with NotDelivered. update: replaces the card shown under a remote id.
 * find: the remote id of a Post whose fate is unknown, null when surely absent, 'cannot' where the platform cannot be asked.
 */
export type Chat = {
  readonly post: (to: Address, shown: Card, marker: Id) => Promise<string>;
  readonly update: (to: Address, remote: string, shown: Card) => Promise<void>;
  readonly find: (to: Address, marker: Id, since: Date) => Promise<string | null | 'cannot'>;
  /** The limits a post to this address counts against, the widest last; none where the platform sets none. */
  readonly gates?: (to: Address) => readonly Gate[];
};

/**
 * One limit a platform sets: a token every `every` ms, at most `burst` saved up. Shared by all that carries the same key.
 * What limits a whole tenant has the key `platform:tenant`: by it the store leaves out who can only be reached behind it.
 */
export type Gate = { readonly key: string; readonly every: number; readonly burst: number };

/** What a platform tells of one of its accounts. `email` only where it vouches for it. */
export type Profile = { readonly name: string; readonly email: string | null; readonly isActive: boolean };

/** A platform's answers about people and places. Null: it does not know, or does not tell. Rejects with NotDelivered. */
export type Directory = {
  readonly profile: (account: Account) => Promise<Profile | null>;
  /** Home tenants of everybody in a place, as they are now; one that cannot be told apart comes as `unknown`. */
  readonly tenants: (place: Place) => Promise<readonly string[] | null>;
};

/** What happened to an installation, a place or an account without anybody asking Tend for anything. `id` as in an Intent. */
export type Notice = { readonly id: string } & (
  | { readonly kind: 'installed' | 'removed'; readonly platform: PlatformName; readonly tenant: string }
  /** The bot may post in it, or may no more (left, archived, deleted). */
  | { readonly kind: 'joined' | 'left'; readonly place: Place }
  /** Who is inside changed. */
  | { readonly kind: 'shared'; readonly place: Place }
  | { readonly kind: 'renamed'; readonly place: Place; readonly conversation: string }
  | { readonly kind: 'deactivated' | 'reactivated'; readonly account: Account }
);

export type Notify = (notice: Notice) => Promise<void>;

/** again: surely not sent, try later; never: this address does not take it; unknown: it may or may not have arrived. */
export class NotDelivered extends Error {
  readonly fate: 'again' | 'never' | 'unknown';
  /** Milliseconds the platform asked us to wait, where it did. */
  readonly retryAfter: number | null;

  constructor(fate: 'again' | 'never' | 'unknown', code: string, retryAfter: number | null = null) {
    super(code);
    this.name = 'NotDelivered';
    this.fate = fate;
    this.retryAfter = retryAfter;
  }
}
