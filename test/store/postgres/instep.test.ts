/** Proves against a real server that a clock apart from its own is told, and that too far apart nothing is claimed. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { read } from '../../../src/config.ts';
import { inStep } from '../../../src/main/instep.ts';
import { machine } from '../../../src/main/world.ts';
import { start } from '../../../src/main.ts';
import type { Log } from '../../../src/ports/deps.ts';
import { nothing } from '../../../src/scheduler/outcome.ts';
import { conditionOf } from '../../../src/store/condition.ts';
import { type TempDatabase, tempDatabase } from '../../support/store.ts';

let db: TempDatabase;
let shift = 0;
let logged: string[];
beforeEach(async () => {
  shift = 0;
  logged = [];
  db = await tempDatabase();
});
afterEach(() => db.close());

/** This machine's clock, put forward or back. */
const wall = () => new Date(Date.now() + shift);
const condition = () => conditionOf(db.client, true, wall);
const log: Log = {
  info: () => undefined,
  warn: (event, facts) => void logged.push(`${event} ${JSON.stringify(facts)}`),
  error: event => void logged.push(event),
};

describe('the server’s clock', () => {
  it.each([0, 3_600_000, -3_600_000])('is compared with ours: %i ms', async by => {
    shift = by;
    const found = await condition();
    if (found.kind !== 'postgres') throw new Error('no server answered');
    expect(found.version).toMatch(/^\d+\.\d+/);
    // However slow the machine, what the way there took is left out.
    expect(Math.abs(found.apartMs)).toBeLessThanOrEqual(Math.abs(by) + 50);
    if (by !== 0) expect(Math.sign(found.apartMs)).toBe(Math.sign(by));
  });

  it('is read each minute; more than 30 s apart no tick begins, more than 2 s are told', async () => {
    let ticks = 0;
    const step = inStep({ condition, wall, log });
    const tick = step.keeping(async () => {
      ticks += 1;
      return nothing;
    });
    const moment = { now: wall(), wall, stopping: () => false };
    await step.read();
    await tick(moment);
    expect([ticks, logged]).toEqual([1, []]);

    shift = 600_000;
    expect(await tick(moment)).toEqual(nothing);
    expect(ticks).toBe(1);
    expect(logged[0]).toMatch(/^nothing is claimed: clock too far from the database server’s \{"seconds":(599|600)\}$/);

    shift = 10_000;
    await tick(moment);
    expect(ticks).toBe(2);
    expect(logged[1]).toMatch(/^clock apart from the database server’s \{"seconds":(9|10)\}$/);
    await tick(moment);
    // Not read again within the minute.
    expect([ticks, logged.length]).toEqual([3, 2]);
  });

  it('is what leases and gates go by, so that machines whose clocks differ agree', async () => {
    const ours = Date.now();
    const seen: number[] = [];
    for (const by of [20_000, -20_000]) {
      shift = by;
      const step = inStep({ condition, wall, log });
      await step.keeping(async ({ wall: at }) => {
        seen.push(at().getTime());
        return nothing;
      })({ now: wall(), wall, stopping: () => false });
    }
    const passed = Date.now() - ours;
    // Without it they would be 40 s apart; what the way to the server took stays unknown.
    expect(Math.abs((seen[0] ?? 0) - (seen[1] ?? 0))).toBeLessThanOrEqual(passed + 100);
  });

  it('keeps a whole Tend whose clock is off out of service, and says so', async () => {
    shift = 45_000;
    const config = read({
      ...{ DATABASE_URL: db.file, TEND_SECRET: 'a secret only tests know, 32 bytes and more', PORT: '0' },
      ...{
        SLACK_API_URL: 'http://127.0.0.1:9/api/',
        SLACK_BOT_TOKEN: 'xoxb-1',
        SLACK_SIGNING_SECRET: 'signing-secret',
      },
    });
    const tend = await start(config, log, { ...machine, wall });
    try {
      const ready = () => fetch(new URL('/readyz', tend.url));
      await expect.poll(async () => (await ready()).text()).toContain('"scheduler":"beats"');
      const answer = await ready();
      expect(answer.status).toBe(503);
      expect(await answer.json()).toMatchObject({ ready: false, clock: 'too far apart', database: 'answers' });
    } finally {
      await tend.stop();
    }
    expect(logged.filter(line => line.startsWith('nothing is claimed'))).toHaveLength(1);
  });
});
