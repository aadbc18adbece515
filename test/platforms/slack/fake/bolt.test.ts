/** What the hands send is taken by real Bolt and reaches the listener it is for. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { bolt, town } from './town.ts';

let there: Awaited<ReturnType<typeof town>>;
let bot: Awaited<ReturnType<typeof bolt>>;
beforeEach(async () => {
  there = await town();
  bot = await bolt(there.slack);
});
afterEach(async () => {
  await bot.stop();
  await there.slack.stop();
});

const person = () => there.slack.person(there.mercy, there.dana);
const button = (text: string, action_id: string, value = 'v') => ({
  type: 'button' as const,
  action_id,
  value,
  text: { type: 'plain_text' as const, text },
});
const modal = {
  type: 'modal' as const,
  callback_id: 'promise.add',
  private_metadata: 'nonce-1',
  title: { type: 'plain_text' as const, text: 'Add a promise' },
  submit: { type: 'plain_text' as const, text: 'Add' },
  blocks: [
    {
      type: 'input' as const,
      block_id: 'what',
      label: { type: 'plain_text' as const, text: 'What' },
      element: { type: 'plain_text_input' as const, action_id: 'what' },
    },
  ],
};

it('a word to the bot is a message event, answered where it was said', async () => {
  bot.app.message('hi', async ({ say, message, context }) => {
    expect(message).toMatchObject({ channel_type: 'im', user: there.dana.id, team: there.mercy.id });
    expect(context).toMatchObject({ teamId: there.mercy.id, botUserId: there.bot.botUser });
    await say('Hello Dana');
  });
  const sent = await person().says('hi');
  expect(bot.failed).toEqual([]);
  expect(sent).toMatchObject({ status: 200, payload: { event_id: expect.stringMatching(/^Ev/) } });
  expect(there.slack.messages(there.dana.id)).toMatchObject([{ text: 'Hello Dana' }]);
});

it('a mention in a channel is an app_mention; other talk is not heard', async () => {
  const heard: string[] = [];
  bot.app.event('app_mention', async ({ event }) => void heard.push(event.text));
  expect(await person().says('lunch?', there.partners)).toBeNull();
  expect((await person().says('@Tend what is open?', there.partners))?.status).toBe(200);
  expect(heard).toEqual([`<@${there.bot.botUser}> what is open?`]);
});

it('a command opens a modal, and the form comes back filled in', async () => {
  const given: unknown[] = [];
  bot.app.command('/tend', async ({ ack, client, command }) => {
    await client.views.open({ trigger_id: command.trigger_id, view: modal });
    await ack(`You typed ${command.text}`);
  });
  bot.app.view('promise.add', async ({ ack, view }) => {
    given.push(view.private_metadata, view.state.values);
    await ack();
  });
  const sent = await person().command('/tend', 'add', there.partners);
  expect(sent.status).toBe(200);
  expect(there.slack.ephemerals(there.partners.id, there.dana.id)).toMatchObject([{ text: 'You typed add' }]);
  const [view] = there.slack.modals(there.dana.id);
  expect(view?.given).toMatchObject({ callback_id: 'promise.add' });
  expect(await person().fills({ What: '200 leaflets' })).toMatchObject({ status: 200, errors: null, trouble: null });
  expect(given).toEqual(['nonce-1', { what: { what: { type: 'plain_text_input', value: '200 leaflets' } } }]);
  expect(there.slack.modals(there.dana.id)).toEqual([]);
});

it('a button pressed carries its message, and what was chosen beside it', async () => {
  const { slack, dana } = there;
  const presses: unknown[] = [];
  bot.app.action('promise.done', async ({ ack, body, action, respond }) => {
    presses.push(body, action);
    await respond({ text: 'Done', replace_original: true });
    await ack();
  });
  const block = { type: 'actions' as const, block_id: 'b', elements: [button('Done', 'promise.done', 'P1')] };
  await bot.app.client.chat.postMessage({ token: there.bot.token, channel: dana.id, text: 'Due', blocks: [block] });
  const sent = await person().presses('Done');
  expect(bot.failed).toEqual([]);
  expect(sent.status).toBe(200);
  expect(presses).toMatchObject([
    {
      type: 'block_actions',
      user: { id: dana.id, team_id: there.mercy.id },
      team: { id: there.mercy.id },
      container: { type: 'message', is_ephemeral: false },
      message: { text: 'Due', bot_id: there.bot.botId },
      state: { values: {} },
      response_url: expect.stringContaining('http://127.0.0.1'),
    },
    { action_id: 'promise.done', block_id: 'b', value: 'P1', type: 'button' },
  ]);
  expect(slack.messages(dana.id)).toMatchObject([{ text: 'Done', blocks: [] }]);
});

it('a button in a modal brings what was typed so far; a picker in it says so at once only if it asks to', async () => {
  const seen: unknown[] = [];
  bot.app.shortcut('open', async ({ ack, client, shortcut }) => {
    const more = { type: 'actions' as const, elements: [button('More', 'more')] };
    const view = { ...modal, blocks: [...modal.blocks, more] };
    await client.views.open({ trigger_id: shortcut.trigger_id, view });
    await ack();
  });
  bot.app.action('more', async ({ ack, body }) => {
    seen.push('view' in body && body.view?.state.values, 'response_url' in body);
    await ack();
  });
  await person().globalShortcut('open');
  expect(await person().picks('What', 'leaflets')).toBeNull();
  expect((await person().presses('More')).status).toBe(200);
  expect(seen).toEqual([{ what: { what: { type: 'plain_text_input', value: 'leaflets' } } }, false]);
});

it('what was chosen beside a button comes with it, and a menu by itself too', async () => {
  const seen: unknown[] = [];
  bot.app.action(/./, async ({ ack, action, body }) => {
    seen.push([action, 'actions' in body && body.type === 'block_actions' && body.state?.values]);
    await ack();
  });
  const options = ['June 5', 'June 12'].map(text => ({ text: { type: 'plain_text' as const, text }, value: text }));
  const select = { type: 'static_select' as const, action_id: 'due', options };
  const blocks = [{ type: 'actions' as const, block_id: 'b', elements: [select, button('Move', 'move')] }];
  const { dana } = there;
  await bot.app.client.chat.postMessage({ token: there.bot.token, channel: dana.id, text: 'x', blocks });
  const [message] = there.slack.messages(dana.id);
  if (message === undefined) throw new Error('not posted');
  await person().picks('due', 'June 5', message);
  await person().presses('Move', message, { due: 'June 12' });
  const chosen = (text: string) => ({
    type: 'static_select',
    selected_option: options.find(each => each.value === text),
  });
  expect(seen).toMatchObject([
    [{ ...chosen('June 5'), action_id: 'due' }, { b: { due: chosen('June 5') } }],
    [{ action_id: 'move' }, { b: { due: chosen('June 12') } }],
  ]);
  const rosa = there.slack.person(there.grace, there.rosa);
  await expect(rosa.presses('Move', message)).rejects.toThrow('does not see');
  await expect(person().presses('Nothing')).rejects.toThrow('only: Move');
});

it('a home is opened, published and pressed', async () => {
  const pressed: unknown[] = [];
  bot.app.event('app_home_opened', async ({ event, client }) => {
    const blocks = [{ type: 'actions' as const, elements: [button('Add a partnership', 'partnership.add')] }];
    await client.views.publish({ user_id: event.user, view: { type: 'home', blocks } });
  });
  bot.app.action('partnership.add', async ({ ack, body }) => {
    pressed.push(body);
    await ack();
  });
  await person().opensHome();
  expect(there.slack.home(there.dana.id).blocks).toHaveLength(1);
  expect((await person().presses(/^Add/, 'home')).status).toBe(200);
  expect(pressed).toMatchObject([{ container: { type: 'view' }, view: { type: 'home' } }]);
});

it('shortcuts reach the bot, on a message with its words, also where the bot is not', async () => {
  const { slack, mercy, dana } = there;
  const caught: unknown[] = [];
  bot.app.shortcut('promise.capture', async ({ ack, shortcut }) => {
    caught.push(shortcut);
    await ack();
  });
  bot.app.shortcut('promise.start', async ({ ack, client, shortcut }) => {
    await client.views.open({ trigger_id: shortcut.trigger_id, view: modal });
    await ack();
  });
  const elsewhere = slack.channel(mercy, { name: 'board', private: true, members: [dana] });
  await person().says('I will bring leaflets', elsewhere);
  const [message] = slack.conversation(elsewhere.id);
  if (message) await person().messageShortcut('promise.capture', message);
  expect(caught).toMatchObject([
    {
      type: 'message_action',
      message: { text: 'I will bring leaflets', user: dana.id },
      channel: { id: elsewhere.id, name: 'privategroup' },
    },
  ]);
  expect((await person().globalShortcut('promise.start')).status).toBe(200);
  expect(slack.modals(dana.id)).toHaveLength(1);
});

it('a listener that fails is answered 500, and sent again it is the same event', async () => {
  const ids: unknown[] = [];
  bot.app.message('hi', async ({ body, context }) => {
    ids.push([body.event_id, context.retryNum]);
    if (ids.length === 1) throw new Error('the database is away');
  });
  const sent = await person().says('hi');
  expect(sent?.status).toBe(500);
  expect((await sent?.again(1, 'http_error'))?.status).toBe(200);
  const id = sent?.payload.event_id;
  expect(ids).toEqual([
    [id, undefined],
    [id, 1],
  ]);
});

it('answers the challenge of the events page', async () => {
  expect(await there.slack.checksUrl()).toMatchObject({ status: 200, body: expect.stringContaining('c0ffee') });
});

it.each([true, false])('hears of its own messages where echoes are on: %s', async echoes => {
  const loud = await town({ echoes });
  const other = await bolt(loud.slack, { ignoreSelf: false });
  const heard: unknown[] = [];
  other.app.use(async ({ body, next }) => {
    heard.push('event' in body ? body.event : body);
    await next();
  });
  const api = other.app.client.chat;
  const { token } = loud.bot;
  const { channel = '', ts = '' } = await api.postMessage({ token, channel: loud.dana.id, text: 'Hello' });
  await api.update({ token, channel, ts, text: 'Hello Dana' });
  await api.delete({ token, channel, ts });
  await loud.slack.quiet();
  const told = [
    { type: 'message', channel_type: 'im', bot_id: loud.bot.botId, text: 'Hello' },
    { subtype: 'message_changed', message: { text: 'Hello Dana' } },
    { subtype: 'message_deleted', deleted_ts: ts },
  ];
  expect(heard).toMatchObject(echoes ? told : []);
  await other.stop();
  await loud.slack.stop();
});
