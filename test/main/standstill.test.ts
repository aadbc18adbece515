/** Proves that a standstill is noticed once by whoever works next, and left to the next one by who is told to stop meanwhile. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { comingBack } from '../../src/main/standstill.ts';
import type { Moment } from '../../src/scheduler/moment.ts';
import { type Stored, stored } from '../support/stored.ts';

let db: Stored;
beforeEach(async () => {
  db = await stored();
  db.at('2026-06-01T12:00:00Z');
});
afterEach(() => db.close());

const MINUTE = 60_000;
const later = (minutes: number): void => db.at(new Date(db.clock.wall().getTime() + minutes * MINUTE));

/** One process; answers the backlog its tick was told of. */
function running() {
  const tick = comingBack(async ({ backlog }: Moment) => backlog?.toISOString() ?? null, {
    store: db.store,
    log: db.deps.log,
  });
  return (isStopping = false) => tick({ now: db.clock.now(), wall: db.clock.wall, stopping: () => isStopping });
}

it('where nobody has worked yet, or was away for less than ten minutes, nothing is behind', async () => {
  const tick = running();
  expect(await tick()).toBeNull();
  later(9);
  expect(await tick()).toBeNull();
  later(10);
  expect(await running()()).toBeNull();
});

it('after more the first tick knows what fell due until now, and no later one', async () => {
  await running()();
  later(11);
  const tick = running();
  expect(await tick()).toBe('2026-06-01T12:11:00.000Z');
  expect(await tick()).toBeNull();
  later(1);
  expect(await running()()).toBeNull();
  expect(db.logged.join()).toContain('back after a standstill');
});

it('a machine that slept is no different from one that was off', async () => {
  const tick = running();
  await tick();
  later(300);
  expect(await tick()).toBe('2026-06-01T17:00:00.000Z');
});

it('who is told to stop in the middle of it leaves it to the next', async () => {
  await running()();
  later(60);
  expect(await running()(true)).not.toBeNull();
  expect(await running()()).not.toBeNull();
  expect(await running()()).toBeNull();
});

it('another process that works meanwhile keeps it from being a standstill', async () => {
  const [one, other] = [running(), running()];
  await one();
  for (let n = 0; n < 20; n += 1) {
    later(1);
    await other();
  }
  expect(await one()).toBeNull();
});
