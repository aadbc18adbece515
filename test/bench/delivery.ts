/** Owns the figures of the way out: rows wake, are planned, worded, posted and marked, a thousand at the same minute. */
import { openClient } from '../../src/store/client.ts';
import { databases, type Measured } from './database.ts';
import type { Figure } from './figure.ts';
import { started } from './process.ts';
import { standIn } from './slack/standin.ts';
import { filled, PEOPLE } from './slack/world.ts';
import { settings, until } from './slack.ts';

/** What Slack lets one workspace have (slack.md "Rate limits"). */
const SLACK_A_SECOND = 4;
const LEAST = 200;

/** Needs a build, as what is measured is what an operator starts. */
export async function delivery(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const database of await databases()) {
    try {
      figures.push(...(await endToEnd(database)));
    } finally {
      await database.drop();
    }
  }
  return figures;
}

async function endToEnd(database: Measured): Promise<readonly Figure[]> {
  const api = await standIn();
  try {
    await filled(database.path, new Date());
    const tend = await started(['dist/cli.js', 'start'], settings(database.url, api));
    try {
      const from = performance.now();
      const before = await tend.cpu();
      await until(() => api.delivered() >= PEOPLE);
      await until(async () => (await said(database.path)) >= PEOPLE);
      const seconds = (performance.now() - from) / 1_000;
      const each = ((await tend.cpu()) - before) / PEOPLE;
      const aSecond = PEOPLE / seconds;
      return [
        {
          name: `${PEOPLE} woken, planned, worded, posted and marked a second, ${database.name}`,
          value: aSecond,
          unit: '',
          least: LEAST,
        },
        { name: 'the same, against what Slack takes of one workspace', value: aSecond / SLACK_A_SECOND, unit: 'x' },
        { name: 'CPU time of each', value: each, unit: 'ms' },
      ];
    } finally {
      await tend.end();
    }
  } finally {
    await api.close();
  }
}

/** How many deliveries were said. */
export async function said(database: string): Promise<number> {
  const { client, close } = await openClient(database);
  try {
    return await client.delivery.count({ where: { state: 'said' } });
  } finally {
    await close();
  }
}
