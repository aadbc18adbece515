/** Bad input on purpose: what is wrong really is wrong, and real Bolt says so. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Wrongness } from '../../../support/slack/signing.ts';
import { bolt, handClock, town } from './town.ts';

let there: Awaited<ReturnType<typeof town>>;
let bot: Awaited<ReturnType<typeof bolt>>;
let heard: string[];
beforeEach(async () => {
  there = await town();
  bot = await bolt(there.slack);
  heard = [];
  bot.app.use(async ({ body, ack, next }) => {
    heard.push(String(body.type));
    await (ack as (() => Promise<void>) | undefined)?.();
    await next();
  });
});
afterEach(async () => {
  await bot.stop();
  await there.slack.stop();
});

const person = (wrong: Wrongness = {}) => there.slack.person(there.mercy, there.dana).wrongly(wrong);

it.each<[number, Wrongness]>([
  [401, { signature: 'forged' }],
  [401, { signature: 'missing' }],
  [401, { signature: 'another secret' }],
  [401, { offBy: -400 }],
  // Bolt looks back and never forward.
  [200, { offBy: 600 }],
  [200, { offBy: -200 }],
  [400, { body: 'cut short' }],
  [400, { body: 'not what it says' }],
  [400, { body: () => '["a list"' }],
])('%i for an event with %o', async (status, wrong) => {
  expect((await person(wrong).says('hi'))?.status).toBe(status);
  expect(heard).toEqual(status === 200 ? ['event_callback'] : []);
});

it('a signature is good for the body it was made for, and no other', async () => {
  const sent = await person().says('hi');
  const body = JSON.stringify({ ...sent?.payload, team_id: 'T0OTHER' });
  const tampered = await person({ headers: { 'x-slack-signature': 'v0=00' }, body: () => body }).says('hi');
  expect(tampered?.status).toBe(401);
});

it('a replay is the same request again; a redelivery is signed anew and says so', async () => {
  const sent = await person().says('hi');
  expect((await sent?.replay())?.status).toBe(200);
  expect(heard).toHaveLength(2);
  const stale = await person({ offBy: -400 }).says('hi');
  expect((await stale?.replay())?.status).toBe(401);
});

it('a form that is no form, a payload that is no JSON', async () => {
  const form = await person({ body: 'cut short' }).globalShortcut('x');
  expect(form.status).toBe(400);
  expect((await person({ body: () => 'payload=%7Bnot' }).globalShortcut('x')).status).toBe(400);
  expect(heard).toEqual([]);
});

it('names a workspace where the app is not', async () => {
  const sent = await person({ team: 'T0NOBODY' }).says('hi');
  expect(sent?.payload).toMatchObject({ team_id: 'T0NOBODY', authorizations: [{ team_id: 'T0NOBODY' }] });
  expect(sent?.status).toBe(401);
  expect(heard).toEqual([]);
});

it('changes anything in the payload', async () => {
  const sent = await person({ payload: given => ({ ...given, callback_id: 'unheard-of' }) }).globalShortcut('known');
  expect(sent.payload).toMatchObject({ callback_id: 'unheard-of' });
  expect(sent.status).toBe(200);
});

it('signs by a clock that can be set', async () => {
  const clock = handClock('2026-01-01T00:00:00Z');
  const late = await town({ signingClock: clock });
  const other = await bolt(late.slack);
  const hands = late.slack.person(late.mercy, late.dana);
  expect((await hands.says('hi'))?.status).toBe(401);
  clock.moves(Date.now() - clock().getTime());
  expect((await hands.says('hi'))?.status).not.toBe(401);
  await other.stop();
  await late.slack.stop();
});

it('says so where the bot is not there at all', async () => {
  there.slack.meets('http://127.0.0.1:9');
  expect(await person().says('hi')).toMatchObject({ status: 0 });
});
