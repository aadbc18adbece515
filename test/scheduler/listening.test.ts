/** Proves that nothing is said in a place before its platform told who is inside, and that its steward learns why (product §9). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NotDelivered } from '../../src/ports/chat.ts';
import * as rows from '../support/rows.ts';
import { limit, type Workspaces, workspaces } from './workspaces.ts';

const DAY = 86_400_000;
const to = { place: 'C1' } as const;

let on: Workspaces;
beforeEach(async () => {
  on = await workspaces();
  await on.channel('C1');
  await on.somebody('luz', 'T2');
});
afterEach(() => on.close());

const inside = (...tenants: readonly string[]): void => void on.told.inside.set('C1', tenants);
const fails = (error: Error): void => void on.told.inside.set('C1', error);
const place = () => on.client.place.findUniqueOrThrow({ where: { id: 'C1' } });
const posted = () => on.slack.posted.length;
/** What became of what is owed to the channel, newest last. */
const states = async () =>
  (await on.client.delivery.findMany({ where: { placeId: 'C1' }, orderBy: { id: 'asc' } })).map(({ state, reason }) =>
    [state, reason].filter(each => each !== '').join(' '),
  );
/** Whom it was told, and on which day. */
const told = async () =>
  (await on.client.delivery.findMany({ where: { kind: 'place.unreached' }, orderBy: { id: 'asc' } })).map(
    each => `${each.personId} ${each.key.slice(-10)}`,
  );

describe('a channel', () => {
  it('hears when everybody inside belongs to the partnership; its platform is asked once a minute at most', async () => {
    inside('T1', 'T2');
    await on.owe(to, 'first');
    await on.dispatch();
    expect((await place()).tenants).toBe('T1,T2');
    on.later(59_999);
    await on.owe(to, 'second');
    await on.dispatch();
    expect([posted(), on.told.asked.length]).toEqual([2, 1]);
    on.later(1);
    inside('T1', 'T2', 'T9');
    await on.owe(to, 'third');
    await on.dispatch();
    on.later(1_000);
    await on.dispatch();
    expect([posted(), on.told.asked.length]).toEqual([2, 2]);
  });

  it('does not hear while a stranger listens, and its steward is told once a day', async () => {
    inside('T1', 'T9');
    for (const stage of ['first', 'second']) {
      await on.owe(to, stage);
      await on.dispatch();
      on.later(1_000);
    }
    expect(posted()).toBe(0);
    expect(await states()).toEqual(['unreached foreign_tenant', 'unreached foreign_tenant']);
    expect((await place()).tenants).toBe('T1,T9');
    expect(await told()).toEqual(['dana 2026-06-01']);
    on.at(new Date(rows.START.getTime() + DAY));
    await on.owe(to, 'third');
    await on.dispatch();
    expect(await told()).toEqual(['dana 2026-06-01', 'dana 2026-06-02']);
  });

  it('does not hear while nobody can tell where somebody comes from', async () => {
    await on.client.account.create({
      data: rows.account({ platform: 'slack', tenant: 'unknown', user: 'x', personId: 'luz' }),
    });
    inside('T1', 'unknown');
    await on.owe(to);
    await on.dispatch();
    expect(posted()).toBe(0);
    expect(await states()).toEqual(['unreached foreign_tenant']);
  });

  it('hears again once the stranger has left, whatever was known before', async () => {
    await on.store.system.outbox.inside('C1', ['T1', 'T9']);
    inside('T1');
    await on.owe(to);
    await on.dispatch();
    expect(posted()).toBe(1);
    expect((await place()).tenants).toBe('T1');
  });

  it('is asked about at once where a change was heard of', async () => {
    inside('T1');
    await on.owe(to, 'first');
    await on.dispatch();
    on.later(1_000);
    inside('T1', 'T9');
    await on.store.system.outbox.inside('C1', ['T1', 'T9']);
    await on.owe(to, 'second');
    await on.dispatch();
    expect(posted()).toBe(1);
  });

  it('is as it was last told where its platform does not tell', async () => {
    await on.owe(to, 'first');
    await on.dispatch();
    expect(posted()).toBe(1);
    await on.store.system.outbox.inside('C1', ['T1', 'T9']);
    on.later(1_000);
    await on.owe(to, 'second');
    await on.dispatch();
    expect(posted()).toBe(1);
    expect(await states()).toEqual(['said', 'unreached foreign_tenant']);
  });

  it('is asked about again before a Post is tried again', async () => {
    inside('T1');
    on.slack.onPost = () => new NotDelivered('again', 'server_error');
    await on.owe(to);
    await on.dispatch();
    on.slack.onPost = () => undefined;
    inside('T1', 'T9');
    on.later(60_000);
    await on.dispatch();
    expect(posted()).toBe(0);
    expect(await states()).toEqual(['unreached foreign_tenant']);
    expect(await told()).toEqual(['dana 2026-06-01']);
  });
});

describe('a platform that cannot tell who is inside', () => {
  it('is asked again when it wants to be; nothing is said meanwhile, and nobody else waits', async () => {
    fails(limit(40));
    await on.owe(to);
    await on.owe({ person: 'luz' });
    await on.client.account.updateMany({ where: { personId: 'luz' }, data: { tenant: 'T1' } });
    await on.dispatch();
    expect(on.slack.posted.map(post => post.user)).toEqual(['luz']);
    inside('T1');
    on.later(39_999);
    await on.dispatch();
    expect(on.told.asked).toHaveLength(1);
    on.later(1);
    expect((await on.dispatch()).delivered).toHaveLength(1);
    expect(await on.client.post.findMany({ where: { placeId: 'C1' } })).toMatchObject([{ state: 'sent', attempts: 1 }]);
  });

  it.each([
    ['breaks off', new Error('socket hang up'), 'inside_unknown'],
    ['does not answer', new NotDelivered('unknown', 'timed_out'), 'timed_out'],
  ])('is asked again later when it %s: surely nothing was said', async (_, error, code) => {
    fails(error);
    await on.owe(to);
    await on.dispatch();
    expect(await on.client.post.findMany()).toMatchObject([{ state: 'failed', lastError: code }]);
    inside('T1');
    on.later(15_000);
    await on.dispatch();
    expect([posted(), on.slack.looked.length]).toEqual([1, 0]);
  });

  it('because we are not in it any more, is not asked again, and the steward is told', async () => {
    fails(new NotDelivered('never', 'channel_not_found'));
    await on.owe(to);
    await on.dispatch();
    expect((await place()).reachable).toBe(false);
    expect(await states()).toEqual(['unreached refused']);
    expect(await told()).toEqual(['dana 2026-06-01']);
    await on.owe(to, 'second');
    await on.dispatch();
    expect(on.told.asked).toHaveLength(1);
    expect(await states()).toEqual(['unreached refused', 'unreached no_address']);
  });
});

describe('a Post in a channel whose fate is unknown', () => {
  it('is not sent again where the platform cannot be looked up; it is listed, and the steward is told', async () => {
    inside('T1');
    on.slack.onPost = () => new NotDelivered('unknown', 'timed_out');
    on.slack.found = 'cannot';
    await on.owe(to);
    await on.dispatch();
    expect(await told()).toEqual([]);
    on.slack.onPost = () => undefined;
    for (let n = 0; n < 3; n += 1) {
      on.later(DAY);
      await on.dispatch();
    }
    expect([posted(), on.slack.looked.length]).toEqual([0, 1]);
    const listed = await on.store.as({ kind: 'clock' }, seen => seen.outbox.unreached());
    expect(listed).toMatchObject([{ placeId: 'C1', state: 'waiting' }]);
    expect(await told()).toEqual(['dana 2026-06-01']);
    expect(on.logged.filter(line => line.includes('post parked'))).toHaveLength(1);
  });
});
