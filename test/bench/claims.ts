/** Owns the figures of the outbox alone: deliveries claimed as Posts, past their gates, and marked as sent. */
import { randomBytes, randomUUID } from 'node:crypto';
import { createLogger } from '../../src/logger.ts';
import type { Address } from '../../src/ports/chat.ts';
import type { System } from '../../src/ports/store/system.ts';
import { openClient } from '../../src/store/client.ts';
import { migrate } from '../../src/store/migrate.ts';
import { sealer } from '../../src/store/seal.ts';
import { createStore } from '../../src/store/store.ts';
import { databases, type Measured } from './database.ts';
import { type Figure, tookAsync } from './figure.ts';
import { peers } from './peers.ts';

const COUNT = 5_000;
const FEW = 16;
// Two rounds of 200 (what one transaction takes): while one is marked, the other is claimed, as when many are on their way.
const MANY = 400;
const ONE_BY_ONE = 1_000;
const BATCHED = 10_000;

export async function claims(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const database of await databases()) {
    try {
      figures.push(...(await claimed(database)));
      if (database.name === 'PostgreSQL') figures.push(...(await peers(database.url, COUNT)));
    } finally {
      await database.drop();
    }
  }
  return figures;
}

async function claimed({ name, path }: Measured): Promise<readonly Figure[]> {
  const now = new Date();
  await migrate(path, now);
  const opened = await openClient(path);
  const random = (count: number) => new Uint8Array(randomBytes(count));
  const store = createStore({
    ...opened,
    clock: { now: () => now, wall: () => now },
    newId: randomUUID,
    sealer: sealer(random(32), random),
    random,
    log: createLogger('silent'),
  });
  try {
    await opened.client.person.createMany({ data: numbers.map(person) });
    await opened.client.account.createMany({ data: numbers.map(account) });
    const aSecond = async (work: (outbox: System['outbox']) => Promise<void>): Promise<number> => {
      await opened.client.delivery.deleteMany();
      await opened.client.post.deleteMany();
      await opened.client.delivery.createMany({ data: numbers.map(delivery) });
      const ms = await tookAsync(() => work(store.system.outbox));
      const said = await opened.client.delivery.count({ where: { state: 'said' } });
      if (said !== COUNT) throw new Error(`${said} of ${COUNT} were marked`);
      return COUNT / (ms / 1_000);
    };
    const one = await aSecond(outbox => inLanes(FEW, n => claimAndMark(outbox, n)));
    const batched = await aSecond(outbox => inLanes(MANY, n => claimAndMark(outbox, n)));
    return [
      {
        name: `claimed and marked one by one a second, ${FEW} at a time, ${name}`,
        value: one,
        unit: '',
        least: ONE_BY_ONE,
      },
      {
        name: `claimed and marked a second, ${MANY} at a time, ${name}`,
        value: batched,
        unit: '',
        ...(name === 'PostgreSQL' ? { least: BATCHED } : {}),
      },
    ];
  } finally {
    await opened.close();
  }
}

const numbers = Array.from({ length: COUNT }, (_, n) => n);
const AT = new Date('2026-06-01T12:00:00Z');

const person = (n: number) => ({ id: `p${n}`, name: `Person ${n}`, timeZone: 'UTC', createdAt: AT });
const account = (n: number) => ({
  id: `a${n}`,
  platform: 'slack' as const,
  tenant: `T${n % 5}`,
  user: `U${n}`,
  personId: `p${n}`,
  createdAt: AT,
});
const delivery = (n: number) => ({
  id: `d${n}`,
  key: `commitment.due_today:${n}`,
  kind: 'commitment.due_today',
  subjectType: 'commitment',
  subjectId: `c${n}`,
  stage: '',
  personId: `p${n}`,
  dueAt: AT,
  state: 'waiting' as const,
  createdAt: AT,
});

/** Each Post passes the gate of its conversation and of its workspace, as a real one does. */
async function claimAndMark(outbox: System['outbox'], n: number): Promise<void> {
  const address: Address = { account: { platform: 'slack', tenant: `T${n % 5}`, user: `U${n}` } };
  const gates = [`slack:T${n % 5}/U${n}`, `slack:T${n % 5}`].map(key => ({ key, every: 0.001, burst: 10_000 }));
  const wall = new Date();
  const leaseUntil = new Date(wall.getTime() + 60_000);
  const post = await outbox.claim({ to: { person: `p${n}` }, ids: [`d${n}`], address, gates, wall, leaseUntil });
  if (post === null || 'opens' in post) throw new Error('not claimed');
  await outbox.sent(post.id, `remote-${n}`, [`d${n}`], []);
}

async function inLanes(count: number, work: (n: number) => Promise<void>): Promise<void> {
  const waiting = numbers.values();
  const lane = async () => {
    for (const n of waiting) await work(n);
  };
  await Promise.all(Array.from({ length: count }, lane));
}
