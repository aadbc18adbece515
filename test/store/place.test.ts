/** Proves which remembered place a channel is, and whose ears its posts are not for (product §9). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as rows from '../support/rows.ts';
import { type Stored, stored } from '../support/stored.ts';

const clock = { kind: 'clock' } as const;
const CHANNEL = { platform: 'slack', tenant: 'T1', conversation: 'C1' } as const;

let db: Stored;
beforeEach(async () => {
  db = await stored();
  await rows.seed(db.client);
  await db.client.place.create({ data: rows.place({ ...CHANNEL, id: 'channel', partnershipId: 'food' }) });
});
afterEach(() => db.close());

describe('a channel', () => {
  const ids = async (at: typeof CHANNEL | { platform: 'slack' | 'teams'; tenant: string; conversation: string }) => [
    await db.store.system.placeAt(at),
    (await db.store.as(clock, seen => seen.places.at(at)))?.id ?? null,
  ];

  it('on Slack is the same from whichever workspace it is seen', async () => {
    expect(await ids(CHANNEL)).toEqual(['channel', 'channel']);
    expect(await ids({ ...CHANNEL, tenant: 'T2' })).toEqual(['channel', 'channel']);
    expect(await ids({ ...CHANNEL, conversation: 'C2' })).toEqual([null, null]);
  });

  it('elsewhere is its tenant’s alone', async () => {
    await db.client.place.updateMany({ data: { platform: 'teams' } });
    expect(await ids({ ...CHANNEL, platform: 'teams' })).toEqual(['channel', 'channel']);
    expect(await ids({ ...CHANNEL, platform: 'teams', tenant: 'T2' })).toEqual([null, null]);
  });

  it('is the one of its own workspace before that of another', async () => {
    await db.client.place.create({ data: rows.place({ ...CHANNEL, tenant: 'T2', id: 'theirs' }) });
    expect(await ids({ ...CHANNEL, tenant: 'T2' })).toEqual(['theirs', 'theirs']);
    expect(await ids({ ...CHANNEL, tenant: 'T3' })).toEqual(['channel', 'channel']);
  });

  it('stays out of sight from another workspace too, and is not bound twice', async () => {
    await rows.another(db.client, 'oak');
    const at = { ...CHANNEL, tenant: 'T2' };
    const asOak = { kind: 'person', person: 'oak-person' } as const;
    expect(await db.store.as(asOak, seen => seen.places.at(at))).toBeNull();
    const twice = db.store.as(asOak, seen => seen.places.add(rows.place({ ...at, partnershipId: 'oak' })));
    await expect(twice).rejects.toMatchObject({ code: 'place_taken' });
  });
});

describe('who is inside', () => {
  const strangers = (person: string) =>
    db.store.as({ kind: 'person', person }, seen => seen.places.strangers('channel'));

  it('is as the platform told it last, each tenant once', async () => {
    await db.store.system.outbox.inside('channel', ['T2', 'T1', 'T2']);
    expect(await db.store.system.outbox.knownPlace('channel')).toEqual({
      ...CHANNEL,
      reachable: true,
      tenants: ['T1', 'T2'],
      allowedTenants: ['T1'],
    });
    await db.store.system.outbox.inside('channel', []);
    expect(await db.store.system.outbox.knownPlace('channel')).toMatchObject({ tenants: [] });
    expect(await db.store.system.outbox.knownPlace('nowhere')).toBeNull();
  });

  it('are strangers until somebody of the partnership is known to come from there; the unknown always', async () => {
    await db.store.system.outbox.inside('channel', ['T1', 'T2', 'unknown']);
    expect(await strangers('dana')).toEqual(['T2', 'unknown']);
    const at = { platform: 'slack', personId: 'rosa' } as const;
    await db.client.account.create({ data: rows.account({ ...at, tenant: 'T2' }) });
    await db.client.account.create({ data: rows.account({ ...at, tenant: 'unknown' }) });
    expect(await strangers('dana')).toEqual(['unknown']);
  });

  it('is nothing to who does not see the place', async () => {
    await rows.another(db.client, 'oak');
    await db.store.system.outbox.inside('channel', ['T9']);
    expect(await strangers('oak-person')).toEqual([]);
  });
});
