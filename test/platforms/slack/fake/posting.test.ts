/** The real client posts, changes and looks up messages, and is refused as Slack refuses. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { client, patient, refusal, town } from './town.ts';

let there: Awaited<ReturnType<typeof town>>;
beforeEach(async () => {
  there = await town();
});
afterEach(() => there.slack.stop());

const section = (text: string, block_id = 'b1') => ({
  type: 'section' as const,
  block_id,
  text: { type: 'mrkdwn' as const, text },
});

it('posts to a person by their id, and to the conversation that makes', async () => {
  const { slack, bot, dana } = there;
  const api = client(slack, bot, patient);
  const first = await api.chat.postMessage({ channel: dana.id, text: 'Due tomorrow', blocks: [section('Due')] });
  expect(first.channel).toMatch(/^D/);
  expect(first.ts).toMatch(/^1780322400\.\d{6}$/);
  await api.chat.postMessage({ channel: first.channel ?? '', text: 'and again' });
  expect(slack.messages(dana.id).map(({ text }) => text)).toEqual(['Due tomorrow', 'and again']);
  expect(slack.messages(dana.id)[0]).toMatchObject({ ts: first.ts, blocks: [{ type: 'section', block_id: 'b1' }] });
  expect((await api.conversations.open({ users: dana.id })).channel?.id).toBe(first.channel);
});

it('gives blocks and elements the ids they came without', async () => {
  const { slack, bot, partners } = there;
  const button = { type: 'button' as const, text: { type: 'plain_text' as const, text: 'Done' } };
  const posted = await client(slack, bot, patient).chat.postMessage({
    channel: partners.id,
    text: 'x',
    blocks: [{ type: 'actions', elements: [button] }],
  });
  expect(posted.message?.blocks?.[0]).toMatchObject({
    block_id: expect.stringMatching(/./),
    elements: [{ action_id: expect.stringMatching(/./) }],
  });
});

it('finds a message again by its first block and by its metadata', async () => {
  const { slack, bot, dana, clock } = there;
  const api = client(slack, bot, patient);
  const channel = dana.id;
  const metadata = { event_type: 'tend_post', event_payload: { id: 'P1' } };
  await api.chat.postMessage({ channel, text: 'before' });
  clock.moves(10_000);
  const since = String(clock().getTime() / 1000 - 5);
  const { ts, channel: dm = '' } = await api.chat.postMessage({
    channel,
    text: 'x',
    blocks: [section('x', 'P1')],
    metadata,
  });
  const found = await api.conversations.history({ channel: dm, oldest: since, limit: 15, include_all_metadata: true });
  expect(found.messages).toMatchObject([{ ts, blocks: [{ block_id: 'P1' }], metadata, bot_id: bot.botId }]);
  const bare = await api.conversations.history({ channel: dm, oldest: since });
  expect(bare.messages?.[0]?.metadata).toEqual({ event_type: 'tend_post' });
});

it('pages through history, the newest first', async () => {
  const { slack, bot, dana } = there;
  const api = client(slack, bot, patient);
  const { channel = '' } = await api.chat.postMessage({ channel: dana.id, text: '1' });
  for (const text of ['2', '3']) await api.chat.postMessage({ channel, text });
  const first = await api.conversations.history({ channel, limit: 2 });
  expect(first.messages?.map(({ text }) => text)).toEqual(['3', '2']);
  expect(first.has_more).toBe(true);
  const cursor = first.response_metadata?.next_cursor ?? '';
  const rest = await api.conversations.history({ channel, limit: 2, cursor });
  expect(rest.messages?.map(({ text }) => text)).toEqual(['1']);
  const [newest, , oldest] = slack
    .messages(channel)
    .map(({ ts }) => ts)
    .toReversed();
  const between = { channel, latest: newest ?? '', oldest: oldest ?? '' };
  expect((await api.conversations.history(between)).messages?.map(({ text }) => text)).toEqual(['2']);
  expect((await api.conversations.history({ ...between, inclusive: true })).messages).toHaveLength(3);
});

it('changes and deletes its own messages only', async () => {
  const { slack, bot, dana, partners } = there;
  const api = client(slack, bot, patient);
  const metadata = { event_type: 'tend_post', event_payload: { id: 'P1' } };
  const { ts = '' } = await api.chat.postMessage({ channel: partners.id, text: 'x', blocks: [section('x')], metadata });
  await api.chat.update({ channel: partners.id, ts, text: 'Kept June 5' });
  expect(slack.messages(partners.id)).toMatchObject([{ text: 'Kept June 5', blocks: [], metadata }]);
  await slack.person(there.mercy, dana).says('thanks', partners);
  const hers = slack.conversation(partners.id).at(-1)?.ts ?? '';
  const at = { channel: partners.id, ts: hers };
  expect(await refusal(api.chat.update({ ...at, text: 'x' }))).toBe('cant_update_message');
  expect(await refusal(api.chat.delete(at))).toBe('cant_delete_message');
  expect(await refusal(api.chat.update({ ...at, ts: '1.000001', text: 'x' }))).toBe('message_not_found');
  expect(await refusal(api.chat.update({ channel: dana.id, ts, text: 'x' }))).toBe('channel_not_found');
  expect((await api.chat.getPermalink({ channel: partners.id, message_ts: ts })).permalink).toContain(partners.id);
  await api.chat.delete({ channel: partners.id, ts });
  expect(slack.messages(partners.id)).toEqual([]);
});

it('shows an ephemeral message to one person, and keeps it out of history', async () => {
  const { slack, bot, dana, rosa, partners } = there;
  bot.scopes.add('channels:history');
  const api = client(slack, bot, patient);
  const { message_ts: ts = '' } = await api.chat.postEphemeral({
    channel: partners.id,
    user: rosa.id,
    text: 'Thank you',
  });
  expect(slack.ephemerals(partners.id, rosa.id)).toMatchObject([{ ts, text: 'Thank you' }]);
  expect(slack.ephemerals(partners.id, dana.id)).toEqual([]);
  expect((await api.conversations.history({ channel: partners.id })).messages).toEqual([]);
  expect(await refusal(api.chat.update({ channel: partners.id, ts, text: 'x' }))).toBe('message_not_found');
  const stranger = { channel: partners.id, user: 'U0NOBODY', text: 'x' };
  expect(await refusal(api.chat.postEphemeral(stranger))).toBe('user_not_in_channel');
});

it('takes JSON and forms alike, and names the scopes of the token', async () => {
  const { slack, bot, partners } = there;
  const asked = await fetch(`${slack.apiUrl()}chat.postMessage`, {
    method: 'POST',
    headers: { authorization: `Bearer ${bot.token}`, 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ channel: partners.id, text: 'x', blocks: [section('as JSON')] }),
  });
  expect(await asked.json()).toMatchObject({ ok: true, message: { blocks: [{ text: { text: 'as JSON' } }] } });
  expect(asked.headers.get('x-oauth-scopes')).toContain('chat:write');
  expect(asked.headers.get('x-accepted-oauth-scopes')).toBe('chat:write');
  expect(slack.calls('chat.postMessage')).toMatchObject([{ team: there.mercy.id, args: { text: 'x' }, fault: null }]);
  await client(slack, bot, patient).chat.postMessage({
    channel: partners.id,
    text: 'x',
    blocks: [section('as a form')],
  });
  const [one, other] = slack.calls('chat.postMessage').map(({ args }) => args.blocks);
  expect([one, other]).toMatchObject([[{ text: { text: 'as JSON' } }], [{ text: { text: 'as a form' } }]]);
});
