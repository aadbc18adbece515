/** Proves the door: what is not Teams' own word for this bot gets nowhere, hears nothing, and cannot weigh us down. */
import { ToBotFromBotOrEmulatorTokenValidationParameters } from 'botframework-connector';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { words } from '../../support/teams/activities.ts';
import { type Claims, fresh } from '../../support/teams/signing.ts';
import { rig } from './rig.ts';

let r: Awaited<ReturnType<typeof rig>>;
beforeEach(async () => {
  r = await rig();
});
afterEach(() => r.stop());

const hi = () => words(r.fake, r.dana, r.chat, 'hi');

test('what Teams signs gets in', async () => {
  expect(await r.fake.sends(hi())).toMatchObject({ status: 200, text: '' });
  expect(r.last()).toMatchObject({ kind: 'typed', words: 'hi', from: { platform: 'teams', user: 'dana' } });
});

describe('401, without a word why', () => {
  const now = Math.floor(Date.now() / 1_000);
  it.each<[string, () => string | null]>([
    ['no token', () => null],
    ['no token at all', () => 'Bearer'],
    ['garbage', () => 'Bearer a.b.c'],
    ['another scheme', () => r.fake.bearer().replace('Bearer', 'Basic')],
    ['another bot', () => r.fake.bearer({ aud: '99999999-0000-4000-8000-000000000000' })],
    ['another issuer', () => r.fake.bearer({ iss: 'https://sts.windows.net/00000000-0000-4000-8000-000000000001/' })],
    [
      'the emulator',
      () => r.fake.bearer({ iss: 'https://login.microsoftonline.com/x/v2.0', tid: 'x', ver: '2.0', azp: 'x' }),
    ],
    ['another bot, as a skill', () => r.fake.bearer({ ver: '1.0', appid: 'another' })],
    ['another service address', () => r.fake.bearer({ serviceurl: 'https://evil.example/' })],
    ['no service address', () => r.fake.bearer({ serviceurl: undefined })],
    ['ended', () => r.fake.bearer({ exp: now - 600, nbf: now - 1200 })],
    ['not yet begun', () => r.fake.bearer({ nbf: now + 1200, exp: now + 3600 })],
    ['a key of their own', () => r.fake.bearer({}, fresh())],
    ['an unknown key', () => r.fake.bearer({}, undefined, { kid: 'unknown' })],
    ['no signature', () => r.fake.bearer({}, undefined, { alg: 'none' })],
    ['a shared secret', () => r.fake.bearer({}, undefined, { alg: 'HS256' })],
  ])('%s', async (_what, authorization) => {
    expect(await r.fake.posts(hi(), authorization())).toMatchObject({ status: 401, text: '' });
    expect(r.intents).toEqual([]);
  });

  it('a key that may not speak for Teams', async () => {
    // Keys are kept for a day by their address, so this one must not have been fetched yet: it has its own server.
    r.fake.world.endorsements = ['webchat'];
    expect(await r.fake.sends(hi())).toMatchObject({ status: 401, text: '' });
  });
});

describe('400, and the process lives', () => {
  it.each<[string, (given: Claims) => unknown]>([
    ['nothing in it', () => ({})],
    ['a list', () => []],
    ['a kind that is no text', given => ({ ...given, type: 7 })],
    ['no service address, which would go unchecked', given => ({ ...given, serviceUrl: undefined })],
    ['another channel, which is checked by other rules', given => ({ ...given, channelId: 'AseChannel' })],
    ['no conversation', given => ({ ...given, conversation: null })],
    ['nobody', given => ({ ...given, from: 'dana' })],
    ['a time that is none', given => ({ ...given, timestamp: 'soon' })],
    ['half a JSON', () => '{"type":'],
  ])('%s', async (_what, over) => {
    const answer = await r.fake.posts(over(hi()), r.fake.bearer());
    expect(answer.status).toBe(400);
    expect(await r.fake.sends(hi())).toMatchObject({ status: 200 });
  });

  it('strangers are refused before their words are read', async () => {
    expect(await r.fake.posts('{"type":', null)).toMatchObject({ status: 401, text: '' });
    expect((await r.fake.posts(`{"a":"${'x'.repeat(1_100_000)}"}`, r.fake.bearer())).status).toBe(413);
  });
});

test('3,000 tokens that name 3,000 tenants leave nothing behind', { timeout: 240_000 }, async () => {
  const issuers = ToBotFromBotOrEmulatorTokenValidationParameters.issuer ?? [];
  const known = issuers.length;
  const stranger = fresh();
  const refused = async (at: number) => {
    const iss = at % 2 === 0 ? { iss: `https://sts.windows.net/tenant-${at}/` } : {};
    const { status } = await r.fake.posts(hi(), r.fake.bearer({ ...iss, tid: `tenant-${at}` }, stranger));
    if (status !== 401) throw new Error(`${status}`);
  };
  // Ten at once, since what one of them leaves behind must not count as there before for another.
  for (let at = 0; at < 3_000; at += 10) {
    await Promise.all(Array.from({ length: 10 }, (_, one) => refused(at + one)));
  }
  expect(issuers).toHaveLength(known);
  expect(r.intents).toEqual([]);
});

test('a stranger’s token is one line in the log, not the adapter’s screenful', async () => {
  const lines: unknown[] = [];
  const said = console.error;
  console.error = (...words) => void lines.push(words);
  try {
    await r.fake.posts(hi(), r.fake.bearer({}, fresh()));
    console.error('ours');
  } finally {
    console.error = said;
  }
  expect(lines).toEqual([['ours']]);
  expect(r.complaints).toEqual(['teams request refused {"code":"not_verified"}']);
});

test('where the keys cannot be had, Teams is to ask again', async () => {
  const other = await rig();
  await other.fake.stop();
  const authorization = r.fake.bearer();
  const activity = { ...words(r.fake, r.dana, r.chat, 'hi') };
  const answer = await fetch(new URL('/api/messages', other.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify(activity),
  });
  expect(answer.status).toBe(503);
  await other.store.close();
});

test('a failure of ours is a 500 with a reference in the log, and no words of anybody’s', async () => {
  r.answers(new Error('quotes Rosa'));
  expect(await r.fake.sends(hi())).toMatchObject({ status: 500, text: '' });
  expect(r.complaints[0]).toContain('teams request failed');
});

test('told twice under one id, it is one intent', async () => {
  const once = hi();
  await r.fake.sends(once);
  await r.fake.sends(once);
  expect(new Set(r.intents.map(each => each.id)).size).toBe(1);
  await r.fake.sends(hi());
  expect(new Set(r.intents.map(each => each.id)).size).toBe(2);
});
