/** Owns the first door's inside: every feature's rows, seen by one viewer in one transaction. */
import type { AuditEntry, Rows } from '../ports/store/rows.ts';
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
    audit: entry => audit(door, entry),
  };
}

/** In the viewer's own transaction: what was rolled back never happened, and is not told of (product §9). */
async function audit({ tx, sight, parts }: Door, { act, subject, partnershipId, detail }: AuditEntry): Promise<void> {
  await tx.audit.create({
    data: {
      id: parts.newId(),
      at: parts.clock.now(),
      personId: sight.me?.person.id ?? null,
      act,
      subjectType: subject.type,
      subjectId: subject.id,
      partnershipId,
      detail,
    },
  });
}
