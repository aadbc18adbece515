/** Owns what every flow is handed: the rows through the asker's eyes, the clock's instant, fresh ids, and who asks. */

import { type Actor, actorOf } from '../domain/commitment/commitment.ts';
import { isCurrent, type Means } from '../domain/partnership.ts';
import type { Language } from '../domain/person.ts';
import { Refusal } from '../domain/refusal.ts';
import type * as time from '../domain/time.ts';
import type { ActionName, ActionValues } from '../messages/actions.ts';
import type { Account, Id, Intent, Profile, Reply } from '../ports/chat.ts';
import type { Clock, Log, NewId } from '../ports/deps.ts';
import type { PlaceRow, Rows } from '../ports/store/rows.ts';
import type { Store } from '../ports/store/store.ts';
import type { Me } from '../ports/store/viewer.ts';
import type { Picked } from './picked.ts';

/** One intent of a known person, inside its transaction. `now` is product time; `today` the asker's civil date. */
export type Ask = {
  readonly rows: Rows;
  readonly now: Date;
  readonly today: time.CivilDate;
  readonly newId: NewId;
  readonly me: Me;
  readonly language: Language;
  readonly intent: Intent;
  readonly at: PlaceRow | null;
  readonly means: Means;
  /** How a link is carried from here. */
  readonly ways: Ways;
  /** Whom they chose in the platform's list of people. */
  readonly picked: Picked | null;
};

/** The values were read by the action's own shape; ids among them are claims, which the rows answer for. */
export type Flow<Name extends ActionName> = (ask: Ask, values: ActionValues<Name>) => Promise<Reply>;
/** Every action has its flow: one without does not compile. */
export type Flows = { readonly [Name in ActionName]: Flow<Name> };

/** The asker as a contact of a partnership; a coordinator or leader who is no contact acts for nobody in it. */
export function actorIn(ask: Ask, partnership: Id): Actor {
  const contact = contactIn(ask, partnership);
  if (contact === undefined) throw new Refusal('not_yours');
  return actorOf(contact, ask.means);
}

const ROLES = ['steward', 'backup', 'member'];

/** Somebody who stands in for a colleague is in a partnership twice; they act in the stronger role. */
export function contactIn(ask: Pick<Ask, 'me' | 'today'>, partnership: Id): Me['contacts'][number] | undefined {
  const mine = ask.me.contacts.filter(each => each.partnershipId === partnership && isCurrent(each, ask.today));
  return mine.sort((one, other) => ROLES.indexOf(one.role) - ROLES.indexOf(other.role))[0];
}

/** What somebody asked for is there and theirs to see, or the answer is the same as if it never was. */
export function found<Row>(row: Row | null): Row {
  if (row === null) throw new Refusal('not_found');
  return row;
}

/** How somebody with neither Slack nor Teams is reached: `page` is the address of a link, null where Tend has none. */
export type Ways = { readonly page: (token: string) => string | null; readonly byMail: boolean };

/** Where no address and no relay is set. */
export const NO_WAYS: Ways = { page: () => null, byMail: false };

/** What the way in is built from. */
export type HandleDeps = {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Log;
  /** Told after a committed intent: there may be something to deliver. */
  readonly awake: () => void;
  /**
   * True once for the one-time code printed at first start: compares in constant time and forgets it (product "Coordinator").
   * Absent where no code is out.
   */
  readonly checkCode?: (words: string) => Promise<boolean>;
  /** What a platform tells of an account; a rejection counts as null. Absent where no platform is connected. */
  readonly profile?: (account: Account) => Promise<Profile | null>;
  /** Absent where nobody is reached by a link. */
  readonly ways?: Ways;
  /** Whether an account is at home in the host's own workspace, whose word on an e-mail address is believed. */
  readonly isHome?: (account: Account) => boolean;
};
