/** Proves that unsigned clients of this machine are vouched for where that was asked for, and that nobody else gets in by it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHttp, type Listening } from '../../../src/http.ts';
import { notary } from '../../../src/platforms/teams/notary.ts';
import { teams } from '../../../src/platforms/teams/teams.ts';
import type { Intent } from '../../../src/ports/chat.ts';
import { seededIds } from '../../support/deps.ts';
import { type Stored, stored } from '../../support/stored.ts';
import { press } from '../../support/teams/activities.ts';
import { APP_ID, createFakeTeams, type FakeTeams, TENANT } from '../../support/teams/teams.ts';
import { chatWith, type Json } from '../../support/teams/world.ts';

let db: Stored;
let fake: FakeTeams;
let bot: Listening;
let seen: Intent[];

beforeEach(async () => {
  db = await stored();
  fake = createFakeTeams();
  await fake.start();
  seen = [];
  const clock = { now: () => new Date(), wall: () => new Date() };
  const { log } = db.deps;
  const newId = seededIds('notary');
  const platform = await teams(
    { appId: APP_ID, tenant: TENANT, login: { kind: 'local', url: null } },
    { references: db.store.system.references, clock, newId, log },
  );
  const handle = async (intent: Intent) => {
    seen.push(intent);
    return {};
  };
  const routers = platform.routes(handle, async () => undefined);
  const failures = { page: () => '', sentence: () => '' };
  bot = await createHttp({ log, newId, routers, failures }).listen('127.0.0.1', 0);
});
afterEach(async () => {
  await bot.close();
  await fake.stop();
  await db.close();
});

const pressed = (): Json => {
  const dana = fake.person({ aad: 'dana', name: 'Dana Lee' });
  return press(fake, dana, chatWith(fake.world, dana), { verb: 'help.show', data: { a: 'help.show', v: {} } });
};
const send = async (activity: Json, headers: Readonly<Record<string, string>> = {}) => {
  const answer = await fetch(new URL('/api/messages', bot.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(activity),
  });
  return { status: answer.status, body: await answer.text() };
};

it('vouches at an address that nobody had before, since keys are remembered by it', async () => {
  const [one, other] = [await notary(APP_ID, () => new Date()), await notary(APP_ID, () => new Date())];
  expect(new URL(one.url).pathname).toMatch(/^\/[\w-]{22}$/);
  expect(new URL(one.url).pathname).not.toBe(new URL(other.url).pathname);
});

describe('an unsigned client of this machine', () => {
  it('is heard, by the same adapter that verifies everybody', async () => {
    const { status, body } = await send(pressed());
    expect([status, body === '']).toEqual([200, false]);
    expect(seen).toMatchObject([{ kind: 'pressed', action: 'help.show', from: { tenant: TENANT, user: 'dana' } }]);
  });

  it('is not heard where answers would leave this machine', async () => {
    expect((await send({ ...pressed(), serviceUrl: 'https://smba.example.org/teams/' })).status).toBe(401);
    expect((await send({ ...pressed(), serviceUrl: 'http://127.0.0.1.example.org/' })).status).toBe(401);
    expect(seen).toEqual([]);
  });

  it('is not vouched for who brings a token of their own, however good it looks', async () => {
    // Signed as Teams would sign, by a key that is not this process's.
    expect((await send(pressed(), { authorization: fake.bearer() })).status).toBe(401);
    expect((await send(pressed(), { authorization: 'Bearer x' })).status).toBe(401);
    expect(seen).toEqual([]);
  });
});
