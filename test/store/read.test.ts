/** Proves that rows read in plain SQL are the rows Prisma reads, and that one transaction never sees what it has changed as it was. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Prisma } from '../../src/store/generated/client.ts';
import { read } from '../../src/store/read.ts';
import * as rows from '../support/rows.ts';
import { type Stored, stored } from '../support/stored.ts';

let db: Stored;
beforeEach(async () => {
  db = await stored();
  await rows.seed(db.client);
});
afterEach(() => db.close());

const BY_ID = Prisma.sql`ORDER BY "id"`;
const orderBy = { id: 'asc' } as const;

describe('a row read in plain SQL', () => {
  it('is what Prisma reads, whatever its columns hold', async () => {
    const { client } = db;
    const food = { partnershipId: 'food', ownerContactId: rows.sample.rosaInFood.id, recordedById: 'x' };
    await client.commitment.create({
      data: rows.commitment({ ...food, ownerOrganisationId: 'grace', toOrganisationId: 'mercy', helpAsked: true }),
    });
    await client.place.create({ data: rows.place({ partnershipId: 'food', tenants: 'T1,T2' }) });
    await client.hostRole.create({ data: rows.hostRole({ personId: 'dana', role: 'leader' }) });
    await client.person.create({ data: rows.person({ bundleDay: 3, sharedMailbox: true, wakeAt: rows.START }) });
    const post = { id: 'post', platform: 'slack', state: 'sent', createdAt: rows.START } as const;
    await client.post.create({ data: { ...post, attempts: 2, changedAt: rows.START, live: false } });
    const about = { subjectType: 'commitment', subjectId: 'c', stage: '', key: 'k', kind: 'commitment.due' };
    await client.delivery.create({
      data: { ...about, id: 'd', state: 'said', dueAt: rows.START, createdAt: rows.START, postId: 'post' },
    });

    expect(await read(client, 'Organisation', BY_ID)).toEqual(await client.organisation.findMany({ orderBy }));
    expect(await read(client, 'Person', BY_ID)).toEqual(await client.person.findMany({ orderBy }));
    expect(await read(client, 'HostRole', BY_ID)).toEqual(await client.hostRole.findMany({ orderBy }));
    expect(await read(client, 'Account', BY_ID)).toEqual(await client.account.findMany({ orderBy }));
    expect(await read(client, 'Place', BY_ID)).toEqual(await client.place.findMany({ orderBy }));
    expect(await read(client, 'Partnership', BY_ID)).toEqual(await client.partnership.findMany({ orderBy }));
    expect(await read(client, 'Contact', BY_ID)).toEqual(await client.contact.findMany({ orderBy }));
    expect(await read(client, 'Commitment', BY_ID)).toEqual(await client.commitment.findMany({ orderBy }));
    expect(await read(client, 'Delivery', BY_ID)).toEqual(await client.delivery.findMany({ orderBy }));
    expect(await read(client, 'Post', BY_ID)).toEqual(await client.post.findMany({ orderBy }));
  });
});

describe('what one transaction has read', () => {
  const clock = { kind: 'clock' } as const;

  it('is read anew once it changed a person, an organisation, a partnership or a contact', async () => {
    await db.store.as(clock, async all => {
      const look = async () => {
        const contacts = await all.contacts.of('food', { past: true });
        return {
          partnership: (await all.partnerships.get('food'))?.purpose,
          organisations: (await all.organisations.of('food')).map(each => each.name),
          people: contacts.map(each => each.person.name),
          bodies: contacts.map(each => each.organisation.name),
          consents: contacts.map(each => each.consent),
        };
      };
      const before = await look();
      const { food, grace, rosa, rosaInFood } = rows.sample;
      await all.people.save({ ...rosa, name: 'Rosa Anew' });
      expect((await look()).people).toEqual(before.people.map(name => (name === rosa.name ? 'Rosa Anew' : name)));
      await all.organisations.save({ ...grace, name: 'Grace Anew' });
      expect((await look()).bodies).toContain('Grace Anew');
      expect((await look()).organisations).toContain('Grace Anew');
      await all.partnerships.save({ ...food, purpose: 'anew' });
      expect((await look()).partnership).toBe('anew');
      await all.contacts.save({ ...rosaInFood, consent: 'call' });
      expect((await look()).consents).toContain('call');
    });
  });

  it('has a contact, an organisation and a partnership that were only just added', async () => {
    await db.store.as(clock, async all => {
      expect(await all.partnerships.get('choir')).toBeNull();
      expect(await all.organisations.of('food')).toHaveLength(2);
      expect(await all.contacts.of('food')).toHaveLength(2);
      await all.organisations.add(rows.organisation({ id: 'choir-org' }));
      await all.partnerships.add(rows.partnership({ id: 'choir' }), ['choir-org']);
      await all.partnerships.join('food', 'choir-org');
      await all.people.add(rows.person({ id: 'ana' }));
      await all.contacts.add(rows.contact({ partnershipId: 'food', personId: 'ana', organisationId: 'choir-org' }));
      expect(await all.partnerships.get('choir')).not.toBeNull();
      expect(await all.organisations.of('food')).toHaveLength(3);
      expect((await all.contacts.of('food')).map(each => each.personId)).toContain('ana');
    });
  });
});
