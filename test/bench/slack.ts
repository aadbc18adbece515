/** Owns the figures of Slack: how soon a press is acknowledged while a thousand deliveries go out, beside a bare Bolt app. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Figure } from './figure.ts';
import { press, pressing, SECRET } from './slack/presses.ts';
import { type StandIn, standIn } from './slack/standin.ts';
import { filled, PEOPLE } from './slack/world.ts';

const A_SECOND = 50;
// Everybody presses once: long enough for all that is due to go out beside it.
const PRESSES = PEOPLE;
// Of the peer and of Tend alike: half a second in which code is compiled that from then on is warm. It counts for the slowest.
const COLD = 25;

/** Needs a build, as what is measured is what an operator starts. */
export async function slack(): Promise<readonly Figure[]> {
  const api = await standIn();
  const folder = await mkdtemp(join(tmpdir(), 'tend-bench-'));
  try {
    const bare = await measured(['--import', 'tsx', 'test/bench/slack/barebolt.ts'], {}, bodies('bare'));
    const file = await filled(folder, new Date());
    const before = api.posts();
    const tend = await measured(['dist/cli.js', 'start'], settings(file, api), bodies('tend'));
    const sent = api.posts() - before;
    return [
      {
        name: `acknowledging a press, p99, at ${A_SECOND}/s beside ${sent} posts`,
        value: at(tend.slice(COLD), 0.99),
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
      // Fewer than these, and the presses were measured beside nothing.
      { name: 'deliveries not dispatched meanwhile', value: Math.max(0, PEOPLE - sent), unit: '', limit: 1 },
    ];
  } finally {
    await api.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Each presses Done on a promise of their own: load, decide, save, and a question to the other side. */
const bodies = (run: string): readonly string[] =>
  Array.from({ length: PRESSES }, (_, n) =>
    press(`U${n}`, 'commitment.done', { id: `m${n}` }, n + (run === 'bare' ? 1 : 100_000)),
  );

const settings = (file: string, api: StandIn) => ({
  SLACK_SIGNING_SECRET: SECRET,
  SLACK_BOT_TOKEN: 'xoxb-bench',
  SLACK_API_URL: api.api,
  // Slack's own limits would spread the thousand over minutes, and the presses would meet nothing.
  SLACK_POSTS_PER_SECOND: '1000',
  SLACK_CHANNEL_POSTS_PER_SECOND: '1000',
  DATABASE_URL: `file:${file}`,
  LOG_LEVEL: 'error',
  PORT: '0',
});

async function measured(
  command: readonly string[],
  env: Readonly<Record<string, string>>,
  presses: readonly string[],
): Promise<readonly number[]> {
  const child = spawn(process.execPath, command, {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const url = new URL('/slack/events', await addressOf(child)).href;
    return await pressing(url, presses, A_SECOND);
  } finally {
    child.kill('SIGTERM');
    await new Promise(resolve => child.once('exit', resolve));
  }
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('nothing to read');
  for await (const line of createInterface({ input: child.stdout })) {
    const found = /(http:\S+)/.exec(line);
    if (found?.[1] !== undefined) return found[1];
  }
  throw new Error('it ended before it listened');
}

const median = (values: readonly number[]): number => at(values.slice(COLD), 0.5);

function at(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
