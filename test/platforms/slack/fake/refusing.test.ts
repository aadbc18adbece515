/** What Slack would not take, the fake does not take either. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fields } from '../../../support/slack/world.ts';
import { client, patient, refusal, town } from './town.ts';

let there: Awaited<ReturnType<typeof town>>;
const taken: Fields[] = [];
beforeEach(async () => {
  taken.length = 0;
  const problemsOfMessage = (payload: Fields) => {
    taken.push(payload);
    return payload.text === 'bad' ? ['no more than 75 characters [json-pointer:/blocks/0/text]'] : [];
  };
  there = await town({ check: { problemsOfMessage } });
});
afterEach(() => there.slack.stop());

const post = (given: Fields, token = there.bot.token) =>
  client(there.slack, { token }, patient).apiCall('chat.postMessage', {
    channel: there.partners.id,
    text: 'x',
    ...given,
  });
const plain = { type: 'section', text: { type: 'plain_text', text: 'x' } };
const chart = { type: 'data_visualization', title: 'Kept', chart: { type: 'pie', segments: [] } };

it.each<[string, Fields]>([
  ['no_text', { text: '' }],
  ['no_text', { text: undefined }],
  ['msg_too_long', { text: 'x'.repeat(40_001) }],
  ['invalid_blocks_format', { blocks: '{"not' }],
  ['invalid_blocks_format', { blocks: { type: 'section' } }],
  ['invalid_blocks', { blocks: Array(51).fill(plain) }],
  ['invalid_blocks', { text: 'bad', blocks: [plain] }],
  ['invalid_metadata_format', { metadata: { event_type: 'x' } }],
  ['metadata_too_large', { metadata: { event_type: 'x', event_payload: { words: 'x'.repeat(8000) } } }],
  ['channel_not_found', { channel: 'C0NOWHERE' }],
  ['channel_not_found', { channel: 'U0NOBODY' }],
  ['invalid_arguments', { channel: '' }],
])('%s', async (code, given) => {
  expect(await refusal(post(given))).toBe(code);
  expect(there.slack.messages(there.partners.id)).toEqual([]);
});

it('hands the validator what was sent, and points at what it found', async () => {
  await expect(post({ text: 'bad', blocks: [plain] })).rejects.toMatchObject({
    data: { response_metadata: { messages: ['[ERROR] no more than 75 characters [json-pointer:/blocks/0/text]'] } },
  });
  expect(taken).toEqual([{ text: 'bad', blocks: [plain] }]);
  expect(await refusal(post({ text: 'bad' }))).toBe('ok');
});

it('refuses charts only where a workspace has not got them', async () => {
  expect(await refusal(post({ blocks: [chart] }))).toBe('ok');
  there.mercy.knowsCharts = false;
  expect(await refusal(post({ blocks: [chart] }))).toBe('invalid_blocks');
});

describe('a token', () => {
  it('must be there, known and live', async () => {
    expect(await refusal(post({}, ''))).toBe('not_authed');
    expect(await refusal(post({}, 'xoxb-made-up'))).toBe('invalid_auth');
    await client(there.slack, there.bot).auth.revoke();
    expect(await refusal(post({}))).toBe('token_revoked');
    there.bot.state = 'account_inactive';
    expect(await refusal(post({}))).toBe('account_inactive');
  });

  it('must have the scope, or hears which', async () => {
    there.bot.scopes.delete('chat:write');
    await expect(post({})).rejects.toMatchObject({
      data: { error: 'missing_scope', needed: 'chat:write', provided: expect.stringContaining('im:write') },
    });
  });

  it('says whose it is', async () => {
    const who = await client(there.slack, there.bot).auth.test();
    expect(who).toMatchObject({ team_id: there.mercy.id, user_id: there.bot.botUser, bot_id: there.bot.botId });
  });
});

it('keeps the bot out of channels it is not in, archived ones and read-only ones', async () => {
  const { slack, mercy, dana, bot, partners } = there;
  const open = slack.channel(mercy, { name: 'general', members: [dana] });
  const closed = slack.channel(mercy, { name: 'board', private: true, members: [dana] });
  expect(await refusal(post({ channel: open.id }))).toBe('not_in_channel');
  expect(await refusal(post({ channel: closed.id }))).toBe('channel_not_found');
  bot.scopes.add('chat:write.public');
  expect(await refusal(post({ channel: open.id }))).toBe('ok');
  partners.readOnly = true;
  expect(await refusal(post({}))).toBe('restricted_action');
  partners.archived = true;
  expect(await refusal(post({}))).toBe('is_archived');
});

it('does not know a method it was never taught', async () => {
  expect(await refusal(client(there.slack, there.bot).apiCall('chat.scheduleMessage'))).toBe('unknown_method');
  const asked = await fetch(`${there.slack.apiUrl()}auth.test`, { method: 'POST', body: '<x/>' });
  expect(await asked.json()).toMatchObject({ ok: false, error: 'invalid_post_type' });
});
