/** Owns what a brief says of each contact: how they would like to be reached, when they work, and what was noted of them. */
import { isCurrent } from '../../domain/partnership.ts';
import type { CivilDate } from '../../domain/time.ts';
import * as time from '../../domain/time.ts';
import type { PersonView } from '../../messages/checkin/people.ts';
import type { ContactWho } from '../../ports/store/rows.ts';

const USUAL = { days: '1,2,3,4,5', from: '09:00', to: '17:00' } as const;

/** Who is there today; whoever stands in for a colleague is there once, as that. */
export function peopleOf(contacts: readonly ContactWho[], today: CivilDate): readonly PersonView[] {
  const current = contacts.filter(each => isCurrent(each, today));
  const isTwice = (one: ContactWho): boolean =>
    one.coversId === null &&
    current.some(
      each => each.personId === one.personId && each.organisationId === one.organisationId && each.coversId !== null,
    );
  return current.filter(each => !isTwice(each)).map(each => view(each, contacts, today));
}

function view(contact: ContactWho, all: readonly ContactWho[], today: CivilDate): PersonView {
  const { person, organisation } = contact;
  const days = time.parseWorkingDays(person.workingDays) ?? [];
  const { politeFrom: from, politeTo: to } = person;
  const away = time.latest(person.pausedUntil, contact.restUntil);
  const covered = all.find(each => each.id === contact.coversId);
  // A handover for good is over once the one before is no steward any more.
  const isOver = contact.until === null && covered?.role !== 'steward';
  return {
    name: person.name,
    organisation: organisation.name,
    role: contact.role,
    language: person.language,
    consent: organisation.isHost ? null : contact.consent,
    channel: contact.channel,
    days: days.join() === USUAL.days ? [] : days,
    hours: from === USUAL.from && to === USUAL.to ? null : { from, to },
    awayUntil: away !== null && away > today ? away : null,
    standsIn: covered === undefined || isOver ? null : { name: covered.person.name, until: contact.until },
    note: contact.note,
  };
}
