/** Owns one Tend with stand-ins for Slack, Teams and a mail relay around it, in a world that repeats itself; all that leaves it is kept. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { read } from '../../../src/config.ts';
import { start } from '../../../src/main.ts';
import { openClient } from '../../../src/store/client.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { seededBytes, seededIds } from '../../support/deps.ts';
import { visitor } from '../../support/linkstage.ts';
import { overheard } from '../../support/overheard.ts';
import * as blockkit from '../../support/slack/blockkit.ts';
import { createFakeSlack } from '../../support/slack/slack.ts';
import { relay } from '../../support/smtp.ts';
import { tempFolder } from '../../support/store.ts';
import { createFakeTeams } from '../../support/teams/teams.ts';
import { handsOf } from '../teams/hands.ts';
import { byMail, LEADERS, onSlack, onTeams, PEOPLE, seed, WORKSPACE } from './people.ts';
import { tapped } from './tap.ts';

/** Monday in the week in which a round opens, at ten in New York. */
const FROM = new Date('2026-07-13T14:00:00Z');
/** Real time of the story: never behind the machine's, by which Slack signs. */
const WALL = new Date('2100-01-04T14:00:00Z');
/** Days pass in the story while this does on the wall: less than a message that is on its way is held for. */
const BETWEEN = 40_000;
const PUBLIC = 'https://tend.example.org';

export type Town = Awaited<ReturnType<typeof town>>;

export async function town() {
  // Real time stands still between two moves, so that it is the same in every run.
  let at = WALL.getTime();
  const wall = () => new Date(at);
  const heard = overheard();
  const slack = createFakeSlack({ check: blockkit, clock: wall });
  const teams = createFakeTeams();
  const mail = await relay();
  await slack.start();
  await teams.start();
  const workspace = slack.team({ id: WORKSPACE, name: 'Partners' });
  const { token } = slack.installs(workspace);
  const slackers = PEOPLE.filter(each => each.on === 'slack').map(({ id, name }) => {
    const user = slack.user(workspace, { id: onSlack(id), name: id, realName: name, email: byMail(id) });
    return [id, slack.person(workspace, user)] as const;
  });
  const persons = PEOPLE.filter(each => each.on === 'teams').map(({ id, name, organisation }) => {
    const isGuest = organisation !== 'mercy';
    return [id, teams.person({ aad: onTeams(id), name, isGuest, email: byMail(id) })] as const;
  });
  const hosts = persons.filter(([id]) => id === 'dana' || id === 'evelyn').map(([, person]) => person);
  const leaders = teams.place(LEADERS, 'channel', hosts);
  const folder = tempFolder();
  const file = join(folder.path, 'rehearsal.db');
  await begun(file);
  const config = read({
    ...{ DATABASE_URL: `file:${file}`, PORT: '0', PUBLIC_URL: PUBLIC, TEND_REHEARSAL: '1', LOG_LEVEL: 'debug' },
    TEND_SECRET: 'the outside key of this story, 32 letters and more',
    ...{ TEAMS_LOCAL: '1', TEAMS_LOCAL_URL: teams.url() },
    ...{ SLACK_API_URL: slack.apiUrl(), SLACK_BOT_TOKEN: token, SLACK_SIGNING_SECRET: 'signing-secret' },
    // The clock is moved by days while real time stands: Slack's own pace would hold the story up.
    ...{ SLACK_POSTS_PER_SECOND: '10000', SLACK_CHANNEL_POSTS_PER_SECOND: '10000' },
    ...{ SMTP_URL: `smtp://127.0.0.1:${mail.port}`, SMTP_FROM: 'tend@mercy.example' },
  });
  const world = { wall, newId: seededIds('trust'), chance: () => 0.5, bytes: seededBytes('trust') };
  const tend = await start(config, heard.log, world);
  nobodyReadsTheConsole(file);
  const tap = await tapped(tend.url);
  slack.meets(tap.url);
  teams.meets(tap.url);
  const ask = (path: string, init: RequestInit = {}) => fetch(new URL(path, tap.url), { redirect: 'manual', ...init });
  const settled = async (): Promise<void> => {
    for (const each of [slack, teams, tap]) await each.quiet();
  };
  return {
    config,
    file,
    folder: folder.path,
    url: tend.url,
    heard,
    slack,
    leaders,
    onSlack: new Map<string, (typeof slackers)[number][1]>(slackers),
    onTeams: new Map(persons.map(([id, person]) => [id as string, handsOf(teams, person)])),
    /** To a day at ten in New York; null delivers what is owed now. */
    move: async (to: string | null) => {
      await settled();
      at += BETWEEN;
      const wanted = to === null ? stands(file) : `${to}T15:00:00Z`;
      const body = JSON.stringify({ to: wanted });
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(new URL('/rehearsal/clock', tend.url), { method: 'POST', headers, body });
      if (answer.status !== 200) throw new Error(`the clock answered ${answer.status}: ${await answer.text()}`);
      await settled();
    },
    /** Somebody opens the link in the newest letter they were sent. */
    opensLetter: (id: string) => {
      const letter = mail.letters().findLast(each => each.to === byMail(id));
      const path = /\/l\/[\w-]{43}/.exec(letter?.text ?? '')?.[0];
      if (path === undefined) throw new Error(`no letter to ${id} has a link`);
      return visitor(ask, path);
    },
    /** All that has left the process so far, by the way it went. */
    left: () => ({
      'calls to Slack': slack.calls().map(({ method, args }) => JSON.stringify([method, args])),
      'answers by response_url': slack.responses().map(each => JSON.stringify(each)),
      'calls to Teams': teams.world.calls.map(each => JSON.stringify(each)),
      letters: mail.letters().map(each => each.raw),
      'answers over HTTP': [...tap.answers],
      'lines of the log': [...heard.handed, ...heard.printed, ...heard.aloud],
    }),
    stop: async () => {
      heard.stop();
      await tend.stop();
      for (const each of [tap, slack, teams, mail]) await each.stop();
      folder.remove();
    },
  };
}

async function begun(file: string): Promise<void> {
  await migrate(file, FROM);
  const { client, close } = await openClient(file);
  await seed(client);
  await client.meta.create({ data: { name: 'rehearsal.now', value: FROM.toISOString() } });
  await close();
}

function stands(file: string): string {
  const database = new Database(file, { readonly: true });
  const found = database.prepare(`SELECT value FROM "Meta" WHERE name = 'rehearsal.now'`).pluck().get();
  database.close();
  return String(found);
}

/** Everybody has a platform of their own; the console is one more way to look at a rehearsal. */
function nobodyReadsTheConsole(file: string): void {
  const open = new Database(file);
  open.prepare(`UPDATE "Account" SET reachable = 0 WHERE platform = 'web'`).run();
  open.close();
}
