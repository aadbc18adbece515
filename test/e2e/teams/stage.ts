/** Owns a whole Tend connected to a stand-in for Teams, rehearsed by its clock, and the people who use it there. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { read } from '../../../src/config.ts';
import { importRoster, start } from '../../../src/main.ts';
import type { Log } from '../../../src/ports/deps.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { tempFolder } from '../../support/store.ts';
import { createFakeTeams } from '../../support/teams/teams.ts';
import { handsOf } from './hands.ts';
import { CHANNEL, ids, writeRoster } from './roster.ts';

const FROM = new Date('2026-03-02T14:00:00Z');
const DAY = 86_400_000;

export type Town = Awaited<ReturnType<typeof town>>;

/** Mercy's tenant: Dana and Evelyn of the hospital, Rosa a guest, a channel with Dana and Rosa in it. */
export async function town() {
  const fake = createFakeTeams();
  await fake.start();
  const dana = fake.person({ aad: ids.dana, name: 'Dana Lee' });
  const evelyn = fake.person({ aad: ids.evelyn, name: 'Evelyn Brooks' });
  const rosa = fake.person({ aad: ids.rosa, name: 'Rosa Díaz', isGuest: true, email: 'rosa@grace.example' });
  const channel = fake.place(CHANNEL, 'channel', [dana, rosa]);
  const tend = await running(fake.url());
  fake.meets(tend.url);
  return {
    ...tend,
    fake,
    channel,
    people: { dana, evelyn, rosa },
    dana: handsOf(fake, dana),
    evelyn: handsOf(fake, evelyn),
    rosa: handsOf(fake, rosa),
    stop: async () => {
      await tend.stop();
      await fake.stop();
    },
  };
}

async function running(standIn: string) {
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
    TEAMS_LOCAL: '1',
    TEAMS_LOCAL_URL: standIn,
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
