/** A real installation, no rehearsal: Dana on Slack, Luz with nothing but an e-mail address that no relay reaches. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { read } from '../../../src/config.ts';
import { machine } from '../../../src/main/world.ts';
import { importRoster, start } from '../../../src/main.ts';
import type { Log } from '../../../src/ports/deps.ts';
import { print } from '../../../src/roster/template.ts';
import { type Visitor, visitor } from '../../support/linkstage.ts';
import * as blockkit from '../../support/slack/blockkit.ts';
import type { Hands } from '../../support/slack/hands.ts';
import { createFakeSlack } from '../../support/slack/slack.ts';
import { tempFolder } from '../../support/store.ts';
import { PATIENCE } from '../patience.ts';
import { fill, press, wordsIn } from './eyes.ts';

const FOOD = 'Fresh Food at Grace Pantry';
const PUBLIC = 'https://tend.example.org';
const NY = ['America/New_York', 'Mon-Fri'];
const DAY = 86_400_000;

/** The next Monday at 15:00 UTC, when people in New York may be written to, whenever this is run. */
function monday(): number {
  const today = new Date();
  const midnight = Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate());
  return midnight + (8 - (today.getUTCDay() || 7)) * DAY + 15 * 3_600_000;
}

type Town = Awaited<ReturnType<typeof town>>;

async function town() {
  // Slack's time must be the machine's, by which signatures are judged; both go on by what happens, not by how fast it is.
  let [slacks, ours] = [Date.now(), monday()];
  const wall = () => new Date(ours++);
  const fake = createFakeSlack({ check: blockkit, clock: () => new Date(slacks++) });
  await fake.start();
  const mercy = fake.team({ id: 'TMERCY', name: 'Mercy Hospital' });
  const user = fake.user(mercy, { id: 'UDANA', name: 'dana', realName: 'Dana Lee' });
  const { token } = fake.installs(mercy);
  const folder = tempFolder();
  const complaints: string[] = [];
  const said: string[] = [];
  const log: Log = {
    info: (event, facts) => void said.push(`${event} ${JSON.stringify(facts)}`),
    warn: (event, facts) => void complaints.push(`${event} ${JSON.stringify(facts)}`),
    error: (event, cause) => void complaints.push(`${event} ${cause instanceof Error ? cause.stack : String(cause)}`),
  };
  const config = read({
    DATABASE_URL: `file:${join(folder.path, 'tend.db')}`,
    PORT: '0',
    PUBLIC_URL: PUBLIC,
    SLACK_API_URL: fake.apiUrl(),
    SLACK_SIGNING_SECRET: 'signing-secret',
    SLACK_BOT_TOKEN: token,
  });
  expect(config.rehearsal).toBe(false);
  const imported = await importRoster(config, rosterIn(folder.path), false);
  if (!imported.ok) throw new Error(imported.lines.join('\n'));
  const tend = await start(config, log, { ...machine, wall });
  fake.meets(tend.url);
  const messages = () => fake.messages('UDANA').map(message => `${message.text} ${wordsIn(message.blocks)}`);
  return {
    fake,
    url: tend.url,
    complaints,
    said,
    dana: fake.person(mercy, user) as Hands,
    /** As soon as Dana was told so. */
    told: (words: RegExp): Promise<string> =>
      vi.waitFor(() => {
        const found = messages().findLast(each => words.test(each));
        if (found === undefined)
          throw new Error(`Dana was not told ${words}, but:\n${messages().slice(-5).join('\n')}`);
        return found;
      }, PATIENCE),
    stop: async () => {
      await tend.stop();
      await fake.stop();
      folder.remove();
    },
  };
}

function rosterIn(folder: string): string {
  const path = join(folder, 'roster');
  mkdirSync(path);
  const files = {
    'organisations.csv': [
      ['Mercy Hospital', 'health', 'yes', 'hospital', 'US-NY'],
      ['Grace Pantry', 'community', 'no', 'pantry', 'US-NY'],
    ],
    'partnerships.csv': [[FOOD, 'Fresh food', 'coordinating', 'Direct', NY[0] ?? '', 'none', '', 'yes', '']],
    'contacts.csv': [
      [
        FOOD,
        'Mercy Hospital',
        'Dana Lee',
        'steward',
        'dana@mercy.example',
        '',
        'en',
        ...NY,
        'slack',
        'TMERCY/UDANA',
        '',
        '',
      ],
      [FOOD, 'Grace Pantry', 'Luz Marín', 'steward', 'luz@grace.example', '', 'es', ...NY, 'email', '', '', ''],
    ],
  } as const;
  for (const [file, rows] of Object.entries(files)) {
    writeFileSync(join(path, file), print(file as keyof typeof files, rows));
  }
  return path;
}

describe('a partner with neither, while the host is on Slack', () => {
  let on: Town;
  let luz: Visitor;
  beforeAll(async () => {
    on = await town();
  });
  afterAll(async () => {
    expect(on.complaints).toEqual([]);
    await on.stop();
  });

  test('[Send it] brings Dana the link, to copy or to open in her mail', async () => {
    await on.dana.says('people');
    await press(on.dana, /Luz/);
    await press(on.dana, 'Show what they will get');
    await press(on.dana, 'Send it');
    const card = await on.told(/I have no way to write to Luz myself/);
    expect(card).toContain('Open in my mail');
    const blocks = JSON.stringify(on.fake.messages('UDANA').map(message => message.blocks));
    const url = /https:\/\/tend\.example\.org\/l\/[\w-]{43}/.exec(blocks)?.[0] ?? '';
    expect(blocks).toContain('mailto:luz%40grace.example?subject=');
    const ask = (path: string, init: RequestInit = {}) => fetch(new URL(path, on.url), { redirect: 'manual', ...init });
    luz = await visitor(ask, new URL(url).pathname);
    expect(luz.screen().words).toContain('Dana Lee, de Mercy Hospital, me pidió que le escribiera');
  });

  test('Luz says yes in her own language, and makes a promise; Dana reads both on Slack', async () => {
    expect((await luz.press('Sí, por aquí')).told?.words).toContain('Dana Lee le llevará un enlace');
    await on.told(/Luz Marín at Grace Pantry said yes.*By a link Dana Lee carried/);
    await luz.look();
    await luz.write('prometo 20 sillas en dos semanas');
    const made = await luz.submit({});
    expect(made.told?.words).toContain('20 sillas');
    await on.dana.says('promises');
    await on.told(/20 sillas/);
  });

  test('what Dana promises her waits on her page, and the log holds nothing of either', async () => {
    await on.dana.command('/tend', 'promise 200 leaflets in two weeks');
    await fill(on.dana, {});
    await vi.waitFor(async () => expect((await luz.look()).words).toContain('200 leaflets'), PATIENCE);
    expect(on.said.join()).not.toMatch(/Luz|Dana|sillas|leaflets/);
    expect(on.said.join()).not.toContain(luz.path.slice('/l/'.length));
  });
});
