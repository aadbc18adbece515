/** Proves that the operator's sheet says what runs: each host, scope, table, key, version and setting there is, and never a secret. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AuthenticationConstants } from 'botframework-connector';
import { describe, expect, it } from 'vitest';
import { table } from '../../src/config/table.ts';
import { read, settingNames, told } from '../../src/config.ts';
import { sheet } from '../../src/main.ts';
import { isOver, lives, node, postgres } from '../../src/ops/lifetimes.ts';
import { reasons } from '../../src/platforms/slack/scopes.ts';
import { Prisma } from '../../src/store/generated/client.ts';
import { purposes } from '../../src/store/seal.ts';

const ID = '11111111-2222-4333-8444-555555555555';
/** A value nobody should ever read again; those of the others are looked for. */
const HIDDEN = 'HushHush7-'.repeat(4);

const INSTALLED = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://tend.mercy.org',
  METRICS_PORT: '9464',
  DATABASE_URL: `postgresql://tend:${HIDDEN}@db.mercy.org:5433/tend`,
  TEND_SECRET: HIDDEN,
  TEND_COORDINATOR: 'HushHush7@mercy.org',
  SMTP_URL: `smtps://tend:${HIDDEN}@mail.mercy.org`,
  SMTP_FROM: 'tend@mercy.org',
  SLACK_SIGNING_SECRET: HIDDEN,
  SLACK_CLIENT_ID: '123.456',
  SLACK_CLIENT_SECRET: HIDDEN,
  SLACK_STATE_SECRET: HIDDEN,
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppId: ID,
  MicrosoftAppPassword: HIDDEN,
  MicrosoftAppTenantId: ID,
};
const ONE_WORKSPACE = {
  SLACK_SIGNING_SECRET: HIDDEN,
  SLACK_BOT_TOKEN: `xoxb-${HIDDEN}`,
  DATABASE_URL: 'file:data/own.db',
};
const IDENTITY = { MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppId: ID, MicrosoftAppTenantId: ID };
const LOCAL = { TEAMS_LOCAL: '1', TEAMS_LOCAL_URL: 'http://127.0.0.1:56160' };

const printed = (env: Readonly<Record<string, string>>, asJson = false) => sheet(read(env), told(env), asJson);
/** The rows of one table, as cells. */
const rowsOf = (text: string, title: string): readonly (readonly string[])[] =>
  (text.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '')
    .split('\n')
    .filter(line => line.startsWith('| '))
    .slice(2)
    .map(line => line.slice(2, -2).split(' | '));
const hosts = (text: string, goes: 'in' | 'out') =>
  rowsOf(text, 'Data flow').flatMap(row => (row[0] === goes ? [goes === 'out' ? row[1] : row[2]] : []));

describe('the sheet', () => {
  it('names every host it calls and every door it opens, as connected', async () => {
    const text = await printed(INSTALLED);
    expect(hosts(text, 'out')).toEqual([
      'slack.com',
      'hooks.slack.com',
      'login.microsoftonline.com',
      'login.botframework.com',
      'smba.trafficmanager.net',
      'mail.mercy.org:465',
      'db.mercy.org:5433',
    ]);
    expect(hosts(text, 'in')).toEqual([
      '/slack/events',
      '/slack/install',
      '/slack/oauth_redirect',
      '/api/messages',
      '/l/…',
      '/healthz, /readyz',
      '127.0.0.1:9464/metrics',
      '/, /style.css, /icon.svg',
    ]);
    expect(text).toContain('public address https://tend.mercy.org. Database: postgresql://db.mercy.org:5433/tend.');
  });

  it('names every path that a router opens outside a rehearsal', async () => {
    const doors = hosts(await printed(INSTALLED), 'in').join(', ');
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter(file => /^(platforms|main).*\.ts$/.test(file) && !file.endsWith('console.ts'))
      .map(file => readFileSync(join('src', file), 'utf8'));
    const opened = sources.flatMap(code => [
      ...[...code.matchAll(/router\.(?:get|post|use)\(['`](\/[\w.]*)/g)].map(each => each[1] ?? ''),
      ...[...code.matchAll(/const (?:PATH|INSTALL|REDIRECT) = '(\/[^']+)'/g)].map(each => each[1] ?? ''),
    ]);
    expect(opened.length).toBeGreaterThan(15);
    expect(opened.filter(path => !doors.includes(path))).toEqual([]);
  });

  it('names only those, where less is connected', async () => {
    expect(hosts(await printed(ONE_WORKSPACE), 'out')).toEqual(['slack.com', 'hooks.slack.com']);
    expect(hosts(await printed(IDENTITY), 'out')).toContain('169.254.169.254');
    expect(hosts(await printed(IDENTITY), 'out')).not.toContain('login.microsoftonline.com');
    expect(hosts(await printed(LOCAL), 'out')).toEqual(['127.0.0.1:56160']);
    const rehearsal = await printed({});
    expect(hosts(rehearsal, 'out')).toEqual([]);
    expect(rehearsal).toContain('This is a rehearsal');
    expect(rehearsal).not.toContain('What Slack allows it');
  });

  it('names the hosts that Microsoft’s own library has', async () => {
    const text = await printed(INSTALLED);
    for (const url of [
      AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
      AuthenticationConstants.ToChannelFromBotLoginUrlPrefix,
    ])
      expect(hosts(text, 'out')).toContain(new URL(url).host);
  });

  it('has every scope with its reason, and every permission of the manifest for Teams', async () => {
    const text = await printed(INSTALLED);
    expect(rowsOf(text, 'What Slack allows it')).toEqual(
      reasons.map(({ scope, why, isOptional }) => [scope, isOptional === true ? 'optional' : 'yes', why]),
    );
    expect(text).toContain('asks for: identity, messageTeamMembers.');
  });

  it('has every table there is, and how long it is kept', async () => {
    const rows = rowsOf(await printed({}), 'What is stored, and for how long');
    expect([...new Set(rows.map(row => row[0]))].sort()).toEqual(Object.keys(Prisma.ModelName).sort());
    expect(rows.find(row => row[0] === 'Delivery')?.[3]).toBe('90 days');
    expect(rows.find(row => row[0] === 'Audit')?.[3]).toBe('6 years');
    expect(rows.filter(row => (row[3] ?? '') === '')).toEqual([]);
  });

  it('says where each key lies', async () => {
    const lies = async (env: Readonly<Record<string, string>>) =>
      new Map(rowsOf(await printed(env), 'Keys, and where they lie').map(row => [row[0], row[2]]));
    const installed = await lies(INSTALLED);
    for (const purpose of Object.keys(purposes)) expect(installed.has(purpose)).toBe(true);
    expect(installed.get('the installation’s secret')).toContain('TEND_SECRET');
    expect(installed.get('Slack’s bot tokens (OAuth)')).toContain('sealed');
    const own = await lies(ONE_WORKSPACE);
    expect(own.get('the installation’s secret')).toContain('data/own.db.secret');
    expect(own.get('Slack’s bot token')).toContain('SLACK_BOT_TOKEN');
  });

  it('says what an operator sees while a round is open, and what PostgreSQL’s archives and snapshots keep', async () => {
    const [large, small] = [await printed(INSTALLED), await printed(ONE_WORKSPACE)];
    for (const text of [large, small]) expect(text).toMatch(/secret, while a round is open\*\*: the answers/);
    expect(large).toMatch(/log archive \(WAL\), replicas, and snapshots/);
    expect(small).toMatch(/Snapshots of the machine/);
    expect(small).not.toContain('WAL');
  });

  it('has the versions that are installed, and the settings, each with what it is for', async () => {
    const text = await printed(INSTALLED);
    const versions = new Map(rowsOf(text, 'What it is built of').map(row => [row[0], row[1]]));
    expect(versions.get('node')).toBe(process.versions.node);
    for (const name of ['botbuilder', 'prisma', '@slack/bolt', 'better-sqlite3', 'pg'])
      expect(versions.get(name)).toMatch(/^\d+\.\d+\.\d+/);
    expect([...versions.values()]).not.toContain('not installed');
    const settings = rowsOf(text, 'Settings');
    expect(settings.map(row => row[0]).sort()).toEqual([...settingNames].sort());
    expect(settings.find(row => row[0] === 'PUBLIC_URL')?.[2]).toBe('https://tend.mercy.org');
    expect(settings.find(row => row[0] === 'TEND_SECRET')?.[2]).toBe('set, not shown');
    expect(settings.find(row => row[0] === 'SLACK_BOT_TOKEN')?.[2]).toBe('not set');
  });

  it.each([
    ['an installation', INSTALLED],
    ['one workspace', ONE_WORKSPACE],
  ])('holds no secret: %s', async (_name, env) => {
    for (const asJson of [false, true]) {
      const text = await printed(env, asJson);
      expect(text).not.toContain('HushHush7');
      expect(text.length).toBeGreaterThan(5_000);
    }
    expect(JSON.parse(await printed(env, true)).sections.length).toBeGreaterThan(8);
  });
});

describe('every setting', () => {
  it('has its line, and each that could hold a secret is not shown', () => {
    expect(Object.keys(table).sort()).toEqual([...settingNames].sort());
    const hidden = Object.entries(table).flatMap(([name, { isShown }]) => (isShown ? [] : [name]));
    const risky = settingNames.filter(name => /SECRET|TOKEN|Password|DATABASE_URL|SMTP_URL|COORDINATOR/.test(name));
    expect(hidden.sort()).toEqual(risky.sort());
  });
});

describe('lifetimes', () => {
  it('are over the day after, and not known for what nobody has heard of', () => {
    expect([isOver(node('20.20.2'), '2026-04-30'), isOver(node('v20.20.2'), '2026-05-01')]).toEqual([false, true]);
    expect(isOver(postgres('15.18 (Debian)'), '2027-11-12')).toBe(true);
    expect(node('99.0.0').ends).toBeNull();
    expect(lives('20.0.0').find(each => each.what.startsWith('botbuilder'))?.ends).toBe('2025-12-31');
  });
});
