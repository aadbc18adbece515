/** Owns a real Tend as a process of its own, connected to a stand-in for Slack, with messages due in several channels. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { openClient } from '../../../src/store/client.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { createStore } from '../../../src/store/store.ts';
import { storeDeps } from '../../support/deps.ts';
import * as rows from '../../support/rows.ts';
import { createFakeSlack } from '../../support/slack/slack.ts';
import { tempFolder } from '../../support/store.ts';

const cli = fileURLToPath(new URL('../../../src/cli.ts', import.meta.url));
const loader = import.meta.resolve('tsx');
const CHANNELS = ['one', 'two', 'three'];

export type Ended = { readonly code: number | null; readonly said: string; readonly complained: string };
export type Town = Awaited<ReturnType<typeof town>>;

/** Three partnerships, each owed one post in its channel; nothing is running yet. */
export async function town() {
  const folder = tempFolder();
  const file = join(folder.path, 'tend.db');
  const slack = createFakeSlack();
  await slack.start();
  const mercy = slack.team({ id: 'TMERCY', name: 'Mercy Hospital' });
  const { token, botUser } = slack.installs(mercy);
  const bot = slack.world.users.get(botUser);
  if (bot === undefined) throw new Error('the app has no bot user');
  for (const id of CHANNELS) slack.channel(mercy, { id: `C${id.toUpperCase()}`, name: id, members: [bot] });
  await owing(file);
  const env = {
    ...{ PATH: process.env.PATH, DATABASE_URL: `file:${file}`, PORT: '0', LOG_LEVEL: 'debug' },
    ...{ SLACK_API_URL: slack.apiUrl(), SLACK_BOT_TOKEN: token, SLACK_SIGNING_SECRET: 'signing-secret' },
  };
  const begun = (words: readonly string[]) =>
    spawn(process.execPath, ['--import', loader, cli, ...words], { env, cwd: folder.path });
  const running = new Set<ChildProcessWithoutNullStreams>();
  return {
    slack,
    posts: () => slack.calls('chat.postMessage').length,
    said: () => CHANNELS.flatMap(id => slack.messages(`C${id.toUpperCase()}`)).length,
    /** Resolves when it says that it runs. */
    start: async () => {
      const child = begun(['start']);
      running.add(child);
      const ended = endOf(child).finally(() => running.delete(child));
      await new Promise<void>((resolve, reject) => {
        createInterface({ input: child.stdout }).on('line', line => {
          if (line.startsWith('Tend is running')) resolve();
        });
        void ended.then(({ said, complained }) => reject(new Error(said + complained)));
      });
      return { ended, kill: (signal: NodeJS.Signals) => child.kill(signal) };
    },
    tend: (...words: readonly string[]) => endOf(begun(words)),
    rows: <Row>(sql: string): Row[] => {
      const open = new Database(file, { readonly: true });
      try {
        return open.prepare(sql).all() as Row[];
      } finally {
        open.close();
      }
    },
    stop: async () => {
      for (const child of running) child.kill('SIGKILL');
      await slack.stop();
      folder.remove();
    },
  };
}

function endOf(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  let [said, complained] = ['', ''];
  child.stdout.on('data', part => {
    said += String(part);
  });
  child.stderr.on('data', part => {
    complained += String(part);
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', code => resolve({ code, said, complained }));
  });
}

/** In real time, since it is no rehearsal. */
async function owing(file: string): Promise<void> {
  const now = new Date();
  await migrate(file, now);
  const opened = await openClient(file);
  const { client } = opened;
  await rows.seed(client);
  await client.account.deleteMany();
  for (const id of CHANNELS) {
    await rows.another(client, id);
    await client.place.create({
      data: rows.place({
        ...{ id: `${id}-place`, partnershipId: id, platform: 'slack', tenant: 'TMERCY' },
        conversation: `C${id.toUpperCase()}`,
      }),
    });
  }
  const deps = storeDeps({ ...opened, file }, { now: () => now, wall: () => now }, `operator ${now.getTime()}`);
  await createStore(deps).as({ kind: 'clock' }, seen =>
    seen.outbox.owe(
      CHANNELS.map(id => ({
        ...{ kind: 'partnership.live', subject: { type: 'partnership', id }, to: { place: `${id}-place` } },
        ...{ partnershipId: id, stage: 'now', wantedAt: now },
      })),
    ),
  );
  await opened.close();
}
