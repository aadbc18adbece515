/** Proves the limits that platforms set: tokens per gate, all gates or none, patience kept, and one workspace never in the way of another. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Gate } from '../../src/ports/chat.ts';
import type { Store } from '../../src/ports/store/store.ts';
import type { Prisma } from '../../src/store/generated/client.ts';
import { createStore } from '../../src/store/store.ts';
import { dueQuery } from '../../src/store/system/due.ts';
import { opensQuery } from '../../src/store/system/gates.ts';
import { changedQuery, strandedQuery } from '../../src/store/system/posts.ts';
import { storeDeps } from '../support/deps.ts';
import * as rows from '../support/rows.ts';
import { isOnPostgres } from '../support/store.ts';
import { type Stored, stored } from '../support/stored.ts';
import { clock, type Posting, posting } from './posting.ts';

const HOUR = 3_600_000;
const workspace = (tenant: string): Gate => ({ key: `slack:${tenant}`, every: 250, burst: 4 });
const channel = (id: string): Gate => ({ key: `slack:T1:${id}`, every: 1_000, burst: 1 });

let db: Stored;
let outbox: Store['system']['outbox'];
let on: Posting;
beforeEach(async () => {
  db = await stored();
  outbox = db.store.system.outbox;
  on = posting(db);
  await rows.seed(db.client);
});
afterEach(() => db.close());

const at = (ms: number): Date => new Date(rows.START.getTime() + ms);
/** Null when it passed at `ms`, else the millisecond at which it may. */
const pass = async (ms: number, ...gates: readonly Gate[]): Promise<number | null> => {
  const opens = await outbox.pass(gates, at(ms));
  return opens === null ? null : opens.getTime() - rows.START.getTime();
};

describe('a gate', () => {
  it('lets through what was saved up, then one at a time, and saves up no more than its burst', async () => {
    const one = workspace('T1');
    for (let n = 0; n < 4; n += 1) expect(await pass(0, one)).toBeNull();
    expect(await pass(0, one)).toBe(250);
    expect(await pass(249, one)).toBe(250);
    expect(await pass(250, one)).toBeNull();
    expect(await pass(251, one)).toBe(500);
    for (let n = 0; n < 4; n += 1) expect(await pass(HOUR, one)).toBeNull();
    expect(await pass(HOUR, one)).toBe(HOUR + 250);
  });

  it('never lets through more than its rate, however it is asked', async () => {
    let passed = 0;
    for (let ms = 0; ms <= 10_000; ms += 37) if ((await pass(ms, workspace('T1'))) === null) passed += 1;
    // What was saved up, and four a second.
    expect(passed).toBeGreaterThan(40);
    expect(passed).toBeLessThanOrEqual(44);
  });

  it('takes a token of each, or of none, and tells when all may be open', async () => {
    const [wide, narrow, other] = [workspace('T1'), channel('C1'), channel('C2')];
    expect(await pass(0, narrow, wide)).toBeNull();
    // Closed by its channel: four more tries cost the workspace nothing.
    for (let n = 0; n < 4; n += 1) expect(await pass(0, narrow, wide)).toBe(1_000);
    for (let n = 0; n < 3; n += 1) expect(await pass(0, channel(`D${n}`), wide)).toBeNull();
    expect(await pass(0, other, wide)).toBe(250);
    expect(await pass(0, narrow, wide)).toBe(1_000);
    expect(await pass(250, other, wide)).toBeNull();
  });

  it('is no gate where there is none', async () => {
    expect(await pass(0)).toBeNull();
    expect(await db.client.gate.count()).toBe(0);
  });

  it('stays closed as long as the platform asked, the longest time it asked for', async () => {
    const one = workspace('T1');
    await outbox.hold(one.key, at(30_000));
    await outbox.hold(one.key, at(2_000));
    expect(await pass(29_999, one)).toBe(30_000);
    expect(await pass(30_000, one)).toBeNull();
    // Nothing was saved up while it was closed.
    expect(await pass(30_000, one)).toBe(30_250);
    expect(await pass(0, workspace('T2'))).toBeNull();
  });

  it('is one for all processes', async () => {
    const other = createStore(storeDeps(db, db.clock, 'other')).system.outbox;
    const tries = Array.from({ length: 12 }, (_, n) => (n % 2 === 0 ? outbox : other).pass([workspace('T1')], at(0)));
    expect((await Promise.all(tries)).filter(opens => opens === null)).toHaveLength(4);
  });

  it('is forgotten once it has long been open', async () => {
    await pass(0, workspace('T1'), channel('C1'));
    db.wallAt(at(23 * HOUR));
    expect(await db.store.system.retire(at(0))).toMatchObject({ gates: 0 });
    db.wallAt(at(25 * HOUR));
    expect(await db.store.system.retire(at(0))).toMatchObject({ gates: 2 });
  });
});

describe('behind a closed gate', () => {
  /** Somebody on Slack in each of these workspaces, owed one thing; without any, nobody can reach them. */
  const somebody = async (id: string, tenants: readonly string[], over: { readonly reachable?: boolean } = {}) => {
    await db.client.person.create({ data: rows.person({ id }) });
    const made = tenants.map(tenant =>
      rows.account({ platform: 'slack', tenant, user: `${id}-${tenant}`, personId: id, ...over }),
    );
    await db.client.account.createMany({ data: made });
    await owe({ person: id });
  };
  const owe = (to: { readonly person: string } | { readonly place: string }) =>
    db.store.as(clock, seen =>
      seen.outbox.owe([
        {
          kind: 'checkin.agenda',
          subject: { type: 'checkin', id: 'c1' },
          to,
          partnershipId: null,
          stage: '',
          wantedAt: rows.START,
        },
      ]),
    );
  const due = async (ms: number) =>
    (await outbox.due(rows.START, at(ms), rows.START, 50))
      .map(({ to }) => ('person' in to ? to.person : to.place))
      .toSorted();

  it('wait those who can only be reached there; all others are due', async () => {
    await somebody('busy', ['T1']);
    await somebody('free', ['T2']);
    await somebody('both', ['T1', 'T2']);
    await somebody('nowhere', []);
    await somebody('gone', ['T1'], { reachable: false });
    const place = (id: string, tenant: string) => rows.place({ id, platform: 'slack', tenant });
    await db.client.place.createMany({ data: [place('busy-channel', 'T1'), place('free-channel', 'T2')] });
    await owe({ place: 'busy-channel' });
    await owe({ place: 'free-channel' });
    await outbox.hold('slack:T1', at(500));
    await outbox.hold('teams:T2', at(500));
    await outbox.hold('slack:T2:C9', at(500));
    const others = ['both', 'free', 'free-channel', 'gone', 'nowhere'];
    expect(await due(499)).toEqual(others);
    expect(await due(500)).toEqual(['busy', 'busy-channel', ...others].toSorted());
  });

  it('stay Posts that failed, not those that must be looked up, and changed cards', async () => {
    await db.client.account.update({ where: { id: 'rosa-web' }, data: { platform: 'slack', tenant: 'T1' } });
    const address = { account: { platform: 'slack', tenant: 'T1', user: 'rosa' } } as const;
    const made = async (promise: string) => {
      const ids = await on.owe([promise]);
      const post = await on.claim(ids, outbox, { person: 'rosa' }, address);
      if (post === null) throw new Error('not claimed');
      return { id: post.id, ids };
    };
    const [failed, lost, shown] = [await made('one'), await made('two'), await made('three')];
    await outbox.failed(failed.id, 'again', 'server_error', at(0));
    await outbox.failed(lost.id, 'unknown', 'timed_out', at(0));
    await outbox.sent(shown.id, 'remote', shown.ids, []);
    await db.store.as(clock, seen => seen.outbox.changed({ type: 'commitment', id: 'three' }));
    await outbox.hold('slack:T1', at(500));
    const stranded = async (ms: number) => (await outbox.stranded(at(ms), at(ms + 9), 9)).map(post => post.id);
    expect(await stranded(499)).toEqual([lost.id]);
    expect(await outbox.changed(at(499), 9)).toEqual([]);
    expect(await stranded(500)).toEqual([failed.id]);
    expect(await outbox.changed(at(500), 9)).toMatchObject([{ id: shown.id }]);
  });

  it('opens for something: the first gate that anything due, failed or changed waits behind', async () => {
    await somebody('busy', ['T1']);
    await outbox.hold('slack:T1', at(500));
    await outbox.hold('slack:T2', at(100));
    const opens = async (ms: number) => (await outbox.opens(rows.START, at(ms)))?.getTime() ?? null;
    expect(await opens(0)).toBe(at(500).getTime());
    expect(await opens(500)).toBeNull();
    await db.client.place.create({ data: rows.place({ id: 'channel', platform: 'slack', tenant: 'T2' }) });
    expect(await opens(0)).toBe(at(500).getTime());
    await owe({ place: 'channel' });
    expect(await opens(0)).toBe(at(100).getTime());
    await db.client.delivery.updateMany({ data: { state: 'said' } });
    expect(await opens(0)).toBeNull();
    const post = { id: 'card', personId: 'busy', accountId: null, platform: 'slack', createdAt: at(0) } as const;
    const { id: accountId } = await db.client.account.findFirstOrThrow({ where: { personId: 'busy' } });
    await db.client.post.create({ data: { ...post, accountId, state: 'failed', notBefore: at(0) } });
    expect(await opens(0)).toBe(at(500).getTime());
    await db.client.post.updateMany({ data: { state: 'sent', notBefore: null } });
    expect(await opens(0)).toBeNull();
    await db.client.post.updateMany({ data: { changedAt: at(0) } });
    expect(await opens(0)).toBe(at(500).getTime());
  });
});

describe.skipIf(isOnPostgres)('by its index is read', () => {
  const steps = async (query: Prisma.Sql): Promise<readonly string[]> => {
    const plan = db.client.$queryRawUnsafe<{ detail: string }[]>(`EXPLAIN QUERY PLAN ${query.sql}`, ...query.values);
    return (await plan).map(step => step.detail);
  };
  const closed = rows.START;

  it.each([
    ['who is due', dueQuery(rows.START, null, 50)],
    ['who is due while a gate is closed', dueQuery(rows.START, closed, 50)],
    ['what opens', opensQuery(rows.START, rows.START)],
  ])('%s', async (_, query) => {
    const all = await steps(query);
    expect(all.find(step => /Delivery|SEARCH w/.test(step))).toContain(
      'Delivery_state_dueAt_idx (state=? AND dueAt<?)',
    );
    expect(all.filter(step => step.startsWith('SCAN'))).toEqual([]);
  });

  it.each([
    ['a stranded Post', strandedQuery(rows.START, null, 20), 'Post_state_notBefore_idx (state=? AND notBefore<?)'],
    [
      'a stranded Post at a gate',
      strandedQuery(rows.START, closed, 20),
      'Post_state_notBefore_idx (state=? AND notBefore<?)',
    ],
    ['a changed card', changedQuery(null, 100), 'Post_changedAt_idx (changedAt>?)'],
    ['a changed card at a gate', changedQuery(closed, 100), 'Post_changedAt_idx (changedAt>?)'],
    ['a changed card that opens', opensQuery(rows.START, rows.START), 'Post_changedAt_idx (changedAt>?)'],
  ])('%s', async (_, query, index) => {
    const all = await steps(query);
    expect(all.filter(step => step.includes(index))).not.toEqual([]);
    expect(all.filter(step => step.startsWith('SCAN'))).toEqual([]);
  });
});

describe('waiting as long as a platform asks', () => {
  it('is no attempt, however often, and keeps a lost lease lost', async () => {
    const mine = await on.claimed(['one']);
    const late = createStore(storeDeps(db, db.clock, 'late')).system.outbox;
    for (let n = 0; n < 9; n += 1) {
      on.later(1_000);
      const holder = n === 0 ? outbox : late;
      if (n > 0) expect(await on.stranded(late)).toMatchObject([{ id: mine.id, state: 'sending', attempts: 1 }]);
      await holder.failed(mine.id, 'again', 'rate_limited', new Date(on.wall().getTime() + 1_000), false);
    }
    expect(await on.post(mine.id)).toMatchObject({ state: 'failed', attempts: 0 });
  });
});
