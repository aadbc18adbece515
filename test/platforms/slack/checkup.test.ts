/** Proves the check-up of the connection to Slack: each fault is named, with what to do about it, and no secret is printed. */
import { afterEach, expect, test } from 'vitest';
import { printed } from '../../../src/ops/doctor.ts';
import { checkup } from '../../../src/platforms/slack/checkup.ts';
import { scopes } from '../../../src/platforms/slack/scopes.ts';
import type { SlackSettings } from '../../../src/platforms/slack/slack.ts';
import type { Installation } from '../../../src/ports/store/system.ts';
import { rig } from './rig.ts';

let r: Awaited<ReturnType<typeof rig>>;
afterEach(() => r.stop());

type Asked = Partial<SlackSettings> & {
  readonly url?: string | null;
  readonly wall?: Date;
  readonly installations?: readonly Installation[];
};

async function examined({ url = r.url, wall = new Date(), installations = [], ...settings }: Asked = {}) {
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const clock = { now: () => wall, wall: () => wall };
  const login = { kind: 'token', token: r.token } as const;
  const all = { signingSecret: 'signing-secret', apiUrl: r.fake.apiUrl(), login, pace: { workspace: 4, channel: 1 } };
  return printed(await checkup({ ...all, ...settings }, { installations, publicUrl: url, clock, log })).join('\n');
}

test('all is well where token, scopes, clock and address are', async () => {
  r = await rig();
  r.fake.installs(r.mercy, scopes);
  const said = await examined();
  expect(said).toContain('SLACK_BOT_TOKEN: works, in Mercy');
  expect(said).toContain('scopes: as in the manifest');
  expect(said).toContain('answers, and knows the signing secret');
  expect(said).toMatch(/All is well\.$/);
});

test('scopes left out that are optional are named and are no fault; a missing one is', async () => {
  r = await rig();
  expect(await examined()).toContain('as in the manifest, without users:read.email, channels:history, groups:history');
  r.fake.world.installations[0]?.scopes.delete('im:write');
  expect(await examined()).toMatch(/AMISS SLACK_BOT_TOKEN: scopes: missing im:write\n {6}→ Install the app again/);
});

test('more scopes than Tend needs are named', async () => {
  r = await rig();
  r.fake.installs(r.mercy, [...scopes, 'files:read']);
  expect(await examined()).toContain('more than Tend needs: files:read');
});

test('a token that is void, and a Slack out of reach, are told apart; neither prints the token', async () => {
  r = await rig();
  const revoked = await examined({ login: { kind: 'token', token: 'xoxb-void' } });
  expect(revoked).toMatch(/Slack answered invalid_auth\n {6}→ Install the app again/);
  const away = await examined({ apiUrl: 'http://127.0.0.1:9/api/' });
  expect(away).toMatch(/Slack answered E[A-Z]+|no_answer/);
  expect(away).toContain('Slack cannot be reached from here');
  expect(revoked + away).not.toMatch(/xoxb-/);
});

test('another signing secret than the running bot’s, no bot at the address, and no address', async () => {
  r = await rig();
  expect(await examined({ signingSecret: 'of another app' })).toContain('has another SLACK_SIGNING_SECRET');
  expect(await examined({ url: 'http://127.0.0.1:9' })).toContain('does not answer');
  expect(await examined({ url: null })).toContain('PUBLIC_URL is not set');
});

test('a clock that is minutes off', async () => {
  r = await rig();
  expect(await examined({ wall: new Date(Date.now() + 200_000) })).toMatch(
    /AMISS clock: (199|200|201) s ahead of Slack/,
  );
});

test('many workspaces: each is looked at, and where there is none yet, how to begin', async () => {
  r = await rig();
  const login = { kind: 'install', clientId: '1.1', clientSecret: 'x', stateSecret: 'y' } as const;
  expect(await examined({ login })).toContain(`none has installed the app yet
      → Open ${r.url}slack/install and allow it.`);
  const installations = [{ platform: 'slack' as const, tenant: 'TMERCY', token: r.token, details: {} }];
  expect(await examined({ login, installations })).toContain('workspace TMERCY: works, in Mercy');
});
