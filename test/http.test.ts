/** The server: headers on every answer, errors as clear sentences with a reference, a graceful end. */
import { connect } from 'node:net';
import { type Router as ExpressRouter, json, Router } from 'express';
import { afterEach, expect, test } from 'vitest';
import { createHttp, type Listening } from '../src/http.ts';
import type { Log } from '../src/ports/deps.ts';

const open: Listening[] = [];
const lines: { event: string; facts: Readonly<Record<string, unknown>> }[] = [];
const log: Log = {
  info: () => {},
  warn: (event, facts = {}) => void lines.push({ event, facts }),
  error: (event, _cause, facts = {}) => void lines.push({ event, facts }),
};
const failures = {
  page: ({ status, code, ref }: { status: number; code: string; ref: string | null }) =>
    `<h1>${status} ${code} ${ref}</h1>`,
  sentence: ({ code, ref }: { code: string; ref: string | null }) => `${code} ${ref}`,
};

afterEach(async () => {
  lines.length = 0;
  await Promise.all(open.splice(0).map(one => one.close()));
});

async function serve(fill: (routes: ExpressRouter) => void): Promise<Listening> {
  const routes = Router();
  fill(routes);
  const http = createHttp({ log, newId: () => '8F3ABCDEFGHJ', routers: [routes], failures });
  const listening = await http.listen('127.0.0.1', 0);
  open.push(listening);
  return listening;
}

test('every answer carries the same strict headers and says nothing of the software', async () => {
  const { url } = await serve(routes => routes.get('/', (_request, response) => void response.send('ok')));
  for (const path of ['', 'nowhere']) {
    const { headers } = await fetch(new URL(path, url));
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; form-action 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'",
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('etag')).toBeNull();
  }
});

test('a bug is answered with a reference that stands in one log line, and with nothing of the error', async () => {
  const { url } = await serve(routes =>
    routes.get('/', async () => {
      throw new Error('Rosa wrote something private');
    }),
  );
  const answer = await fetch(url);
  expect(answer.status).toBe(500);
  expect(await answer.text()).toBe('<h1>500 bug 8f3a</h1>');
  expect(lines).toEqual([{ event: 'http.failed', facts: { ref: '8f3a', method: 'GET' } }]);
});

test('a program is told in JSON, a person in a page', async () => {
  const { url } = await serve(routes =>
    routes.post('/', json({ limit: '1kb' }), (_request, response) => void response.send('ok')),
  );
  const post = (body: string) => fetch(url, { method: 'POST', body, headers: { 'Content-Type': 'application/json' } });
  const broken = await post('{"to":');
  expect(broken.status).toBe(400);
  expect(await broken.json()).toEqual({ error: 'malformed 8f3a', ref: '8f3a' });
  const long = await post(`"${'x'.repeat(2_000)}"`);
  expect(long.status).toBe(413);
  expect(await long.json()).toEqual({ error: 'too-large 8f3a', ref: '8f3a' });
  const lost = await fetch(new URL('nowhere', url), { headers: { Accept: 'text/html' } });
  expect(lost.status).toBe(404);
  expect(await lost.text()).toBe('<h1>404 unknown null</h1>');
  expect(lines.map(line => line.facts.status)).toEqual([400, 413]);
});

test('an address that cannot be decoded is malformed, not a bug', async () => {
  const { url } = await serve(routes => routes.get('/as/:who', (_request, response) => void response.send('ok')));
  const answer = await fetch(`${url}as/%E0%A4%A`);
  expect(answer.status).toBe(400);
});

test('a status of an error that is no refusal counts as a bug', async () => {
  const { url } = await serve(routes =>
    routes.get('/', () => {
      throw Object.assign(new Error('upstream'), { status: 200 });
    }),
  );
  expect((await fetch(url)).status).toBe(500);
});

test('closing lets an answer under way finish, refuses new ones and does not wait for idle connections', async () => {
  let answer = () => {};
  let arrived = () => {};
  const here = new Promise<void>(resolve => {
    arrived = resolve;
  });
  const listening = await serve(routes =>
    routes.get('/slow', async (_request, response) => {
      arrived();
      await new Promise<void>(resolve => {
        answer = resolve;
      });
      response.send('done');
    }),
  );
  await (await fetch(new URL('nowhere', listening.url))).text();
  const slow = fetch(new URL('slow', listening.url));
  await here;
  open.splice(open.indexOf(listening), 1);
  const closed = listening.close();
  await expect(fetch(listening.url)).rejects.toThrow();
  answer();
  expect(await (await slow).text()).toBe('done');
  await closed;
});

test('closing does not wait for a request that never ends', async () => {
  const listening = await serve(routes => routes.post('/', json(), (_request, response) => void response.send('ok')));
  const socket = connect(listening.port, '127.0.0.1');
  const started = new Promise<void>(resolve => socket.once('connect', resolve));
  await started;
  const gone = new Promise<void>(resolve => socket.once('close', () => resolve()));
  socket.on('error', () => {});
  socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{');
  await (await fetch(new URL('nowhere', listening.url))).text();
  open.splice(open.indexOf(listening), 1);
  await listening.close();
  await gone;
});

test('a port that is taken is an error for whoever starts', async () => {
  const first = await serve(() => {});
  const second = createHttp({ log, newId: () => 'X', routers: [], failures });
  await expect(second.listen('127.0.0.1', first.port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
