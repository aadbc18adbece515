/** Owns what time changes about a contact: the steps of the ladder, the first day of a handover, and a last day. */
import * as consent from '../../domain/partnership/consent.ts';
import * as handing from '../../domain/partnership/handing.ts';
import * as people from '../../domain/partnership/people.ts';
import * as time from '../../domain/time.ts';
import { type Acts, byTime } from '../act.ts';
import { bare, loadContact } from './load.ts';
import { handedOn, handOn, takeOver } from './takeover.ts';

/** The agenda names the day; each looks again at the contact, who may have answered or left since. */
export const acts = {
  /** The ladder is counted from the day the introduction arrived (product §2 "a clock starts when it was delivered"). */
  'contact.delivered': async ({ rows, id, now }) => {
    const { contact } = await loadContact(rows, id);
    const arrived = consent.delivered(bare(contact), time.dateIn(contact.person.timeZone, now));
    if (arrived.deliveredOn !== contact.deliveredOn) await rows.contacts.save(arrived);
  },
  'contact.remind': async ({ rows, id, on }) => {
    const { contact } = await loadContact(rows, id);
    if (contact.consent !== 'asked' || contact.remindedOn !== null) return;
    await rows.contacts.save({ ...bare(contact), remindedOn: on });
  },
  'contact.ask_call': async ({ rows, id, on }) => {
    const { contact } = await loadContact(rows, id);
    if (contact.consent !== 'asked' || contact.callAskedOn !== null) return;
    await rows.contacts.save({ ...bare(contact), callAskedOn: on, restUntil: null });
    await rows.outbox.changed({ type: 'contact', id });
  },
  'contact.take_over': async acting => {
    const { contact } = await loadContact(acting.rows, acting.id);
    if (!people.isToTakeOver(contact)) return;
    await takeOver(acting.rows, acting.id, acting.on, () => byTime(acting));
  },
  /** Nothing is left without somebody who keeps it, and nobody writes to them after today. */
  'contact.last_day': async acting => {
    const { contact, contacts } = await loadContact(acting.rows, acting.id);
    if (contact.until === null || contact.until > acting.on || contact.consent === 'no') return;
    const heir = handing.heirOf(contact, contacts, acting.on);
    const changes = heir === null ? [] : await handOn(acting.rows, bare(contact), heir, () => byTime(acting));
    // Whoever comes back from their leave gets all there is to know.
    if (heir !== null && heir.id !== contact.coversId)
      await acting.rows.outbox.owe(handedOn(changes, heir, acting.now, null));
    await acting.rows.contacts.save({ ...bare(contact), consent: 'no' });
  },
} satisfies Partial<Acts>;
