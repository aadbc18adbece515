/** Proves that workspaces let Tend in by Slack's own pages, that tokens lie sealed, and that who takes them back is forgotten. */
import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { rig } from './rig.ts';

let r: Awaited<ReturnType<typeof rig>>;
afterEach(() => r.stop());

const LOGIN = {
  kind: 'install',
  clientId: '1.1',
  clientSecret: 'client-secret',
  stateSecret: 'a state secret of tests',
} as const;
const REDIRECT = 'https://tend.example.org/slack/oauth_redirect';

const begun = () => rig({ installed: false, settings: { login: LOGIN }, fake: { app: { redirectUris: [REDIRECT] } } });

/** Follows the pages as a browser would: our own, Slack's, and back with its code and our cookie. */
async function installs(): Promise<Response> {
  const first = await fetch(new URL('/slack/install', r.url), { redirect: 'manual' });
  expect(first.status).toBe(302);
  const cookie = (first.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const slack = await fetch(first.headers.get('location') ?? '', { redirect: 'manual' });
  const back = new URL(slack.headers.get('location') ?? '');
  return fetch(new URL(back.pathname + back.search, r.url), { headers: { cookie }, redirect: 'manual' });
}

test('somebody allows it: from then on their workspace is known, and its token lies sealed', async () => {
  r = await begun();
  r.fake.consents({ team: 'TGRACE', user: 'UROSA' });
  const done = await installs();
  expect([done.status, await done.text()]).toEqual([200, expect.stringContaining('Tend is connected')]);
  const token = r.fake.world.installations.at(-1)?.token ?? '';
  expect(await r.store.system.installations.of('slack', 'TGRACE')).toMatchObject({ tenant: 'TGRACE', token });
  expect(r.notices).toMatchObject([{ kind: 'installed', tenant: 'TGRACE' }]);
  r.fake.meets(r.url);
  await r.fake.person('TGRACE', 'UROSA').says('hi');
  expect(r.last()).toMatchObject({ words: 'hi', from: { tenant: 'TGRACE', user: 'UROSA' } });
  expect(r.complaints.join(' ')).not.toContain(token);
});

test('somebody does not allow it: a page says so, and nothing is kept', async () => {
  r = await begun();
  r.fake.consents('denies');
  const done = await installs();
  expect([done.status, await done.text()]).toEqual([400, expect.stringContaining('was not connected')]);
  expect(await r.store.system.installations.all('slack')).toEqual([]);
});

test('a code somebody brings along without having asked for it is refused', async () => {
  r = await begun();
  const done = await fetch(new URL('/slack/oauth_redirect?code=c0de&state=forged', r.url), { redirect: 'manual' });
  expect(done.status).toBe(400);
  expect(await r.store.system.installations.all('slack')).toEqual([]);
});

test('with one workspace’s token there is no page to install from', async () => {
  r = await rig();
  expect((await fetch(new URL('/slack/install', r.url))).status).toBe(404);
});

test('while Slack cannot be reached nobody is taken for unknown: Slack is to ask again, and later all is well', async () => {
  r = await rig();
  r.fake.faults.next('auth.test', { kind: 'status', status: 503 });
  expect((await r.fake.person(r.mercy, r.dana).says('hi'))?.status).toBe(500);
  expect(r.intents).toEqual([]);
});

test('the manifest’s own address is asked for, and every scope is named', async () => {
  r = await begun();
  const first = await fetch(new URL('/slack/install', r.url), { redirect: 'manual' });
  const asked = new URL(first.headers.get('location') ?? '').searchParams;
  expect(asked.get('redirect_uri')).toBe(REDIRECT);
  for (const scope of asked.get('scope')?.split(',') ?? [])
    expect(readFileSync('manifests/slack.yaml', 'utf8')).toContain(`- ${scope}\n`);
});
