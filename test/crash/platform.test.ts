/** Proves that a platform in trouble holds up nobody else, and that nothing is lost or said twice when it is well again. */
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openClient } from '../../src/store/client.ts';
import { tempFolder } from '../support/store.ts';
import { looking } from './database.ts';
import { inside, movedClock } from './inside.ts';
import { expected, reckoned } from './reckoning.ts';
import { standIns } from './standins.ts';
import { settled } from './town.ts';
import { FAIR, type Weather } from './weather.ts';

/** More than have a lane at once, where it is about who waits behind whom. */
const [FEW, MANY] = [24, 96];
/** Of the dispatcher: so many calls are under way at once. Once they ended late, nobody there is called for as long again. */
const LANES = 16;
const SECOND = 1_000;
const MINUTE = 60 * SECOND;

let folder: ReturnType<typeof tempFolder>;
beforeEach(() => {
  folder = tempFolder();
});
afterEach(() => folder.remove());

/** Everybody's reminder is due now; Slack is in trouble from the start, by the moved clock, and Teams is well. */
async function inTrouble(people: number, trouble: Weather, lasts: number, step: number) {
  const database = join(folder.path, 'tend.db');
  const clock = movedClock();
  let slack: Weather = FAIR;
  let posts = 0;
  const sky = {
    weather: (isPost: boolean, platform: 'slack' | 'teams'): Weather => {
      if (platform === 'teams') return FAIR;
      if (isPost) posts += 1;
      return slack;
    },
    calm: () => undefined,
  };
  const stand = await standIns({ people, wall: clock.wall, sky, arrives: () => undefined });
  await settled(database, clock.wall(), { people, presses: 0, over: 0, service: stand.teams.service() });
  const opened = await openClient(database);
  const look = await looking(database);
  try {
    const { tick } = await inside({ database, opened, standIns: stand, wall: clock.wall });
    slack = trouble;
    // What is planned in one tick goes out in the next.
    await tick();
    clock.later(SECOND);
    const before = posts;
    await tick();
    const first = { teams: accepted('teams'), tried: posts - before };
    for (let passed = step; passed <= lasts; passed += step) {
      clock.later(step);
      await tick();
    }
    const [tried, attempts] = [posts, await mostAttempts()];
    slack = FAIR;
    // Whatever was put off for longest comes up within hours.
    for (let wait = 0; wait < 12; wait += 1) {
      clock.later(20 * MINUTE);
      await tick();
    }
    return { first, tried, attempts, ...(await reckoned(expected(people, 0), stand.accepted(), look)) };
  } finally {
    await opened.close();
    await look.close();
    await stand.stop();
  }

  function accepted(platform: 'slack' | 'teams'): number {
    return stand.accepted().filter(each => each.platform === platform).length;
  }
  async function mostAttempts(): Promise<number> {
    const [row] = await look.rows<{ readonly most: number | null }>('SELECT MAX("attempts") AS most FROM "Post"');
    return Number(row?.most ?? 0);
  }
}

const NOTHING_WRONG = { lost: [], doubledOnSlack: [], doubledOnTeams: [] };

test('429 for ten minutes: asked once for each time it names, and none of it is an attempt', async () => {
  const done = await inTrouble(FEW, { kind: 'busy', seconds: 30 }, 10 * MINUTE, 15 * SECOND);
  expect(done).toMatchObject({ ...NOTHING_WRONG, delivered: FEW, unknown: 0, unreached: 0 });
  expect(done.first.teams).toBe(FEW / 2);
  expect(done.attempts).toBeLessThanOrEqual(1);
  // At most all lanes at once, each time the gate opens.
  expect(done.tried).toBeLessThanOrEqual(LANES * 21);
});

test.each([
  ['and nothing was done', false],
  ['though all was done', true],
])('500 for ten minutes, %s: tried a few times, at longer and longer intervals', async (_name, isDone) => {
  const done = await inTrouble(FEW, { kind: 'failed', status: 500, done: isDone }, 10 * MINUTE, 15 * SECOND);
  expect(done).toMatchObject(NOTHING_WRONG);
  expect(done.delivered).toBe(FEW);
  expect(done.first.teams).toBe(FEW / 2);
  expect(done.attempts).toBeLessThanOrEqual(9);
  expect(done.tried).toBe(FEW / 2);
});

test('no answer at all: a round of calls or two, and whoever is elsewhere is served', async () => {
  const done = await inTrouble(MANY, { kind: 'silent' }, 2 * MINUTE, MINUTE);
  expect(done).toMatchObject({ ...NOTHING_WRONG, delivered: MANY });
  expect(done.first.teams).toBe(MANY / 2);
  expect(done.first.tried).toBeLessThanOrEqual(2 * LANES);
  expect(done.tried).toBeLessThanOrEqual(MANY / 2);
}, 180_000);

test('eight seconds for each answer: a round of calls or two, and whoever is elsewhere is served', async () => {
  const done = await inTrouble(MANY, { kind: 'fair', delay: 8 * SECOND }, 0, MINUTE);
  expect(done).toMatchObject({ ...NOTHING_WRONG, delivered: MANY });
  expect(done.first.teams).toBe(MANY / 2);
  expect(done.first.tried).toBeLessThanOrEqual(2 * LANES);
});
