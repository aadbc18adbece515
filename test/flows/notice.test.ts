/** Proves what a lifecycle notice changes on the real store, that it does so once, and who is told (product §1, §8, §9). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Account, Place } from '../../src/ports/chat.ts';
import { labels, read, shown, told } from '../support/reading.ts';
import * as rows from '../support/rows.ts';
import { CHANNEL, type Stage, stage } from '../support/stage.ts';
import { isOnPostgres } from '../support/store.ts';

let on: Stage;
beforeEach(async () => {
  on = await stage({ only: [] });
});
afterEach(async () => {
  expect(on.troubles).toEqual([]);
  await on.close();
});

const here = () => on.client.place.findFirstOrThrow({ where: { conversation: CHANNEL.conversation } });
const owed = async (kind: string) =>
  (await on.client.delivery.findMany({ where: { kind } })).map(each => each.personId).sort();

describe('a channel', () => {
  beforeEach(async () => {
    await on.client.place.create({
      data: rows.place({ id: 'kitchen', partnershipId: 'food', conversation: CHANNEL.conversation, name: '#kitchen' }),
    });
  });

  it('that Tend may post in no longer is out of reach, and the host’s stewards are told, once', async () => {
    for (const id of ['n1', 'n1', 'n2']) await on.notify({ id, kind: 'left', place: CHANNEL });
    expect(await here()).toMatchObject({ reachable: false, partnershipId: 'food' });
    expect(await owed('place.unreached')).toEqual(['dana']);
    const card = shown(await on.words('place.unreached', 'dana'));
    expect(read(card)).toContain('I cannot post any more in “#kitchen”, the channel of “Fresh Food”');
    expect(read(card)).toContain('“here Fresh Food”');
  });

  it('that is back is in reach; nobody is told any more, and who was reads so', async () => {
    await on.notify({ id: 'n1', kind: 'left', place: CHANNEL });
    for (const id of ['n2', 'n2']) await on.notify({ id, kind: 'joined', place: CHANNEL });
    expect(await here()).toMatchObject({ reachable: true });
    expect(await on.words('place.unreached', 'dana')).toBeNull();
    expect(read(await on.held('place.unreached', 'dana'))).toContain('I can post again');
  });

  it('left once more, told under an old notice, stays as it is', async () => {
    await on.notify({ id: 'n1', kind: 'left', place: CHANNEL });
    await on.notify({ id: 'n2', kind: 'joined', place: CHANNEL });
    await on.notify({ id: 'n1', kind: 'left', place: CHANNEL });
    expect(await here()).toMatchObject({ reachable: true });
  });

  it('is left by the bot of another workspace that is in it too: ours is still there', async () => {
    const slack = { platform: 'slack', conversation: 'C1' } as const;
    await on.client.place.update({ where: { id: 'kitchen' }, data: { ...slack, tenant: 'T1' } });
    await on.notify({ id: 'n1', kind: 'left', place: { ...slack, tenant: 'T2' } });
    expect(await on.client.place.findFirst()).toMatchObject({ reachable: true });
    await on.notify({ id: 'n2', kind: 'left', place: { ...slack, tenant: 'T1' } });
    expect(await on.client.place.findFirst()).toMatchObject({ reachable: false });
  });

  it('of the leaders is for the coordinators to mend', async () => {
    await on.client.place.update({ where: { id: 'kitchen' }, data: { partnershipId: null, forLeaders: true } });
    await on.notify({ id: 'n1', kind: 'left', place: CHANNEL });
    expect(read(shown(await on.words('place.unreached', 'dana')))).toContain(
      'I cannot post any more in “#kitchen”, the leaders’ channel',
    );
  });

  it('of a partnership that has ended is nobody’s to mend', async () => {
    await on.client.partnership.update({ where: { id: 'food' }, data: { state: 'ended' } });
    await on.notify({ id: 'n1', kind: 'left', place: CHANNEL });
    expect(await owed('place.unreached')).toEqual([]);
  });

  it('with others inside may hear nothing until it is known who they are', async () => {
    await on.notify({ id: 'n1', kind: 'shared', place: CHANNEL });
    expect(await here()).toMatchObject({ tenants: 'unknown', reachable: true });
  });

  it('under a new id is the same place; where the new one is bound already, that one stands', async () => {
    const conversation = 'kitchen-2';
    await on.notify({ id: 'n1', kind: 'renamed', place: CHANNEL, conversation });
    expect(await on.client.place.findUnique({ where: { id: 'kitchen' } })).toMatchObject({ conversation });
    const again: Place = { ...CHANNEL, conversation };
    await on.client.place.create({ data: rows.place({ id: 'free', conversation: 'free' }) });
    await on.notify({ id: 'n2', kind: 'renamed', place: again, conversation: 'free' });
    const both = () => on.client.place.findMany({ orderBy: { id: 'asc' } });
    expect(await both()).toMatchObject([
      { id: 'free', partnershipId: 'food' },
      { id: 'kitchen', partnershipId: null, reachable: false },
    ]);
    await rows.another(on.client, 'oak');
    await on.client.place.create({ data: rows.place({ id: 'oaks', conversation: 'oaks', partnershipId: 'oak' }) });
    await on.notify({ id: 'n3', kind: 'renamed', place: { ...CHANNEL, conversation: 'free' }, conversation: 'oaks' });
    expect((await both()).map(each => each.partnershipId)).toEqual([null, null, 'oak']);
  });

  it('Tend was never told to post in is none of its business', async () => {
    const elsewhere: Place = { ...CHANNEL, conversation: 'elsewhere' };
    for (const kind of ['joined', 'left', 'shared'] as const) {
      await on.notify({ id: `${kind}-elsewhere`, kind, place: elsewhere });
    }
    await on.notify({ id: 'renamed-elsewhere', kind: 'renamed', place: elsewhere, conversation: 'there' });
    expect(await on.client.place.count()).toBe(1);
  });
});

describe('an account', () => {
  const ROSA: Account = { platform: 'web', tenant: 'console', user: 'rosa' };
  const rosa = () => on.client.account.findUniqueOrThrow({ where: { id: 'rosa-web' } });

  it('that was switched off: the steward is told kindly, once, and can look', async () => {
    for (const id of ['n1', 'n1', 'n2']) await on.notify({ id, kind: 'deactivated', account: ROSA });
    expect(await rosa()).toMatchObject({ reachable: false, personId: 'rosa' });
    expect(await owed('account.deactivated')).toEqual(['dana']);
    const card = shown(await on.words('account.deactivated', 'dana'));
    expect(read(card)).toBe(
      'I can no longer reach Rosa Díaz at Grace Pantry on the web. The account was switched off, or I was taken out of it. Maybe they have moved on. A call would tell.',
    );
    expect(labels(card)).toEqual(['Show Rosa Díaz', 'Stop these']);
    expect(read(told(await on.tap('dana', card, 'Show Rosa Díaz')))).toContain('Rosa Díaz');
  });

  it('that is back is in reach, and nothing is left to say', async () => {
    await on.notify({ id: 'n1', kind: 'deactivated', account: ROSA });
    await on.notify({ id: 'n2', kind: 'reactivated', account: ROSA });
    expect(await rosa()).toMatchObject({ reachable: true });
    expect(await on.words('account.deactivated', 'dana')).toBeNull();
    expect(read(await on.held('account.deactivated', 'dana'))).toBe('I can reach Rosa Díaz again.');
  });

  it('is not missed where its person has another one, or is none of ours', async () => {
    await on.client.account.create({ data: rows.account({ id: 'rosa-2', user: 'rosa2', personId: 'rosa' }) });
    await on.client.account.create({ data: rows.account({ id: 'stranger', user: 'stranger' }) });
    await on.notify({ id: 'n1', kind: 'deactivated', account: ROSA });
    await on.notify({ id: 'n2', kind: 'deactivated', account: { ...ROSA, user: 'stranger' } });
    await on.notify({ id: 'n3', kind: 'deactivated', account: { ...ROSA, user: 'never seen' } });
    expect(await owed('account.deactivated')).toEqual([]);
    expect(await on.client.account.count()).toBe(4);
  });

  it('of the only steward, or of who holds a role, is for another coordinator', async () => {
    await on.client.person.create({ data: rows.person({ id: 'priya' }) });
    await on.client.hostRole.create({ data: rows.hostRole({ personId: 'priya', role: 'coordinator' }) });
    await on.notify({ id: 'n1', kind: 'deactivated', account: { ...ROSA, user: 'dana' } });
    expect(await owed('account.deactivated')).toEqual(['priya']);
    expect(read(shown(await on.words('account.deactivated', 'priya')))).toContain('Dana Lee at Mercy Hospital');
  });

  it('of somebody who has left is missed by nobody', async () => {
    await on.client.contact.update({ where: { id: 'rosa-food' }, data: { until: '2026-05-01' } });
    await on.notify({ id: 'n1', kind: 'deactivated', account: ROSA });
    expect(await owed('account.deactivated')).toEqual([]);
  });
});

describe('a tenant', () => {
  it('that shut Tend out is shut out once: told again after it let Tend in anew, nothing happens', async () => {
    const { installations } = on.store.system;
    const letIn = () => installations.keep({ platform: 'slack', tenant: 'T2', token: 'xoxb-1', details: {} });
    const removed = () => on.notify({ id: 'n1', kind: 'removed', platform: 'slack', tenant: 'T2' });
    await letIn();
    await removed();
    expect(await installations.of('slack', 'T2')).toBeNull();
    await letIn();
    await on.notify({ id: 'n2', kind: 'installed', platform: 'slack', tenant: 'T2' });
    await removed();
    expect(await installations.of('slack', 'T2')).toMatchObject({ token: 'xoxb-1' });
  });

  // A trigger of SQLite's cuts it off.
  it.skipIf(isOnPostgres)(
    'is shut out by the same notice told again, where the first time was cut off in the middle',
    async () => {
      const { installations } = on.store.system;
      const removed = () => on.notify({ id: 'n1', kind: 'removed', platform: 'slack', tenant: 'T2' });
      await installations.keep({ platform: 'slack', tenant: 'T2', token: 'xoxb-1', details: {} });
      await on.client
        .$executeRaw`CREATE TRIGGER cut BEFORE UPDATE ON "Installation" BEGIN SELECT RAISE(ABORT, 'cut off'); END`;
      await expect(removed()).rejects.toThrow();
      await on.client.$executeRaw`DROP TRIGGER cut`;
      expect(await installations.of('slack', 'T2')).not.toBeNull();
      await removed();
      expect(await installations.of('slack', 'T2')).toBeNull();
    },
  );
});
