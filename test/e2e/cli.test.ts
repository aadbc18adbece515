/** The command line as an operator meets it: real processes, their exit codes, and every word they print. */
import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Command, command, NO_STACK } from './command.ts';

let folder: Command;
let tend: Command['tend'];
let roster: string;
let database: string;

beforeAll(async () => {
  folder = command('tend.db');
  ({ tend } = folder);
  roster = join(folder.path, 'roster');
  database = join(folder.path, 'tend.db');
  const written = await tend(['template', roster]);
  expect(written).toMatchObject({ code: 0, complained: '' });
});
afterAll(() => folder.remove());

/** A copy of the example with one of its files changed. */
function changed(name: string, file: string, change: (text: string) => string): string {
  const own = join(folder.path, name);
  cpSync(roster, own, { recursive: true });
  writeFileSync(join(own, file), change(readFileSync(join(own, file), 'utf8')));
  return own;
}

describe('start', () => {
  test.each([
    ['production without a platform', { NODE_ENV: 'production' }, ['NODE_ENV=production']],
    ['a platform half set', { SLACK_BOT_TOKEN: 'xoxb-1' }, ['SLACK_SIGNING_SECRET']],
    [
      'a rehearsal on real Slack',
      { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'x'.repeat(32), TEND_REHEARSAL: '1' },
      ['SLACK_API_URL'],
    ],
    [
      'all mistakes together',
      {
        ...{
          NODE_ENV: 'production',
          TEND_REHEARSAL: '1',
          SLACK_BOT_TOKEN: 'xoxb-1',
          MicrosoftAppId: 'x',
          TEND_SECRET: 'short',
        },
        ...{ PORT: 'abc', HOST: '0.0.0.0', LOG_LEVEL: 'loud', PUBLIC_URL: 'nowhere', TEND_COORDINATOR: 'x' },
        DATABASE_URL: 'postgresql://x',
      },
      'NODE_ENV=production SLACK_SIGNING_SECRET SLACK_API_URL TEAMS_LOCAL MicrosoftAppId TEND_SECRET PORT HOST=0.0.0.0 LOG_LEVEL PUBLIC_URL TEND_COORDINATOR DATABASE_URL'.split(
        ' ',
      ),
    ],
  ])('refuses %s, names it, and makes no database', async (_name, settings, named) => {
    const ended = await tend(['start'], { DATABASE_URL: `file:${join(folder.path, 'refused.db')}`, ...settings });
    expect(ended.code).toBe(1);
    expect(ended.said).toBe('');
    const [first, ...mistakes] = ended.complained.trimEnd().split('\n');
    expect(first).toBe('Tend cannot start:');
    expect(mistakes).toHaveLength(named.length);
    for (const name of named) expect(mistakes.filter(line => line.includes(name)).length, name).toBeGreaterThan(0);
    expect(ended.complained).not.toContain('xoxb-1');
    expect(existsSync(join(folder.path, 'refused.db'))).toBe(false);
  });

  test('says where it is, logs a forged press by reference and without a word, and ends on a signal', async () => {
    const child = folder.begun(['start'], { DATABASE_URL: `file:${join(folder.path, 'started.db')}` });
    const lines: string[] = [];
    const url = await new Promise<string>((resolve, reject) => {
      child.once('close', () => reject(new Error(lines.join('\n'))));
      createInterface({ input: child.stdout }).on('line', line => {
        lines.push(line);
        const found = /Open (http\S+)/.exec(line)?.[1];
        if (found !== undefined) resolve(found);
      });
    });
    expect(lines.join('\n')).toContain('Rehearsal: nothing leaves this machine.');
    const page = await (await fetch(url)).text();
    const dana = /href="(\/as\/[^"#]+)[^>]*>(?:(?!<\/a>).)*Dana Lee/s.exec(page)?.[1] ?? '';
    const values = JSON.stringify({ id: 'SECRETWORDS' });
    const body = new URLSearchParams({ intent: 'FORGED1', card: '', label: 'x', action: 'commitment.done', values });
    const answer = await fetch(new URL(`${dana}/pressed`, url), { method: 'POST', body, redirect: 'manual' });
    expect(answer.status).toBe(303);
    child.kill('SIGTERM');
    expect(await new Promise(resolve => child.once('close', resolve))).toBe(0);
    expect(lines.filter(line => line.includes('FORGED1'))).toHaveLength(1);
    expect(lines.join('\n')).not.toContain('SECRETWORDS');
    expect(statSync(join(folder.path, 'started.db.secret')).mode & 0o777).toBe(0o600);
  });
});

describe('import', () => {
  test('dry, then in earnest, then once more without a change; drafts are written to by nobody', async () => {
    const counts = () => {
      const open = new Database(database, { readonly: true });
      const rows = ['Organisation', 'Partnership', 'Contact', 'Person', 'Delivery'].map(
        table => (open.prepare(`SELECT count(*) AS n FROM "${table}"`).get() as { n: number }).n,
      );
      open.close();
      return rows;
    };
    const dry = await tend(['import', roster, '--dry-run']);
    expect(dry).toMatchObject({ code: 0, complained: '' });
    expect(dry.said).toMatch(/Dry run, nothing was written.+4 new partnerships, 9 new organisations, 24 new contacts/);
    expect(counts()).toEqual([0, 0, 0, 0, 0]);

    const done = await tend(['import', roster]);
    expect(done).toMatchObject({ code: 0, complained: '' });
    expect(done.said).toMatch(/Imported: 4 new partnerships, 9 new organisations, 24 new contacts/);
    expect(done.said.trimEnd().split('\n').at(-1)).toBe('Database: tend.db');
    const imported = counts();
    expect(imported).toEqual([9, 4, expect.any(Number), expect.any(Number), 0]);

    const again = await tend(['import', roster]);
    expect(again.code).toBe(0);
    expect(again.said).toContain('nothing new');
    expect(counts()).toEqual(imported);

    const ahead = await tend(['preview', '--days', '30']);
    expect(ahead).toMatchObject({ code: 0, complained: '' });
    expect(ahead.said).toContain('0 messages in the next 30 days');
  });

  test('names every mistake with file, line and column, and writes nothing', async () => {
    const own = changed('mistaken', 'partnerships.csv', text =>
      text.replace('every 2 weeks Thursday 15:30', 'whenever').replace('networking', 'friendly'),
    );
    const ended = await tend(['import', own], { DATABASE_URL: `file:${join(folder.path, 'none.db')}` });
    expect(ended.code).toBe(1);
    expect(ended.said).toMatch(/partnerships\.csv, line 3, column check_in: .*whenever/);
    expect(ended.said).toMatch(/partnerships\.csv, line 5, column level: .*friendly/);
    expect(ended.said).toContain('2 mistakes. Nothing was imported.');
    const open = new Database(join(folder.path, 'none.db'), { readonly: true });
    expect(open.prepare('SELECT count(*) AS n FROM "Organisation"').get()).toEqual({ n: 0 });
    open.close();
  });
});

describe('template', () => {
  test('writes the three files, and never over somebody’s own', async () => {
    expect(readdirSync(roster).sort()).toEqual(['contacts.csv', 'organisations.csv', 'partnerships.csv']);
    const before = readFileSync(join(roster, 'contacts.csv'), 'utf8');
    const ended = await tend(['template', roster]);
    expect(ended.code).toBe(1);
    expect(ended.complained).toContain('nothing was written');
    expect(readFileSync(join(roster, 'contacts.csv'), 'utf8')).toBe(before);
  });
});

describe('preview', () => {
  test('tells who hears what, when and why, and posts nothing', async () => {
    const file = join(folder.path, 'started.db');
    const size = () => {
      const open = new Database(file, { readonly: true });
      const found = open.prepare(
        'SELECT (SELECT count(*) FROM "Post") AS posts, (SELECT count(*) FROM "ThreadLine") AS l',
      );
      const row = found.get();
      open.close();
      return row;
    };
    const before = size();
    const ended = await tend(['preview', '--days', '21'], { DATABASE_URL: `file:${file}` });
    expect(ended).toMatchObject({ code: 0, complained: '' });
    const lines = ended.said.trimEnd().split('\n');
    expect(lines.at(-1)).toMatch(/^[1-9]\d* messages in the next 21 days, if nobody answers\. Nothing was sent\.$/);
    const told = lines.slice(0, -1).filter(line => !line.startsWith(' '));
    for (const line of told) expect(line).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2} [\w/]+ {2}.+ {2}\([a-z_., ]+\)$/);
    expect(told.filter(line => /Dana Lee.+commitment\./.test(line)).length).toBeGreaterThan(0);
    expect(size()).toEqual(before);
  });

  test.each([
    ['a number of days nobody means', ['preview', '--days', 'x'], /--days must be/],
    ['a database that is not there', ['preview'], /unable to open|no database/i],
  ])('refuses %s in a line', async (_name, words, complaint) => {
    const ended = await tend(words, { DATABASE_URL: `file:${join(folder.path, 'not-there.db')}` });
    expect(ended.code).toBe(1);
    expect(ended.complained).toMatch(complaint);
    expect(ended.complained).not.toMatch(NO_STACK);
  });
});
