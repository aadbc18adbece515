/** Proves that a tenant's token is kept sealed, opens only for its tenant, is gone once it shut us out, and with it everybody's reach. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/ports/store/store.ts';
import { SealBroken } from '../../src/store/seal.ts';
import * as rows from '../support/rows.ts';
import { bytesOf } from '../support/store.ts';
import { type Stored, stored } from '../support/stored.ts';

const DAY = 86_400_000;
const TOKEN = 'xoxb-2718281828-secret-of-mercy';
const mercy = {
  platform: 'slack',
  tenant: 'T1',
  token: TOKEN,
  details: { botUserId: 'U0', scopes: 'chat:write' },
} as const;
const grace = { ...mercy, tenant: 'T2', token: 'xoxb-another' };

let db: Stored;
let installations: Store['system']['installations'];
beforeEach(async () => {
  db = await stored();
  installations = db.store.system.installations;
  await rows.seed(db.client);
});
afterEach(() => db.close());

const isKept = async (text: string): Promise<boolean> => (await bytesOf(db)).includes(text);

describe('a tenant that let Tend in', () => {
  it('is known with its token and details; another is not', async () => {
    await installations.keep(mercy);
    await installations.keep(grace);
    expect(await installations.of('slack', 'T1')).toEqual(mercy);
    expect(await installations.of('slack', 'T3')).toBeNull();
    expect(await installations.of('teams', 'T1')).toBeNull();
    expect((await installations.all('slack')).map(each => each.tenant)).toEqual(['T1', 'T2']);
    expect(await installations.all('teams')).toEqual([]);
  });

  it('is known as another process left it, at the latest after five seconds', async () => {
    await installations.keep(mercy);
    expect(await installations.of('slack', 'T1')).not.toBeNull();
    await db.client.installation.updateMany({ data: { sealed: null, state: 'revoked' } });
    db.wallAt(new Date(rows.START.getTime() + 5_000));
    expect(await installations.of('slack', 'T1')).toBeNull();
  });

  it('is one row however often it lets Tend in, with its newest token', async () => {
    await installations.keep(mercy);
    db.at(new Date(rows.START.getTime() + DAY));
    await installations.keep({ ...mercy, token: 'xoxb-newer' });
    expect(await installations.of('slack', 'T1')).toMatchObject({ token: 'xoxb-newer' });
    expect(await db.client.installation.findMany({ select: { createdAt: true, changedAt: true } })).toEqual([
      { createdAt: rows.START, changedAt: new Date(rows.START.getTime() + DAY) },
    ]);
  });

  it('has its token nowhere in the database file, nor in a log line', async () => {
    await installations.keep(mercy);
    await installations.of('slack', 'T1');
    // What is not secret shows that the bytes are looked at rightly.
    expect(await isKept('chat:write')).toBe(true);
    expect(await isKept(TOKEN)).toBe(false);
    expect(await isKept('secret-of-mercy')).toBe(false);
    expect(db.logged.join()).not.toContain('xoxb');
  });

  it('has a seal that opens in no other row', async () => {
    await installations.keep(mercy);
    await installations.keep(grace);
    const { sealed } = await db.client.installation.findFirstOrThrow({ where: { tenant: 'T1' } });
    await db.client.installation.updateMany({ where: { tenant: 'T2' }, data: { sealed } });
    await expect(installations.of('slack', 'T2')).rejects.toThrow(SealBroken);
  });
});

describe('a tenant that shut Tend out', () => {
  beforeEach(async () => {
    const at = { platform: 'slack', tenant: 'T1' } as const;
    await db.client.account.createMany({
      data: [
        rows.account({ ...at, id: 'rosa-slack', personId: 'rosa' }),
        rows.account({ ...at, id: 'elsewhere', tenant: 'T2', personId: 'rosa' }),
        rows.account({ ...at, id: 'on-teams', platform: 'teams', personId: 'rosa' }),
      ],
    });
    await db.client.place.createMany({
      data: [
        rows.place({ ...at, id: 'channel', partnershipId: 'food' }),
        rows.place({ ...at, id: 'other', tenant: 'T2' }),
      ],
    });
    await installations.keep(mercy);
  });
  const outOfReach = async () => {
    const where = { reachable: false };
    const found = [...(await db.client.account.findMany({ where })), ...(await db.client.place.findMany({ where }))];
    return found.map(each => each.id).toSorted();
  };

  it('has no token any more, and nobody in it can be reached', async () => {
    await installations.revoke('slack', 'T1');
    expect(await installations.of('slack', 'T1')).toBeNull();
    expect(await installations.all('slack')).toEqual([]);
    expect(await db.client.installation.findMany()).toMatchObject([{ sealed: null, state: 'revoked' }]);
    expect(await outOfReach()).toEqual(['channel', 'rosa-slack']);
  });

  it('is in reach again once it lets Tend in again', async () => {
    await installations.revoke('slack', 'T1');
    await installations.keep(mercy);
    expect(await outOfReach()).toEqual([]);
    expect(await installations.of('slack', 'T1')).toEqual(mercy);
  });

  it('wakes the partnerships that met there: their posts go to people now', async () => {
    const { agenda } = db.store.system;
    const awake = async () => (await agenda.woken(db.clock.now(), 50)).map(row => row.id);
    await db.client.host.updateMany({ data: { wakeAt: null } });
    expect(await awake()).toEqual([]);
    await installations.revoke('slack', 'T1');
    expect(await awake()).toContain('food');
  });

  it('does not come back in reach by a press where others meet, but by words to Tend itself', async () => {
    const press = (isDirect: boolean) =>
      db.store.system.whoIs({ platform: 'slack', tenant: 'T2', user: 'elsewhere' }, isDirect);
    const where = { id: 'elsewhere' };
    await db.client.account.update({ where, data: { user: 'elsewhere', reachable: false } });
    expect(await press(false)).toEqual({ account: 'elsewhere', person: 'rosa' });
    expect(await outOfReach()).toEqual(['elsewhere']);
    await press(true);
    expect(await outOfReach()).toEqual([]);
    await db.client.account.update({ where, data: { reachable: false } });
    await installations.keep(grace);
    expect(await outOfReach()).toEqual([]);
  });

  it('is forgotten after 90 days, not while it lets Tend in', async () => {
    await installations.keep(grace);
    await installations.revoke('slack', 'T1');
    const retire = (days: number) => db.store.system.retire(new Date(rows.START.getTime() + days * DAY));
    expect(await retire(89)).toMatchObject({ installations: 0 });
    expect(await retire(91)).toMatchObject({ installations: 1 });
    expect((await installations.all('slack')).map(each => each.tenant)).toEqual(['T2']);
  });

  it('may shut out again, or have never let in', async () => {
    await installations.revoke('slack', 'T1');
    await installations.revoke('slack', 'T1');
    await installations.revoke('slack', 'T9');
    expect(await db.client.installation.count()).toBe(1);
  });
});
