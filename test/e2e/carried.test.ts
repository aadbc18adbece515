/** Keeping and moving an installation as an operator meets it: what the verbs print, and how they refuse. */
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Command, command, type Ended, NO_STACK } from './command.ts';

let on: Command;
const url = (name: string) => `file:${join(on.path, name)}`;

beforeAll(async () => {
  on = command('tend.db');
  expect((await on.tend(['template', 'roster'])).code).toBe(0);
  expect((await on.tend(['import', 'roster'])).code).toBe(0);
}, 60_000);
afterAll(() => on.remove());

const isRefused = (ended: Ended, why: RegExp): void => {
  expect(ended).toMatchObject({ code: 1, said: '' });
  expect(ended.complained).toMatch(/^Tend stopped: .+\n$/);
  expect(ended.complained).toMatch(why);
  expect(ended.complained).not.toMatch(NO_STACK);
};

describe('backup', () => {
  test('says what it holds, what it left out, and what must be kept elsewhere', async () => {
    const ended = await on.tend(['backup', 'kept.db']);
    expect(ended).toMatchObject({ code: 0, complained: '' });
    expect(ended.said).toContain('Backup written: kept.db, readable by you alone.');
    expect(ended.said).toMatch(/It holds 4 partnerships, 9 organizations, 20 people, 0 promises/);
    expect(ended.said).toContain('Left out: answers to trust questions that are still open, and their keys.');
    expect(ended.said).toContain('Keep tend.db.secret in another place than this file.');
    expect(statSync(join(on.path, 'kept.db')).mode & 0o777).toBe(0o600);
    const named = await on.tend(['backup', 'other.db'], { TEND_SECRET: 'x'.repeat(32) });
    expect(named.said).toContain('Keep TEND_SECRET in another place');
  });

  test('refuses in a sentence: over a file, into no folder, from no database', async () => {
    isRefused(await on.tend(['backup', 'kept.db']), /kept\.db is there already, and was left as it is/);
    isRefused(await on.tend(['backup', 'no/kept.db']), /kept\.db cannot be made: its folder is not there/);
    isRefused(await on.tend(['backup', 'none.db'], { DATABASE_URL: url('none-there.db') }), /is not there/);
    expect(existsSync(join(on.path, 'none.db'))).toBe(false);
  });
});

describe('restore', () => {
  test('makes an installation that goes on, and warns of another secret', async () => {
    const own = { DATABASE_URL: url('restored.db') };
    const ended = await on.tend(['restore', 'kept.db'], own);
    expect(ended).toMatchObject({ code: 0, complained: '' });
    expect(ended.said).toMatch(/Restored: .+restored\.db, from kept\.db, as everything stood on 20\d\d-/);
    expect(ended.said).toContain('The secret here is not the one of the backup.');
    const again = await on.tend(['import', 'roster'], own);
    expect(again.said).toContain('nothing new');
    const same = await on.tend(['restore', 'other.db'], { DATABASE_URL: url('same.db'), TEND_SECRET: 'x'.repeat(32) });
    expect(same.said).toContain('Start Tend on it when you are ready');
    expect(same.said).not.toContain('The secret here');
  });

  test('refuses in a sentence: over an installation, from what is no backup, as another kind', async () => {
    isRefused(await on.tend(['restore', 'kept.db']), /tend\.db holds an installation already/);
    writeFileSync(join(on.path, 'words.txt'), 'these are only words, and no database, however long they are');
    const fresh = { DATABASE_URL: url('fresh.db') };
    isRefused(await on.tend(['restore', 'words.txt'], fresh), /words\.txt is no backup/);
    isRefused(await on.tend(['restore', 'tend.db'], fresh), /tend\.db is no backup/);
    isRefused(await on.tend(['restore', 'none.db'], fresh), /none\.db is not there/);
    const real = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'x'.repeat(32), TEND_SECRET: 'x'.repeat(32) };
    isRefused(await on.tend(['restore', 'kept.db'], { ...fresh, ...real }), /belongs to a rehearsal installation/);
  });
});

describe('move', () => {
  const move = (from: string, to: string) => on.tend(['move', '--from', from, '--to', to]);

  test('refuses in a sentence: what names no database, twice the same, or a Tend that runs', async () => {
    isRefused(await move('tend.db', url('moved.db')), /--from must be file:PATH/);
    isRefused(await move(url('tend.db'), 'file:tend.db'), /name the same database/);
    isRefused(await move(url('none-there.db'), url('moved.db')), /none-there\.db is not there/);
    const child = on.begun(['start'], { DATABASE_URL: url('running.db') });
    await new Promise<void>((resolve, reject) => {
      child.once('close', () => reject(new Error('it did not start')));
      createInterface({ input: child.stdout }).on('line', line => line.startsWith('Open ') && resolve());
    });
    isRefused(await move(url('running.db'), url('moved.db')), /A Tend is already running on .+running\.db/);
    child.removeAllListeners('close');
    child.kill('SIGTERM');
    await new Promise(resolve => child.once('close', resolve));
    expect(existsSync(join(on.path, 'moved.db'))).toBe(false);
  });

  test('says table by table what went, and what to do next; a second time nothing', async () => {
    const moved = await move(url('tend.db'), url('moved.db'));
    expect(moved).toMatchObject({ code: 0, complained: '' });
    expect(moved.said).toContain('Partnership: 4 rows, the same on both sides\n');
    expect(moved.said).toContain('tend.db.secret: copy it to');
    const again = await move(url('tend.db'), url('moved.db'));
    expect(again.code).toBe(0);
    expect(again.said).toContain('already, and the same. Nothing was written.');
    const left = await on.tend(['start']);
    expect(left.code).toBe(1);
    expect(left.complained).toMatch(/tend\.db was moved to .+moved\.db\. Name that in DATABASE_URL/);
  });
});
