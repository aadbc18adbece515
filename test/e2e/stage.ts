/** Owns a whole Tend in a folder of its own: started as an operator starts it, moved by the rehearsal's clock. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { read } from '../../src/config.ts';
import { machine, type World } from '../../src/main/world.ts';
import { start } from '../../src/main.ts';
import type { Log } from '../../src/ports/deps.ts';
import { migrate } from '../../src/store/migrate.ts';
import { seededBytes, seededIds } from '../support/deps.ts';
import { tempFolder } from '../support/store.ts';
import { type Person, person, place } from './people.ts';
import type { Card, Post } from './screen.ts';

export type Moved = {
  readonly now: string;
  readonly delivered: number;
  readonly skipped: number;
  readonly failed: number;
};

export type Stage = {
  readonly url: string;
  readonly now: () => Date;
  /** To an instant, or so many days on. Throws where the answer is not 200. */
  readonly move: (to: Date | string | number) => Promise<Moved>;
  readonly as: (name: string) => Promise<Person>;
  readonly place: (name: string) => Promise<readonly Card[]>;
  /** Posts a form as a browser would, and follows nothing. */
  readonly post: (post: Post, headers?: Readonly<Record<string, string>>) => Promise<Response>;
  readonly letEverybodyAnswer: () => Promise<void>;
  /** What the log said beyond the usual: events of warnings and errors, with what caused them. */
  readonly complaints: () => readonly string[];
  /** Rows of the database, read beside the running process. */
  readonly rows: <Row>(sql: string, ...values: readonly unknown[]) => readonly Row[];
  readonly stop: () => Promise<void>;
};

const DAY = 86_400_000;
const CLOCK = 'rehearsal.now';
/** A Monday morning in the sample's first zone, outside July and August. */
const BEGIN = new Date('2026-03-02T14:00:00Z');

/** The sample roster, three months old at `from`; `stop` ends it and removes its folder. The same `seed`, the same story. */
export async function staged(
  from: Date = BEGIN,
  seed = 'stage',
  settings: Readonly<Record<string, string>> = {},
): Promise<Stage> {
  const folder = tempFolder();
  const file = join(folder.path, 'rehearsal.db');
  await begin(file, from);
  const stage = await stagedOn(file, seed, settings);
  return { ...stage, stop: () => stage.stop().then(folder.remove) };
}

/** On a SQLite file that is there already, and stays. */
export async function stagedOn(
  file: string,
  seed = 'stage',
  settings: Readonly<Record<string, string>> = {},
): Promise<Stage> {
  const database = new Database(file, { readonly: true });
  const rows = <Row>(sql: string, ...values: readonly unknown[]) => database.prepare(sql).all(...values) as Row[];
  // Where it is kept, since buttons of a page move it too.
  const now = () => new Date(rows<{ value: string }>('SELECT value FROM "Meta" WHERE name = ?', CLOCK)[0]?.value ?? '');
  const played = await playedOn({ DATABASE_URL: `file:${file}`, ...settings }, seed, async () => now());
  return {
    ...played,
    rows,
    now,
    stop: async () => {
      database.close();
      await played.stop();
    },
  };
}

export type Played = Omit<Stage, 'rows' | 'now'>;

/** Whatever database the settings name; `at`: what its product clock shows. */
export async function playedOn(
  settings: Readonly<Record<string, string>>,
  seed: string,
  at: () => Promise<Date>,
): Promise<Played> {
  const complaints: string[] = [];
  const log: Log = {
    info: () => undefined,
    warn: (event, facts) => void complaints.push(`${event} ${JSON.stringify(facts)}`),
    error: (event, cause, facts) =>
      void complaints.push(`${event} ${JSON.stringify(facts)} ${cause instanceof Error ? cause.stack : String(cause)}`),
  };
  const running = await start(read({ PORT: '0', ...settings }), log, worldOf(seed));
  const move = async (to: Date | string | number): Promise<Moved> => {
    const wanted = typeof to === 'number' ? new Date((await at()).getTime() + to * DAY) : new Date(to);
    const answer = await fetch(new URL('/rehearsal/clock', running.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ to: wanted.toISOString() }),
    });
    if (answer.status !== 200) throw new Error(`the clock answered ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as Moved;
  };
  const post = ({ action, fields }: Post, headers = {}) => {
    const body = new URLSearchParams(fields.map(([name, value]) => [name, value] as [string, string]));
    return fetch(new URL(action, running.url), { method: 'POST', body, headers, redirect: 'manual' });
  };
  // Standing still drains what is owed at this instant, which the ticker would else do a moment later.
  const web = { url: running.url, settle: async () => void (await move(0)) };
  return {
    url: running.url,
    move,
    as: name => person(web, name),
    place: name => place(web, name),
    post,
    letEverybodyAnswer: async () => {
      // The ticker's own first tick may have come by now or not: what it would send is sent before the cast looks.
      await move(0);
      await post({ action: '/rehearsal/answering', fields: Object.entries({ back: '/', on: 'yes' }) });
    },
    complaints: () => complaints,
    stop: running.stop,
  };
}

/** Ids and chance of a seed; real time alone stays the machine's, since nothing that is told hangs on it. */
function worldOf(seed: string): World {
  return { wall: machine.wall, newId: seededIds(seed), chance: () => 0.5, bytes: seededBytes(seed) };
}

/** A rehearsal goes on where its clock stood: so a stage begins on the same day, whenever it is run. */
export async function begin(file: string, from: Date): Promise<void> {
  await migrate(file, from);
  const database = new Database(file);
  database.prepare('INSERT INTO Meta (name, value) VALUES (?, ?)').run(CLOCK, from.toISOString());
  database.close();
}
