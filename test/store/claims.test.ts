/** Proves that claims of many processes at the same moment take each delivery once, and no more tokens of a gate than it has. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Gate } from '../../src/ports/chat.ts';
import type { System } from '../../src/ports/store/system.ts';
import { createStore } from '../../src/store/store.ts';
import { storeDeps } from '../support/deps.ts';
import * as rows from '../support/rows.ts';
import { type Stored, stored } from '../support/stored.ts';

const PROCESSES = 4;
const PEOPLE = 12;
const ROUNDS = 8;
const LEASE = 60_000;

let db: Stored;
let outboxes: readonly System['outbox'][];
beforeEach(async () => {
  db = await stored();
  await rows.seed(db.client);
  outboxes = numbered(PROCESSES).map(n => createStore(storeDeps(db, db.clock, `process ${n}`)).system.outbox);
  await db.client.person.createMany({ data: numbered(PEOPLE).map(n => rows.person({ id: `p${n}` })) });
  await db.client.account.createMany({
    data: numbered(PEOPLE).map(n =>
      rows.account({ platform: 'slack', tenant: 'T1', user: `U${n}`, personId: `p${n}` }),
    ),
  });
});
afterEach(() => db.close());

const numbered = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n);

async function owed(round: number): Promise<readonly string[]> {
  await db.store.as({ kind: 'clock' }, seen =>
    seen.outbox.owe(
      numbered(PEOPLE).map(n => ({
        kind: 'day.mine',
        subject: { type: 'person', id: `p${n}` },
        to: { person: `p${n}` },
        partnershipId: null,
        stage: `${round}`,
        wantedAt: rows.START,
      })),
    ),
  );
  const found = await db.client.delivery.findMany({ where: { stage: `${round}` } });
  return numbered(PEOPLE).map(n => found.find(each => each.personId === `p${n}`)?.id ?? '');
}

const claim = (outbox: System['outbox'], n: number, id: string | undefined, gates: readonly Gate[]) => {
  const wall = db.clock.wall();
  const address = { account: { platform: 'slack', tenant: 'T1', user: `U${n}` } } as const;
  const leaseUntil = new Date(wall.getTime() + LEASE);
  return outbox.claim({ to: { person: `p${n}` }, ids: [id ?? ''], address, gates, wall, leaseUntil });
};

/** What each process got for each person. */
const everybodyClaims = (ids: readonly string[], gates: readonly Gate[]) =>
  Promise.all(outboxes.flatMap(outbox => ids.map((id, n) => claim(outbox, n, id, gates))));

/** Nobody waits for what another holds, so they meet at the gate alone. */
const eachClaimsSome = (ids: readonly string[], gates: readonly Gate[]) =>
  Promise.all(
    outboxes.flatMap((outbox, at) =>
      ids.flatMap((id, n) => (n % PROCESSES === at ? [claim(outbox, n, id, gates)] : [])),
    ),
  );

describe('many processes at once', () => {
  it('take each delivery once, whichever of them', async () => {
    for (const round of numbered(ROUNDS)) {
      const answers = await everybodyClaims(await owed(round), []);
      expect(answers.filter(each => each !== null && 'id' in each)).toHaveLength(PEOPLE);
      expect(await db.client.post.count()).toBe(PEOPLE * (round + 1));
    }
  });

  it('that are first at a gate take what it has, and no more', async () => {
    for (const round of numbered(ROUNDS)) {
      const gate = { key: `slack:T${round}`, every: 1_000, burst: 3 };
      const answers = await eachClaimsSome(await owed(round), [gate]);
      expect(answers.filter(each => each !== null && 'id' in each)).toHaveLength(3);
    }
  });
});
