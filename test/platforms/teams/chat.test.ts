/** Proves Teams' outbound half: sent once, waited for so long, every failure for what it is, and cards brought up to date. */
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import * as cards from '../../../src/cards/card.ts';
import type { Address } from '../../../src/ports/chat.ts';
import { NotDelivered } from '../../../src/ports/chat.ts';
import { invoke, mention, messageAction, words } from '../../support/teams/activities.ts';
import { answer, refusal } from '../../support/teams/api.ts';
import { type Fault, TENANT } from '../../support/teams/teams.ts';
import { rig } from './rig.ts';
import { seen } from './seen.ts';

let r: Awaited<ReturnType<typeof rig>>;
beforeEach(async () => {
  r = await rig({ patience: 200 });
});
afterEach(async () => {
  expect(r.fake.problems()).toEqual([]);
  await r.stop();
});

const account = (user: string, tenant = TENANT): Address => ({ account: { platform: 'teams', tenant, user } });
const pantry: Address = { place: { platform: 'teams', tenant: TENANT, conversation: '19:pantry@thread.tacv2' } };
const card = (said: string) => cards.card('en', said, cards.text(said));
const post = (to: Address, said = 'Due tomorrow') => r.platform.chat.post(to, card(said), 'P1');
const failing = async (work: Promise<unknown>) => {
  const failed = await work.then(
    () => null,
    (cause: unknown) => cause,
  );
  if (!(failed instanceof NotDelivered)) throw new Error(`not a NotDelivered: ${String(failed)}`);
  return [failed.fate, failed.message, failed.retryAfter];
};
const posts = () => r.fake.world.calls.filter(each => each.method === 'POST' && each.path.endsWith('/activities'));
const met = async () => {
  await r.fake.sends(words(r.fake, r.dana, r.chat, 'hi'));
  await r.shown();
};

describe('a post', () => {
  it('to somebody who wrote, and a later look of the same card', async () => {
    await met();
    const remote = await post(account('dana'));
    expect(remote).toBe('1700000000000 a:dana');
    expect(posts()).toHaveLength(1);
    expect(posts()[0]?.body).toMatchObject({ type: 'message', summary: 'Due tomorrow' });
    await r.platform.chat.update(account('dana'), remote, card('Kept June 5'));
    expect(r.fake.cards(r.chat).map(each => seen(each))).toEqual([['Kept June 5']]);
  });

  it('to a channel where the bot was spoken to', async () => {
    await r.fake.sends(mention(r.fake, r.dana, r.channel, 'here Grace'));
    const remote = await post(pantry);
    expect(remote.split(' ')[1]).toBe('19:pantry@thread.tacv2');
    expect(r.fake.cards(r.channel)).toHaveLength(1);
  });

  it('to somebody of a tenant that has the bot, who has never written: in the one chat with them', async () => {
    await met();
    r.fake.chat(r.ben);
    await post(account('ben'));
    await post(account('ben'), 'Another');
    const made = r.fake.world.calls.filter(each => each.path === '/v3/conversations');
    expect(made.map(each => each.body)).toMatchObject([{ isGroup: false, tenantId: TENANT, members: [{ id: 'ben' }] }]);
    expect(r.fake.cards(r.fake.chat(r.ben)).map(each => seen(each))).toEqual([['Due tomorrow'], ['Another']]);
  });

  it('never to a chat between two people in which somebody used the message action', async () => {
    await met();
    const theirs = { ...r.chat, id: '19:dana_ben@unq.gbl.spaces' };
    await r.fake.sends(invoke(r.fake, r.dana, theirs, 'composeExtension/fetchTask', messageAction('x', r.ben)));
    expect((await post(account('dana'))).split(' ')[1]).toBe('a:dana');
  });

  it('to nobody the bot could know of is never sent', async () => {
    expect(await failing(post(account('dana')))).toEqual(['never', 'not_installed', null]);
    expect(await failing(post(pantry))).toEqual(['never', 'not_installed', null]);
    await met();
    expect(await failing(post(account('x', 'another-tenant')))).toEqual(['never', 'not_installed', null]);
    r.ben.hasBot = false;
    expect(await failing(post(account('ben')))).toEqual(['never', 'BotNotInConversationRoster', null]);
    expect(posts()).toEqual([]);
  });

  it('goes to where Teams now takes them, since that can change', async () => {
    await met();
    const other = await rig();
    other.fake.chat(other.dana);
    const moved = { ...words(r.fake, r.dana, r.chat, 'hi'), serviceUrl: other.fake.service() };
    await r.fake.posts(moved, r.fake.bearer({ serviceurl: other.fake.service() }));
    await post(account('dana'));
    expect([posts().length, other.fake.cards(other.chat).length]).toEqual([0, 1]);
    await other.stop();
  });

  it('into a chat that is gone is tried in a new one', async () => {
    await met();
    r.fake.world.conversations.delete('a:dana');
    expect(await failing(post(account('dana')))).toEqual(['again', 'ConversationNotFound', null]);
    await post(account('dana'));
    expect(r.fake.cards(r.fake.chat(r.dana))).toHaveLength(1);
  });
});

describe('a failure is what it is, and is tried once', () => {
  const blocked = JSON.stringify({ subCode: 'MessageWritesBlocked', errorCode: 209 });
  it.each<[string, Fault, readonly unknown[]]>([
    ['too fast, and how long to wait', answer(429, {}, { 'retry-after': '7' }), ['again', 'http_429', 7_000]],
    ['too fast', refusal(429, 'Throttled'), ['again', 'Throttled', null]],
    ['busy with another write', refusal(412, 'PreconditionFailed'), ['again', 'PreconditionFailed', null]],
    ['a token it does not take', refusal(401, 'Unauthorized'), ['again', 'Unauthorized', null]],
    ['blocked', refusal(403, 'ConversationBlockedByUser'), ['never', 'ConversationBlockedByUser', null]],
    ['blocked, in a sentence', refusal(403, 'Forbidden', blocked), ['never', 'MessageWritesBlocked', null]],
    ['blocked, without a code', answer(403, {}), ['never', 'http_403', null]],
    ['not in it', refusal(403, 'BotNotInConversationRoster'), ['never', 'BotNotInConversationRoster', null]],
    ['disabled', refusal(403, 'BotDisabledByAdmin'), ['never', 'BotDisabledByAdmin', null]],
    ['too large', refusal(413, 'MessageSizeTooBig'), ['never', 'MessageSizeTooBig', null]],
    ['its own failure', refusal(500, 'ServiceError'), ['unknown', 'ServiceError', null]],
    ['out of reach', answer(502, {}), ['unknown', 'http_502', null]],
    ['out of reach, in a page', { status: 503, body: '<html>' }, ['unknown', 'http_503', null]],
    ['overloaded', answer(504, {}, { 'retry-after': '2' }), ['unknown', 'http_504', null]],
    ['done, and 5xx all the same', { lost: answer(500, {}) }, ['unknown', 'http_500', null]],
    ['done, and nothing came back', { lost: 'broken' }, ['unknown', 'ECONNRESET', null]],
    ['a yes nobody can read', { lost: { status: 201, body: '{"id":' } }, ['unknown', 'http_201', null]],
    ['silent', 'silent', ['unknown', 'no_answer', null]],
    ['broken off', 'broken', ['unknown', 'ECONNRESET', null]],
  ])('%s', async (_what, fault, expected) => {
    await met();
    r.fake.fails(fault);
    expect(await failing(post(account('dana')))).toEqual(expected);
    expect(posts()).toHaveLength(1);
  });

  it('no token, so nothing was sent; a later one is', async () => {
    await met();
    r.fake.world.isGenerous = false;
    expect(await failing(post(account('dana')))).toEqual(['again', 'token_http_401', null]);
    expect(posts()).toEqual([]);
    r.fake.world.isGenerous = true;
    await post(account('dana'));
    expect(posts()).toHaveLength(1);
  });

  it('nobody at the address', async () => {
    const elsewhere = { service: 'http://127.0.0.1:9/', bot: 'b', user: 'u', conversation: 'a:x' };
    await r.store.system.references.keep(account('x'), elsewhere);
    expect(await failing(post(account('x')))).toEqual(['again', 'ECONNREFUSED', null]);
  });

  it('a chat that may have been begun can be begun again', async () => {
    await met();
    r.fake.fails('silent');
    expect(await failing(post(account('ben')))).toEqual(['again', 'no_answer', null]);
  });

  it('a card that is gone cannot be brought up to date', async () => {
    await met();
    const remote = '1 a:dana';
    expect(await failing(r.platform.chat.update(account('dana'), remote, card('x')))).toEqual([
      'never',
      'ActivityNotFoundInConversation',
      null,
    ]);
  });
});

test('one token serves many posts, and nobody can look a post up', async () => {
  await met();
  await post(account('dana'));
  await post(account('dana'));
  expect(r.fake.world.tokens).toBe(1);
  expect(await r.platform.chat.find(account('dana'), 'P1', new Date())).toBe('cannot');
});

test('seven posts a conversation and twenty a tenant, then one a second and twenty', () => {
  expect(r.platform.chat.gates?.(pantry)).toEqual([
    { key: `teams:${TENANT}/19:pantry@thread.tacv2`, every: 1_000, burst: 7 },
    { key: `teams:${TENANT}`, every: 50, burst: 20 },
  ]);
});

describe('what Teams tells of people and places', () => {
  it('a name, and an address only of its own tenant’s people', async () => {
    await met();
    expect(await r.platform.directory.profile({ platform: 'teams', tenant: TENANT, user: 'dana' })).toEqual({
      name: 'Dana Lee',
      email: 'dana@mercy.example',
      isActive: true,
    });
    await r.fake.sends(words(r.fake, r.ben, r.fake.chat(r.ben), 'hi'));
    const ben = await r.platform.directory.profile({ platform: 'teams', tenant: TENANT, user: 'ben' });
    expect(ben).toEqual({ name: 'Ben Hill', email: null, isActive: true });
    expect(await r.platform.directory.profile({ platform: 'teams', tenant: TENANT, user: 'x' })).toBeNull();
  });

  it('a name also of who only ever spoke in a channel', async () => {
    await r.fake.sends(mention(r.fake, r.ben, r.channel, 'hi'));
    const ben = await r.platform.directory.profile({ platform: 'teams', tenant: TENANT, user: 'ben' });
    expect(ben?.name).toBe('Ben Hill');
  });

  it('the tenants inside a place, over all its pages; guests are of the place’s own', async () => {
    await r.fake.sends(mention(r.fake, r.dana, r.channel, 'hi'));
    expect('place' in pantry && (await r.platform.directory.tenants(pantry.place))).toEqual(['grace']);
    r.fake.fails(refusal(403, 'BotNotInConversationRoster'));
    const asked = 'place' in pantry ? r.platform.directory.tenants(pantry.place) : Promise.resolve();
    expect((await failing(asked))[0]).toBe('never');
    const unknown = { platform: 'teams', tenant: TENANT, conversation: '19:x' } as const;
    expect(await r.platform.directory.tenants(unknown)).toBeNull();
  });

  it('whether somebody is of the host’s own tenant', () => {
    const of = (tenant: string) => r.platform.isHome({ platform: 'teams', tenant, user: 'x' });
    expect([of(TENANT), of('grace')]).toEqual([true, false]);
  });
});
