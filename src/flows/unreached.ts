/** Owns what follows when nobody could be reached: the host's stewards learn of it, never silently dropped (product §8). */
import type { Recipient } from '../domain/delivery.ts';
import { isHostSteward } from '../domain/partnership.ts';
import type { Store } from '../ports/store/store.ts';

/** Owes `partnership.unreached` to the host stewards of each partnership they are in, once a day each; it is moot where nothing of it waits. */
export async function unreached(store: Store, to: Recipient, now: Date): Promise<void> {
  // A place out of reach stands on the coordinators' home screen; here it is about people.
  if (!('person' in to)) return;
  await store.as({ kind: 'clock' }, async rows => {
    for (const partnership of await rows.partnerships.all()) {
      const contacts = await rows.contacts.of(partnership.id);
      if (!contacts.some(contact => contact.personId === to.person && !contact.organisation.isHost)) continue;
      const stewards = contacts.filter(isHostSteward);
      await rows.outbox.owe(
        stewards.map(steward => ({
          kind: 'partnership.unreached',
          subject: { type: 'partnership', id: partnership.id },
          to: { person: steward.personId },
          partnershipId: partnership.id,
          // A broken address fails for every message of the day: once is enough to know it.
          stage: `${to.person}:${now.toISOString().slice(0, 10)}`,
          wantedAt: now,
        })),
      );
    }
  });
}
