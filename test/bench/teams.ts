/** Owns the figures of Teams: how soon an invoke is answered while Slack's thousand go out, and what both platforms weigh together. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openClient } from '../../src/store/client.ts';
import { press as pressOnTeams, words } from '../support/teams/activities.ts';
import { createFakeTeams, type FakeTeams, TENANT } from '../support/teams/teams.ts';
import { chatWith, type Json } from '../support/teams/world.ts';
import { at, type Figure } from './figure.ts';
import { atRest, started } from './process.ts';
import { acknowledged, evenly, press } from './slack/presses.ts';
import { standIn } from './slack/standin.ts';
import { filled } from './slack/world.ts';
import { settings, until } from './slack.ts';

const A_SECOND = 50;
const PRESSES = 500;

/** Needs a build, as what is measured is what an operator starts. */
export async function teams(): Promise<readonly Figure[]> {
  const atEase = await weighed();
  const slack = await standIn();
  const fake = createFakeTeams();
  await fake.start();
  const folder = await mkdtemp(join(tmpdir(), 'tend-bench-'));
  try {
    const file = join(folder, 'tend.db');
    await filled(file, new Date());
    const presses = await onTeams(file, fake);
    const tend = await started(['dist/cli.js', 'start'], {
      ...settings(`file:${file}`, slack),
      TEAMS_LOCAL: '1',
      TEAMS_LOCAL_URL: fake.url(),
    });
    try {
      fake.meets(tend.url);
      await until(() => slack.delivered() > 0);
      const before = slack.delivered();
      const answers = await evenly(presses, A_SECOND, activity => answered(fake, activity));
      const took = answers.map(each => each.took);
      return [
        {
          name: `answering an invoke, p99, at ${A_SECOND}/s while ${slack.delivered() - before} deliveries go out`,
          value: at(took, 0.99),
          unit: 'ms',
          limit: 1_000,
        },
        { name: 'answers without a body', value: answers.filter(each => each.isEmpty).length, unit: '', limit: 1 },
        { name: 'resident memory with both platforms, used and at rest', value: atEase, unit: 'MB', limit: 300 },
        { name: 'the same under this load', value: await tend.resident(), unit: 'MB' },
      ];
    } finally {
      await tend.end();
    }
  } finally {
    await fake.stop();
    await slack.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** A small installation on which both platforms have been spoken to. */
async function weighed(): Promise<number> {
  const slack = await standIn();
  const fake = createFakeTeams();
  await fake.start();
  const folder = await mkdtemp(join(tmpdir(), 'tend-bench-'));
  const tend = await started(['dist/cli.js', 'start'], {
    ...settings(`file:${join(folder, 'tend.db')}`, slack),
    TEAMS_LOCAL: '1',
    TEAMS_LOCAL_URL: fake.url(),
  });
  try {
    fake.meets(tend.url);
    const people = Array.from({ length: 20 }, (_, n) =>
      fake.person({ aad: `00000000-0000-4000-9000-${n + 1e11}`, name: `Person ${n}` }),
    );
    for (const person of people) await fake.sends(words(fake, person, chatWith(fake.world, person), 'help'));
    const events = new URL('/slack/events', tend.url).href;
    for (const [n] of people.entries()) await acknowledged(events, press(`U${n}`, 'help.show', {}, n));
    await atRest(tend);
    return await tend.resident();
  } finally {
    await tend.end();
    await fake.stop();
    await slack.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Half the people have an account on Teams too; each presses Done there on the promise that Slack reminds them of. */
async function onTeams(file: string, fake: FakeTeams): Promise<readonly Json[]> {
  const people = Array.from({ length: PRESSES }, (_, n) =>
    fake.person({ aad: `00000000-0000-4000-9000-${String(n).padStart(12, '0')}`, name: `Person ${n}` }),
  );
  const { client, close } = await openClient(file);
  await client.account.createMany({
    data: people.map(({ aad }, n) => ({
      id: `t${n}`,
      platform: 'teams' as const,
      tenant: TENANT,
      user: aad,
      personId: `u${n}`,
      createdAt: new Date(),
    })),
  });
  await close();
  return people.map((person, n) =>
    pressOnTeams(fake, person, chatWith(fake.world, person), {
      verb: 'commitment.done',
      data: { a: 'commitment.done', v: { id: `later${n}` } },
    }),
  );
}

async function answered(fake: FakeTeams, activity: Json) {
  const from = performance.now();
  const { status, body } = await fake.sends(activity);
  const took = performance.now() - from;
  if (status !== 200) throw new Error(`an invoke was answered ${status}`);
  return { took, isEmpty: body === null || Object.keys(body).length === 0 };
}
