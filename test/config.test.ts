/** Proves what settings may say: nothing at all is a rehearsal, and a real bot is never one by accident. */
import { describe, expect, it } from 'vitest';
import { ConfigError, read } from '../src/config.ts';

const mistakes = (env: Readonly<Record<string, string>>): readonly string[] => {
  try {
    read(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.mistakes;
    throw error;
  }
  return [];
};

const slack = { SLACK_SIGNING_SECRET: 'sealed-by-slack', SLACK_BOT_TOKEN: 'xoxb-1' };
const install = {
  SLACK_CLIENT_ID: '1.2',
  SLACK_CLIENT_SECRET: 'client',
  SLACK_STATE_SECRET: 'states-are-signed',
  PUBLIC_URL: 'https://tend.example.org',
};

const registered = {
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppId: '11111111-1111-4111-8111-111111111111',
  MicrosoftAppPassword: 'very-secret',
  MicrosoftAppTenantId: '22222222-2222-4222-8222-222222222222',
};
const local = { TEAMS_LOCAL: '1', TEAMS_LOCAL_URL: 'http://127.0.0.1:56160/' };
const page = { PUBLIC_URL: 'https://tend.example.org' };
const relay = { SMTP_URL: 'smtps://tend:p%40ss@smtp.example.org', SMTP_FROM: 'tend@example.org' };

describe('settings', () => {
  it('may all be missing: then it is a rehearsal on this machine', () => {
    expect(read({})).toEqual({
      host: '127.0.0.1',
      port: 3978,
      rehearsal: true,
      database: 'data/rehearsal.db',
      metricsPort: null,
      publicUrl: null,
      secret: null,
      secretFile: 'data/rehearsal.db.secret',
      coordinator: null,
      logLevel: 'info',
      mail: null,
      slack: null,
      teams: null,
    });
    expect(read({ HOST: '', PORT: '' }).port).toBe(3978);
  });

  it('name every mistake at once', () => {
    const all = mistakes({
      PORT: 'many',
      TEND_SECRET: 'short',
      TEND_COORDINATOR: 'dana',
      PUBLIC_URL: 'here',
      LOG_LEVEL: 'loud',
    });
    expect(all).toHaveLength(5);
    for (const name of ['PORT', 'TEND_SECRET', 'TEND_COORDINATOR', 'PUBLIC_URL', 'LOG_LEVEL']) {
      expect(
        all.some(each => each.startsWith(name)),
        name,
      ).toBe(true);
    }
  });

  it.each([
    ['production', { NODE_ENV: 'production' }, /NODE_ENV=production needs a chat platform/],
    ['a token without its secret', { SLACK_BOT_TOKEN: 'xoxb-1' }, /set SLACK_SIGNING_SECRET too/],
    [
      'a secret without a token',
      { SLACK_SIGNING_SECRET: 'sealed-by-slack' },
      /set SLACK_BOT_TOKEN \(one workspace\) or/,
    ],
    [
      'an installation half set',
      { SLACK_SIGNING_SECRET: 's'.repeat(8), SLACK_CLIENT_ID: '1' },
      /SLACK_CLIENT_SECRET, SLACK_STATE_SECRET, PUBLIC_URL too/,
    ],
    ['one workspace and many', { ...slack, ...install }, /is for one workspace, .* for many/],
    ['a rehearsal on real Slack', { ...slack, TEND_REHEARSAL: '1' }, /needs SLACK_API_URL on this machine/],
    [
      'a rehearsal in production',
      { ...slack, NODE_ENV: 'production', TEND_REHEARSAL: '1', SLACK_API_URL: 'http://127.0.0.1:1/api/' },
      /exclude each other/,
    ],
    [
      'Teams half set',
      { MicrosoftAppId: registered.MicrosoftAppId },
      /set MicrosoftAppType, MicrosoftAppPassword, MicrosoftAppTenantId too/,
    ],
    ['Teams of an unknown type', { ...registered, MicrosoftAppType: 'MultiTenant' }, /must be SingleTenant or/],
    [
      'a managed identity with a password',
      { ...registered, MicrosoftAppType: 'UserAssignedMSI' },
      /has no password. Unset MicrosoftAppPassword/,
    ],
    ['a rehearsal on real Teams', { ...registered, TEND_REHEARSAL: '1' }, /needs TEAMS_LOCAL=1/],
    [
      'a stand-in for Teams elsewhere',
      { ...local, TEAMS_LOCAL_URL: 'http://teams.example' },
      /must be on this machine/,
    ],
    ['its address alone', { TEAMS_LOCAL_URL: local.TEAMS_LOCAL_URL }, /is for TEAMS_LOCAL=1 only/],
    ['a stand-in beside the real one', { ...local, ...registered }, /MicrosoftAppTenantId exclude each other/],
    ['a stand-in for other machines', { ...local, HOST: '0.0.0.0' }, /TEAMS_LOCAL=1 listens on 127\.0\.0\.1 only/],
    ['a stand-in in production', { ...local, NODE_ENV: 'production' }, /NODE_ENV=production and TEAMS_LOCAL=1 exclude/],
    ['a rehearsal for other machines', { HOST: '0.0.0.0' }, /listens on 127\.0\.0\.1 only/],
    ['a database it does not know', { DATABASE_URL: 'mysql://db/tend' }, /file:PATH \(SQLite\) or postgresql:/],
    ['a server without a database', { DATABASE_URL: 'postgresql://db' }, /file:PATH \(SQLite\) or postgresql:/],
    ['a shared database without the secret they share', { DATABASE_URL: 'postgresql://db/tend' }, /needs TEND_SECRET/],
    [
      'mail out of a rehearsal',
      { SMTP_URL: 'smtps://u:p@smtp.example.org', SMTP_FROM: 'tend@example.org' },
      /SMTP_URL would send mail out of a rehearsal/,
    ],
    ['a relay in nobody’s name', { ...slack, ...page, SMTP_URL: 'smtp://127.0.0.1' }, /SMTP_URL needs SMTP_FROM/],
    ['a name without a relay', { SMTP_FROM: 'tend@example.org' }, /set SMTP_URL too/],
    ['letters without a page', { ...slack, ...relay }, /SMTP_URL needs PUBLIC_URL/],
    ['a page in the clear', { ...slack, PUBLIC_URL: 'http://tend.example.org' }, /PUBLIC_URL must begin with https/],
    ['a relay that is none', { SMTP_URL: 'https://smtp.example.org' }, /SMTP_URL must be an address like smtps/],
  ])('refuse %s, and say what is missing', (_name, env, expected) => {
    expect(mistakes(env).join(' ')).toMatch(expected);
  });

  it('take a PostgreSQL as it is', () => {
    const url = 'postgresql://tend:open-sesame@db.example.org:5432/tend';
    expect(read({ DATABASE_URL: url, TEND_SECRET: 's'.repeat(32) }).database).toBe(url);
  });

  it('never repeat a secret in a mistake', () => {
    const shown = mistakes({ SLACK_BOT_TOKEN: 'xapp-very-secret', TEND_SECRET: 'too-short' }).join(' ');
    expect(shown).not.toMatch(/very-secret|too-short/);
  });

  it('connect one workspace by its token: a real bot, in a database of its own', () => {
    const config = read({ ...slack, NODE_ENV: 'production', HOST: '0.0.0.0' });
    expect(config).toMatchObject({ rehearsal: false, database: 'data/tend.db', host: '0.0.0.0' });
    expect(config.slack).toEqual({
      signingSecret: 'sealed-by-slack',
      apiUrl: 'https://slack.com/api/',
      login: { kind: 'token', token: 'xoxb-1' },
      pace: { workspace: 4, channel: 1 },
    });
  });

  it('read a relay: TLS from the first byte or by STARTTLS, its user and password as they were before they were encoded', () => {
    expect(read({ ...slack, ...page, ...relay }).mail).toEqual({
      host: 'smtp.example.org',
      port: 465,
      secure: true,
      isHere: false,
      login: { user: 'tend', pass: 'p@ss' },
      from: 'tend@example.org',
    });
    const plain = { SMTP_URL: 'smtp://[::1]:2525', SMTP_FROM: 'tend@example.org' };
    expect(read(plain).mail).toMatchObject({ host: '::1', port: 2525, secure: false, isHere: true, login: null });
    expect(read({ ...plain, SMTP_URL: 'smtp://localhost' }).mail).toMatchObject({ port: 587 });
  });

  it('connect many workspaces that install the app', () => {
    const { login } = read({ SLACK_SIGNING_SECRET: 'sealed-by-slack', ...install }).slack ?? {};
    expect(login).toEqual({
      kind: 'install',
      clientId: '1.2',
      clientSecret: 'client',
      stateSecret: 'states-are-signed',
    });
  });

  it('rehearse with a stand-in for Slack on this machine, in the rehearsal’s database', () => {
    const config = read({ ...slack, TEND_REHEARSAL: '1', SLACK_API_URL: 'http://127.0.0.1:9/api' });
    expect(config).toMatchObject({ rehearsal: true, database: 'data/rehearsal.db' });
    expect(config.slack?.apiUrl).toBe('http://127.0.0.1:9/api/');
  });

  it('connect Teams by a password or a managed identity, alone or beside Slack', () => {
    expect(read({ ...registered, ...slack, NODE_ENV: 'production' })).toMatchObject({
      rehearsal: false,
      slack: { signingSecret: 'sealed-by-slack' },
      teams: {
        appId: registered.MicrosoftAppId,
        tenant: registered.MicrosoftAppTenantId,
        login: { kind: 'password', password: 'very-secret' },
      },
    });
    const { MicrosoftAppPassword: _none, ...managed } = registered;
    const config = read({ ...managed, MicrosoftAppType: 'UserAssignedMSI' });
    expect([config.slack, config.teams?.login]).toEqual([null, { kind: 'identity' }]);
  });

  it('let a stand-in for Teams take its place on this machine, rehearsing or not', () => {
    expect(read(local)).toMatchObject({
      rehearsal: false,
      teams: { login: { kind: 'local', url: 'http://127.0.0.1:56160' } },
    });
    expect(read({ ...local, TEND_REHEARSAL: '1' }).rehearsal).toBe(true);
  });
});
