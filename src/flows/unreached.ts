/** Owns what follows when nobody could be reached: the host's stewards learn of it, never silently dropped (product §8, §9). */
import type { Owed, Recipient } from '../domain/delivery.ts';
import { isHostSteward } from '../domain/partnership.ts';
import type { Id } from '../ports/chat.ts';
import type { Rows } from '../ports/store/rows.ts';
import type { Store } from '../ports/store/store.ts';

/** Tells the host stewards of each partnership they are in, once a day each; it is moot where nothing of it waits. */
export async function unreached(store: Store, to: Recipient, now: Date): Promise<void> {
  await store.as({ kind: 'clock' }, rows => tellOf(rows, to, now));
}

/** The same inside a transaction of the clock. */
export async function tellOf(rows: Rows, to: Recipient, now: Date): Promise<void> {
  await rows.outbox.owe('person' in to ? await ofPerson(rows, to.person, now) : await ofPlace(rows, to.place, now));
}

async function ofPerson(rows: Rows, person: Id, now: Date): Promise<readonly Owed[]> {
  const owed: Owed[] = [];
  for (const { id } of await rows.partnerships.all()) {
    const contacts = await rows.contacts.of(id);
    if (!contacts.some(contact => contact.personId === person && !contact.organisation.isHost)) continue;
    const about = { kind: 'partnership.unreached', subject: { type: 'partnership', id }, partnershipId: id } as const;
    const stage = `${person}:${dayOf(now)}`;
    const stewards = await stewardsOf(rows, id);
    owed.push(...stewards.map(steward => ({ ...about, to: { person: steward }, stage, wantedAt: now })));
  }
  return owed;
}

/** A channel has its own steward to mend it; the leaders' channel, and one without a steward, has the coordinators. */
async function ofPlace(rows: Rows, id: Id, now: Date): Promise<readonly Owed[]> {
  const place = await rows.places.get(id);
  if (place === null) return [];
  const { partnershipId } = place;
  const about = { kind: 'place.unreached', subject: { type: 'place', id }, partnershipId } as const;
  const stewards = partnershipId === null ? [] : await stewardsOf(rows, partnershipId);
  const told = stewards.length > 0 ? stewards : await coordinatorsOf(rows);
  return told.map(person => ({ ...about, to: { person }, stage: dayOf(now), wantedAt: now }));
}

async function stewardsOf(rows: Rows, partnership: Id): Promise<readonly Id[]> {
  const contacts = await rows.contacts.of(partnership);
  return contacts.filter(isHostSteward).map(each => each.personId);
}

async function coordinatorsOf(rows: Rows): Promise<readonly Id[]> {
  return (await rows.people.hostRoles('coordinator')).map(each => each.personId);
}

const dayOf = (now: Date): string => now.toISOString().slice(0, 10);
