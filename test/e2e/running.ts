/** Owns one Tend in a folder of its own, begun on a day of the story and rehearsed by its clock, whatever it is connected to. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { read } from '../../src/config.ts';
import { machine, type World } from '../../src/main/world.ts';
import { importRoster, start } from '../../src/main.ts';
import type { Log } from '../../src/ports/deps.ts';
import { migrate } from '../../src/store/migrate.ts';
import { tempFolder } from '../support/store.ts';

const DAY = 86_400_000;

export const slackSettings = (apiUrl: string, token: string) => ({
  SLACK_API_URL: apiUrl,
  SLACK_BOT_TOKEN: token,
  SLACK_SIGNING_SECRET: 'signing-secret',
  // The clock is moved by days while real time stands: Slack's own pace would hold the story up.
  SLACK_POSTS_PER_SECOND: '10000',
  SLACK_CHANNEL_POSTS_PER_SECOND: '10000',
});

export const teamsSettings = (url: string) => ({ TEAMS_LOCAL: '1', TEAMS_LOCAL_URL: url });

export type Begun = {
  /** The instant at which the story begins. */
  readonly from: Date;
  /** Writes the roster into a folder, and says where. */
  readonly roster: (folder: string) => string;
  /** Where the stand-ins are, and what else is set. */
  readonly settings: Readonly<Record<string, string>>;
  readonly world?: World;
  /** A log that is told the same. */
  readonly also?: Log | undefined;
};

/** Begins on the same day, whenever it is run. */
export async function running({ from, roster, settings, world = machine, also }: Begun) {
  const folder = tempFolder();
  const file = join(folder.path, 'rehearsal.db');
  await beginning(file, from);
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
    TEND_REHEARSAL: '1',
    LOG_LEVEL: 'silent',
    ...settings,
  });
  const imported = await importRoster(config, roster(folder.path), false);
  if (!imported.ok) throw new Error(imported.lines.join('\n'));
  const begun = await start(config, log, world);
  const database = new Database(file, { readonly: true });
  const rows = <Row>(sql: string, ...values: readonly unknown[]) => database.prepare(sql).all(...values) as Row[];
  const now = () =>
    new Date(rows<{ value: string }>('SELECT value FROM "Meta" WHERE name = ?', 'rehearsal.now')[0]?.value ?? '');
  return {
    url: begun.url,
    file,
    complaints: () => complaints,
    rows,
    now,
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

/** Everybody has their own platform or a link: what reached them on the rehearsal's console would be no platform's doing. */
export function nobodyReadsTheConsole(file: string): void {
  const open = new Database(file);
  for (const table of ['Account', 'Place'])
    open.prepare(`UPDATE "${table}" SET reachable = 0 WHERE platform = 'web'`).run();
  open.close();
}

/** A rehearsal goes on where its clock stood. */
async function beginning(file: string, from: Date): Promise<void> {
  await migrate(file, from);
  const database = new Database(file);
  database.prepare('INSERT INTO Meta (name, value) VALUES (?, ?)').run('rehearsal.now', from.toISOString());
  database.close();
}
