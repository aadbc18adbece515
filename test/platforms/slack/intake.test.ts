/** Proves what people do on Slack comes in as intents: who, where, what, and the same id however often it is told. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { button, buttons, card, text } from '../../../src/cards/card.ts';
import type { Form } from '../../../src/cards/form.ts';
import { rig } from './rig.ts';

let r: Awaited<ReturnType<typeof rig>>;
beforeAll(async () => {
  r = await rig();
});
afterAll(() => r.stop());

const DANA = { platform: 'slack', tenant: 'TMERCY', user: 'UDANA' };
const hands = () => r.fake.person(r.mercy, r.dana);
const pressable = card(
  'en',
  'Due today',
  text('Due today'),
  buttons(button('Done', 'commitment.done', { id: 'M1' }, 'main')),
);
const form: Form = {
  language: 'en',
  title: 'Make a promise',
  action: 'commitment.record',
  hidden: { nonce: 'N1' },
  intro: [],
  fields: [
    { kind: 'words', name: 'what', label: 'What', required: true, most: 500 },
    { kind: 'line', name: 'due', label: 'By when', required: true, most: 100 },
  ],
  submit: 'Save',
};

test('typed words in the bot’s own conversation', async () => {
  expect((await hands().says('promise 20 chairs to <mailto:rosa@grace.org|rosa@grace.org> by Friday'))?.status).toBe(
    200,
  );
  expect(r.last()).toMatchObject({
    kind: 'typed',
    from: DANA,
    at: null,
    words: 'promise 20 chairs to rosa@grace.org by Friday',
  });
});

test('a slash command, in a channel and without words', async () => {
  await hands().command('/tend', 'here Grace Pantry', r.pantry);
  const at = { platform: 'slack', tenant: 'TMERCY', conversation: 'CPANTRY' };
  expect(r.last()).toMatchObject({ kind: 'typed', from: DANA, at, words: 'here Grace Pantry' });
  await hands().command('/tend', '', r.pantry);
  expect(r.last()).toMatchObject({ kind: 'typed', words: '' });
});

test('a mention in a channel, without the mention itself', async () => {
  await hands().says(`<@${r.bot}> agenda`, r.pantry);
  expect(r.last()).toMatchObject({ kind: 'typed', from: DANA, words: 'agenda', at: { conversation: 'CPANTRY' } });
});

test('the Home tab opened is shown there, and nowhere else', async () => {
  r.answers({ tell: card('en', 'Your partnerships', text('Nothing needs you.')) });
  await hands().opensHome();
  await r.shown();
  expect(r.last()).toMatchObject({ kind: 'opened', from: DANA, at: null });
  expect(JSON.stringify(r.fake.home('UDANA').blocks)).toContain('Nothing needs you.');
});

test('a button carries its action and values, whoever sees it where', async () => {
  r.answers({ tell: pressable });
  await hands().says('hi');
  await r.shown();
  await hands().presses('Done');
  await r.shown();
  expect(r.last()).toMatchObject({
    kind: 'pressed',
    from: DANA,
    at: null,
    action: 'commitment.done',
    values: { id: 'M1' },
  });
  // Its id is kept, and does not tell which button it was.
  expect(r.last()?.id).toMatch(/^slack:press:TMERCY:UDANA:[\d.]+$/);
});

test('a form opens, is filled in, and comes back with what it carried', async () => {
  r.answers({ ask: form });
  await hands().command('/tend', 'promise', r.pantry);
  await r.shown();
  r.answers({ tell: card('en', 'Saved', text('Saved.')) });
  await hands().fills({ What: '20 chairs', 'By when': 'Friday' });
  await r.shown();
  const at = { platform: 'slack', tenant: 'TMERCY', conversation: 'CPANTRY' };
  const values = { nonce: 'N1', what: '20 chairs', due: 'Friday' };
  expect(r.last()).toMatchObject({ kind: 'pressed', action: 'commitment.record', at, values });
  expect(r.fake.ephemerals('CPANTRY', 'UDANA').at(-1)?.text).toContain('Saved');
});

test('“Make this a promise” on anybody’s message, and the shortcut from anywhere', async () => {
  await hands().says('We will bring 20 chairs &amp; a table', r.pantry);
  const message = r.fake.conversation('CPANTRY').at(-1);
  if (message === undefined) throw new Error('nothing was said');
  await hands().messageShortcut('promise_from_message', message);
  expect(r.last()).toMatchObject({ kind: 'captured', text: 'We will bring 20 chairs & a table', author: DANA });
  await hands().globalShortcut('promise');
  expect(r.last()).toMatchObject({ kind: 'pressed', action: 'commitment.ask', values: {} });
});

test('a partner of another workspace is known by their own', async () => {
  const rosa = r.fake.person(r.grace, r.rosa);
  r.answers({
    tell: card('en', 'Who are you?', text('Who are you?'), buttons(button('That’s me', 'stranger.ask', {}))),
  });
  await rosa.says(`<@${r.bot}> hello`, r.shared);
  await r.shown();
  const from = { platform: 'slack', tenant: 'TGRACE', user: 'UROSA' };
  expect(r.last()).toMatchObject({ kind: 'typed', from, at: { tenant: 'TMERCY', conversation: 'CSHARED' } });
  expect(r.fake.ephemerals('CSHARED', 'UROSA').at(-1)?.text).toContain('Who are you?');
  await rosa.presses('That’s me');
  expect(r.last()).toMatchObject({ kind: 'pressed', from, action: 'stranger.ask' });
});

test('told twice it is the same intent', async () => {
  const told = await hands().says('brief Grace Pantry');
  const first = r.last();
  expect((await told?.again())?.status).toBe(200);
  expect(r.last().id).toBe(first.id);
  await hands().says('brief Grace Pantry');
  expect(r.last().id).not.toBe(first.id);
});
