/** Proves what the rehearsal's banner is told: the next event is never one before the clock. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { rehearsing } from '../../src/main/rehearse.ts';
import type { Chat } from '../../src/ports/chat.ts';
import { movableClock } from '../../src/rehearsal/clock.ts';
import * as outcome from '../../src/scheduler/outcome.ts';
import { alone } from '../../src/scheduler/tick.ts';
import * as rows from '../support/rows.ts';
import { type Stored, stored } from '../support/stored.ts';

let db: Stored;
beforeEach(async () => {
  db = await stored();
  await rows.seed(db.client);
});
afterEach(() => db.close());

const HOUR = 3_600_000;
const cast = {
  isOn: () => false,
  turn: async () => undefined,
  overheard: (chat: Chat) => chat,
  answer: async () => undefined,
  next: () => null,
};

test.each([
  ['is now, where something woke a moment ago and was not looked at yet', -1],
  ['is its own instant, where it is still to come', HOUR],
])('the next event %s', async (_what, from) => {
  const at = new Date(rows.START.getTime() + from);
  await db.client.contact.update({ where: { id: 'rosa-food' }, data: { wakeAt: at } });
  const { store } = db;
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const clock = movableClock(() => rows.START);
  const tick = async () => outcome.nothing;
  const rehearsal = rehearsing({ store, clock, cast, tick, alone: alone(), log });
  expect(await rehearsal.next()).toEqual(from < 0 ? rows.START : at);
});
