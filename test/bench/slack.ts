/** Owns the figures of Slack: how soon a press is acknowledged while a thousand deliveries go out, beside a bare Bolt app. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at, type Figure, median } from './figure.ts';
import { started } from './process.ts';
import { acknowledged, evenly, press, SECRET } from './slack/presses.ts';
import { type StandIn, standIn } from './slack/standin.ts';
import { filled, PEOPLE } from './slack/world.ts';

const A_SECOND = 50;

/** Needs a build, as what is measured is what an operator starts. */
export async function slack(): Promise<readonly Figure[]> {
  const api = await standIn();
  const folder = await mkdtemp(join(tmpdir(), 'tend-bench-'));
  try {
    const bare = await measured(['--import', 'tsx', 'test/bench/slack/barebolt.ts'], {}, 1, null);
    const file = join(folder, 'tend.db');
    await filled(file, new Date());
    const tend = await measured(['dist/cli.js', 'start'], settings(`file:${file}`, api), 100_000, api);
    return [
      {
        name: `acknowledging a press, p99 of ${tend.length}, while ${PEOPLE} deliveries go out`,
        value: at(tend, 0.99),
        unit: 'ms',
        limit: 100,
      },
      { name: 'the slowest of them', value: Math.max(...tend), unit: 'ms', limit: 3_000 },
      {
        name: `p50 (${median(tend).toFixed(1)} ms) against a bare Bolt app (${median(bare).toFixed(1)} ms)`,
        value: median(tend) / median(bare),
        unit: 'x',
        limit: 5,
      },
      { name: 'deliveries a second beside them', value: (PEOPLE * A_SECOND) / tend.length, unit: '' },
    ];
  } finally {
    await api.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Each presses Done on the promise of theirs that is not due: load, decide, save, and a question to the other side. */
const pressOf = (n: number, from: number): string => press(`U${n}`, 'commitment.done', { id: `later${n}` }, n + from);

export const settings = (database: string, api: StandIn) => ({
  SLACK_SIGNING_SECRET: SECRET,
  SLACK_BOT_TOKEN: 'xoxb-bench',
  SLACK_API_URL: api.api,
  // Slack's own limits would spread the thousand over minutes, and the presses would meet nothing.
  SLACK_POSTS_PER_SECOND: '1000',
  SLACK_CHANNEL_POSTS_PER_SECOND: '1000',
  DATABASE_URL: database,
  TEND_SECRET: 'a secret of the bench, as long as one has to be: 0123456789abcdef',
  LOG_LEVEL: 'error',
  PORT: '0',
});

/** Beside deliveries: from the first of them to the last. Without any: everybody presses once. */
async function measured(
  command: readonly string[],
  env: Readonly<Record<string, string>>,
  from: number,
  api: StandIn | null,
): Promise<readonly number[]> {
  const bolt = await started(command, env);
  try {
    const url = new URL('/slack/events', bolt.url).href;
    if (api !== null) await until(() => api.delivered() > 0);
    return await evenly(
      Array.from({ length: PEOPLE }, (_, n) => pressOf(n, from)),
      A_SECOND,
      body => acknowledged(url, body),
      () => api !== null && api.delivered() >= PEOPLE,
    );
  } finally {
    await bolt.end();
  }
}

export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let look = 0; look < 3_000; look += 1) {
    if (await isSo()) return;
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  throw new Error('nothing was delivered within a minute');
}
