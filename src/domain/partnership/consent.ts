/** Owns consent and the ladder of somebody who does not answer: sent, answered, spoken to, resting, closed (product §1). */
import type { Channel, Consent, Contact, Means, Partnership } from '../partnership.ts';
import type { PlatformName } from '../person.ts';
import { Refusal } from '../refusal.ts';
import type { CivilDate } from '../time.ts';

/** What somebody can answer to an introduction, and change at any time later. */
export type Answer = Extract<Consent, 'here' | 'email' | 'call' | 'no'>;

const LONGEST_INTRODUCTION = 1000;

const channels: Readonly<Record<Exclude<Answer, 'here' | 'no'>, Channel>> = { email: 'email', call: 'phone' };

/** Still a draft or waiting for an answer: nothing but the introduction may reach them. */
export function isUnanswered(contact: Pick<Contact, 'consent'>): boolean {
  return contact.consent === 'none' || contact.consent === 'asked';
}

/** [Send it] ends the draft for this contact only; `byPhone`: there is no address to write to, so the steward is asked to call. */
export function send(contact: Contact, byPhone: boolean, today: CivilDate): Contact {
  if (contact.consent === 'asked') return contact;
  if (contact.consent !== 'none') throw new Refusal('contact.answered');
  return { ...contact, consent: 'asked', sentOn: today, callAskedOn: byPhone ? today : null };
}

/** @throws Refusal on `words` */
export function introduce(contact: Contact, words: string): Contact {
  if (contact.consent !== 'none') throw new Refusal('contact.sent');
  const introduction = words.trim();
  if (introduction.length > LONGEST_INTRODUCTION) {
    throw new Refusal('text.long', { most: LONGEST_INTRODUCTION }, 'words');
  }
  return { ...contact, introduction };
}

/** Their own answer, first or changed. `platform` is where they pressed: "here" is there. */
export function answer(
  contact: Contact,
  said: Answer,
  by: { readonly means: Means; readonly platform: PlatformName; readonly today: CivilDate },
): Contact {
  const channel = said === 'here' ? by.platform : said === 'no' ? contact.channel : channels[said];
  return answered(contact, said, channel, by.means, by.today);
}

/** The same answer once more, by their own hand. */
export function confirmed(contact: Contact, today: CivilDate): Contact {
  return { ...contact, consentMeans: 'self', answeredOn: today };
}

/** The steward called: they are reached by phone from now on, and it is marked as recorded by the steward. */
export function spoke(contact: Contact, today: CivilDate): Contact {
  return answered(contact, 'call', 'phone', 'phone', today);
}

/** No messages until the date; then the steward is asked to call once more. @throws Refusal on `until` */
export function rest(contact: Contact, until: CivilDate, today: CivilDate): Contact {
  if (until <= today) throw new Refusal('date.past', {}, 'until');
  return { ...contact, restUntil: until, callAskedOn: null };
}

/** Nobody writes to them any more, from now on: the wrong person, or closed kindly. */
export function close(contact: Contact, today: CivilDate): Contact {
  return { ...contact, consent: 'no', restUntil: null, until: today };
}

/** The introduction arrived: from now on the working days of the ladder are counted. */
export function delivered(contact: Contact, on: CivilDate): Contact {
  return contact.consent === 'asked' && contact.deliveredOn === null ? { ...contact, deliveredOn: on } : contact;
}

/** A yes, in whatever form: here, by e-mail or by phone. */
export function isYes(contact: Pick<Contact, 'consent'>): boolean {
  return contact.consent === 'here' || contact.consent === 'email' || contact.consent === 'call';
}

/** The first yes makes a draft active, and its check-ins count from that day; anything else leaves it as it is. */
export function firstYes(partnership: Partnership, contact: Pick<Contact, 'consent'>, today: CivilDate): Partnership {
  if (partnership.state !== 'draft' || !isYes(contact)) return partnership;
  return { ...partnership, state: 'active', activeSince: today, checkInAnchor: today };
}

function answered(contact: Contact, consent: Answer, channel: Channel | null, means: Means, today: CivilDate): Contact {
  // Who said yes themselves and now wants to be written to elsewhere goes on having said it when they did.
  const goesOn = isYes(contact) && isYes({ consent }) && contact.consentMeans === 'self';
  const answeredOn = goesOn ? (contact.answeredOn ?? today) : today;
  return { ...contact, consent, channel, consentMeans: means, answeredOn, restUntil: null };
}
