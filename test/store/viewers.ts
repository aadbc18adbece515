/** Owns two partnerships of one host and everybody who may look at them. */
import type { Viewer } from '../../src/ports/store/viewer.ts';
import * as rows from '../support/rows.ts';
import { type Stored, stored } from '../support/stored.ts';

export const person = (id: string): Viewer => ({ kind: 'person', person: id });

/** `food` (Dana for the host, Rosa) and `oak` (only its own steward); a coordinator, a leader, and two who leave or left. */
export async function viewed(): Promise<Stored> {
  const db = await stored();
  const { client } = db;
  await rows.seed(client);
  await rows.another(client, 'oak');
  for (const [id, timeZone] of [
    ['cora', 'America/New_York'],
    ['lee', 'America/New_York'],
    ['gone', 'America/New_York'],
    ['west', 'Pacific/Honolulu'],
  ] as const) {
    await client.person.create({ data: rows.person({ id, timeZone, email: `${id}@mercy.example` }) });
  }
  await client.hostRole.createMany({
    data: [
      rows.hostRole({ id: 'r1', personId: 'cora', role: 'coordinator' }),
      rows.hostRole({ id: 'r2', personId: 'lee', role: 'leader' }),
      rows.hostRole({ id: 'r3', personId: 'gone', role: 'leader', until: '2026-05-31' }),
    ],
  });
  const inFood = { partnershipId: 'food', organisationId: 'grace' };
  await client.contact.createMany({
    data: [
      rows.contact({ ...inFood, id: 'gone-food', personId: 'gone', until: '2026-05-31' }),
      rows.contact({ ...inFood, id: 'west-food', personId: 'west', until: '2026-06-01' }),
    ],
  });
  for (const partnershipId of ['food', 'oak']) {
    const oak = partnershipId === 'oak';
    await client.commitment.create({
      data: rows.commitment({
        id: `${partnershipId}-promise`,
        partnershipId,
        ownerContactId: oak ? 'oak-contact' : 'rosa-food',
        ownerOrganisationId: oak ? 'oak-org' : 'grace',
        toOrganisationId: 'mercy',
      }),
    });
    await client.checkIn.create({ data: rows.checkIn({ id: `${partnershipId}-checkin`, partnershipId }) });
    await client.checkInLine.create({
      data: rows.line({ id: `${partnershipId}-line`, checkInId: `${partnershipId}-checkin` }),
    });
    await client.place.create({ data: rows.place({ id: `${partnershipId}-place`, partnershipId }) });
  }
  await client.place.create({ data: rows.place({ id: 'leaders-place', forLeaders: true }) });
  await client.account.create({ data: rows.account({ id: 'nobody' }) });
  await client.account.create({ data: rows.account({ id: 'claiming', claims: 'rosa-food' }) });
  return db;
}
