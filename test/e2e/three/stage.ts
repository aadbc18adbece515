/** Owns one Tend connected to stand-ins for Slack and for Teams at once, with its link pages, rehearsed by its clock. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { read } from '../../../src/config.ts';
import { machine } from '../../../src/main/world.ts';
import { importRoster, start } from '../../../src/main.ts';
import type { Log } from '../../../src/ports/deps.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { visitor } from '../../support/linkstage.ts';
import * as blockkit from '../../support/slack/blockkit.ts';
import { createFakeSlack } from '../../support/slack/slack.ts';
import { tempFolder } from '../../support/store.ts';
import { createFakeTeams } from '../../support/teams/teams.ts';
import { handsOf } from '../teams/hands.ts';
import { ids, LEADERS, writeRoster } from './roster.ts';

/** Days pass in the story while a minute does on the wall. */
const BETWEEN = 60_000;
const FROM = new Date('2026-03-02T14:00:00Z');
export const PUBLIC = 'https://tend.example.org';

export type Town = Awaited<ReturnType<typeof town>>;

/** Mercy's tenant with Dana, Evelyn and a guest, Omar; Oak School's own workspace with Helen; Luz has a browser alone. */
export async function town(also?: Log) {
  // Real time goes on by what happens, for Slack as for Tend, so that nothing hangs on how fast the machine is.
  let at = Date.now();
  const wall = () => new Date(at++);
  const slack = createFakeSlack({ check: blockkit, clock: wall });
  const teams = createFakeTeams();
  await slack.start();
  await teams.start();
  const oak = slack.team({ id: 'TOAK', name: 'Oak School' });
  const helen = slack.user(oak, { id: 'UHELEN', name: 'helen', realName: 'Helen Park' });
  const { token, botUser } = slack.installs(oak);
  const bot = slack.world.users.get(botUser);
  if (bot === undefined) throw new Error('the app has no bot user');
  slack.channel(oak, { id: 'CWALK', name: 'sunday-walks', members: [helen, bot] });
  const dana = teams.person({ aad: ids.dana, name: 'Dana Lee' });
  const evelyn = teams.person({ aad: ids.evelyn, name: 'Evelyn Brooks' });
  const omar = teams.person({ aad: ids.omar, name: 'Omar Haddad', isGuest: true, email: 'omar@oak.example' });
  const leaders = teams.place(LEADERS, 'channel', [dana, evelyn]);
  const standIns = { SLACK_API_URL: slack.apiUrl(), SLACK_BOT_TOKEN: token, TEAMS_LOCAL_URL: teams.url() };
  const tend = await running(standIns, wall, also);
  slack.meets(tend.url);
  teams.meets(tend.url);
  const ask = (path: string, init: RequestInit = {}) => fetch(new URL(path, tend.url), { redirect: 'manual', ...init });
  return {
    ...tend,
    move: async (to: string | null) => {
      await slack.quiet();
      await teams.quiet();
      // Whoever posts at Teams' own pace is let through again.
      at += BETWEEN;
      await tend.move(to);
    },
    fake: slack,
    teams,
    leaders,
    dana: handsOf(teams, dana),
    evelyn: handsOf(teams, evelyn),
    omar: handsOf(teams, omar),
    helen: slack.person(oak, helen),
    /** Somebody opens the link they were given, whatever brought it. */
    opens: (url: string) => visitor(ask, new URL(url).pathname),
    stop: async () => {
      await tend.stop();
      await slack.stop();
      await teams.stop();
    },
  };
}

/** `also`: a log that is told the same. */
async function running(standIns: Readonly<Record<string, string>>, wall: () => Date, also?: Log) {
  const folder = tempFolder();
  const file = join(folder.path, 'rehearsal.db');
  await beginning(file);
  const complaints: string[] = [];
  const log: Log = {
    info: (event, facts) => also?.info(event, facts),
    warn: (event, facts) => {
      also?.warn(event, facts);
      complaints.push(`${event} ${JSON.stringify(facts)}`);
    },
    error: (event, cause, facts) => {
      also?.error(event, cause, facts);
      complaints.push(`${event} ${JSON.stringify(facts)} ${cause instanceof Error ? cause.stack : String(cause)}`);
    },
  };
  const config = read({
    DATABASE_URL: `file:${file}`,
    PORT: '0',
    PUBLIC_URL: PUBLIC,
    TEND_REHEARSAL: '1',
    TEAMS_LOCAL: '1',
    SLACK_SIGNING_SECRET: 'signing-secret',
    // The clock is moved by days while real time stands: Slack's own pace would hold the story up.
    SLACK_POSTS_PER_SECOND: '10000',
    SLACK_CHANNEL_POSTS_PER_SECOND: '10000',
    LOG_LEVEL: 'silent',
    ...standIns,
  });
  const imported = await importRoster(config, writeRoster(folder.path), false);
  if (!imported.ok) throw new Error(imported.lines.join('\n'));
  const begun = await start(config, log, { ...machine, wall });
  nobodyReadsTheConsole(file);
  const database = new Database(file, { readonly: true });
  return {
    url: begun.url,
    complaints: () => complaints,
    rows: <Row>(sql: string, ...values: readonly unknown[]) => database.prepare(sql).all(...values) as Row[],
    /** To a day at ten in New York, or to an instant; null delivers what is owed now. */
    move: async (to: string | null) => {
      const [stands] = database.prepare(`SELECT value FROM "Meta" WHERE name = 'rehearsal.now'`).all() as {
        readonly value: string;
      }[];
      const wanted = to === null ? (stands?.value ?? '') : to.length === 10 ? `${to}T15:00:00Z` : to;
      const answer = await fetch(new URL('/rehearsal/clock', begun.url), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ to: wanted }),
      });
      const said = await answer.text();
      if (answer.status !== 200) throw new Error(`the clock answered ${answer.status}: ${said}`);
    },
    stop: async () => {
      database.close();
      await begun.stop();
      folder.remove();
    },
  };
}

/** Everybody has their own platform, and Luz none: what reached her on the rehearsal's console would be no link's doing. */
function nobodyReadsTheConsole(file: string): void {
  const open = new Database(file);
  open.prepare(`UPDATE "Account" SET reachable = 0 WHERE platform = 'web'`).run();
  open.close();
}

/** A rehearsal goes on where its clock stood. */
async function beginning(file: string): Promise<void> {
  await migrate(file, FROM);
  const database = new Database(file);
  database.prepare('INSERT INTO Meta (name, value) VALUES (?, ?)').run('rehearsal.now', FROM.toISOString());
  database.close();
}
