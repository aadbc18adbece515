/** Proves that a newer version takes over beside an older one while all goes on, and that processes which begin together migrate once. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { fastClock } from '../clock.ts';
import { looking } from '../database.ts';
import { type Replica, replica } from '../replica.ts';
import { staged } from '../stage.ts';
import { until } from '../until.ts';
import { type EmptyPostgres, emptyPostgres } from './database.ts';

const TEND_SECRET = 'one secret for all processes on the database';
const MORE = '29991231000000_more';
const SQL = `ALTER TABLE "Commitment" ADD COLUMN "mood" TEXT;
CREATE TABLE "Mood" ("id" TEXT NOT NULL, "said" TEXT, CONSTRAINT "Mood_pkey" PRIMARY KEY ("id"));
CREATE INDEX "Commitment_mood_idx" ON "Commitment"("mood");`;

let database: EmptyPostgres;
let newer: string;
beforeEach(async () => {
  database = await emptyPostgres();
  newer = mkdtempSync(join(dirname(inject('built')), 'newer-'));
  cpSync(inject('built'), newer, { recursive: true });
  const folder = join(newer, 'prisma/postgres/migrations', MORE);
  mkdirSync(folder);
  writeFileSync(join(folder, 'migration.sql'), SQL);
});
afterEach(async () => {
  await database.drop();
  rmSync(newer, { recursive: true, force: true });
});

const listening = (each: Replica) =>
  until(
    () => `a process to listen: ${each.log().join('\n')}`,
    () => each.url() !== null,
  );

type Migration = { readonly name: string; readonly logs: string | null };
const migrations = async (): Promise<readonly Migration[]> => {
  const look = await looking(database.url);
  return look.rows<Migration>(`SELECT migration_name AS name, logs FROM "_prisma_migrations" ORDER BY 1`);
};

test('the newer version brings the database up to date under the older one: both go on, and the older may even start again', async () => {
  const plan = { built: [inject('built')] as const, database: database.url, people: 80, presses: 40, over: 90_000 };
  const done = await staged({ ...plan, seed: 9, settings: { TEND_SECRET } }, async stage => {
    const { hands, stand, replicas, joins } = stage;
    const [older] = replicas;
    const pressing = hands.pressAll(40);
    const posted = (more: number) => {
      const before = stand.accepted().length;
      return until(
        () => 'more posts',
        async () => {
          await hands.nudge();
          return stand.accepted().length >= before + more;
        },
      );
    };
    await posted(10);
    const fresh = joins(newer);
    await listening(fresh);
    expect(await migrations()).toContainEqual({ name: MORE, logs: 'only adds' });
    await posted(10);
    await older.kill();
    await listening(older);
    expect((await fetch(new URL('/healthz', older.url() ?? ''))).status).toBe(200);
    await posted(10);
    await pressing;
  });
  expect(done).toMatchObject({ lost: [], doubledOnSlack: [], doubledOnTeams: [], ended: [0, 0] });
}, 240_000);

test('two that begin together on an empty database migrate it once, and both listen', async () => {
  const settings = {
    DATABASE_URL: database.url,
    TEND_SECRET,
    TEAMS_LOCAL: '1',
    TEAMS_LOCAL_URL: 'http://127.0.0.1:9',
  };
  const both = [0, 1].map(() => replica({ built: inject('built'), clock: fastClock(), settings }));
  await Promise.all(both.map(listening));
  expect(await migrations()).toHaveLength(1);
  expect(await Promise.all(both.map(each => each.stop()))).toEqual([0, 0]);
});
