/** Owns the sample's past: at first start it is three months old, consented, with promises kept, late and open. */

import { line } from '../domain/checkin/lines.ts';
import * as plans from '../domain/checkin/plan.ts';
import { type Actor, actorOf, type Change, type Commitment } from '../domain/commitment/commitment.ts';
import * as commitment from '../domain/commitment/done.ts';
import * as late from '../domain/commitment/late.ts';
import * as record from '../domain/commitment/record.ts';
import * as time from '../domain/time.ts';
import type { ContactWho, Id, Partnership, Rows } from '../ports/store/rows.ts';
import type { Store } from '../ports/store/store.ts';
import { daysBefore } from './people.ts';
import { MEETINGS, PAST, type Past } from './story.ts';

/** Old enough for a first pulse: 60 days and a check-in (product §4). */
const AGE_DAYS = 91;
/** A partnership and who is in it, read once. */
type Cast = { readonly partnership: Partnership; readonly contacts: readonly ContactWho[] };

/** Ages an imported sample: all partnerships active, all contacts asked and consented, and the story's promises told. */
export async function age(store: Store, now: Date, newId: () => Id): Promise<void> {
  await store.as({ kind: 'clock' }, async rows => {
    const since = daysBefore(now, AGE_DAYS);
    const casts = [];
    for (const partnership of await rows.partnerships.all()) {
      casts.push({ partnership, contacts: await rows.contacts.of(partnership.id) });
    }
    for (const { partnership, contacts } of casts) {
      await rows.partnerships.save(live(partnership, since, daysBefore(now, 16)));
      for (const { person: _person, organisation, ...row } of contacts) {
        await rows.contacts.save(organisation.isHost ? { ...row, since } : consented(row, since));
      }
    }
    for (const cast of casts) await meet(rows, cast, now, newId);
    for (const past of PAST) {
      const cast = casts.find(({ partnership }) => partnership.name === past.partnership);
      if (cast !== undefined) await tell(rows, past, cast, now, newId);
    }
  });
}

function live(partnership: Partnership, since: time.CivilDate, lastContactOn: time.CivilDate): Partnership {
  // One of them rests in summer, so that a rehearsal shows what that does.
  const restMonths = partnership.name.includes('School') ? '7,8' : '';
  return { ...partnership, state: 'active', activeSince: since, checkInAnchor: since, lastContactOn, restMonths };
}

/** By the channel each is to be reached on; who is called has answered by phone. */
function consented(contact: Omit<ContactWho, 'person' | 'organisation'>, since: time.CivilDate) {
  const asked = { sentOn: since, deliveredOn: since, answeredOn: time.addDays(since, 1), since };
  if (contact.channel === 'phone')
    return { ...contact, ...asked, consent: 'call' as const, consentMeans: 'phone' as const };
  return { ...contact, ...asked, consent: contact.channel === 'email' ? ('email' as const) : ('here' as const) };
}

/** They have met before: without a check-in held, nobody is asked how the partnership feels (product §4). */
async function meet(rows: Rows, { partnership, contacts }: Cast, now: Date, newId: () => Id): Promise<void> {
  const by = contacts[0]?.id ?? '';
  for (const { days, said } of MEETINGS) {
    const on = daysBefore(now, days);
    const slot = { planned: on, date: on, time: '10:00', moved: false };
    const held = { state: 'held', heldOn: on, minutesById: by, minutesOn: on } as const;
    const attended = contacts.map(contact => contact.id).join(',');
    const checkIn = { ...plans.planned(newId(), partnership, slot, now), ...held, attended };
    await rows.checkins.add(checkIn);
    const made = { id: newId(), checkInId: checkIn.id, by, at: now };
    await rows.checkins.addLine({ ...line(made, 'said', 0, said), finished: true });
  }
}

/** Replays one promise through the rules themselves, so that its history is one the product could have made. */
async function tell(rows: Rows, past: Past, cast: Cast, now: Date, newId: () => Id): Promise<void> {
  const { partnership, contacts } = cast;
  const owner = contacts.find(each => each.person.name === past.owner);
  const receiver =
    contacts.find(each => each.organisation.name === past.to && each.role !== 'member') ??
    contacts.find(each => each.organisation.name === past.to);
  if (owner === undefined || receiver === undefined) return;
  const changes = history(past, partnership.id, actorOf(owner), actorOf(receiver), now, newId);
  const [first, ...rest] = changes;
  if (first === undefined) return;
  await rows.commitments.add(first.commitment, first.event);
  let was = first.commitment.changedAt;
  for (const change of rest) {
    await rows.commitments.save(change.commitment, change.event, was);
    was = change.commitment.changedAt;
  }
}

function history(
  past: Past,
  partnershipId: Id,
  owner: Actor,
  receiver: Actor,
  now: Date,
  newId: () => Id,
): readonly Change[] {
  const on = (days: number) => daysBefore(now, days);
  // The history's instants must differ, or two of its lines could stand in either order.
  const doing = (by: Actor, days: number, step: number) => ({
    by,
    today: on(days),
    at: new Date(time.instantOf(on(days), '15:00', 'UTC').getTime() + step * 60_000),
    eventId: newId(),
  });
  const made = record.record(
    {
      id: newId(),
      partnershipId,
      owner: { contact: owner.contact, organisation: owner.organisation, calendar: time.WEEKDAYS, byPhone: false },
      toOrganisation: receiver.organisation,
      what: past.what,
      due: on(past.due),
      kind: null,
      contingency: '',
      backupContact: null,
      repairs: null,
    },
    doing(owner, past.made, 0),
  );
  const changes: Change[] = [made];
  const latest = (): Commitment => (changes.at(-1) ?? made).commitment;
  if (past.moved !== undefined) {
    const { asked, to, why } = past.moved;
    const lateness = { why, forNow: '', newDate: on(to) };
    changes.push(late.askNewDate(latest(), lateness, time.WEEKDAYS, doing(owner, asked, 1)));
    changes.push(late.agree(latest(), doing(receiver, asked, 2)));
  }
  if (past.done !== undefined) changes.push(commitment.done(latest(), time.WEEKDAYS, doing(owner, past.done, 3)));
  if (past.confirmed !== undefined) changes.push(commitment.confirm(latest(), doing(receiver, past.confirmed, 4)));
  return changes;
}
