/** Proves what an operator is shown of messages that did not go out, and what becomes of one after a decision. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as flow from '../../src/flows/decided.ts';
import { LEASE, type Posting, posting, rosa } from '../store/posting.ts';
import * as rows from '../support/rows.ts';
import { type Stored, stored } from '../support/stored.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let db: Stored;
let on: Posting;
beforeEach(async () => {
  db = await stored();
  on = posting(db);
  await rows.seed(db.client);
  const promised = { id: 'one', partnershipId: 'food', state: 'proposed', ownerContactId: 'rosa-food' } as const;
  const between = { ownerOrganisationId: 'grace', toOrganisationId: 'mercy' };
  await db.client.commitment.create({ data: rows.commitment({ ...promised, ...between }) });
});
afterEach(() => db.close());

const outbox = () => db.store.system.outbox;
const deps = () => ({ store: db.store, clock: db.clock, newId: db.deps.newId });
const again = (ref: string, mayDouble = false) => flow.again(deps(), ref, mayDouble);
const arrived = (ref: string) => flow.arrived(deps(), ref);
const troubles = (minutes = 5) => outbox().troubles(new Date(db.clock.now().getTime() - minutes * MINUTE));
const audits = () => db.client.audit.findMany();
const rosaWeb = () => db.client.account.findFirstOrThrow({ where: { personId: 'rosa' } });

/** Every address of hers refused it. */
async function refused(): Promise<string> {
  const post = await on.claimed(['one']);
  await outbox().failed(post.id, 'never', 'account_inactive', null);
  await outbox().settle(post.ids, 'unreached', 'refused');
  return post.ids[0] ?? '';
}

async function parked() {
  const post = await on.claimed(['one', 'two']);
  await outbox().failed(post.id, 'unknown', 'cannot_look_up', null);
  return post;
}

describe('what is listed', () => {
  it('is nothing where all went out, or has its time still', async () => {
    expect(await troubles()).toEqual([]);
    const post = await on.claimed(['one']);
    await outbox().sent(post.id, 'remote', post.ids, []);
    await on.owe(['two']);
    expect(await troubles()).toEqual([]);
  });

  it('is what is late: nobody took it up, or it waits for another try', async () => {
    const post = await on.claimed(['one']);
    const next = new Date(on.wall().getTime() + 2 * HOUR);
    await outbox().failed(post.id, 'again', 'ratelimited', next);
    const [ref] = await on.owe(['two']);
    db.at(new Date(rows.START.getTime() + HOUR));
    const about = { state: 'late', to: 'person:rosa', partnership: 'food', dueAt: rows.START };
    const all = await troubles();
    expect(all).toHaveLength(2);
    expect(all).toContainEqual(
      expect.objectContaining({
        ...about,
        ref: post.id,
        platform: 'web',
        attempts: 1,
        code: 'ratelimited',
        nextAt: next,
      }),
    );
    expect(all).toContainEqual(
      expect.objectContaining({ ...about, ref, platform: null, attempts: 0, code: 'not_taken_up', nextAt: null }),
    );
    expect(await troubles(61)).toEqual([]);
  });

  it('is one message of which nobody can say whether it arrived, with all it held', async () => {
    const post = await parked();
    expect(await troubles()).toMatchObject([
      {
        ref: post.id,
        state: 'unknown',
        kinds: ['commitment.accept'],
        platform: 'web',
        code: 'cannot_look_up',
        nextAt: null,
      },
    ]);
  });

  it('tells the platform’s own reason of what every address refused, and no name', async () => {
    const ref = await refused();
    const all = await troubles();
    expect(all).toMatchObject([{ ref, state: 'dead', platform: 'web', code: 'account_inactive', to: 'person:rosa' }]);
    expect(JSON.stringify(all)).not.toMatch(/Rosa|Grace|Person/);
  });
});

describe('trying again', () => {
  it('lets what was refused wait once more, at an address that counts as in reach again; audited', async () => {
    const ref = await refused();
    expect(await rosaWeb()).toMatchObject({ reachable: false });
    expect(await again(ref)).toBe('again');
    expect(await rosaWeb()).toMatchObject({ reachable: true });
    const [pending] = await outbox().due(db.clock.now(), on.wall(), db.clock.now(), 9);
    expect(pending).toMatchObject({ to: rosa, waiting: [{ id: ref }] });
    expect(await audits()).toMatchObject([
      { act: 'post.again', personId: null, subjectType: 'person', subjectId: 'rosa', detail: `operator ${ref}` },
    ]);
    expect(await again(ref)).toBe('absent');
    expect(await audits()).toHaveLength(1);
  });

  it('leaves alone who was shut out with their whole tenant', async () => {
    const ref = await refused();
    const { platform, tenant } = await rosaWeb();
    const at = db.clock.now();
    await db.client.installation.create({
      data: { platform, tenant, state: 'revoked', createdAt: at, changedAt: at },
    });
    expect(await again(ref)).toBe('again');
    expect(await rosaWeb()).toMatchObject({ reachable: false });
  });

  it('sends a message that may have arrived only where that is said', async () => {
    const post = await parked();
    expect(await again(post.id)).toBe('may_double');
    expect(await on.post(post.id)).toMatchObject({ state: 'unknown' });
    expect(await audits()).toEqual([]);
    expect(await again(post.id, true)).toBe('again');
    expect(await on.post(post.id)).toMatchObject({ state: 'dead', lastError: 'sent_again' });
    expect(await on.deliveries()).toMatchObject([
      { state: 'waiting', postId: null },
      { state: 'waiting', postId: null },
    ]);
  });

  it('asks the same of what was given up after it may have been sent', async () => {
    const post = await on.claimed(['one']);
    await outbox().failed(post.id, 'dead', 'too_many_attempts', null);
    expect(await again(post.id)).toBe('may_double');
    expect(await again(post.id, true)).toBe('again');
    expect(await on.deliveries()).toMatchObject([{ state: 'waiting', postId: null, reason: '' }]);
  });

  it('is refused where it is too old to be said, where Tend is at work on it, and where there is none', async () => {
    const ref = await refused();
    await db.client.delivery.update({ where: { id: ref }, data: { expiresAt: rows.START } });
    expect(await again(ref)).toBe('stale');
    const post = await on.claimed(['two']);
    expect(await again(post.id, true)).toBe('absent');
    await outbox().failed(post.id, 'unknown', 'broke_off', new Date(on.wall().getTime() + LEASE));
    expect(await again(post.id, true)).toBe('absent');
    expect(await again('nothing', true)).toBe('absent');
    expect(await audits()).toEqual([]);
  });
});

describe('what arrived after all', () => {
  it('counts as said, and the clock of its question starts', async () => {
    const post = await parked();
    expect(await arrived(post.id)).toBe('arrived');
    expect(await on.post(post.id)).toMatchObject({ state: 'sent' });
    expect(await on.deliveries()).toMatchObject([{ state: 'said' }, { state: 'said' }]);
    const promise = await db.client.commitment.findUniqueOrThrow({ where: { id: 'one' } });
    expect(promise.clockStartedOn).toBe('2026-06-01');
    expect(await audits()).toMatchObject([{ act: 'post.arrived', personId: null }]);
    expect(await arrived(post.id)).toBe('absent');
  });

  it('is not what was never sent', async () => {
    expect(await arrived(await refused())).toBe('not_sent');
    expect(await audits()).toEqual([]);
  });

  it('is decided once by two who decide at the same time', async () => {
    const post = await parked();
    const both = await Promise.all([arrived(post.id), again(post.id, true)]);
    expect(both.filter(each => each === 'absent')).toHaveLength(1);
    expect(await audits()).toHaveLength(1);
  });
});
