/** Owns staff turnover, the commonest event of all: contacts end, change role, hand over, and are covered (product §1, §3). */
import { type Contact, type ContactRole, isCurrent, isHostSteward } from '../partnership.ts';
import { Refusal } from '../refusal.ts';
import type { CivilDate } from '../time.ts';
import * as time from '../time.ts';

/** A contact with the side it stands on, as far as these rules need it. */
export type Sided = Contact & { readonly organisation: { readonly isHost: boolean } };

/** The last day of somebody who leaves, today or later. @throws Refusal on `until` */
export function leave(contact: Contact, until: CivilDate, all: readonly Sided[], today: CivilDate): Contact {
  if (until < today) throw new Refusal('date.past', {}, 'until');
  demandSteward(contact, all, today, until);
  return { ...contact, until };
}

const LONGEST_NOTE = 300;

/** What is good to know about somebody. @throws Refusal on `note` */
export function readNote(words: string): string {
  const note = words.trim();
  if (note.length > LONGEST_NOTE) throw new Refusal('text.long', { most: LONGEST_NOTE }, 'note');
  return note;
}

/** A role given by hand ends what a handover had planned for it. */
export function changeRole(contact: Contact, role: ContactRole, all: readonly Sided[], today: CivilDate): Contact {
  if (contact.role === role) return contact;
  if (contact.role === 'steward') demandSteward(contact, all, today, today);
  return { ...contact, role, coversId: null, isSecond: contact.isSecond && role !== 'steward' };
}

/**
 * Names the second person of their side, or takes the name back: what should not go to the steward goes to them (product §5).
 * One a side: all rows that change.
 */
export function nameSecond(
  contact: Contact,
  isSecond: boolean,
  all: readonly Contact[],
  today: CivilDate,
): readonly Contact[] {
  if (isSecond && contact.role === 'steward') throw new Refusal('contact.second_steward');
  if (isSecond && !isCurrent(contact, today)) throw new Refusal('contact.gone');
  const others = all.filter(
    each => each.id !== contact.id && each.organisationId === contact.organisationId && each.isSecond && isSecond,
  );
  return [{ ...contact, isSecond }, ...others.map(each => ({ ...each, isSecond: false }))];
}

/**
 * On the host's side somebody always answers: its last steward hands over instead of leaving. Who stands in until a day, or
 * leaves on one, does not stay. `until`: their last day; null where it is not named yet.
 */
export function demandSteward(
  contact: Contact,
  all: readonly Sided[],
  today: CivilDate,
  until: CivilDate | null,
): void {
  const current = all.filter(each => isCurrent(each, today));
  if (!current.some(each => each.id === contact.id && isHostSteward(each))) return;
  const follows = (each: Contact) =>
    isForGood(each) && each.coversId === contact.id && (until === null || each.since <= time.addDays(until, 1));
  const stays = current.some(
    each => each.id !== contact.id && each.until === null && (isHostSteward(each) || follows(each)),
  );
  if (!stays) throw new Refusal('contact.last_steward');
}

/**
 * The stewardship that `old` could hand to `next` in another partnership as well; null where there is none, where `next` has it
 * already, or somebody follows there.
 */
export function toHandOver<Row extends Contact>(
  all: readonly Row[],
  old: Pick<Contact, 'personId' | 'organisationId'>,
  next: Pick<Contact, 'personId'>,
  today: CivilDate,
): Row | null {
  const theirs = all.filter(each => each.organisationId === old.organisationId && isCurrent(each, today));
  const isOwn = (each: Contact) => each.role === 'steward' && (each.coversId === null || each.until === null);
  const found = theirs.find(each => each.personId === old.personId && isOwn(each));
  const isTaken = theirs.some(
    each => each.coversId === found?.id || (each.personId === next.personId && each.role === 'steward'),
  );
  return found === undefined || isTaken ? null : found;
}

/** From which day somebody stands in, and, for a cover, the last day of it; for good where null. */
export type Term = { readonly from: CivilDate; readonly until: CivilDate | null };

/** @throws Refusal on `from` or `until` */
export function demandTerm(term: Term, today: CivilDate): void {
  if (term.from < today) throw new Refusal('date.past', {}, 'from');
  if (term.until !== null && term.until < term.from) throw new Refusal('cover.backwards', {}, 'until');
}

/**
 * The row of whoever takes over from, or stands in for, `covered`. Until the first day they read and see everything as a
 * backup, so that the other side can be told before the change (product §3).
 */
export function standIn(fresh: Contact, covered: Contact, term: Term, today: CivilDate): Contact {
  if (covered.role !== 'steward') throw new Refusal('contact.no_steward');
  const role = term.from <= today ? 'steward' : 'backup';
  return { ...fresh, role, coversId: covered.id, since: term.from, until: term.until };
}

/** Named as the one who takes over, and the first day is not yet there or was not acted on. */
export function isToTakeOver(contact: Pick<Contact, 'coversId' | 'role'>): boolean {
  return contact.coversId !== null && contact.role !== 'steward';
}

/** Whom these contacts stand in for now: a colleague's promises are theirs to mind until they are back. */
export function coveredBy(contacts: readonly Pick<Contact, 'coversId' | 'role' | 'until'>[]): readonly string[] {
  return contacts.flatMap(each => (each.role === 'steward' && each.until !== null ? (each.coversId ?? []) : []));
}

/** A handover for good, rather than a dated cover. */
export function isForGood(contact: Pick<Contact, 'coversId' | 'until'>): boolean {
  return contact.coversId !== null && contact.until === null;
}

/**
 * What the first day of a handover changes. `standing` is the row the same person already had in this partnership: for good,
 * it becomes the steward's and the planned row ends. A cover changes nothing for whom it covers.
 */
export function takeOver(
  planned: Contact,
  standing: Contact | null,
  covered: Contact | null,
  today: CivilDate,
): { readonly rows: readonly Contact[]; readonly successor: Contact } {
  if (!isForGood(planned)) {
    const successor: Contact = { ...planned, role: 'steward' };
    return { rows: [successor], successor };
  }
  const left: readonly Contact[] =
    covered === null || covered.role !== 'steward' ? [] : [{ ...covered, role: 'member' }];
  if (standing === null) {
    const successor: Contact = { ...planned, role: 'steward' };
    return { rows: [successor, ...left], successor };
  }
  const successor: Contact = { ...standing, role: 'steward', coversId: planned.coversId, isSecond: false };
  // Ended before this day: nobody stands in the list twice on the day they begin.
  return { rows: [successor, { ...planned, coversId: null, until: time.addDays(today, -1) }, ...left], successor };
}

/** The last day of whoever hands over and leaves: the day before the change, or today where the change is today. */
export function lastDayBefore(from: CivilDate, today: CivilDate): CivilDate {
  return from > today ? time.addDays(from, -1) : today;
}
