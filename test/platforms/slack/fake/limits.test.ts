/** Limits are off until asked for, and count by the clock handed in. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { client, patient, town } from './town.ts';

let there: Awaited<ReturnType<typeof town>>;
beforeEach(async () => {
  there = await town();
});
afterEach(() => there.slack.stop());

const api = () => client(there.slack, there.bot, patient);
const post = (channel: string) => api().chat.postMessage({ channel, text: 'x' });
const wait = (call: Promise<unknown>) => call.then(() => 0).catch(cause => cause.retryAfter);

it('knows none by itself', async () => {
  for (let time = 0; time < 5; time++) expect(await wait(post(there.partners.id))).toBe(0);
});

it('allows one post a second in one channel, and others meanwhile', async () => {
  there.slack.limit({ channelEvery: 1000 });
  expect(await wait(post(there.partners.id))).toBe(0);
  expect(await wait(post(there.partners.id))).toBe(1);
  const { channel = '' } = await post(there.dana.id);
  expect(await wait(post(channel))).toBe(1);
  there.clock.moves(1000);
  expect(await wait(post(there.partners.id))).toBe(0);
  expect(there.slack.messages(there.partners.id)).toHaveLength(2);
});

it('allows so many posts a minute over a workspace', async () => {
  there.slack.limit({ postsPerMinute: 2 });
  const lee = there.slack.user(there.mercy, { name: 'lee' });
  expect(await wait(post(there.partners.id))).toBe(0);
  there.clock.moves(20_000);
  expect(await wait(post(there.dana.id))).toBe(0);
  expect(await wait(post(lee.id))).toBe(40);
  there.clock.moves(40_000);
  expect(await wait(post(lee.id))).toBe(0);
});

it('counts a tier by method and workspace, and a refused call not at all', async () => {
  there.slack.limit({ tiers: true });
  const asks = () => wait(api().conversations.info({ channel: there.partners.id }));
  for (let time = 0; time < 50; time++) expect(await asks()).toBe(0);
  expect([await asks(), await asks()]).toEqual([60, 60]);
  expect(await wait(api().users.info({ user: there.dana.id }))).toBe(0);
  there.clock.moves(60_000);
  expect(await asks()).toBe(0);
});

it('lets an app outside the Marketplace read 15 messages a minute', async () => {
  there.slack.limit({ history: 'restricted' });
  const { channel = '' } = await post(there.dana.id);
  for (let time = 0; time < 20; time++) await post(channel);
  const page = await api().conversations.history({ channel, limit: 100 });
  expect(page.messages).toHaveLength(15);
  expect(page.has_more).toBe(true);
  expect(await wait(api().conversations.history({ channel }))).toBe(60);
});

it('says so with HTTP 429, as the real thing does', async () => {
  there.slack.limit({ channelEvery: 1000 });
  await post(there.partners.id);
  const asked = await fetch(`${there.slack.apiUrl()}chat.postMessage`, {
    method: 'POST',
    headers: { authorization: `Bearer ${there.bot.token}` },
    body: new URLSearchParams({ channel: there.partners.id, text: 'x' }),
  });
  expect([asked.status, asked.headers.get('retry-after')]).toEqual([429, '1']);
  expect(await asked.json()).toEqual({ ok: false, error: 'ratelimited' });
});
