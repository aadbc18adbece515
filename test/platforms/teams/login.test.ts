/** Proves how Tend says who it is: as what it is registered, with authentication never off, and without waiting for ever. */
import { expect, test } from 'vitest';
import { credentials, type Login, TokenFailed } from '../../../src/platforms/teams/login.ts';
import { createSockets } from '../../support/slack/server.ts';

const APP = '11111111-1111-4111-8111-111111111111';
const TENANT = '22222222-2222-4222-8222-222222222222';
const wall = () => new Date('2026-06-05T14:00:00Z');
const made = (login: Login) => credentials({ appId: APP, tenant: TENANT, login }, wall);
const asked = [
  APP,
  'https://api.botframework.com',
  'https://login.microsoftonline.com/botframework.com',
  true,
] as const;

test.each<[string, Login]>([
  ['a password', { kind: 'password', password: 'very-secret' }],
  ['a managed identity', { kind: 'identity' }],
  ['a stand-in', { kind: 'local', url: 'http://127.0.0.1:1' }],
])('with %s', async (_what, login) => {
  const factory = made(login);
  expect(await factory.isAuthenticationDisabled()).toBe(false);
  expect([await factory.isValidAppId(APP), await factory.isValidAppId('')]).toEqual([true, false]);
  const one = await factory.createCredentials(...asked);
  expect(typeof one.signRequest).toBe('function');
  expect(JSON.stringify([factory, one])).not.toContain('very-secret');
});

test('a token that cannot be had is known to be one, by its code', async () => {
  const sockets = createSockets(async () => ({ status: 500, body: '{}' }));
  await sockets.start();
  const signing = (await made({ kind: 'local', url: sockets.url() }).createCredentials(...asked)).signRequest({
    headers: new Map(),
  } as never);
  await expect(signing).rejects.toThrow(new TokenFailed('http_500'));
  await sockets.stop();
});
