/** Proves the check-up of the connection to Teams: each fault is named, with what to do about it, and no secret is printed. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { printed } from '../../../src/ops/doctor.ts';
import { checkup } from '../../../src/platforms/teams/checkup.ts';
import { APP_ID, createFakeTeams, TENANT } from '../../support/teams/teams.ts';
import { rig } from './rig.ts';

let r: Awaited<ReturnType<typeof rig>>;
beforeEach(async () => {
  r = await rig();
});
afterEach(() => r.stop());

async function examined({ url = r.url as string | null, keys = r.fake.url() } = {}) {
  const settings = { appId: APP_ID, tenant: TENANT, login: { kind: 'local', url: keys } } as const;
  return printed(await checkup(settings, { publicUrl: url, wall: () => new Date() })).join('\n');
}

test('all is well where there is a token and the door is shut to strangers', async () => {
  const said = await examined();
  expect(said).toContain('Teams registration: gives out tokens for this id');
  expect(said).toContain('/api/messages answers, and lets no stranger in');
  expect(said).toMatch(/All is well\.$/);
  expect(r.intents).toEqual([]);
});

test('a registration that is refused, and a Microsoft out of reach, are told apart', async () => {
  r.fake.world.isGenerous = false;
  const other = createFakeTeams();
  await other.start();
  const away = other.url();
  await other.stop();
  expect(await examined()).toMatch(/no token: token_http_401\n {6}→ Compare MicrosoftAppType/);
  expect(await examined({ keys: away })).toMatch(/no token: token_ECONNREFUSED\n {6}→ Microsoft cannot/);
});

test('no bot at the address, no address, and a bot that has no keys to verify with', async () => {
  expect(await examined({ url: 'http://127.0.0.1:9' })).toContain('does not answer');
  expect(await examined({ url: null })).toContain('PUBLIC_URL is not set');
  expect(await examined({ url: r.fake.url() })).toMatch(/answered 404\n {6}→ Is PUBLIC_URL passed on/);
  const other = await rig();
  await other.fake.stop();
  expect(await examined({ url: other.url })).toMatch(/answered 503\n {6}→ The running bot cannot fetch/);
  await other.store.close();
});
