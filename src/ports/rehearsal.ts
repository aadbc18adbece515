/** Owns the seam of the rehearsal: who one can be in the console, what they were sent, and the movable clock. */
import type { Card } from '../cards/card.ts';
import type { Account, Address, Id, Place } from './chat.ts';

/** Somebody the console can act as. `about` is shown beside the name: role, organisation. */
export type Actor = {
  readonly account: Account;
  readonly name: string;
  readonly about: string;
  readonly side: 'host' | 'partner' | 'unknown';
};

/** A place whose thread the console can show. */
export type Stage = { readonly place: Place; readonly name: string };

/** One line of a thread: a card the bot posted, or what somebody typed or pressed. */
export type Line = {
  readonly remote: string;
  readonly at: Date;
  readonly said: { readonly by: 'bot'; readonly card: Card } | { readonly by: 'person'; readonly words: string };
};

/** The console's memory, in the rehearsal database. A marker kept twice stays one line (its card is the later one). */
export type Thread = {
  readonly keep: (to: Address, card: Card, marker: Id, at: Date) => Promise<string>;
  readonly change: (remote: string, card: Card) => Promise<void>;
  readonly find: (marker: Id) => Promise<string | null>;
  readonly said: (to: Address, words: string, at: Date) => Promise<void>;
  /** Newest first; `before` pages back. */
  readonly read: (of: Address, most: number, before?: Date) => Promise<readonly Line[]>;
};

/** What one move of the clock did. */
export type Moved = {
  readonly now: string;
  readonly delivered: number;
  readonly skipped: number;
  readonly failed: number;
};

export type Rehearsal = {
  readonly cast: () => Promise<readonly Actor[]>;
  readonly stages: () => Promise<readonly Stage[]>;
  readonly now: () => Date;
  /** The next instant at which something could happen, or null. */
  readonly next: () => Promise<Date | null>;
  /** Moves through everything due on the way, in order; answers when all is dispatched. Throws MovedBack for an earlier instant. */
  readonly move: (to: Date) => Promise<Moved>;
  /** Whether the seeded cast answers by itself while the clock moves. */
  readonly answering: () => boolean;
  readonly letEverybodyAnswer: (on: boolean) => Promise<void>;
};

/** The rehearsal clock only goes forward. */
export class MovedBack extends Error {}
