/** Proves that a grown installation goes on where it was moved to, and at home again; on PostgreSQL where that is what is tested. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { read } from '../../src/config.ts';
import { move, preview, start } from '../../src/main.ts';
import { everythingSent, repeated } from '../e2e/record.ts';
import { begin, type Played, playedOn, stagedOn } from '../e2e/stage.ts';
import { lyingIn } from '../store/carried.ts';
import { isOnPostgres, type TempDatabase, tempDatabase, tempFolder } from '../support/store.ts';

const SETTINGS = { TEND_SECRET: 'a secret that only these tests know, for ever' };
const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };

let folder: ReturnType<typeof tempFolder>;
let grown: string;
let home: string;
let there: TempDatabase;
const url = (): string => (isOnPostgres ? there.file : `file:${there.file}`);
const at = async () =>
  new Date((await there.client.meta.findUniqueOrThrow({ where: { name: 'rehearsal.now' } })).value);
const moving = async (from: string, to: string) => {
  const said: string[] = [];
  const result = await move({ from, to, isSecretSet: true }, line => void said.push(line));
  return { said, result };
};

beforeAll(async () => {
  folder = tempFolder();
  there = await tempDatabase();
  [grown, home] = [join(folder.path, 'grown.db'), join(folder.path, 'home.db')];
  // Ten weeks, with a round that was asked and closed in them.
  await begin(grown, new Date('2026-03-02T14:00:00Z'));
  const stage = await stagedOn(grown, 'moved', SETTINGS);
  await stage.letEverybodyAnswer();
  await stage.move('2026-05-12T14:00:00Z');
  await stage.stop();
}, 300_000);
afterAll(async () => {
  await there.close();
  folder.remove();
});

describe('a grown installation', { timeout: 300_000 }, () => {
  let before: Readonly<Record<string, readonly unknown[]>>;
  test('is moved, and says how much of what', async () => {
    before = await lyingIn(grown);
    for (const table of ['RoundResult', 'Digest', 'CheckInLine', 'ThreadLine', 'Asked', 'Post'])
      expect(before[table]?.length, table).toBeGreaterThan(0);
    const { said, result } = await moving(`file:${grown}`, url());
    expect(said).toContain(`Post: ${before.Post?.length} rows, the same on both sides`);
    expect(result.join('\n')).toMatch(/every table was read again on both sides, and is the same/);
    expect(result.join('\n')).toContain('TEND_SECRET: keep it set to the same');
    expect(await there.client.commitment.count()).toBe(before.Commitment?.length);
  });

  test('comes home as it went', async () => {
    await moving(url(), `file:${home}`);
    expect(await lyingIn(home)).toEqual(before);
  });

  test('is not started where it was left', async () => {
    const left = start(read({ DATABASE_URL: `file:${grown}`, PORT: '0', ...SETTINGS }), SILENT);
    await expect(left).rejects.toThrow(/grown\.db was moved to .+\. Name that in DATABASE_URL/);
  });

  test('looks ahead where it is, and nothing of it changes', async () => {
    await there.client.meta.deleteMany({ where: { name: 'moved.to' } });
    const posts = await there.client.post.count();
    const lines = await preview(read({ DATABASE_URL: url(), ...SETTINGS }), 14);
    expect(lines.at(-1)).toMatch(/^[1-9]\d* messages in the next 14 days/);
    expect(await there.client.post.count()).toBe(posts);
  });

  describe('started there', () => {
    let played: Played;
    beforeAll(async () => {
      played = await playedOn({ DATABASE_URL: url(), ...SETTINGS }, 'there', at);
    }, 60_000);
    afterAll(() => played.stop());

    test('goes on: promises are made, people answer, weeks are told', async () => {
      const digests = await there.client.digest.count();
      const rosa = await played.as('Rosa Díaz');
      await rosa.type('promise');
      await rosa.submit({ what: '40 boxes', due: 'in three weeks' });
      expect(await there.client.commitment.findMany({ where: { what: '40 boxes' } })).toMatchObject([
        { state: 'open' },
      ]);
      await played.letEverybodyAnswer();
      const done = await played.move(21);
      expect(done.failed).toBe(0);
      expect(done.delivered).toBeGreaterThan(20);
      expect(await there.client.digest.count()).toBeGreaterThan(digests);
      expect(await there.client.post.count({ where: { state: { not: 'sent' } } })).toBe(0);
      expect(played.complaints()).toEqual([]);
    });

    test('is not moved meanwhile', async () => {
      await expect(moving(url(), `file:${join(folder.path, 'running.db')}`)).rejects.toThrow(
        /A Tend is already running on/,
      );
      await expect(moving(`file:${grown}`, url())).rejects.toThrow(/A Tend is already running on/);
    });
  });

  test('comes home with what was lived there, and goes on once more', async () => {
    await expect(moving(`file:${grown}`, url())).rejects.toThrow(/holds an installation already/);
    const last = join(folder.path, 'last.db');
    await moving(url(), `file:${last}`);
    const stage = await stagedOn(last, 'last', SETTINGS);
    try {
      expect(stage.rows('SELECT 1 FROM "Commitment" WHERE what = ?', '40 boxes').length).toBe(1);
      await stage.move(14);
      expect(stage.complaints()).toEqual([]);
      const said = everythingSent(stage).flatMap(each => each.said.map(one => ({ ...one, name: each.to.name })));
      const once = /^(checkin\.(brief|agenda|minutes)$|pulse\.|digest\.|day\.mine)/;
      expect(said.length).toBeGreaterThan(100);
      expect(
        repeated(
          said.filter(one => once.test(one.kind)),
          one => `${one.name} ${one.kind} ${one.subject}`,
        ),
      ).toEqual([]);
    } finally {
      await stage.stop();
    }
  });
});
