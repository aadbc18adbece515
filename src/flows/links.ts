/** Owns whom a link lets in, what a mailed one holds, and asking for another where one is over (product §1). */

import type { Owed } from '../domain/delivery.ts';
import * as links from '../domain/partnership/link.ts';
import { isCurrent, isHostSteward } from '../domain/partnership.ts';
import * as time from '../domain/time.ts';
import { saying } from '../messages/privacy/record.ts';
import type { Clock } from '../ports/deps.ts';
import type { Guest, Letters, Links, Opened } from '../ports/links.ts';
import type { Contact, ContactWho, Rows } from '../ports/store/rows.ts';
import type { Store } from '../ports/store/store.ts';
import type { LinkRow } from '../ports/store/system.ts';
import type { Ways } from './ask.ts';
import { page } from './page.ts';
import { tell } from './partnership/load.ts';
import { through } from './through.ts';

type Deps = { readonly store: Store; readonly clock: Clock; readonly ways: Ways };

export function linking(deps: Deps): Links {
  const { links: rows } = deps.store.system;
  return {
    open: token => open(deps, token),
    page: guest => page(deps, guest),
    held: guest => held(deps, guest),
    renew: guest => renew(deps, guest),
    stamp: rows.stamp,
    isStamped: rows.isStamped,
  };
}

/** What a mail holds: a name and the link, nothing else (product §1). */
export function letters({ store, clock, ways }: Deps): Letters {
  return async (account, marker) => {
    const mailed = await store.system.links.mail(account, marker, links.mailedUntil(clock.now()));
    if (mailed === null) return null;
    const { token, ...letter } = mailed;
    const url = ways.page(token);
    return url === null ? null : { ...letter, url };
  };
}

async function open({ store }: Deps, token: string): Promise<Opened> {
  const row = await store.system.links.find(token);
  if (row === null) return null;
  return store.as(through(row).viewer, async rows => {
    if (rows.me === null) return null;
    const { name, language } = rows.me.person;
    const guest: Guest = { link: row.id, account: accountOf(row), name, language };
    return { state: row.isOver ? 'over' : 'open', guest };
  });
}

/** Where "here" is, for who says yes on the page: in their mail, or nowhere that Tend could write to. */
function accountOf({ person, contact }: LinkRow): Guest['account'] {
  return contact === null
    ? { platform: 'email', tenant: 'mail', user: person }
    : { platform: 'web', tenant: 'link', user: contact };
}

async function held({ store }: Deps, { link, language }: Guest): Promise<string | null> {
  const row = await store.system.links.behind(link);
  if (row === null || row.contact !== null) return null;
  const found = await store.as(through(row).viewer, rows => rows.privacy.about(row.person));
  return JSON.stringify(found, saying(language), 2);
}

/** Asked again on the same day it is the same asking. */
async function renew({ store, clock, ways }: Deps, guest: Guest): Promise<'mail' | 'steward' | 'nobody'> {
  const now = clock.now();
  return store.as({ kind: 'clock' }, async rows => {
    const theirs = await contactsOf(rows, guest, now);
    const [first] = theirs;
    if (first === undefined) return 'nobody';
    const mailed =
      ways.byMail && first.person.email !== null ? theirs.find(each => links.mayBeMailed(each.consent)) : undefined;
    if (mailed !== undefined) {
      await rows.outbox.owe(owed('contact.link', mailed, [mailed], now));
      return 'mail';
    }
    let asked = false;
    for (const each of theirs) {
      const stewards = (await rows.contacts.of(each.partnershipId)).filter(isHostSteward);
      await rows.outbox.owe(owed('contact.link_wanted', each, stewards, now));
      asked ||= stewards.length > 0;
    }
    return asked ? 'steward' : 'nobody';
  });
}

function owed(
  kind: 'contact.link' | 'contact.link_wanted',
  about: ContactWho,
  to: readonly ContactWho[],
  now: Date,
): readonly Owed[] {
  const stage = time.dateIn(about.person.timeZone, now);
  return tell(kind, { type: 'contact', id: about.id }, to, { partnership: about.partnershipId, stage, now });
}

/** What the link was for: one contact, or all that its person is for partners. */
async function contactsOf(rows: Rows, { account }: Guest, now: Date): Promise<readonly ContactWho[]> {
  const all = await rows.contacts.all();
  const isTheirs = (each: Contact) => (account.platform === 'web' ? each.id : each.personId) === account.user;
  const ids = all.filter(isTheirs).map(each => each.id);
  const found: ContactWho[] = [];
  for (const id of ids) {
    const contact = await rows.contacts.get(id);
    const isHere = contact !== null && !contact.organisation.isHost && contact.consent !== 'none';
    if (isHere && isCurrent(contact, time.dateIn(contact.person.timeZone, now))) found.push(contact);
  }
  return found;
}
