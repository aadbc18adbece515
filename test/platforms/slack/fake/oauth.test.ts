/** The installation of real Bolt goes through: consent, code, token, and everything that can be wrong with it. */
import type { AddressInfo } from 'node:net';
import { ExpressReceiver, type Installation } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFakeSlack, type FakeSlack } from '../../../support/slack/slack.ts';
import { handClock, quiet, refusal } from './town.ts';

const REDIRECT = 'http://bot.example/slack/oauth_redirect';
let slack: FakeSlack;
const clock = handClock();
beforeEach(async () => {
  slack = createFakeSlack({ clock, app: { redirectUris: [REDIRECT] } });
  await slack.start();
});
afterEach(() => slack.stop());

function people() {
  const team = slack.team({ name: 'Mercy Hospital' });
  const user = slack.user(team, { name: 'it' });
  return { team, user };
}

const page = (query: Record<string, string>) =>
  fetch(`${slack.authorizeUrl()}?${new URLSearchParams(query)}`, { redirect: 'manual' });
const asks = { client_id: '1.1', scope: 'commands,chat:write', state: 's1', redirect_uri: REDIRECT };
const back = async (query: Record<string, string> = asks) =>
  new URL((await page(query)).headers.get('location') ?? '').searchParams;

describe('the consent page', () => {
  it('goes back with a code and the state, or with a denial', async () => {
    const denied = await back();
    expect([denied.get('error'), denied.get('state'), denied.get('code')]).toEqual(['access_denied', 's1', null]);
    const { team, user } = people();
    slack.consents({ team: team.id, user: user.id });
    const agreed = await back();
    expect([agreed.get('error'), agreed.get('state')]).toEqual([null, 's1']);
    expect(agreed.get('code')).toMatch(/./);
  });

  it.each([
    [{ ...asks, client_id: '2.2' }, 'invalid_client_id'],
    [{ ...asks, redirect_uri: 'http://evil.example/' }, 'bad_redirect_uri'],
    [{ ...asks, scope: '' }, 'invalid_scope'],
  ])('refuses %o', async (query, error) => {
    const answered = await page(query);
    expect([answered.status, await answered.text()]).toEqual([400, error]);
  });
});

describe('a code', () => {
  const access = (given: object) =>
    new WebClient(undefined, { slackApiUrl: slack.apiUrl(), logger: quiet }).oauth.v2.access({
      client_id: '1.1',
      client_secret: 'client-secret',
      redirect_uri: REDIRECT,
      code: '',
      ...given,
    });

  it('buys one token, for who asks rightly and in time', async () => {
    const { team, user } = people();
    slack.consents({ team: team.id, user: user.id });
    const code = (await back()).get('code') ?? '';
    expect(await refusal(access({ code, client_secret: 'no' }))).toBe('bad_client_secret');
    expect(await refusal(access({ code, client_id: '2.2' }))).toBe('invalid_client_id');
    expect(await refusal(access({ code, redirect_uri: 'http://other.example/' }))).toBe('bad_redirect_uri');
    expect(await refusal(access({ code: 'made-up' }))).toBe('invalid_code');
    const got = await access({ code });
    expect(got).toMatchObject({ team: { id: team.id }, scope: 'commands,chat:write', authed_user: { id: user.id } });
    const who = await new WebClient(got.access_token, { slackApiUrl: slack.apiUrl() }).auth.test();
    expect(who.user_id).toBe(got.bot_user_id);
    expect(await refusal(access({ code }))).toBe('code_already_used');
    const late = (await back()).get('code') ?? '';
    clock.moves(600_001);
    expect(await refusal(access({ code: late }))).toBe('code_expired');
  });

  it('installs again with the same token and more scopes', async () => {
    const { team, user } = people();
    slack.consents({ team: team.id, user: user.id });
    const first = await access({ code: (await back()).get('code') ?? '' });
    const wider = (await back({ ...asks, scope: 'im:history' })).get('code') ?? '';
    const second = await access({ code: wider });
    expect(second.access_token).toBe(first.access_token);
    expect(second.scope?.split(',').sort()).toEqual(['chat:write', 'commands', 'im:history']);
  });
});

it('real Bolt installs through it', async () => {
  const { team, user } = people();
  slack.consents({ team: team.id, user: user.id });
  const kept: Installation[] = [];
  const receiver = new ExpressReceiver({
    signingSecret: 'signing-secret',
    clientId: '1.1',
    clientSecret: 'client-secret',
    stateSecret: 'state-secret',
    scopes: ['commands', 'chat:write'],
    redirectUri: REDIRECT,
    logger: quiet,
    installerOptions: {
      redirectUriPath: '/slack/oauth_redirect',
      authorizationUrl: slack.authorizeUrl(),
      clientOptions: { slackApiUrl: slack.apiUrl() },
      directInstall: true,
    },
    installationStore: {
      storeInstallation: async given => void kept.push(given),
      fetchInstallation: async () => Promise.reject(new Error('not asked')),
    },
  });
  const server = await receiver.start({ port: 0, host: '127.0.0.1' });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const start = await fetch(`${origin}/slack/install`, { redirect: 'manual' });
  const cookie = start.headers.get('set-cookie')?.split(';')[0] ?? '';
  const consent = await fetch(start.headers.get('location') ?? '', { redirect: 'manual' });
  const { pathname, search } = new URL(consent.headers.get('location') ?? '');
  const done = await fetch(`${origin}${pathname}${search}`, { headers: { cookie }, redirect: 'manual' });
  expect(done.status).toBe(200);
  expect(kept).toMatchObject([
    {
      team: { id: team.id, name: 'Mercy Hospital' },
      bot: { scopes: ['commands', 'chat:write'] },
      isEnterpriseInstall: false,
    },
  ]);
  await receiver.stop();
});
