/** The console over real HTTP: pages, presses and answers. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Intent } from '../../../src/ports/chat.ts';
import * as sample from '../../support/websample.ts';
import { account, dana, get, person, post, rosa, square, type WebStage, webStage } from '../../support/webstage.ts';

const slash = person('a/b ?', 'Ann "Quote" <Brown>', '', 'unknown');
let stage: WebStage;
let shownBefore = 0;

beforeAll(async () => {
  stage = await webStage([dana, rosa, slash]);
});
afterAll(() => stage.listening.close());
beforeEach(() => {
  stage.intents.length = 0;
  stage.answer = () => ({});
  shownBefore = stage.lines(account(rosa)).length;
});

const markup = async (path: string) => (await get(stage, path)).text();
const press = (fields: Record<string, string> = {}, path = '/as/console/rosa/pressed') =>
  post(stage, path, { intent: 'I1', action: 'promise.done', values: '{}', card: '', label: 'Done', ...fields });
const news = () => stage.lines(account(rosa)).slice(shownBefore);
const kept = (marker: string) => stage.thread.keep(account(rosa), sample.mine, marker, stage.now);
const only = (): Intent | undefined => {
  expect(stage.intents).toHaveLength(1);
  return stage.intents[0];
};

test('the first page names everybody by side, and the places', async () => {
  const page = await markup('/');
  expect(page).toMatch(
    /At the host.+Dana Lee.+At partners.+Rosa Ortiz.+Not known to Tend yet.+Places.+Mercy and Grace Pantry/s,
  );
  expect(page).toContain('Rehearsal: nothing leaves this machine');
  expect(page).toContain('Tuesday, June 9, 2026, 14:05 UTC');
});

test('names that are no good address lead to their person all the same', async () => {
  const page = await markup('/');
  expect(page).toContain('Ann &quot;Quote&quot; &lt;Brown&gt;');
  const path = /href="(\/as\/console\/a[^"#]+)/.exec(page)?.[1] ?? '';
  expect((await get(stage, path)).status).toBe(200);
  await post(stage, `${path}/typed`, { intent: 'slash', words: 'hi' });
  expect(only()).toMatchObject({ from: slash.account });
});

test('what is typed becomes an intent and stands in the thread, its answer below', async () => {
  stage.answer = () => ({ tell: sample.first });
  const answer = await post(stage, '/as/console/rosa/typed', { intent: 'T1', words: 'hi\r\nthere <b>' });
  expect(answer.status).toBe(303);
  expect(only()).toEqual({ id: 'T1', from: rosa.account, at: null, kind: 'typed', words: 'hi\nthere <b>' });
  expect(news().map(line => line.said)).toEqual([
    { by: 'person', words: 'hi\nthere <b>' },
    { by: 'bot', card: sample.first },
  ]);
  const location = answer.headers.get('location') ?? '';
  const page = await markup(location);
  expect(page).toContain(`id="${location.split('#')[1]}"`);
  expect(page).toContain('hi\nthere &lt;b&gt;');
});

test('words sent twice stand once and have the same intent', async () => {
  stage.answer = () => ({ tell: sample.first });
  await Promise.all([1, 2].map(() => post(stage, '/as/console/rosa/typed', { intent: 'T2', words: 'twice' })));
  expect(stage.intents.map(intent => intent.id)).toEqual(['T2', 'T2']);
  expect(news()).toHaveLength(2);
});

test('words stand in the thread even when answering them fails', async () => {
  stage.answer = () => {
    throw new Error('broken');
  };
  const answer = await post(stage, '/as/console/rosa/typed', { intent: 'T3', words: 'do not lose this' });
  expect(answer.status).toBe(500);
  const page = await answer.text();
  expect(page).toMatch(/Something went wrong.+ref [0-9a-z]{4}/s);
  expect(page).not.toContain('broken');
  expect(news()).toHaveLength(1);
  expect(stage.logged.at(-1)).toMatchObject({ event: 'http.failed', facts: { ref: expect.any(String) } });
});

test('words that are to be kept nowhere do not stand in the thread, their answer does', async () => {
  stage.answer = () => ({ tell: sample.first, unkept: true });
  await post(stage, '/as/console/rosa/typed', { intent: 'T4', words: 'not to be kept' });
  expect(await markup('/as/console/rosa')).not.toContain('not to be kept');
  expect(news()).toHaveLength(1);
});

test('a rendered button gives back its action and values letter by letter', async () => {
  const values = { promise: 'P1', note: 'a "b" <c>\r\n\u202E\u0000é😀', ['__proto__']: 'x' };
  const remote = await stage.thread.keep(
    account(rosa),
    { ...sample.mine, blocks: [{ kind: 'buttons', buttons: [{ label: 'Go', action: 'x.y', values, look: 'main' }] }] },
    'exact',
    stage.now,
  );
  const page = await markup('/as/console/rosa');
  const form = page.slice(page.indexOf(`id="m-${remote}"`));
  const field = (name: string) => unescaped(new RegExp(`name="${name}" value="([^"]*)"`).exec(form)?.[1] ?? '');
  await press({ intent: field('intent'), action: field('action'), values: field('values'), card: field('card') });
  expect(only()).toEqual({
    id: field('intent'),
    from: rosa.account,
    at: null,
    kind: 'pressed',
    action: 'x.y',
    values,
  });
});

test('every page has fresh intents', async () => {
  await kept('fresh');
  const ids = async () =>
    [...(await markup('/as/console/rosa')).matchAll(/name="intent" value="(\w+)"/g)].map(one => one[1]);
  const all = [...(await ids()), ...(await ids())];
  expect(new Set(all).size).toBe(all.length);
});

test('tell: the answer is a new line below what was pressed; a double press is one line', async () => {
  stage.answer = () => ({ tell: sample.first });
  const locations = [await press({ intent: 'P1' }), await press({ intent: 'P1' })].map(one =>
    one.headers.get('location'),
  );
  expect(stage.intents.map(intent => intent.id)).toEqual(['P1', 'P1']);
  expect(locations[0]).toBe(locations[1]);
  expect(news().map(line => line.said.by)).toEqual(['person', 'bot']);
});

test('turn: the pressed card is replaced, in its own place', async () => {
  const remote = await kept('turning');
  stage.answer = () => ({ turn: sample.first });
  const answer = await press({ intent: 'P2', card: remote });
  expect(answer.headers.get('location')).toBe(`/as/console/rosa#m-${remote}`);
  expect(news()).toHaveLength(1);
  expect(news()[0]?.said).toEqual({ by: 'bot', card: sample.first });
});

test('turn: a card of somebody else is left alone; the answer is a line of one’s own', async () => {
  const theirs = await stage.thread.keep(account(dana), sample.mine, 'theirs', stage.now);
  stage.answer = () => ({ turn: sample.first });
  await press({ intent: 'P3', card: theirs });
  expect(stage.lines(account(dana)).at(-1)?.said).toEqual({ by: 'bot', card: sample.mine });
  expect(news().map(line => line.said)).toEqual([{ by: 'bot', card: sample.first }]);
});

test('opening the home screen says so, and an answer given there is shown there', async () => {
  stage.answer = intent => ({ tell: intent.kind === 'opened' ? sample.brief : sample.first });
  const page = await markup('/as/console/rosa/home');
  expect(only()).toMatchObject({ kind: 'opened', from: rosa.account, at: null });
  expect(page).toContain('Check-in tomorrow');
  const answer = await press({ intent: 'H1', home: 'yes' });
  const location = answer.headers.get('location') ?? '';
  expect(location).toMatch(/^\/as\/console\/rosa\/home\?told=\w+#told$/);
  expect(await markup(location)).toMatch(/id="told".+Dana Lee at Mercy Hospital.+Check-in tomorrow/s);
});

test('a place: nobody presses before somebody is chosen; then the answer is for their eyes', async () => {
  await stage.thread.keep({ place: square.place }, sample.mine, 'in place', stage.now);
  const unchosen = await markup('/place/console/grace');
  expect(unchosen).toContain('disabled');
  expect(unchosen).not.toContain('name="words"');
  const page = await markup('/place/console/grace?as=console%2Frosa');
  expect(page).toContain('name="at" value="console/grace"');
  stage.answer = () => ({ tell: sample.first });
  const answer = await press({ intent: 'Q1', at: 'console/grace' });
  expect(only()).toMatchObject({ at: square.place, from: rosa.account });
  const location = answer.headers.get('location') ?? '';
  expect(location).toMatch(/^\/place\/console\/grace\?as=console%2Frosa&told=\w+#told$/);
  expect(await markup(location)).toContain('Only Rosa Ortiz sees this');
  expect(stage.lines({ place: square.place })).toHaveLength(1);
  await post(stage, '/as/console/rosa/typed', { intent: 'Q2', at: 'console/grace', words: 'here' });
  expect(stage.lines({ place: square.place }).at(-1)?.said).toEqual({ by: 'person', words: 'Rosa Ortiz: here' });
});

test('an answer for one person is not shown to another by its address', async () => {
  const theirs = await stage.thread.keep(account(dana), sample.digest, 'private', stage.now);
  stage.answer = () => ({ tell: sample.brief });
  expect(await markup(`/as/console/rosa/home?told=${theirs}`)).not.toContain('Week of June 1');
});

test('a long thread opens at its end and leads back without losing a line', async () => {
  const to = { account: { ...dana.account, user: 'a/b ?' } };
  for (let at = 0; at < 50; at++) await stage.thread.said(to, `line ${at}.`, stage.now);
  const page = await markup('/as/console/a%2Fb%20%3F');
  expect(page).not.toContain('line 3.');
  const earlier = /href="([^"]+)">Earlier messages/.exec(page)?.[1] ?? '';
  const more = await markup(unescaped(earlier));
  expect(more).toContain('line 0.');
  expect(more).not.toContain('Earlier messages');
});

test('a calendar block is a file made from the kept card', async () => {
  const remote = await stage.thread.keep(account(rosa), sample.brief, 'file', stage.now);
  const page = await markup('/as/console/rosa');
  expect(page).toContain(`href="/as/console/rosa/calendar/${remote}/6.ics"`);
  const file = await get(stage, `/as/console/rosa/calendar/${remote}/6.ics`);
  expect(file.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(file.headers.get('content-disposition')).toBe('attachment; filename="tend.ics"');
  const text = await file.text();
  expect(text).toContain('DTSTART:20260707T140000Z\r\nDTEND:20260707T144500Z\r\n');
  expect(text).toContain('DTSTAMP:20260609T140500Z\r\n');
  expect(text).toContain('UID:checkin-1@tend\r\n');
  for (const wrong of [`${remote}/0.ics`, `${remote}/6`, 'R0/6.ics'])
    expect((await get(stage, `/as/console/rosa/calendar/${wrong}`)).status).toBe(404);
  expect((await get(stage, `/as/console/dana/calendar/${remote}/6.ics`)).status).toBe(404);
  stage.answer = () => ({ tell: sample.brief });
  expect((await get(stage, '/as/console/rosa/home/calendar/6.ics')).status).toBe(200);
});

test('every page has one title, a way past the banner, no id twice, and no script or style of its own', async () => {
  stage.answer = () => ({ tell: sample.brief });
  for (const card of [sample.first, sample.brief, sample.digest, sample.inline])
    await stage.thread.keep(account(rosa), card, `sound ${card.summary}`, stage.now);
  const pages = [
    '/',
    '/as/console/rosa',
    '/as/console/rosa/home',
    '/place/console/grace?as=console%2Frosa',
    '/nowhere',
  ];
  for (const path of pages) {
    const page = await markup(path);
    expect(page.match(/<h1>/g)).toHaveLength(1);
    expect(page).toMatch(/<a class="skip" href="#main">.+<main id="main"/s);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(match => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(page).not.toMatch(/<script|<style| style=| on\w+=/);
    expect(page).toContain('Rehearsal: nothing leaves this machine');
  }
});

test('a hidden heading lets one walk from message to message; it says nothing twice', async () => {
  await stage.thread.keep(account(rosa), sample.digest, 'walk', stage.now);
  expect(await markup('/as/console/rosa')).toContain(
    '<h2 class="sr">Tend, 14:05: Week of June 1: we had 11 promises due, 9 done</h2>',
  );
});

function unescaped(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
