/** Owns the figure of a wide minute: ten thousand due at once, where the platform takes a hundred a second. */
import { databases, type Measured } from './database.ts';
import { said } from './delivery.ts';
import type { Figure } from './figure.ts';
import { started } from './process.ts';
import { standIn } from './slack/standin.ts';
import { filled } from './slack/world.ts';
import { settings } from './slack.ts';

const PEOPLE = 10_000;
const A_SECOND = 100;
const ITS_OWN = PEOPLE / A_SECOND;
const LOOK = 500;
const GIVE_UP = 3 * ITS_OWN * 1_000;

/** Needs a build, as what is measured is what an operator starts. */
export async function limited(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const database of await databases()) {
    try {
      figures.push(...(await wideMinute(database)));
    } finally {
      await database.drop();
    }
  }
  return figures;
}

async function wideMinute({ name, path, url }: Measured): Promise<readonly Figure[]> {
  const api = await standIn(A_SECOND);
  try {
    await filled(path, new Date(), PEOPLE);
    const tend = await started(['dist/cli.js', 'start'], {
      ...settings(url, api),
      SLACK_POSTS_PER_SECOND: String(A_SECOND),
    });
    try {
      const from = performance.now();
      while ((await said(path)) < PEOPLE) {
        if (performance.now() - from > GIVE_UP) throw new Error(`${api.delivered()} of ${PEOPLE} were delivered`);
        await new Promise(resolve => setTimeout(resolve, LOOK));
      }
      const seconds = (performance.now() - from) / 1_000;
      return [
        {
          name: `${PEOPLE} due at the same minute, ${A_SECOND} a second taken, against that limit's own time, ${name}`,
          value: seconds / ITS_OWN,
          unit: 'x',
          limit: 1.1,
        },
        { name: 'posted more than once', value: api.delivered() - PEOPLE, unit: '', limit: 1 },
        { name: 'refused for being too soon', value: api.refused(), unit: '' },
      ];
    } finally {
      await tend.end();
    }
  } finally {
    await api.close();
  }
}
