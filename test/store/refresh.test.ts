/** Proves which cards are told to be out of date, and which messages are retired. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/ports/store/store.ts';
import * as rows from '../support/rows.ts';
import { type Stored, stored } from '../support/stored.ts';
import { address, clock, type Posting, posting, rosa } from './posting.ts';

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

describe('a card that shows what has changed', () => {
  const changed = (id: string) => db.store.as(clock, seen => seen.outbox.changed({ type: 'commitment', id }));

  it('is brought up to date once, with all it said', async () => {
    const mine = await on.claimed(['one', 'two']);
    await outbox.sent(mine.id, 'remote-1', mine.ids, []);
    await changed('elsewhere');
    expect(await outbox.changed(on.wall(), 9)).toEqual([]);
    await changed('one');
    const [found] = await outbox.changed(on.wall(), 9);
    expect(found).toMatchObject({ id: mine.id, remote: 'remote-1', address, to: rosa });
    expect(found?.owed.map(each => each.subject.id)).toEqual(['one', 'two']);
    await outbox.refreshed(mine.id, found?.changedAt ?? rows.START);
    expect(await outbox.changed(on.wall(), 9)).toEqual([]);
  });

  it('is brought up to date once more when it changes meanwhile, though the clocks stand still', async () => {
    const mine = await on.claimed(['one']);
    await outbox.sent(mine.id, 'remote-1', mine.ids, []);
    await changed('one');
    const [first] = await outbox.changed(on.wall(), 9);
    await changed('one');
    await outbox.refreshed(mine.id, first?.changedAt ?? rows.START);
    const [second] = await outbox.changed(on.wall(), 9);
    expect(second?.id).toBe(mine.id);
    await outbox.refreshed(mine.id, second?.changedAt ?? rows.START);
    expect(await outbox.changed(on.wall(), 9)).toEqual([]);
  });

  it('is not overtaken while it is on its way', async () => {
    const mine = await on.claimed(['one']);
    await changed('one');
    expect(await outbox.changed(on.wall(), 9)).toEqual([]);
    await outbox.sent(mine.id, 'remote-1', mine.ids, []);
    expect(await outbox.changed(on.wall(), 9)).toMatchObject([{ id: mine.id }]);
  });

  it('stays as it is where it is a record', async () => {
    const mine = await on.claimed(['one'], 'digest.twin');
    await outbox.sent(mine.id, 'remote-1', mine.ids, []);
    await changed('one');
    expect(await outbox.changed(on.wall(), 9)).toEqual([]);
  });
});

describe('retiring', () => {
  it('forgets what is over by its age, and nothing that still waits', async () => {
    const mine = await on.claimed(['old']);
    await outbox.sent(mine.id, 'remote-1', mine.ids, []);
    await on.owe(['waiting']);
    await db.store.as(clock, async () => undefined, 'intent-old');
    await db.client.audit.create({
      data: { id: 'old', at: rows.START, act: 'read', subjectType: 'contact', subjectId: 'c' },
    });
    const retire = (iso: string) => db.store.system.retire(new Date(iso));
    expect(await retire('2026-06-30T00:00:00Z')).toMatchObject({
      deliveries: 0,
      posts: 0,
      intents: 0,
      audits: 0,
      installations: 0,
      gates: 0,
      links: 0,
    });
    expect(await retire('2026-07-05T00:00:00Z')).toMatchObject({
      deliveries: 0,
      posts: 0,
      intents: 1,
      audits: 0,
      installations: 0,
      gates: 0,
      links: 0,
    });
    expect(await retire('2026-09-01T00:00:00Z')).toMatchObject({
      deliveries: 1,
      posts: 1,
      intents: 0,
      audits: 0,
      installations: 0,
      gates: 0,
      links: 0,
    });
    expect(await retire('2032-06-03T00:00:00Z')).toMatchObject({
      deliveries: 0,
      posts: 0,
      intents: 0,
      audits: 1,
      installations: 0,
      gates: 0,
      links: 0,
    });
    expect(await on.deliveries()).toMatchObject([{ state: 'waiting' }]);
  });
});
