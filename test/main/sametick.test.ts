/** Proves that what a tick plans goes out in the same tick, though the clock has moved on while it planned. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createLogger } from '../../src/logger.ts';
import { clockwork } from '../../src/main/clockwork.ts';
import { createStore } from '../../src/store/store.ts';
import { storeDeps } from '../support/deps.ts';
import { becomeDue, filled, NOW } from '../support/portfolio.ts';
import { type TempDatabase, tempDatabase } from '../support/store.ts';

const SIZE = { promises: 50, each: 25 };

let db: TempDatabase;
beforeEach(async () => {
  db = await tempDatabase();
});
afterEach(() => db.close());

it('says at once what is due, and does not wait for the next beat', async () => {
  await filled(db.client, SIZE);
  await becomeDue(db.client, SIZE, 10);
  let read = 0;
  const now = () => {
    read += 1;
    return new Date(NOW.getTime() + read);
  };
  const clock = { now, wall: now };
  const deps = storeDeps(db, clock);
  const chat = {
    post: async (_to: unknown, _card: unknown, marker: string) => marker,
    update: async () => undefined,
    find: async () => null,
  };
  const log = createLogger('silent');
  const tick = clockwork({
    store: createStore(deps),
    clock,
    newId: deps.newId,
    chance: () => 0.5,
    log,
    chats: { web: chat },
  });
  await tick({ now: NOW, wall: now, stopping: () => false });
  expect(await db.client.delivery.count({ where: { state: 'said' } })).toBe(10);
});
