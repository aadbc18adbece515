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

const page = { PUBLIC_URL: 'https://tend.example.org' };
const relay = { SMTP_URL: 'smtps://tend:p%40ss@smtp.example.org', SMTP_FROM: 'tend@example.org' };

describe('settings', () => {
  it('may all be missing: then it is a rehearsal on this machine', () => {
    expect(read({})).toEqual({
      host: '127.0.0.1',
      port: 3978,
      rehearsal: true,
      database: 'data/rehearsal.db',
      publicUrl: null,
      secret: null,
      secretFile: 'data/rehearsal.db.secret',
      coordinator: null,
      logLevel: 'info',
      mail: null,
      slack: null,
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
    ['the other platform half set', { MicrosoftAppId: 'id' }, /MicrosoftAppId would connect Microsoft Teams/],
    ['a rehearsal for other machines', { HOST: '0.0.0.0' }, /listens on 127\.0\.0\.1 only/],
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
    ['a database it does not know', { DATABASE_URL: 'postgresql://db/tend' }, /PostgreSQL is not supported/],
  ])('refuse %s, and say what is missing', (_name, env, expected) => {
    expect(mistakes(env).join(' ')).toMatch(expected);
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
});
