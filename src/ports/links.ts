/** Owns the seam of signed links: by one, somebody with neither Slack nor Teams reads and acts on a page of their own. */
import type { Card, CardLanguage } from '../cards/card.ts';
import type { Account, Id } from './chat.ts';

/** Whose page a link opens. `account` is as whom they act there; no platform reaches it. */
export type Guest = {
  readonly link: Id;
  readonly account: Account;
  readonly name: string;
  readonly language: CardLanguage;
};

/**
 * What stands on the page beside the home screen. Opening spends nothing: mail scanners open links too.
 * about: what the mail was sent for, null where it was for nothing in particular; news: what became of promises, what else is
 * open and the last check-in, a card for each partnership; next: the next check-in, with its calendar's entry;
 * terms: whose page it is, until when, and how what is pressed here counts.
 */
export type Page = {
  readonly about: Card | null;
  readonly news: readonly Card[];
  readonly next: Card | null;
  readonly terms: Card;
  /** Whether it is in nobody's hands but theirs. */
  readonly isOwn: boolean;
};

/** open: it serves; over: it has expired or was taken back, and its owner may ask for another; null: nobody was given it. */
export type Opened = { readonly state: 'open' | 'over'; readonly guest: Guest } | null;

export type Links = {
  readonly open: (token: string) => Promise<Opened>;
  readonly page: (guest: Guest) => Promise<Page>;
  /** All that is held about them, as JSON; null by a link that somebody else carried. It is audited. */
  readonly held: (guest: Guest) => Promise<string | null>;
  /** Asks for a new link: sent to the address on file, else the steward is asked to bring one. Which of them it was. */
  readonly renew: (guest: Guest) => Promise<'mail' | 'steward' | 'nobody'>;
  /** What a form of this link's page carries: nobody without the installation's secret can make one. */
  readonly stamp: (link: Id, nonce: string) => string;
  readonly isStamped: (link: Id, nonce: string, stamp: string) => boolean;
};

/** What one mail holds: to whom, by which name, and the link; nothing of what it is about. */
export type Letter = {
  readonly to: string;
  readonly name: string;
  readonly language: CardLanguage;
  readonly url: string;
};

/** A fresh letter for an account that is reached by mail, null where it is none. `marker`: of the Post it carries. */
export type Letters = (account: Account, marker: Id) => Promise<Letter | null>;
