/** Proves that whatever is wrong with a request has its answer: none is a 5xx of ours, none reaches a flow, none ends the process. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Wrongness } from '../../support/slack/signing.ts';
import { rig } from './rig.ts';

let r: Awaited<ReturnType<typeof rig>>;
let before = 0;
beforeAll(async () => {
  r = await rig();
});
beforeEach(() => {
  before = r.intents.length;
});
afterAll(() => r.stop());

const hands = (wrong: Wrongness) => r.fake.person(r.mercy, r.dana).wrongly(wrong);

test.each<readonly [string, Wrongness, number]>([
  ['a forged signature', { signature: 'forged' }, 401],
  ['no signature', { signature: 'missing' }, 401],
  ['the signature of another app', { signature: 'another secret' }, 401],
  ['a stale timestamp', { offBy: -400 }, 401],
  ['a timestamp from the future', { offBy: 600 }, 401],
  ['half a body', { body: 'cut short' }, 400],
  ['a body that is none', { body: 'not what it says' }, 400],
])('%s', async (_what, wrong, status) => {
  expect((await hands(wrong).command('/tend', 'hi'))?.status).toBeLessThan(500);
  expect((await hands(wrong).says('hi'))?.status).toBe(status);
  expect(r.intents.length).toBe(before);
});

test('a body of two megabytes', async () => {
  const told = await hands({ payload: given => ({ ...given, filler: 'x'.repeat(2_000_000) }) }).says('hi');
  expect(told?.status).toBe(413);
  expect(r.intents.length).toBe(before);
});

test('a workspace that never let Tend in is acknowledged, and nothing happens', async () => {
  for (const told of [
    await hands({ team: 'TNOBODY' }).command('/tend', 'hi'),
    await hands({ team: 'TNOBODY' }).says('hi'),
  ])
    expect(told?.status).toBe(200);
  expect(r.intents.length).toBe(before);
});

test.each<readonly [string, (given: Readonly<Record<string, unknown>>) => Record<string, unknown>]>([
  ['a press without an action', given => ({ ...given, actions: [] })],
  [
    'a press whose values are no JSON',
    given => ({ ...given, actions: [{ type: 'button', action_id: '0:a', value: '{' }] }),
  ],
  ['a press of a kind Tend has not made', given => ({ ...given, actions: [{ type: 'overflow', action_id: '0:a' }] })],
  ['a press by nobody', given => ({ ...given, user: {} })],
])('%s is acknowledged, and nothing happens', async (_what, spoilt) => {
  const payload = () =>
    spoilt({
      type: 'block_actions',
      team: { id: 'TMERCY' },
      user: { id: 'UDANA', team_id: 'TMERCY' },
      trigger_id: '1.2.3',
      container: { type: 'message', message_ts: '1.1', channel_id: 'CPANTRY' },
      actions: [
        { type: 'button', action_id: '0:commitment.done', block_id: 'b', value: '{"id":"M1"}', action_ts: '1.2' },
      ],
    });
  // A command is written as a form; the payload of a press is put in its place.
  const as = (body: string) =>
    body === '' ? body : new URLSearchParams({ payload: JSON.stringify(payload()) }).toString();
  expect((await hands({ body: as }).command('/tend', 'hi')).status).toBe(200);
  expect(r.intents.length).toBe(before);
});

test('something Bolt cannot tell the kind of is answered, and not left to wait', async () => {
  const told = await hands({ payload: () => ({ nothing: 'of ours' }) }).says('hi');
  expect(told?.status).toBe(400);
  expect(told?.took).toBeLessThan(4_000);
});

test('the address is confirmed when Slack checks it', async () => {
  const told = await r.fake.checksUrl();
  expect([told.status, told.body.includes('c0ffee')]).toEqual([200, true]);
});

test('the very same request once more is the same intent', async () => {
  const told = await hands({}).command('/tend', 'promises');
  const first = r.last().id;
  expect((await told.replay()).status).toBe(200);
  expect(r.last().id).toBe(first);
});

test('where a flow breaks in a way it never should, Slack is to tell us again', async () => {
  r.answers(new Error('a bug'));
  expect((await hands({}).says('hi'))?.status).toBe(500);
  expect(r.complaints.at(-1)).toContain('slack request failed');
});

test('a shortcut and a form that Tend never made are handed on as what they are, for the flows to refuse', async () => {
  await hands({}).globalShortcut('nothing_of_ours');
  expect(r.last()).toMatchObject({ kind: 'pressed', action: 'nothing_of_ours', values: {} });
  const message = {
    type: 'message_action',
    callback_id: 'nothing_of_ours',
    team: { id: 'TMERCY' },
    user: { id: 'UDANA' },
  };
  const as = () =>
    new URLSearchParams({ payload: JSON.stringify({ ...message, trigger_id: '1.2', message: {} }) }).toString();
  expect((await hands({ body: as }).command('/tend', 'hi')).status).toBe(200);
  expect(r.last()).toMatchObject({ kind: 'pressed', action: 'nothing_of_ours' });
});

test('a form sent twice is the same intent, whose effect is one', async () => {
  const ask = {
    language: 'en',
    title: 'T',
    action: 'commitment.record',
    hidden: { nonce: 'N' },
    intro: [],
    submit: 'Save',
  } as const;
  r.answers({ ask: { ...ask, fields: [{ kind: 'line', name: 'due', label: 'By when', required: true, most: 50 }] } });
  await hands({}).command('/tend', 'promise');
  await r.shown();
  const sent = await hands({}).fills({ 'By when': 'Friday' });
  const first = r.last().id;
  expect((await sent.again()).status).toBe(200);
  expect((await sent.replay()).status).toBe(200);
  expect(r.intents.slice(-3).map(each => each.id)).toEqual([first, first, first]);
});
