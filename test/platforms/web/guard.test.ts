/** The door of the console: only its own pages on this machine, and only bodies its own forms send. */
import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import * as sample from '../../support/websample.ts';
import { get, post, type WebStage, webStage } from '../../support/webstage.ts';

let stage: WebStage;
const fields = { intent: 'G1', words: 'hi' };
const typed = '/as/console/rosa/typed';

beforeAll(async () => {
  stage = await webStage();
});
afterAll(() => stage.listening.close());
beforeEach(() => {
  stage.intents.length = 0;
  stage.logged.length = 0;
  stage.answer = () => ({ tell: sample.first });
});

/** Below fetch, which would not let a page choose these headers. */
function raw(headers: Record<string, string>, method = 'GET', path = '/', body = ''): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port: stage.listening.port,
        method,
        path,
        headers: { 'Content-Length': body.length, ...headers },
      },
      answer => {
        answer.resume();
        answer.once('end', () => resolve(answer.statusCode ?? 0));
      },
    );
    sent.once('error', reject);
    sent.end(body);
  });
}

test.each(['127.0.0.1', 'localhost', 'LOCALHOST', '[::1]'])('%s with the port is this machine', async name => {
  expect(await raw({ Host: `${name}:${stage.listening.port}` })).toBe(200);
});

test.each(['evil.example', '127.0.0.1', '127.0.0.1.evil.example:PORT', 'localhost:1', 'evil.example:PORT'])(
  'Host "%s" is refused',
  async host => {
    expect(await raw({ Host: host.replace('PORT', String(stage.listening.port)) })).toBe(403);
  },
);

const form = 'application/x-www-form-urlencoded';
test.each([
  [{ Origin: 'http://evil.example' }, 403],
  [{ Origin: 'https://127.0.0.1:PORT' }, 403],
  [{ Origin: 'http://127.0.0.1:1' }, 403],
  [{ Origin: 'null' }, 403],
  [{ Origin: 'null', 'Sec-Fetch-Site': 'cross-site' }, 403],
  [{ 'Sec-Fetch-Site': 'cross-site' }, 403],
  [{ 'Sec-Fetch-Site': 'same-site' }, 403],
  [{ Origin: 'http://127.0.0.1:PORT', 'Sec-Fetch-Site': 'cross-site' }, 403],
  [{ Origin: 'http://127.0.0.1:PORT' }, 303],
  [{ Origin: 'null', 'Sec-Fetch-Site': 'same-origin' }, 303],
  [{ 'Sec-Fetch-Site': 'same-origin' }, 303],
  [{}, 303],
])('a press with %j is answered %i', async (given, status) => {
  const port = String(stage.listening.port);
  const headers = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, value.replace('PORT', port)]));
  const body = new URLSearchParams(fields).toString();
  expect(await raw({ Host: `127.0.0.1:${port}`, 'Content-Type': form, ...headers }, 'POST', typed, body)).toBe(status);
  expect(stage.intents).toHaveLength(status === 303 ? 1 : 0);
});

test('reading from another site is refused, the style sheet too; the clock as well', async () => {
  for (const path of ['/', '/style.css', '/as/console/rosa/home'])
    expect((await get(stage, path, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
  const moved = await fetch(new URL('/rehearsal/clock', stage.listening.url), {
    method: 'POST',
    body: '{"to":"2027-01-01T00:00:00Z"}',
    headers: { 'Content-Type': 'application/json', Origin: 'http://evil.example' },
  });
  expect(moved.status).toBe(403);
  expect(stage.moves).toEqual([]);
});

test('a body that is too long is refused with a clear sentence, and nothing is pressed', async () => {
  const answer = await post(stage, typed, { intent: 'G2', words: '😀'.repeat(10_000) });
  expect(answer.status).toBe(413);
  const page = await answer.text();
  expect(page).toContain('That is too long');
  expect(page).toMatch(/ref \w{4}/);
  expect(stage.intents).toEqual([]);
  expect(stage.logged).toEqual([{ event: 'http.refused', facts: expect.objectContaining({ status: 413 }) }]);
});

test.each([
  ['no intent', typed, { words: 'hi' }],
  ['an intent that is none of ours', typed, { intent: 'a b', words: 'hi' }],
  ['no words', typed, { intent: 'G3' }],
  ['values that are no JSON', '/as/console/rosa/pressed', press('{')],
  ['values that are a list', '/as/console/rosa/pressed', press('["a"]')],
  ['values that are no text', '/as/console/rosa/pressed', press('{"a":1}')],
])('%s: 400 with a clear sentence, a log line, and no stack', async (_what, path, body) => {
  const answer = await post(stage, path, body);
  expect(answer.status).toBe(400);
  const page = await answer.text();
  expect(page).toContain('Nothing was changed.');
  expect(page).not.toMatch(/\bat .*:\d+:\d+/);
  expect(stage.intents).toEqual([]);
  expect(stage.logged).toHaveLength(1);
});

test('a body that no form of ours sends is refused', async () => {
  const path = new URL(typed, stage.listening.url);
  for (const type of ['text/plain', 'application/json', 'multipart/form-data; boundary=x'])
    expect(
      (await fetch(path, { method: 'POST', body: 'intent=1&words=hi', headers: { 'Content-Type': type } })).status,
    ).toBe(400);
  expect(stage.intents).toEqual([]);
});

test.each(['/nowhere', '/as/console/nobody', '/place/console/nowhere', '/place/console/grace?as=console%2Fnobody'])(
  '%s is a page that says there is nothing here',
  async path => {
    const answer = await get(stage, path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('There is nothing here');
  },
);

test('nobody presses as somebody who is not there, or in a place that is not', async () => {
  expect((await post(stage, '/as/console/nobody/typed', fields)).status).toBe(404);
  expect((await post(stage, typed, { ...fields, at: 'console/nowhere' })).status).toBe(404);
  expect(stage.intents).toEqual([]);
});

test('hostile words stay words on every page they reach', async () => {
  await post(stage, typed, { intent: 'G4', words: sample.hostile });
  await stage.thread.keep(
    { account: { platform: 'web', tenant: 'console', user: 'rosa' } },
    sample.loud,
    'loud',
    stage.now,
  );
  const page = await (await get(stage, '/as/console/rosa')).text();
  expect(page).not.toContain('<script');
  expect(page).not.toContain('\u202E');
  expect(page).not.toContain('\u0000');
  expect(page).toContain(
    '&lt;script&gt;alert(1)&lt;/script&gt; &lt;!channel&gt; @everyone &quot;&#39; onload=x &amp; evil 😀😀😀',
  );
});

function press(values: string): Record<string, string> {
  return { intent: 'G5', action: 'a', card: '', label: '', values };
}
