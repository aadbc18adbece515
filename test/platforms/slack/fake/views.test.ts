/** Modals and homes: triggers live three seconds and once, hashes guard, stacks end at three. */
import type { ModalView, View } from '@slack/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { settle } from '../../../support/slack/modal.ts';
import { bolt, client, patient, refusal, town } from './town.ts';

let there: Awaited<ReturnType<typeof town>>;
let bot: Awaited<ReturnType<typeof bolt>>;
let triggers: string[];
beforeEach(async () => {
  there = await town();
  bot = await bolt(there.slack);
  triggers = [];
  bot.app.shortcut('open', async ({ ack, shortcut }) => {
    triggers.push(shortcut.trigger_id);
    await ack();
  });
});
afterEach(async () => {
  await bot.stop();
  await there.slack.stop();
});

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const modal = (title: string, more: Partial<ModalView> = {}): ModalView => ({
  type: 'modal',
  callback_id: 'form',
  title: plain(title),
  submit: plain('Send'),
  blocks: [
    {
      type: 'input',
      block_id: 'what',
      label: plain('What'),
      element: { type: 'plain_text_input', action_id: 'what', max_length: 20 },
    },
  ],
  ...more,
});
const api = () => client(there.slack, there.bot, patient);
const person = () => there.slack.person(there.mercy, there.dana);
const titles = () => there.slack.modals(there.dana.id).map(view => (view.given.title as { text: string }).text);

/** A trigger as a person's press gives it, unspent. */
async function trigger(): Promise<string> {
  await person().globalShortcut('open');
  return triggers.at(-1) ?? '';
}

describe('a trigger', () => {
  it('is spent with the first view', async () => {
    const trigger_id = await trigger();
    await api().views.open({ trigger_id, view: modal('First') });
    expect(await refusal(api().views.open({ trigger_id, view: modal('Again') }))).toBe('exchanged_trigger_id');
    expect(titles()).toEqual(['First']);
  });

  it('is too old after three seconds', async () => {
    const [old, fresh] = [await trigger(), await trigger()];
    there.clock.moves(3000);
    expect(await refusal(api().views.open({ trigger_id: fresh, view: modal('In time') }))).toBe('ok');
    there.clock.moves(1);
    expect(await refusal(api().views.open({ trigger_id: old, view: modal('Late') }))).toBe('expired_trigger_id');
  });

  it('is nobody else’s, and not made up', async () => {
    const other = there.slack.installs(there.grace);
    const trigger_id = await trigger();
    const foreign = client(there.slack, other, patient).views.open({ trigger_id, view: modal('x') });
    expect(await refusal(foreign)).toBe('invalid_trigger_id');
    expect(await refusal(api().views.open({ trigger_id: '1.2.x', view: modal('x') }))).toBe('invalid_trigger_id');
  });
});

it('refuses views that are no modal, too large, or wrong', async () => {
  const open = async (view: unknown) => refusal(api().views.open({ trigger_id: await trigger(), view: view as View }));
  expect(await open({ type: 'home', blocks: [] })).toBe('invalid_arguments');
  expect(await open(undefined)).toBe('invalid_arguments');
  expect(await open(modal('x', { private_metadata: 'x'.repeat(250_000) }))).toBe('view_too_large');
  expect(await open(modal('x', { blocks: Array(101).fill({ type: 'divider' }) }))).toBe('invalid_arguments');
  expect(titles()).toEqual([]);
  expect(await open(modal('x', { blocks: Array(100).fill({ type: 'divider' }) }))).toBe('ok');
});

it('pushes two on a root, and no more', async () => {
  await api().views.open({ trigger_id: await trigger(), view: modal('1') });
  for (const title of ['2', '3']) await api().views.push({ trigger_id: await trigger(), view: modal(title) });
  expect(titles()).toEqual(['1', '2', '3']);
  const more = api().views.push({ trigger_id: await trigger(), view: modal('4') });
  expect(await refusal(more)).toBe('push_limit_reached');
  await person().closes();
  expect(titles()).toEqual(['1', '2']);
});

it('updates by hash, and keeps what was typed in fields that stay', async () => {
  const { view } = await api().views.open({ trigger_id: await trigger(), view: modal('Loading') });
  const { id: view_id = '', hash = '' } = view ?? {};
  await person().picks('What', 'leaflets', 'modal');
  await api().views.update({ view_id, hash, view: modal('Loaded') });
  expect(there.slack.modals(there.dana.id)[0]?.state).toMatchObject({ what: { what: { value: 'leaflets' } } });
  const stale = api().views.update({ view_id, hash, view: modal('Stale') });
  expect(await refusal(stale)).toBe('hash_conflict');
  await person().closes();
  expect(await refusal(api().views.update({ view_id, view: modal('Gone') }))).toBe('not_found');
});

describe('a submitted modal', () => {
  const submits = async (answer: unknown, chosen = { What: 'leaflets' }) => {
    bot.app.view('form', async ({ ack }) => ack(answer as undefined));
    await api().views.open({ trigger_id: await trigger(), view: modal('First') });
    return person().fills(chosen);
  };

  it('stays open with its errors', async () => {
    const sent = await submits({ response_action: 'errors', errors: { what: 'Say it shorter' } });
    expect(sent).toMatchObject({ errors: { what: 'Say it shorter' }, trouble: null });
    expect(titles()).toEqual(['First']);
  });

  it('is in trouble where errors name no field, or the bot fails', async () => {
    const sent = await submits({ response_action: 'errors', errors: { elsewhere: 'x' } });
    expect(sent).toMatchObject({ errors: null, trouble: expect.stringContaining('elsewhere') });
    there.slack.meets('http://127.0.0.1:9');
    expect(await person().fills({ What: 'x' })).toMatchObject({ trouble: 'answered 0' });
    expect(titles()).toEqual(['First']);
  });

  it('is in trouble where the answer comes after three seconds, or is none', async () => {
    const sent = await submits({ response_action: 'errors', errors: { what: 'x' } });
    const [view] = there.slack.modals(there.dana.id);
    if (!view) throw new Error('closed');
    const then = (more: object) => settle(there.slack.world, {}, there.bot, view, { ...sent, ...more }).trouble;
    expect(then({ took: 3001, body: '' })).toBe('answered too late');
    expect(then({ body: '{"response_action":"vanish"}' })).toContain('vanish');
    expect(then({ body: '{"response_action":"update","view":{"type":"home"}}' })).toContain('invalid_arguments');
    expect(then({ body: 'not JSON' })).not.toBeNull();
    expect(titles()).toEqual(['First']);
  });

  it.each([
    [{ response_action: 'update', view: modal('Second') }, ['Second']],
    [{ response_action: 'push', view: modal('Second') }, ['First', 'Second']],
    [{ response_action: 'clear' }, []],
    [undefined, []],
  ])('%o', async (answer, left) => {
    expect(await submits(answer)).toMatchObject({ trouble: null });
    expect(titles()).toEqual(left);
  });

  it('cannot be sent with a required field empty or too long', async () => {
    await expect(submits(undefined, { What: '' })).rejects.toThrow('What must not stay empty');
    await expect(person().fills({ What: 'x'.repeat(21) })).rejects.toThrow('What takes 20 characters');
    await expect(person().fills({ Who: 'x' })).rejects.toThrow('0 fields answer to Who');
  });
});

it('publishes a home for each person, where the tab is on', async () => {
  const home = (text: string) => ({ type: 'home' as const, blocks: [{ type: 'header' as const, text: plain(text) }] });
  const publish = (text: string, more = {}) =>
    api().views.publish({ user_id: there.dana.id, view: home(text), ...more });
  const { view } = await publish('one');
  const again = await publish('two', { hash: view?.hash });
  expect(again.view?.id).toBe(view?.id);
  expect(await refusal(publish('three', { hash: view?.hash }))).toBe('hash_conflict');
  expect(there.slack.home(there.dana.id).blocks).toMatchObject([{ text: { text: 'two' } }]);
  expect(await refusal(api().views.publish({ user_id: 'U0NOBODY', view: home('x') }))).toBe('invalid_arguments');
  there.mercy.homeTab = false;
  expect(await refusal(publish('four'))).toBe('not_enabled');
});

it('tells of a closed modal only where it asked to be told', async () => {
  const closed: unknown[] = [];
  bot.app.view({ type: 'view_closed', callback_id: 'form' }, async ({ ack, body }) => {
    closed.push('is_cleared' in body && body.is_cleared);
    await ack();
  });
  await api().views.open({ trigger_id: await trigger(), view: modal('x') });
  expect(await person().closes()).toBeNull();
  await api().views.open({ trigger_id: await trigger(), view: modal('x', { notify_on_close: true }) });
  expect((await person().closes())?.status).toBe(200);
  expect(closed).toEqual([false]);
});
