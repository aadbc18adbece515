/** Owns the figures of a tick: over a million open promises with nothing due, and with a hundred due. */

import { createLogger } from '../../src/logger.ts';
import { clockwork } from '../../src/main/clockwork.ts';
import type { Chat } from '../../src/ports/chat.ts';
import { createStore } from '../../src/store/store.ts';
import { storeDeps } from '../support/deps.ts';
import { tempDatabase } from '../support/store.ts';
import { type Figure, median, tookAsync } from './figure.ts';

const NOW = new Date('2026-06-15T12:00:00Z');
const LATER = new Date('2027-06-15T12:00:00Z');
const RUNS = 9;
const DUE = 100;

/** The null chat takes everything: what is measured is ours. */
const chat: Chat = {
  post: async (_to, _card, marker) => marker,
  update: async () => undefined,
  find: async () => null,
};

export async function ticks(): Promise<readonly Figure[]> {
  const small = await measured(1_000);
  const large = await measured(1_000_000);
  return [
    {
      name: 'tick with nothing due over 1,000,000 open promises (median of 9)',
      value: large.idle,
      unit: 'ms',
      limit: 10,
    },
    {
      name: 'tick with 100 due over 1,000,000, against over 1,000',
      value: large.busy / small.busy,
      unit: 'x',
      limit: 1.5,
    },
  ];
}

async function measured(promises: number): Promise<{ readonly idle: number; readonly busy: number }> {
  const db = await tempDatabase();
  try {
    const clock = { now: () => NOW, wall: () => new Date() };
    const deps = storeDeps(db, clock);
    const store = createStore(deps);
    await filled(db.client, promises);
    const tick = clockwork({
      store,
      clock,
      newId: deps.newId,
      chance: () => 0.5,
      log: createLogger('silent'),
      chats: { web: chat },
    });
    const run = () => tick({ now: NOW, wall: clock.wall, stopping: () => false });
    await run();
    const idle: number[] = [];
    for (let at = 0; at < RUNS; at += 1) idle.push(await tookAsync(run));
    const busy: number[] = [];
    for (let at = 0; at < RUNS; at += 1) {
      await db.client
        .$executeRaw`UPDATE "Commitment" SET "wakeAt" = ${NOW} WHERE "id" IN (SELECT "id" FROM "Commitment" LIMIT ${DUE})`;
      busy.push(await tookAsync(run));
    }
    return { idle: median(idle), busy: median(busy) };
  } finally {
    await db.close();
  }
}

/** One active partnership with Dana and Rosa, and as many open promises due in a year. */
async function filled(client: Awaited<ReturnType<typeof tempDatabase>>['client'], promises: number): Promise<void> {
  const createdAt = NOW;
  const person = { language: 'en', timeZone: 'America/New_York', createdAt } as const;
  await client.organisation.createMany({
    data: [
      { id: 'mercy', name: 'Mercy Hospital', side: 'health', isHost: true, createdAt },
      { id: 'grace', name: 'Grace Pantry', side: 'community', createdAt },
    ],
  });
  await client.person.createMany({
    data: [
      { id: 'dana', name: 'Dana Lee', ...person },
      { id: 'rosa', name: 'Rosa Díaz', ...person },
    ],
  });
  await client.partnership.create({
    data: {
      id: 'p',
      name: 'Fresh Food',
      timeZone: 'America/New_York',
      checkInAnchor: '2026-01-01',
      state: 'active',
      activeSince: '2026-01-01',
      createdAt,
    },
  });
  await client.partnershipOrganisation.createMany({
    data: [
      { partnershipId: 'p', organisationId: 'mercy' },
      { partnershipId: 'p', organisationId: 'grace' },
    ],
  });
  const contact = { partnershipId: 'p', role: 'steward', consent: 'here', since: '2026-01-01', createdAt } as const;
  await client.contact.createMany({
    data: [
      { id: 'c-dana', personId: 'dana', organisationId: 'mercy', ...contact },
      { id: 'c-rosa', personId: 'rosa', organisationId: 'grace', ...contact },
    ],
  });
  await client.$executeRaw`
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${promises})
    INSERT INTO "Commitment" ("id", "partnershipId", "ownerContactId", "ownerOrganisationId", "toOrganisationId", "what", "state",
      "due", "firstDue", "inTimeDue", "madeOn", "recordedById", "createdAt", "changedAt", "wakeAt")
    SELECT 'c' || i, 'p', 'c-dana', 'mercy', 'grace', 'leaflets', 'open', '2027-07-01', '2027-07-01', '2027-07-01', '2026-06-01', 'c-dana',
      ${NOW}, ${NOW}, ${LATER} FROM n`;
}
