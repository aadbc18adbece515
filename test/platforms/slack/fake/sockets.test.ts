/** Starting and stopping leaves nothing open: no port, no silent caller, no bot that never answers. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { byTs, idsFrom } from '../../../support/slack/ids.ts';
import { client, handClock, patient, refusal, town } from './town.ts';

/** A bot that takes every request and keeps its peace. */
async function silentBot() {
  let arrive = () => {};
  const arrived = new Promise<void>(resolve => {
    arrive = resolve;
  });
  const server = createServer(() => arrive());
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = () => {
    server.closeAllConnections();
    return new Promise<void>(resolve => server.close(() => resolve()));
  };
  return { url: `http://127.0.0.1:${port}`, arrived, stop };
}

it('is gone when it has stopped, callers and all, and can start again', async () => {
  const { slack, bot } = await town();
  const url = slack.apiUrl();
  expect(await refusal(client(slack, bot, patient).auth.test())).toBe('ok');
  await slack.stop();
  await expect(fetch(url)).rejects.toThrow();
  expect(() => slack.apiUrl()).toThrow('not started');
  await slack.start();
  expect(await refusal(client(slack, bot, patient).auth.test())).toBe('ok');
  await slack.stop();
});

it('lets go of a bot that never answers', async () => {
  const { slack, mercy, dana } = await town();
  const bot = await silentBot();
  slack.meets(bot.url);
  const said = slack.person(mercy, dana).says('hi');
  await bot.arrived;
  await slack.stop();
  expect(await said).toMatchObject({ status: 0 });
  await bot.stop();
});

it('waits for an acknowledgement only so long', async () => {
  const { slack, mercy, dana } = await town({ patience: 20 });
  const bot = await silentBot();
  slack.meets(bot.url);
  expect(await slack.person(mercy, dana).says('hi')).toMatchObject({
    status: 0,
    body: expect.stringContaining('no acknowledgement'),
  });
  await slack.stop();
  await bot.stop();
});

it('reads the same each time: ids and times from counters and the clock', async () => {
  const run = async () => {
    const { slack, bot, dana, partners } = await town();
    const api = client(slack, bot, patient);
    const first = await api.chat.postMessage({ channel: dana.id, text: 'x' });
    const second = await api.chat.postMessage({ channel: partners.id, text: 'x' });
    await slack.stop();
    return [bot.token, partners.id, first.channel, first.ts, second.ts];
  };
  expect(await run()).toEqual(await run());
});

it('never gives a time twice, nor an earlier one, whatever the clock does', () => {
  const clock = handClock();
  const ids = idsFrom(clock);
  const times = [ids.ts(), ids.ts()];
  clock.moves(-60_000);
  times.push(ids.ts());
  clock.moves(120_000);
  times.push(ids.ts());
  expect(new Set(times).size).toBe(4);
  expect(times.toSorted(byTs)).toEqual(times);
  expect(byTs('1780322400.000002', '1780322400.000010')).toBeLessThan(0);
});

it('keeps people out of channels where their workspace has no seat', async () => {
  const { slack, mercy, rosa } = await town();
  expect(() => slack.channel(mercy, { name: 'inside', members: [rosa] })).toThrow('has no seat');
  await slack.stop();
});

it('knows other paths and unknown methods for what they are', async () => {
  const { slack, bot } = await town();
  expect((await fetch(new URL('/', slack.apiUrl()))).status).toBe(404);
  expect(await refusal(client(slack, bot, patient).apiCall('made.up'))).toBe('unknown_method');
  await slack.stop();
});
