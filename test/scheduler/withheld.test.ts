/** Proves that what was withheld because a stranger listened is said once they are confirmed or gone, while it is worth saying (product §9). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noticing } from '../../src/flows/notice.ts';
import * as rows from '../support/rows.ts';
import { type Workspaces, workspaces } from './workspaces.ts';

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

describe('what was withheld because of a stranger', () => {
  const confirm = () =>
    on.store.as({ kind: 'clock' }, seen =>
      seen.accounts.save(rows.account({ id: 'sam', platform: 'slack', tenant: 'T9', user: 'sam', personId: 'luz' })),
    );
  const shared = () => {
    const notify = noticing({ store: on.store, clock: on.clock, log: on.deps.log, awake: () => undefined });
    return notify({ id: 'n1', kind: 'shared', place: { platform: 'slack', tenant: 'T1', conversation: 'C1' } });
  };
  const said = () => on.slack.posted.map(post => post.says.split(' ').length);
  beforeEach(async () => {
    inside('T1', 'T9');
    for (const stage of ['first', 'second']) await on.owe(to, stage);
    await on.dispatch();
    on.later(1_000);
    expect(await states()).toEqual(['unreached foreign_tenant', 'unreached foreign_tenant']);
  });

  it('is said in one post once they are confirmed to belong there', async () => {
    await confirm();
    expect(await states()).toEqual(['waiting', 'waiting']);
    await on.dispatch();
    expect([said(), await states()]).toEqual([[2], ['said', 'said']]);
    expect(await told()).toEqual(['dana 2026-06-01']);
  });

  it('is said once the platform tells of a change there, and they have left', async () => {
    inside('T1');
    await shared();
    await on.dispatch();
    expect([said(), await states()]).toEqual([[2], ['said', 'said']]);
  });

  it('is withheld again where they are still there, and the steward is not told twice', async () => {
    await shared();
    await on.dispatch();
    expect([said(), await told()]).toEqual([[], ['dana 2026-06-01']]);
    expect(await states()).toEqual(['unreached foreign_tenant', 'unreached foreign_tenant']);
  });

  it('comes along with the next word there, where nobody told that they left', async () => {
    on.later(60_000);
    inside('T1');
    await on.owe(to, 'third');
    await on.dispatch();
    on.later(1_000);
    await on.dispatch();
    expect([said(), await states()]).toEqual([
      [1, 2],
      ['said', 'said', 'said'],
    ]);
  });

  it('stays unsaid, and listed, once it is stale', async () => {
    on.at(new Date(rows.START.getTime() + 4 * DAY));
    await confirm();
    await on.dispatch();
    expect([said(), await states()]).toEqual([[], ['unreached foreign_tenant', 'unreached foreign_tenant']]);
  });

  it('wakes an open round: it asks where people are in reach', async () => {
    await on.store.system.rounds.open(
      { id: '2026-Q2', kind: 'pulse', opensOn: '2026-06-01', closesOn: '2026-06-25' },
      rows.START,
    );
    await on.client.round.updateMany({ data: { wakeAt: null } });
    inside('T1');
    on.later(60_000);
    await on.owe(to, 'third');
    await on.dispatch();
    expect((await on.client.round.findFirstOrThrow()).wakeAt).not.toBeNull();
  });
});
