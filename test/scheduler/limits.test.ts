/** Proves that platforms' limits are kept on the true outbox, and that one busy workspace is never in the way of another. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NotDelivered } from '../../src/ports/chat.ts';
import { START } from '../support/rows.ts';
import { limit, type Workspaces, workspaces } from './workspaces.ts';

let on: Workspaces;
beforeEach(async () => {
  on = await workspaces();
});
afterEach(() => on.close());

const crowd = async (tenant: string, count: number): Promise<void> => {
  for (let n = 0; n < count; n += 1) {
    await on.somebody(`${tenant}-${n}`, tenant);
    await on.owe({ person: `${tenant}-${n}` });
  }
};
const posted = (tenant = ''): readonly string[] =>
  on.slack.posted.map(post => post.user).filter(user => user.startsWith(tenant));
const waits = (instant: Date | null): number | null => (instant === null ? null : instant.getTime() - START.getTime());

describe('limits', () => {
  it('let a workspace have its burst, then four a second, and lose nobody', async () => {
    await crowd('T1', 12);
    const sent: number[] = [];
    on.slack.onPost = () => {
      sent.push(on.elapsed());
      return undefined;
    };
    for (let next: Date | null = START; next !== null; next = (await on.dispatch()).waits) on.wallAt(next);
    expect(sent).toEqual([0, 0, 0, 0, 250, 500, 750, 1_000, 1_250, 1_500, 1_750, 2_000]);
    expect(await on.client.post.findMany({ where: { attempts: { not: 1 } } })).toEqual([]);
  });

  it('let a conversation have one a second', async () => {
    await on.channel('C1');
    await on.owe({ place: 'C1' }, 'first');
    expect((await on.dispatch()).delivered).toHaveLength(1);
    await on.owe({ place: 'C1' }, 'second');
    on.later(999);
    const held = await on.dispatch();
    expect(held).toMatchObject({ delivered: [], failed: [], skipped: [] });
    expect(held.held).toHaveLength(1);
    expect(waits(held.waits)).toBe(1_000);
    on.later(1);
    expect((await on.dispatch()).delivered).toHaveLength(1);
    expect(posted()).toEqual(['C1', 'C1']);
  });

  it.each([100, 300, 500, 700, 900, 1_100, 1_300])(
    'that open %i ms into a tick leave nobody to the next beat',
    async ms => {
      await crowd('T1', 1);
      await on.store.system.outbox.hold('slack:T1', new Date(START.getTime() + ms));
      let looks = 0;
      const goingOn = () => new Date(START.getTime() + 200 * looks++);
      const { delivered, waits: next } = await on.dispatch(goingOn);
      expect(delivered.length === 1 || next !== null).toBe(true);
    },
  );

  it('hold a crowd of any size, and look after each of it in every tick', async () => {
    await on.crowd('T1', 1_300);
    // Each behind a limit of its own: the workspace's lets everybody through.
    const freeAt = new Date(START.getTime() + 1_000);
    await on.client.gate.createMany({
      data: Array.from({ length: 1_300 }, (_, n) => ({ key: `slack:T1:T1-${n}`, freeAt })),
    });
    expect((await on.dispatch()).held).toHaveLength(1_300);
  });

  it('count nothing against who waits: no Post, no attempt, still due', async () => {
    await crowd('T1', 6);
    const { held, failed } = await on.dispatch();
    expect([held.length, failed.length]).toEqual([2, 0]);
    expect(await on.client.post.count()).toBe(4);
    expect(await on.client.delivery.findMany({ where: { id: { in: [...held] } } })).toMatchObject([
      { state: 'waiting', postId: null, dueAt: START },
      { state: 'waiting', postId: null, dueAt: START },
    ]);
  });
});

describe('one busy workspace', () => {
  it.each([0, 40, 90])('is not in the way of another, each post taking %i ms', async ms => {
    await crowd('T1', 70);
    await on.client.delivery.updateMany({ data: { dueAt: new Date(START.getTime() - 60_000) } });
    await crowd('T2', 3);
    on.slack.onPost = () => {
      on.later(ms);
      return undefined;
    };
    await on.dispatch();
    expect(posted('T2').toSorted()).toEqual(['T2-0', 'T2-1', 'T2-2']);
    expect(posted('T1').length).toBeLessThan(70);
  });

  it('that asked for patience gets it whole, and is asked once, not once for each', async () => {
    await crowd('T1', 8);
    await crowd('T2', 1);
    let asked = 0;
    on.slack.onPost = user => {
      if (!user.startsWith('T1')) return undefined;
      asked += 1;
      return limit(30);
    };
    const first = await on.dispatch();
    expect(posted()).toEqual(['T2-0']);
    // Those already on their way when it answered; the others were told of the limit as it stood before.
    const before = asked;
    expect(before).toBeLessThanOrEqual(4);
    on.wallAt(first.waits ?? START);
    expect(waits((await on.dispatch()).waits)).toBe(30_000);
    expect(asked).toBe(before);
    on.wallAt(START);
    on.later(29_999);
    expect(await on.dispatch()).toMatchObject({ delivered: [], failed: [] });
    expect(asked).toBe(before);
    on.slack.onPost = () => undefined;
    for (let next: Date | null = new Date(START.getTime() + 30_000); next !== null; next = (await on.dispatch()).waits)
      on.wallAt(next);
    expect(posted('T1')).toHaveLength(8);
    expect(await on.client.post.findMany({ where: { attempts: { not: 1 } } })).toEqual([]);
  });

  it('does not hold up the cards of another', async () => {
    await crowd('T1', 1);
    await crowd('T2', 1);
    await on.dispatch();
    await on.client.post.updateMany({ data: { changedAt: START } });
    on.slack.onUpdate = () => undefined;
    await on.store.system.outbox.hold('slack:T1', new Date(START.getTime() + 5_000));
    expect(await on.refresh()).toMatchObject({ refreshed: 1 });
    on.later(5_000);
    expect(await on.refresh()).toMatchObject({ refreshed: 1 });
    expect(on.slack.updated).toHaveLength(2);
  });
});

describe('cards', () => {
  it('are brought up to date within the workspace’s limit', async () => {
    await crowd('T1', 6);
    for (let next: Date | null = START; next !== null; next = (await on.dispatch()).waits) on.wallAt(next);
    on.later(10_000);
    await on.client.post.updateMany({ data: { changedAt: START } });
    const first = await on.refresh();
    expect(first.refreshed).toBe(4);
    expect(first.waits).toEqual(new Date(on.clock.wall().getTime() + 250));
    on.later(250);
    expect((await on.refresh()).refreshed).toBe(1);
    on.later(250);
    expect(await on.refresh()).toEqual({ refreshed: 1, waits: null });
  });

  it('wait as long as the platform asks, as often as it asks, and so does the rest of the workspace', async () => {
    await crowd('T1', 2);
    await on.dispatch();
    on.later(10_000);
    await on.client.post.updateMany({ data: { changedAt: START } });
    let tries = 0;
    on.slack.onUpdate = () => {
      tries += 1;
      return limit(60);
    };
    for (let n = 0; n < 10; n += 1) {
      await on.refresh();
      on.later(60_000);
    }
    // The second may already be on its way when the platform first asks; after that one is asked for at a time.
    expect([10, 11]).toContain(tries);
    on.slack.onUpdate = () => undefined;
    await on.refresh();
    on.later(250);
    await on.refresh();
    expect(on.slack.updated).toHaveLength(2);
  });
});

describe('a Post left on the way', () => {
  it('waits at the gate as well, without an attempt', async () => {
    await crowd('T1', 1);
    on.slack.onPost = () => new NotDelivered('again', 'server_error');
    await on.dispatch();
    on.slack.onPost = () => undefined;
    on.later(15_000);
    const tokens = { key: 'slack:T1:T1-0', every: 1_000, burst: 1 };
    await on.store.system.outbox.pass([tokens], on.clock.wall());
    const held = await on.dispatch();
    expect(held.held).toHaveLength(1);
    expect(await on.client.post.findMany()).toMatchObject([{ state: 'failed', attempts: 1, lastError: 'gate_closed' }]);
    on.later(1_000);
    expect((await on.dispatch()).delivered).toHaveLength(1);
    expect(await on.client.post.findMany()).toMatchObject([{ state: 'sent', attempts: 2 }]);
  });

  it('is looked up as often as a busy platform lets us, and sent once more when it is absent', async () => {
    await crowd('T1', 1);
    on.slack.onPost = () => new NotDelivered('unknown', 'timed_out');
    await on.dispatch();
    on.slack.onPost = () => undefined;
    on.slack.found = limit(60);
    for (let n = 0; n < 12; n += 1) {
      on.later(60_000);
      await on.dispatch();
    }
    expect(on.slack.looked).toHaveLength(12);
    on.slack.found = null;
    on.later(60_000);
    expect((await on.dispatch()).delivered).toHaveLength(1);
    expect(posted()).toEqual(['T1-0']);
  });
});
