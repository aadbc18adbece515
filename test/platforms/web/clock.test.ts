/** The rehearsal's clock, by the banner's buttons and by one line of JSON. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { get, post, type WebStage, webStage } from '../../support/webstage.ts';

let stage: WebStage;

beforeAll(async () => {
  stage = await webStage();
});
afterAll(() => stage.listening.close());
beforeEach(() => {
  stage.moves.length = 0;
  stage.now = new Date('2026-06-09T14:05:00Z');
});

const clock = (body: string, type = 'application/json') =>
  fetch(new URL('/rehearsal/clock', stage.listening.url), {
    method: 'POST',
    body,
    headers: { 'Content-Type': type },
  });

test('forward: it moves and says what was dispatched', async () => {
  const answer = await clock('{"to":"2026-06-10T08:00:00-04:00"}');
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ now: '2026-06-10T12:00:00.000Z', delivered: 3, skipped: 1, failed: 0 });
  expect(stage.moves).toEqual([new Date('2026-06-10T12:00:00Z')]);
});

test('backward: 409, and it says where the clock stands', async () => {
  const answer = await clock('{"to":"2026-06-09T14:04:59Z"}');
  expect(answer.status).toBe(409);
  expect(await answer.json()).toEqual({ error: 'The clock only goes forward. It says 2026-06-09T14:05:00.000Z.' });
});

test.each([
  '{}',
  'null',
  '[]',
  '"2026-06-10T08:00:00Z"',
  '{"to":1781078400000}',
  '{"to":"tomorrow"}',
  '{"to":"2026-06-10"}',
  '{"to":"2026-06-10T08:00:00"}',
  '{"to":"2026-02-30T08:00:00Z"}',
  '{"to":"2026-13-01T08:00:00Z"}',
  '{"to":"2026-06-10T25:00:00Z"}',
  '{"to":"2040-01-01T00:00:00Z"}',
  '{"to":',
  '',
])('%s: 400 with a clear sentence', async body => {
  const answer = await clock(body);
  expect(answer.status).toBe(400);
  const told = (await answer.json()) as { error: string };
  expect(told.error).toMatch(/^[A-Z].+\.|\)$/);
  expect(stage.moves).toEqual([]);
});

test('a body that is no JSON is told what would be right', async () => {
  const answer = await clock('to=2026-06-10T08:00:00Z', 'text/plain');
  expect(answer.status).toBe(400);
  expect(await answer.json()).toEqual({ error: expect.stringContaining('Send JSON like') });
});

test('the banner moves to the next event, a day and a week ahead, once however often it is pressed', async () => {
  const page = await (await get(stage, '/as/console/rosa')).text();
  const targets = [...page.matchAll(/name="to" value="([^"]+)"/g)].map(match => match[1] ?? '');
  expect(targets).toEqual(['2026-06-10T08:00:00.000Z', '2026-06-10T14:05:00.000Z', '2026-06-16T14:05:00.000Z']);
  const back = /name="back" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const to = targets[1] ?? '';
  const first = await post(stage, '/rehearsal/move', { to, back });
  await post(stage, '/rehearsal/move', { to, back });
  expect(first.status).toBe(303);
  expect(first.headers.get('location')).toBe('/as/console/rosa?moved=3.1.0#latest');
  expect(stage.now).toEqual(new Date(to));
  const after = await (await get(stage, '/as/console/rosa?moved=3.1.0')).text();
  expect(after).toContain('Wednesday, June 10, 2026, 14:05 UTC');
  expect(after).toContain('<p class="moved" role="status">Moved. 3 messages delivered, 1 skipped.</p>');
});

test('a button of a page that is older than the clock says so and moves nothing', async () => {
  const answer = await post(stage, '/rehearsal/move', { to: '2026-06-01T00:00:00Z', back: '/' });
  expect(answer.headers.get('location')).toBe('/?moved=back');
  expect(await (await get(stage, '/?moved=back')).text()).toContain('The clock only goes forward.');
});

test.each([
  ['/as/console/rosa?told=1&moved=9.9.9#told', '/as/console/rosa?told=1&moved=3.1.0#told'],
  ['https://evil.example/', '/'],
  ['//evil.example/x', '/'],
  ['/\\evil.example', '/'],
  ['/.//evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['', '/?moved=3.1.0'],
])('from %s one comes back to %s', async (back, expected) => {
  const answer = await post(stage, '/rehearsal/move', { to: '2026-06-10T14:05:00Z', back });
  expect(answer.headers.get('location')).toBe(expected);
});

test('where nothing is ahead the button says so', async () => {
  stage.next = null;
  const page = await (await get(stage, '/')).text();
  expect(page).toMatch(/<button class="tool" disabled>Next event <small>Nothing ahead<\/small>/);
  stage.next = new Date('2026-06-10T08:00:00Z');
});

test('letting everybody answer is a switch that stays', async () => {
  const pressed = async () =>
    /aria-pressed="(\w+)">Let everybody answer/.exec(await (await get(stage, '/')).text())?.[1];
  expect(await pressed()).toBe('false');
  await post(stage, '/rehearsal/answering', { on: 'yes', back: '/' });
  expect(await pressed()).toBe('true');
  await post(stage, '/rehearsal/answering', { on: 'no', back: '/' });
  expect(await pressed()).toBe('false');
});
