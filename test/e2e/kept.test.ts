/** A backup taken while everybody presses and time goes on, in the middle of a round; and the quarter played on from it. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { read } from '../../src/config.ts';
import { backup, restore } from '../../src/main.ts';
import { tempFolder } from '../support/store.ts';
import { everythingSent, repeated, type Sent } from './record.ts';
import { begin, type Stage, stagedOn } from './stage.ts';

const SETTINGS = { TEND_SECRET: 'a secret that only these tests know, for ever' };
/** A week and a half after the round of April opened. */
const MIDST = '2026-04-24T14:00:00Z';
const AFTER = '2026-07-20T14:00:00Z';

let folder: ReturnType<typeof tempFolder>;
let lines: readonly string[];
let made: Stage;
let before: readonly Sent[];

beforeAll(async () => {
  folder = tempFolder();
  const file = join(folder.path, 'backup.db');
  const own = join(folder.path, 'own.db');
  await begin(own, new Date('2026-03-02T14:00:00Z'));
  const stage = await stagedOn(own, 'kept', SETTINGS);
  try {
    await stage.letEverybodyAnswer();
    await stage.move(MIDST);
    expect(stage.rows('SELECT 1 FROM "Ballot"').length).toBeGreaterThan(0);
    const [dana, rosa] = [await stage.as('Dana Lee'), await stage.as('Rosa Díaz')];
    // One after the other as people do, and all of it while the backup is made.
    const presses = async () => {
      for (let n = 1; n <= 6; n += 1) {
        await rosa.type('promise');
        await rosa.submit({ what: `${n} chairs`, due: 'in four weeks' });
        await dana.type('help');
      }
    };
    const kept = backup(read({ DATABASE_URL: `file:${own}`, ...SETTINGS }), file);
    await Promise.all([presses(), stage.move(1), kept]);
    expect(stage.complaints()).toEqual([]);
    expect(stage.rows(`SELECT 1 FROM "Commitment" WHERE what LIKE '% chairs'`).length).toBe(6);
  } finally {
    await stage.stop();
  }
  const target = join(folder.path, 'restored.db');
  lines = await restore(read({ DATABASE_URL: `file:${target}`, ...SETTINGS }), file);
  made = await stagedOn(target, 'made', SETTINGS);
  before = everythingSent(made);
  await made.letEverybodyAnswer();
  await made.move(AFTER);
});
afterAll(async () => {
  await made?.stop();
  folder.remove();
});

describe('restored in the midst of a round', () => {
  test('its operator reads what it holds and what it does not', () => {
    expect(lines[0]).toMatch(/^Restored: .+restored\.db, from .+backup\.db, as everything stood on \d{4}-\d\d-\d\d/);
    expect(lines[1]).toMatch(/^It holds 4 partnerships, 9 organizations, 20 people, \d+ promises, .+1 round of trust/);
    expect(lines).toContainEqual(expect.stringContaining('Everybody asked is told'));
    expect(lines.join('\n')).not.toContain('The secret here is not');
  });

  test('the round is void, and everybody asked is told once, kindly', async () => {
    const rounds = made.rows('SELECT "opensOn", state, "wrappedKey" AS key, shredded FROM "Round" ORDER BY "opensOn"');
    expect(rounds[0]).toEqual({ opensOn: '2026-04-14', state: 'void', key: null, shredded: 1 });
    expect(made.rows('SELECT 1 FROM "RoundResult"')).toEqual([]);
    const asked = made.rows<{ name: string }>(
      `SELECT p.name FROM "Asked" a JOIN "Person" p ON p.id = a."personId"
       JOIN "Round" r ON r.id = a."roundId" WHERE r.state = 'void'`,
    );
    expect(asked.length).toBeGreaterThan(5);
    const told = everythingSent(made).filter(each => each.said.some(one => one.kind === 'pulse.void'));
    expect(told.map(each => each.to.name).sort()).toEqual(asked.map(each => each.name).sort());
    const rosa = await (await made.as('Rosa Díaz')).find(/restored from a backup|copia/);
    expect(rosa.words.length).toBeGreaterThan(60);
  });

  test('life goes on: nothing failed, nothing is stuck, nothing is said twice', () => {
    expect(made.complaints().filter(each => !each.startsWith('round void'))).toEqual([]);
    expect(made.rows(`SELECT id, state FROM "Post" WHERE state <> 'sent'`)).toEqual([]);
    const after = everythingSent(made).filter(each => !before.some(one => one.id === each.id));
    expect(after.length).toBeGreaterThan(80);
    const said = [...before, ...after].flatMap(each => each.said.map(one => ({ ...one, name: each.to.name })));
    const once = /^(checkin\.(brief|agenda|minutes)$|pulse\.|digest\.|day\.mine)/;
    expect(
      repeated(
        said.filter(one => once.test(one.kind)),
        one => `${one.name} ${one.kind} ${one.subject}`,
      ),
    ).toEqual([]);
    for (const kind of ['checkin.agenda', 'digest.leaders', 'commitment.due_today', 'pulse.ask'])
      expect(after.filter(each => each.said.some(one => one.kind === kind)).length, kind).toBeGreaterThan(0);
    expect(made.rows('SELECT 1 FROM "Round" WHERE "opensOn" = ? AND state = ?', '2026-07-14', 'open').length).toBe(1);
  });

  test('who acted before acts on', async () => {
    const rosa = await made.as('Rosa Díaz');
    await rosa.type('promise');
    await rosa.submit({ what: '40 boxes', due: 'in two weeks' });
    expect(made.rows('SELECT state FROM "Commitment" WHERE what = ?', '40 boxes')).toEqual([{ state: 'open' }]);
  });
});
