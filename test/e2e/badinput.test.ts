/** Bad input over real HTTP: every forged, stale, doubled, oversized or hostile post gets a clear sentence and changes nothing. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actions } from '../../src/messages/actions.ts';
import { HOSTILE } from './hostile.ts';
import { again, buttonOn, forged, type Person } from './people.ts';
import type { Screen } from './screen.ts';
import { type Stage, staged } from './stage.ts';
import * as html from './tree.ts';

const LEAFLETS = '200 leaflets in Spanish';

let stage: Stage;
let dana: Person;
let rosa: Person;
/** In another partnership: nothing of Grace Pantry is hers to see. */
let helen: Person;

beforeAll(async () => {
  stage = await staged();
  await stage.move(0);
  [dana, rosa, helen] = await Promise.all([stage.as('Dana Lee'), stage.as('Rosa Díaz'), stage.as('Helen Park')]);
});
afterAll(() => stage?.stop());

const idOf = (what: string): string =>
  stage.rows<{ id: string }>('SELECT id FROM "Commitment" WHERE what = ?', what)[0]?.id ?? '';

/** All that people could lose: every row but the console's memory and the clock; of the outbox, what is owed to whom. */
function everything(): unknown {
  const spared = ['ThreadLine', 'Meta', 'SeenIntent', '_prisma_migrations', 'Post', 'Delivery'];
  const tables = stage.rows<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'");
  const kept = tables.map(table => table.name).filter(name => !spared.includes(name) && !name.startsWith('sqlite'));
  const rows = kept.map(name => [name, stage.rows(`SELECT * FROM "${name}" ORDER BY 1, 2`)] as const);
  return { ...Object.fromEntries(rows), owed: stage.rows('SELECT key FROM "Delivery" ORDER BY key') };
}

/** A sentence somebody can read, and nothing of the machine in it. */
function expectSentence(shown: Screen, said?: RegExp): void {
  expect(shown.status).toBeLessThan(500);
  const words = shown.told?.words ?? (shown.status === 200 ? '' : shown.words);
  expect(words).toMatch(/[\p{L}]{2,}.*[.?!…”]/u);
  expect(words).not.toMatch(/\.(ts|js):\d|node_modules|Error:|undefined|\[object|prisma|SQLITE|Something went wrong/i);
  if (said !== undefined) expect(words).toMatch(said);
}

async function expectUnchanged(act: () => Promise<Screen>, said?: RegExp): Promise<Screen> {
  await stage.move(0);
  const before = everything();
  const shown = await act();
  await stage.move(0);
  expectSentence(shown, said);
  expect(everything()).toEqual(before);
  return shown;
}

test('a button of a promise in somebody else’s partnership finds nothing', async () => {
  for (const action of ['commitment.done', 'commitment.show', 'commitment.withdraw', 'commitment.ask_late'])
    await expectUnchanged(() => helen.send(forged(helen.path, action, { id: idOf(LEAFLETS) })), /cannot find that/);
});

test('the owner’s button, pressed by the other side, is for somebody else to answer', async () => {
  await expectUnchanged(() => rosa.send(forged(rosa.path, 'commitment.done', { id: idOf(LEAFLETS) })), /somebody else/);
});

test('an action that does not exist is too old a button', async () => {
  for (const action of ['commitment.burn', 'constructor', '__proto__', '', 'commitment.done\0'])
    await expectUnchanged(() => dana.send(forged(dana.path, action, { id: idOf(LEAFLETS) })), /too old/);
});

test('no action at all reaches rows of a partnership one is not in', async () => {
  const one = (table: string, where: string) =>
    stage.rows<{ id: string }>(`SELECT id FROM "${table}" WHERE ${where} LIMIT 1`)[0]?.id ?? 'NONE';
  const food = one('Partnership', "name LIKE 'Fresh Food%'");
  const contact = one('Contact', `"partnershipId" = '${food}'`);
  const ofFamily: Readonly<Record<string, readonly string[]>> = {
    commitment: [idOf(LEAFLETS), contact],
    contact: [contact, food],
    checkin: [one('CheckIn', `"partnershipId" = '${food}'`), food],
    host: [one('HostRole', "role = 'coordinator'")],
    account: [one('Account', "name = 'Rosa Díaz'"), contact],
    privacy: [idOf(LEAFLETS)],
  };
  // What a person may do to their own settings and words is theirs.
  const mine = /^(person|stranger)\.|^privacy\.(show|part|ask_forget|forget)$/;
  const soon = { due: 'next Friday', newDate: 'next Friday', until: 'next Friday', from: 'next Monday' };
  const fields = 'what words name why cause remedy said promise partner';
  const said = Object.fromEntries(fields.split(' ').map(name => [name, 'x']));
  const chosen = {
    role: 'member',
    language: 'en',
    level: 'networking',
    pulse: 'yes',
    answer: 'no',
    leaves: 'yes',
    type: 'commitment',
  };
  const others = { person: 'Eve Hill, eve@example.org', organisation: food, zone: 'America/New_York', months: '7' };
  const meeting = { phrase: 'none', checkIn: 'none', where: 'x', on: '2026-03-01' };
  const frame = { partnership: food, nonce: 'FORGED' };
  const values = (id: string) => ({
    ...{ ...soon, ...said, ...chosen, ...others, ...meeting, ...frame },
    ...{ id, line: id, owner: id, to: id, who: id, by: id },
  });
  const tried = Object.keys(actions)
    .filter(name => !mine.test(name))
    .map(name => ({ name, family: name.split('.')[0] ?? '' }))
    .flatMap(({ name, family }) => (ofFamily[family] ?? [food]).map(id => forged(helen.path, name, values(id))));
  await stage.move(0);
  const before = everything();
  for (const post of tried) expect((await stage.post(post)).status, String(post.fields)).toBeLessThan(500);
  await stage.move(0);
  expect(tried.length).toBeGreaterThan(150);
  expect(everything()).toEqual(before);
  const answers = (await helen.messages()).map(card => card.words);
  // Most were read and refused by their flow; only what is no longer of their shape was not.
  expect(answers.filter(words => /could not read that/.test(words)).length).toBeLessThan(tried.length / 10);
  expect(answers.filter(words => /Something went wrong/.test(words))).toEqual([]);
  // A form that nobody has open is refused with a reference; nothing else is worth a line of warning.
  expect(stage.complaints().filter(line => !/^http\.refused .*"ref":"\w{4}"/.test(line))).toEqual([]);
});

test('a press without what it needs, or with nonsense in it, cannot be read', async () => {
  const id = idOf(LEAFLETS);
  for (const values of [{}, { id: '' }, { id: `${id}' OR 1=1` }, { id: 'x'.repeat(5_000) }, { id: '<script>' }])
    await expectUnchanged(() => dana.send(forged(dana.path, 'commitment.done', values)), /could not read|too long/);
  const post = forged(dana.path, 'commitment.done', { id });
  for (const [name, value] of [
    ['values', 'no JSON'],
    ['values', '[]'],
    ['values', '{"id":5}'],
    ['intent', ''],
    ['intent', 'a b'],
  ])
    await expectUnchanged(() =>
      dana.send({ ...post, fields: post.fields.map(([key, was]) => [key, key === name ? (value ?? '') : was]) }),
    );
});

test('nobody of the rehearsal and no page of it are not found', async () => {
  for (const path of ['/as/console/nobody', '/as/other/stranger', '/nowhere'])
    await expectUnchanged(() => dana.send(forged(path, 'commitment.done', { id: idOf(LEAFLETS) })), /address/);
});

test('a double press of one button, under one id and under two, is one promise done', async () => {
  await stage.move(1);
  const done = buttonOn(await dana.messages(), 'Dana Lee', 'Done', LEAFLETS);
  const told = await Promise.all([dana.send(done), dana.send(done), dana.send(again(done))]);
  for (const shown of told) expectSentence(shown);
  await stage.move(0);
  const id = idOf(LEAFLETS);
  expect(stage.rows('SELECT state FROM "Commitment" WHERE id = ?', id)).toEqual([{ state: 'done' }]);
  expect(stage.rows(`SELECT what FROM "CommitmentEvent" WHERE "commitmentId" = ? AND what = 'done'`, id)).toHaveLength(
    1,
  );
  const asked = `SELECT "personId" FROM "Delivery" WHERE "subjectId" = ? AND kind = 'commitment.done_question'`;
  const people = stage.rows<{ personId: string }>(asked, id).map(row => row.personId);
  expect(people.length).toBeGreaterThan(0);
  expect(new Set(people).size).toBe(people.length);
});

test('a form sent twice, under one id and under two, makes one promise', async () => {
  const form = (await rosa.type('promise')).form;
  if (form === null) throw new Error('no form');
  const values = { what: 'One box of apples', due: 'in two weeks' };
  await Promise.all([rosa.send(form, values), rosa.send(form, values), rosa.send(again(form), values)]);
  expect(stage.rows('SELECT id FROM "Commitment" WHERE what = ?', values.what)).toHaveLength(1);
});

test('a button of a settled card says how things stand', async () => {
  await stage.move(1);
  const stale = buttonOn(await rosa.messages(), 'Rosa Díaz', 'Yes, it is done', LEAFLETS);
  await rosa.send(stale);
  await stage.move(0);
  expect(stage.rows('SELECT state FROM "Commitment" WHERE id = ?', idOf(LEAFLETS))).toEqual([{ state: 'kept' }]);
  await expectUnchanged(() => rosa.send(again(stale)));
  await expectUnchanged(() => dana.send(forged(dana.path, 'commitment.done', { id: idOf(LEAFLETS) })), /kept/);
});

test('too long a text or date phrase is named where it stands, and nothing typed is lost', async () => {
  const before = stage.rows('SELECT id FROM "Commitment"').length;
  await expectUnchanged(() => rosa.type('x'.repeat(3_001)), /too long/);
  for (const [field, long] of [
    ['what', 'x'.repeat(3_001)],
    ['due', 'next Friday '.repeat(50)],
  ] as const) {
    await rosa.type('promise');
    const shown = await rosa.submit({ what: 'A crate of pears', due: 'in two weeks', [field]: long });
    expect(shown.status).toBe(200);
    const marked = shown.form?.inputs.filter(input => input.error !== null) ?? [];
    expect(marked.map(input => input.name)).toEqual([field]);
    expect(marked[0]?.error).toMatch(/characters|too long|fewer/i);
    expect(Object.fromEntries(shown.form?.fields ?? [])[`v.${field}`]).toBe(long);
  }
  await expectUnchanged(() => rosa.type('😀'.repeat(10_000)), /more than this page takes/);
  expect(stage.rows('SELECT id FROM "Commitment"')).toHaveLength(before);
});

test('a date that is past, impossible or doubtful is asked about, never guessed', async () => {
  for (const due of ['yesterday', 'June 31', '03/04', 'soon', '<script>', '\0', '😀'.repeat(200)]) {
    await rosa.type('promise');
    const shown = await rosa.submit({ what: 'A crate of pears', due });
    expect(
      shown.form?.inputs.filter(input => input.error !== null).map(input => input.name),
      due,
    ).toEqual(['due']);
  }
  expect(stage.rows('SELECT id FROM "Commitment" WHERE what = \'A crate of pears\'')).toEqual([]);
});

test.each(Object.entries(HOSTILE))('%s as a promise is text and nothing else, on both sides', async (_name, what) => {
  await stage.move(0);
  const before = stage.rows('SELECT id FROM "Commitment"').length;
  await rosa.type('promise');
  const shown = await rosa.submit({ what, due: 'in three weeks' });
  expect(shown.status).toBe(200);
  const recorded = stage.rows('SELECT id FROM "Commitment"').length - before;
  if (shown.form !== null) {
    // Refused: marked in its field, and nothing of it kept.
    expect(shown.form.inputs.filter(input => input.error !== null).map(input => input.name)).toEqual(['what']);
    expect(recorded).toBe(0);
    return;
  }
  expectSentence(shown);
  expect(recorded).toBe(1);
  const readable = what.replace(/[\0\u202C\u202E]/g, '');
  for (const who of [rosa, dana]) {
    const page = await (await fetch(new URL((await who.type('promises')).address, stage.url))).text();
    expect(html.words(html.tree(page))).toContain(readable.replace(/\s+/g, ' '));
    expect(html.all(html.tree(page), { tag: 'script' })).toEqual([]);
    expect(html.all(html.tree(page), { tag: 'img' })).toEqual([]);
    expect(page).not.toMatch(/[\0\u202A-\u202E\u2066-\u2069]/);
  }
});

test('hostile words, typed, are answered as words', async () => {
  for (const words of [...Object.values(HOSTILE), '/tend', '   ', '\0', 'a'.repeat(3_000)]) {
    const shown = await expectUnchanged(() => rosa.type(words));
    expect(shown.status).toBe(200);
  }
});

test('a page elsewhere cannot press a button here', async () => {
  const post = forged(dana.path, 'commitment.done', { id: idOf('A nurse for the first vaccination morning') });
  await stage.move(0);
  const before = everything();
  for (const headers of [{ origin: 'https://example.org' }, { 'sec-fetch-site': 'cross-site' }])
    expect((await stage.post(post, headers)).status).toBe(403);
  expect(everything()).toEqual(before);
});
