/** response_url: five answers in thirty minutes, in place of the message or beside it. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { bolt, client, patient, town } from './town.ts';

let there: Awaited<ReturnType<typeof town>>;
let bot: Awaited<ReturnType<typeof bolt>>;
let url: string;
beforeEach(async () => {
  there = await town();
  bot = await bolt(there.slack);
  bot.app.action('done', async ({ ack, body }) => {
    url = 'response_url' in body ? body.response_url : '';
    await ack();
  });
  bot.app.command('/tend', async ({ ack, command }) => {
    url = command.response_url;
    await ack();
  });
});
afterEach(async () => {
  await bot.stop();
  await there.slack.stop();
});

const button = { type: 'button' as const, action_id: 'done', text: { type: 'plain_text' as const, text: 'Done' } };
const message = () => ({
  channel: there.partners.id,
  text: 'Due',
  blocks: [{ type: 'actions' as const, elements: [button] }],
});
const hands = () => there.slack.person(there.mercy, there.dana);
const texts = () => there.slack.messages(there.partners.id).map(({ text }) => text);
const aside = () => there.slack.ephemerals(there.partners.id, there.dana.id).map(({ text }) => text);

async function respond(body: object) {
  const answered = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return [answered.status, ((await answered.json()) as { error?: string }).error];
}

async function pressed() {
  await client(there.slack, there.bot, patient).chat.postMessage(message());
  await hands().presses('Done');
}

it('replaces the message that was pressed, unless told otherwise', async () => {
  await pressed();
  expect(await respond({ text: 'Beside', replace_original: false })).toEqual([200, undefined]);
  expect(await respond({ text: 'For all', response_type: 'in_channel' })).toEqual([200, undefined]);
  expect([texts(), aside()]).toEqual([['Due', 'For all'], ['Beside']]);
  await respond({ text: 'Instead' });
  expect(texts()).toEqual(['Instead', 'For all']);
  await respond({ delete_original: true });
  expect(texts()).toEqual(['For all']);
  expect(there.slack.responses()).toHaveLength(4);
});

it('replaces an ephemeral message too, which nothing else can', async () => {
  await client(there.slack, there.bot, patient).chat.postEphemeral({ ...message(), user: there.dana.id });
  const sent = await hands().presses('Done');
  expect(sent.payload).toMatchObject({ container: { is_ephemeral: true } });
  expect(sent.payload).not.toHaveProperty('message');
  await respond({ text: 'Thank you', replace_original: true });
  expect(aside()).toEqual(['Thank you']);
});

it('a command has nothing to replace', async () => {
  await hands().command('/tend', '', there.partners);
  await respond({ text: 'One' });
  await respond({ text: 'Two', replace_original: true });
  expect(aside()).toEqual(['One', 'Two']);
});

it('is used up after five answers, and too old after thirty minutes', async () => {
  await pressed();
  for (let time = 0; time < 5; time++) expect(await respond({ text: 'x' })).toEqual([200, undefined]);
  expect(await respond({ text: 'x' })).toEqual([404, 'used_url']);
  await pressed();
  there.clock.moves(30 * 60_000);
  expect(await respond({ text: 'x' })).toEqual([200, undefined]);
  there.clock.moves(1);
  expect(await respond({ text: 'x' })).toEqual([404, 'expired_url']);
});

it('refuses what a message may not hold, and fails where it is told to', async () => {
  await pressed();
  expect(await respond({})).toEqual([400, 'no_text']);
  there.slack.faults.next('response_url', { kind: 'lost' });
  await expect(respond({ text: 'Lost', replace_original: false })).rejects.toThrow();
  expect(aside()).toEqual(['Lost']);
  await there.slack.uninstalls(there.mercy.id);
  expect(await respond({ text: 'x' })).toEqual([404, 'no_service']);
});
