/** Owns the first door's inside: every feature's rows, seen by one viewer in one transaction. */
import type { Rows } from '../ports/store/rows.ts';
import { trace } from './privacy/trail.ts';
import { accounts } from './rows/accounts.ts';
import { agreement } from './rows/agreement.ts';
import { checkins } from './rows/checkins.ts';
import { commitments } from './rows/commitments.ts';
import { contacts } from './rows/contacts.ts';
import { digests } from './rows/digests.ts';
import type { Door } from './rows/door.ts';
import { events } from './rows/events.ts';
import { feedback } from './rows/feedback.ts';
import { host } from './rows/host.ts';
import { links } from './rows/links.ts';
import { metrics } from './rows/metrics.ts';
import { organisations } from './rows/organisations.ts';
import { outbox } from './rows/outbox.ts';
import { partnerships } from './rows/partnerships.ts';
import { people } from './rows/people.ts';
import { places } from './rows/places.ts';
import { privacy } from './rows/privacy.ts';
import { pulse } from './rows/pulse.ts';

export function rowsOf(door: Door, repeated: boolean): Rows {
  return {
    viewer: door.sight.viewer,
    me: door.sight.me,
    repeated,
    host: host(door),
    organisations: organisations(door),
    people: people(door),
    accounts: accounts(door),
    places: places(door),
    partnerships: partnerships(door),
    contacts: contacts(door),
    commitments: commitments(door),
    checkins: checkins(door),
    events: events(door),
    feedback: feedback(door),
    agreement: agreement(door),
    metrics: metrics(door),
    privacy: privacy(door),
    pulse: pulse(door),
    digests: digests(door),
    outbox: outbox(door),
    links: links(door),
    audit: entry => trace(door, entry),
  };
}
