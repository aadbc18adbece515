/** Owns a whole Tend connected to a stand-in for Slack, rehearsed by its clock, and the people who use it there. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { read } from '../../../src/config.ts';
import { importRoster, start } from '../../../src/main.ts';
import type { Log } from '../../../src/ports/deps.ts';
import { migrate } from '../../../src/store/migrate.ts';
import * as blockkit from '../../support/slack/blockkit.ts';
import type { Hands } from '../../support/slack/hands.ts';
import { createFakeSlack } from '../../support/slack/slack.ts';
import { tempFolder } from '../../support/store.ts';
import { writeRoster } from './roster.ts';

const FROM = new Date('2026-03-02T14:00:00Z');
const DAY = 86_400_000;

export type Town = Awaited<ReturnType<typeof town>>;

/** Mercy's workspace with the app, Oak School's without it; Rosa is a guest of one channel, Helen sits in the shared one. */
export async function town() {
  // Its time goes on by what happens, so that no trigger runs out because the machine is slow.
  let at = Date.now();
  const fake = createFakeSlack({ check: blockkit, clock: () => new Date(at++) });
  await fake.start();
  const mercy = fake.team({ id: 'TMERCY', name: 'Mercy Hospital' });
  const oak = fake.team({ id: 'TOAK', name: 'Oak School' });
  const users = {
    dana: fake.user(mercy, { id: 'UDANA', name: 'dana', realName: 'Dana Lee' }),
    evelyn: fake.user(mercy, { id: 'UEVELYN', name: 'evelyn', realName: 'Evelyn Brooks' }),
    rosa: fake.user(mercy, { id: 'UROSA', name: 'rosa', realName: 'Rosa Díaz', guest: 'single channel' }),
    helen: fake.user(oak, { id: 'UHELEN', name: 'helen', realName: 'Helen Park' }),
  };
  const { token, botUser } = fake.installs(mercy);
  const bot = fake.world.users.get(botUser);
  if (bot === undefined) throw new Error('the app has no bot user');
  fake.channel(mercy, { id: 'CPANTRY', name: 'grace-pantry', members: [users.dana, users.rosa, bot] });
  fake.channel(mercy, {
    id: 'CSCHOOL',
    name: 'oak-school',
    members: [users.dana, users.helen, bot],
    sharedWith: [oak],
  });
  fake.channel(mercy, { id: 'CLEADERS', name: 'leaders', members: [users.dana, users.evelyn, bot] });
  const tend = await running(fake.apiUrl(), token);
  fake.meets(tend.url);
  const people: Readonly<Record<keyof typeof users, Hands>> = {
    dana: fake.person(mercy, users.dana),
    evelyn: fake.person(mercy, users.evelyn),
    rosa: fake.person(mercy, users.rosa),
    helen: fake.person(oak, users.helen),
  };
  return {
    ...tend,
    fake,
    bot: botUser,
    people,
    stop: async () => {
      await tend.stop();
      await fake.stop();
    },
  };
}

async function running(apiUrl: string, token: string) {
  const folder = tempFolder();
  const file = join(folder.path, 'rehearsal.db');
  await beginning(file);
  const complaints: string[] = [];
  const log: Log = {
    info: () => undefined,
    warn: (event, facts) => void complaints.push(`${event} ${JSON.stringify(facts)}`),
    error: (event, cause, facts) =>
      void complaints.push(`${event} ${JSON.stringify(facts)} ${cause instanceof Error ? cause.stack : String(cause)}`),
  };
  const config = read({
    DATABASE_URL: `file:${file}`,
    PORT: '0',
    TEND_REHEARSAL: '1',
    SLACK_API_URL: apiUrl,
    SLACK_SIGNING_SECRET: 'signing-secret',
    SLACK_BOT_TOKEN: token,
    // The clock is moved by days while real time stands: Slack's own pace would hold the story up.
    SLACK_POSTS_PER_SECOND: '10000',
    SLACK_CHANNEL_POSTS_PER_SECOND: '10000',
    LOG_LEVEL: 'silent',
  });
  const imported = await importRoster(config, writeRoster(folder.path), false);
  if (!imported.ok) throw new Error(imported.lines.join('\n'));
  const begun = await start(config, log);
  const database = new Database(file, { readonly: true });
  const rows = <Row>(sql: string, ...values: readonly unknown[]) => database.prepare(sql).all(...values) as Row[];
  const now = () =>
    new Date(rows<{ value: string }>('SELECT value FROM "Meta" WHERE name = ?', 'rehearsal.now')[0]?.value ?? '');
  return {
    url: begun.url,
    complaints: () => complaints,
    rows,
    now,
    /** From now on somebody reads no console: what Slack does not take reaches them nowhere. */
    onSlackAlone: (name: string) => {
      const open = new Database(file);
      const of = `SELECT id FROM "Person" WHERE name = ?`;
      open.prepare(`UPDATE "Account" SET reachable = 0 WHERE platform = 'web' AND "personId" IN (${of})`).run(name);
      open.close();
    },
    /** To a day at ten in New York, to an instant, or so many days on; standing still delivers what is owed now. */
    move: async (to: string | number) => {
      const wanted =
        typeof to === 'number'
          ? new Date(now().getTime() + to * DAY)
          : new Date(to.length === 10 ? `${to}T15:00:00Z` : to);
      const answer = await fetch(new URL('/rehearsal/clock', begun.url), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ to: wanted.toISOString() }),
      });
      const said = await answer.text();
      if (answer.status !== 200) throw new Error(`the clock answered ${answer.status}: ${said}`);
      return JSON.parse(said) as { readonly delivered: number; readonly failed: number };
    },
    stop: async () => {
      database.close();
      await begun.stop();
      folder.remove();
    },
  };
}

/** A rehearsal goes on where its clock stood. */
async function beginning(file: string): Promise<void> {
  await migrate(file, FROM);
  const database = new Database(file);
  database.prepare('INSERT INTO Meta (name, value) VALUES (?, ?)').run('rehearsal.now', FROM.toISOString());
  database.close();
}
