/** Proves what is kept to write somewhere again: the latest, by account and place, without a write where nothing changed. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Address } from '../../src/ports/chat.ts';
import { createStore } from '../../src/store/store.ts';
import { storeDeps } from '../support/deps.ts';
import { type TempDatabase, tempDatabase } from '../support/store.ts';

let db: TempDatabase;
let references: ReturnType<typeof createStore>['system']['references'];
let now = new Date('2026-06-05T14:00:00Z');
beforeEach(async () => {
  db = await tempDatabase();
  const clock = { now: () => now, wall: () => now };
  references = createStore(storeDeps(db, clock)).system.references;
});
afterEach(() => db.close());

const rosa: Address = { account: { platform: 'teams', tenant: 'T', user: 'x' } };
const place: Address = { place: { platform: 'teams', tenant: 'T', conversation: 'x' } };

test('an account and a place of one id are two, and both may be unknown to everybody else', async () => {
  expect(await references.of(rosa)).toBeNull();
  await references.keep(rosa, { service: 'a', conversation: 'c' });
  await references.keep(place, { service: 'b' });
  expect(await references.of(rosa)).toEqual({ service: 'a', conversation: 'c' });
  expect(await references.of(place)).toEqual({ service: 'b' });
});

test('what is kept takes the place of what was known; the same again writes nothing', async () => {
  await references.keep(rosa, { service: 'a', conversation: 'c' });
  now = new Date('2026-06-05T15:00:00Z');
  await references.keep(rosa, { conversation: 'c', service: 'a' });
  expect((await db.client.reference.findMany()).map(each => each.changedAt.toISOString())).toEqual([
    '2026-06-05T14:00:00.000Z',
  ]);
  await references.keep(rosa, { service: 'a' });
  expect(await references.of(rosa)).toEqual({ service: 'a' });
});

test('the latest of a tenant’s is anybody’s there, and nobody’s of another', async () => {
  now = new Date('2026-06-05T14:00:00Z');
  await references.keep(rosa, { service: 'old' });
  now = new Date('2026-06-05T15:00:00Z');
  await references.keep(place, { service: 'new' });
  expect(await references.latest('teams', 'T')).toEqual({ service: 'new' });
  expect(await references.latest('teams', 'other')).toBeNull();
  expect(await references.latest('slack', 'T')).toBeNull();
});
