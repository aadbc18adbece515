/** Proves that a database which is gone for a minute, or breaks off in the middle of anything, costs time and nothing else. */
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import type { Replica } from '../replica.ts';
import { type Stage, staged } from '../stage.ts';
import { until } from '../until.ts';
import { type EmptyPostgres, emptyPostgres } from './database.ts';

const TEND_SECRET = 'one secret for all processes on the database';
const MINUTE = 60_000;
/** Answers of the process itself, whatever its database does. */
const SOON = 10_000;

let database: EmptyPostgres;
beforeEach(async () => {
  database = await emptyPostgres();
});
afterEach(() => database.drop());

const NOTHING_WRONG = { lost: [], doubledOnSlack: [], doubledOnTeams: [], ended: [0, 0] };

async function asked(replica: Replica, path: string) {
  const answer = await fetch(new URL(path, replica.url() ?? ''), { signal: AbortSignal.timeout(SOON) });
  return { status: answer.status, body: (await answer.json()) as Readonly<Record<string, unknown>> };
}

const ready = ({ replicas }: Stage) => Promise.all(replicas.map(each => asked(each, '/readyz')));

/** Everybody who is connected is cut off. */
const cutOff = () =>
  database.administer('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', database.name);

test('gone for a minute: said so, kindly; then Tend goes on by itself', async () => {
  const built = inject('built');
  const plan = { built: [built, built] as const, database: database.url, people: 80, presses: 20, over: 90_000 };
  const done = await staged({ ...plan, seed: 7, settings: { TEND_SECRET } }, async stage => {
    const { stand, clock, hands, replicas } = stage;
    await until(
      () => 'the first posts',
      () => stand.accepted().length > 10,
    );
    const from = clock.wall().getTime();
    await database.administer(`ALTER DATABASE "${database.name}" ALLOW_CONNECTIONS false`);
    await cutOff();
    await until(
      () => 'nobody to be ready',
      async () => (await ready(stage)).every(each => each.status === 503),
    );
    expect((await ready(stage)).map(each => each.body.database)).toEqual(['does not answer', 'does not answer']);
    expect((await asked(replicas[0], '/healthz')).status).toBe(200);
    // Pressed until it is answered: on the way to Teams an answer may be lost, as anything may here.
    await until(
      () => 'a kind word',
      async () => {
        await hands.press(0);
        return /went wrong/i.test(hands.readOnTeams());
      },
    );
    await until(
      () => 'a minute',
      () => clock.wall().getTime() - from > MINUTE,
    );
    await database.administer(`ALTER DATABASE "${database.name}" ALLOW_CONNECTIONS true`);
    await until(
      () => 'all to be ready',
      async () => (await ready(stage)).every(each => each.status === 200),
    );
    await hands.pressAll(20);
  });
  expect(done).toMatchObject(NOTHING_WRONG);
  expect(done.log.filter(line => line.includes('running at'))).toHaveLength(2);
}, 240_000);

test('breaking off in the middle of claims, of marks and of commits: nothing is lost, nothing said twice', async () => {
  const built = inject('built');
  const plan = { built: [built, built] as const, database: database.url, people: 60, presses: 10, over: 30_000 };
  const done = await staged({ ...plan, seed: 8, settings: { TEND_SECRET } }, async ({ hands, look, stand }) => {
    await look.rows(BREAKING);
    await hands.pressAll(10);
    await until(
      () => 'most of it to be posted',
      async () => {
        await hands.nudge();
        return stand.accepted().length > 50;
      },
      120_000,
    );
    await look.rows('DROP FUNCTION breaks() CASCADE');
  });
  expect(done).toMatchObject(NOTHING_WRONG);
  expect(broken(done.log)).toBeGreaterThan(5);
}, 300_000);

/**
 * One row in ten that is claimed or marked ends its connection, in the statement itself or at its commit. Drawn by a
 * sequence, which no rollback sets back: chance alone would now and then break too little to prove anything.
 */
const BREAKING = `
  CREATE SEQUENCE drawn;
  CREATE FUNCTION breaks() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF hashint4(nextval('drawn')::int) % 10 = 0 THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER breaks_within BEFORE INSERT OR UPDATE ON "Post" FOR EACH ROW EXECUTE FUNCTION breaks();
  CREATE CONSTRAINT TRIGGER breaks_at_commit AFTER INSERT OR UPDATE ON "Post"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION breaks();`;

const broken = (log: readonly string[]): number => log.filter(line => line.includes('"level":"error"')).length;
