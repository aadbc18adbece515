/** Proves that a wire which goes dead without a word holds up nobody for long: statements end, the pool recovers, others go on. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openClient } from '../../../src/store/client.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { openPostgres } from '../../../src/store/postgres/client.ts';
import { looking } from '../database.ts';
import { inside, movedClock } from '../inside.ts';
import { expected, reckoned } from '../reckoning.ts';
import { standIns } from '../standins.ts';
import { settled } from '../town.ts';
import { until } from '../until.ts';
import { FAIR } from '../weather.ts';
import { type EmptyPostgres, emptyPostgres } from './database.ts';
import { type Wire, wire } from './wire.ts';

/** The product's own are longer, in the same order. */
const PATIENCE = { silence: 2_000, statement: 1_600, idleInside: 1_000 };
/** As many as the pool has. */
const CONNECTIONS = 12;

let database: EmptyPostgres;
let through: Wire;
beforeEach(async () => {
  database = await emptyPostgres();
  through = await wire(database.url);
});
afterEach(async () => {
  await through.close();
  await database.drop();
});

const opening = () => openPostgres(through.url, undefined, false, PATIENCE);

test('every connection dead at once: what was asked ends in time, and what is asked next is answered', async () => {
  await migrate(database.url, new Date());
  const { client, close } = await opening();
  const all = () => Promise.allSettled(Array.from({ length: CONNECTIONS }, () => client.$queryRaw`SELECT 1`));
  try {
    await Promise.all(Array.from({ length: CONNECTIONS }, () => client.$queryRaw`SELECT pg_sleep(0.2)::text`));
    expect(through.deaden()).toBe(CONNECTIONS);
    const from = performance.now();
    const asked = await all();
    expect(asked.map(each => each.status)).toEqual(asked.map(() => 'rejected'));
    expect(performance.now() - from).toBeLessThan(3 * PATIENCE.silence);
    expect((await all()).every(each => each.status === 'fulfilled')).toBe(true);
  } finally {
    await close();
  }
});

test('a transaction cut off in the middle: the server lets go of what it held, and another process goes on', async () => {
  await migrate(database.url, new Date());
  const [cut, other] = [await opening(), await openClient(database.url)];
  try {
    await other.client.meta.create({ data: { name: 'n', value: '0' } });
    const write = (value: string) => ({ where: { name: 'n' }, data: { value } });
    const half = cut.client.$transaction(async tx => {
      await tx.meta.update(write('cut'));
      through.deaden();
      await tx.meta.update(write('never'));
    });
    const [begun, ended] = [performance.now(), half.catch(() => 'ended')];
    await until(
      () => 'the row to be free',
      () =>
        other.client
          .$transaction(tx => tx.meta.update(write('other')))
          .then(
            () => true,
            () => false,
          ),
    );
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(await ended).toBe('ended');
    expect(await other.client.meta.findUnique({ where: { name: 'n' } })).toMatchObject({ value: 'other' });
    await cut.client.$transaction(tx => tx.meta.update(write('again')));
  } finally {
    await cut.close();
    await other.close();
  }
});

test('two processes, one of them cut off while it posts: all is delivered, once', async () => {
  const people = 40;
  const clock = movedClock();
  let left = 7;
  const stand = await standIns({
    people,
    wall: clock.wall,
    sky: { weather: () => FAIR, calm: () => undefined },
    arrives: () => {
      left -= 1;
      if (left === 0) expect(through.deaden()).toBeGreaterThan(0);
    },
  });
  await settled(database.url, clock.wall(), { people, presses: 0, over: 0, service: stand.teams.service() });
  const [cut, other] = [await opening(), await openClient(database.url)];
  const look = await looking(database.url);
  try {
    const one = await inside({ database: through.url, opened: cut, standIns: stand, wall: clock.wall });
    const two = await inside({ database: database.url, opened: other, standIns: stand, wall: clock.wall });
    await one.tick();
    clock.later(1_000);
    await one.tick();
    expect(left).toBeLessThanOrEqual(0);
    expect(one.complaints.length).toBeGreaterThan(0);
    // Leases of whoever was cut off end, and what they held is looked up.
    for (let passed = 0; passed < 10; passed += 1) {
      clock.later(61_000);
      await Promise.all([one.tick(), two.tick()]);
    }
    const done = await reckoned(expected(people, 0), stand.accepted(), look);
    expect(done).toMatchObject({ lost: [], doubledOnSlack: [], doubledOnTeams: [], unreached: 0 });
    // On Teams nobody can look: what was in hand there is listed.
    expect(done.delivered + done.unknown).toBe(people);
    expect(done.unknown).toBeLessThanOrEqual(16);
  } finally {
    await look.close();
    await cut.close();
    await other.close();
    await stand.stop();
  }
});
