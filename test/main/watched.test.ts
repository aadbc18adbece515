/** Proves what watches over a running Tend is told over HTTP: that it lives, whether it is ready, and numbers without names. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConfigError, read } from '../../src/config.ts';
import { createLogger } from '../../src/logger.ts';
import { start } from '../../src/main.ts';
import { tempFolder } from '../support/store.ts';

type Running = Awaited<ReturnType<typeof start>>;

const log = createLogger('silent');
let folder: ReturnType<typeof tempFolder>;
let tend: Running;
let port: number;

beforeAll(async () => {
  folder = tempFolder();
  port = await freePort();
  tend = await start(settings({ METRICS_PORT: String(port) }), log);
});
afterAll(async () => {
  await tend.stop();
  folder.remove();
});

const settings = (more: Readonly<Record<string, string>> = {}) =>
  read({ DATABASE_URL: `file:${join(folder.path, 'tend.db')}`, PORT: '0', ...more });

/** One that was free a moment ago. */
async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  return new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const bound = server.address();
      server.close(() => resolve(typeof bound === 'object' && bound !== null ? bound.port : 0));
    });
  });
}

const ask = async (path: string, from = tend.url) => {
  const answer = await fetch(new URL(path, from));
  return { status: answer.status, text: await answer.text() };
};
const numbers = () => ask('/metrics', `http://127.0.0.1:${port}/`);

describe('a running Tend', () => {
  it('lives, and is ready once its scheduler beats', async () => {
    expect(await ask('/healthz')).toEqual({ status: 200, text: '{"live":true}' });
    await expect.poll(async () => (await ask('/readyz')).status).toBe(200);
    expect(JSON.parse((await ask('/readyz')).text)).toMatchObject({
      ready: true,
      database: 'answers',
      scheduler: 'beats',
    });
  });

  it('tells its numbers on a port of their own, and none of the people in it', async () => {
    await fetch(new URL('/', tend.url));
    const { status, text } = await numbers();
    expect(status).toBe(200);
    for (const name of ['tend_deliveries_total', 'tend_intent_seconds', 'tend_due', 'tend_posts_unknown'])
      expect(text).toContain(`# TYPE ${name}`);
    expect(text).not.toMatch(/dana|rosa|grace|mercy/i);
    expect((await ask('/metrics')).status).toBe(404);
  });

  it('opens no door at all where one of them is taken', async () => {
    const other = { DATABASE_URL: `file:${join(folder.path, 'other.db')}`, METRICS_PORT: String(port) };
    await expect(start(settings(other), log)).rejects.toThrow(ConfigError);
  });
});
