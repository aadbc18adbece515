/** Faults do what they say, and the real client does with them what it is known to do. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '../../../support/slack/faults.ts';
import { client, patient, refusal, town } from './town.ts';

let there: Awaited<ReturnType<typeof town>>;
beforeEach(async () => {
  there = await town();
});
afterEach(() => there.slack.stop());

const said = () => there.slack.messages(there.partners.id).map(({ text }) => text);
const post = (text: string, options = patient) =>
  client(there.slack, there.bot, options).chat.postMessage({ channel: there.partners.id, text });
const quick = { retryConfig: { retries: 3, minTimeout: 1, factor: 1 } };

describe('a reply that is lost', () => {
  it('doubles the message with the client as it comes', async () => {
    there.slack.faults.next('chat.postMessage', { kind: 'lost' });
    expect(await refusal(post('once', quick))).toBe('ok');
    expect(said()).toEqual(['once', 'once']);
  });

  it('leaves one message with a client that does not retry', async () => {
    there.slack.faults.next('chat.postMessage', { kind: 'lost' });
    expect(await refusal(post('once'))).toBe('WebAPIRequestError');
    expect(said()).toEqual(['once']);
    expect(there.slack.calls('chat.postMessage')).toMatchObject([{ fault: 'lost', answer: { ok: true } }]);
  });
});

it('resets the connection before anything happened', async () => {
  there.slack.faults.next('chat.postMessage', { kind: 'reset' });
  expect(await refusal(post('never'))).toBe('WebAPIRequestError');
  expect(said()).toEqual([]);
  expect(await refusal(post('next'))).toBe('ok');
});

it.each([
  [{ kind: 'status', status: 503 }, []],
  [{ kind: 'status', status: 502, performs: true }, ['x']],
] as const)('answers %o', async (fault, there_) => {
  there.slack.faults.next('chat.postMessage', fault);
  expect(await refusal(post('x'))).toBe('WebAPIHTTPError');
  expect(said()).toEqual(there_);
});

it.each([
  [{ kind: 'refusal', error: 'channel_not_found' }, []],
  [{ kind: 'refusal', error: 'internal_error', performs: true }, ['x']],
] as const)('refuses with %o', async (fault, there_) => {
  there.slack.faults.next('chat.postMessage', fault);
  expect(await refusal(post('x'))).toBe(fault.error);
  expect(said()).toEqual(there_);
});

it('tells the client to wait', async () => {
  there.slack.faults.next('chat.postMessage', { kind: 'ratelimited', retryAfter: 7 });
  await expect(post('x')).rejects.toMatchObject({ name: 'WebAPIRateLimitedError', retryAfter: 7 });
  expect(said()).toEqual([]);
});

describe('silence', () => {
  const brief = { ...patient, timeout: 50 };

  it.each<[Fault & { kind: 'silence' }, string[], string[]]>([
    [{ kind: 'silence' }, [], []],
    [{ kind: 'silence', performs: 'at once' }, ['x'], ['x']],
    [{ kind: 'silence', performs: 'after' }, [], ['x']],
  ])('%o', async (fault, meanwhile, atLast) => {
    const met = there.slack.faults.next('chat.postMessage', fault);
    const asked = refusal(post('x', brief));
    await met;
    expect(said()).toEqual(meanwhile);
    expect(await asked).toBe('WebAPIRequestError');
    await there.slack.quiet();
    expect(said()).toEqual(atLast);
  });

  it('does not keep the fake from stopping', async () => {
    there.slack.faults.next('*', { kind: 'silence' });
    const asked = refusal(post('x'));
    const held = there.slack.faults.hold('*');
    const second = refusal(post('y'));
    await held.arrived;
    await there.slack.stop();
    expect(await second).toBe('WebAPIRequestError');
    expect(await asked).toBe('WebAPIRequestError');
  });
});

it('holds a call at the door until it is let in, for races', async () => {
  const held = there.slack.faults.hold('chat.postMessage');
  const first = post('held');
  await held.arrived;
  await post('overtakes');
  expect(said()).toEqual(['overtakes']);
  held.letIn();
  await first;
  expect(said()).toEqual(['overtakes', 'held']);
});

it('spends each fault once, on the call it is for', async () => {
  const { faults } = there.slack;
  faults.next('chat.postMessage', { kind: 'reset' }, { times: 2, when: args => args.text === 'marked' });
  faults.next('views.open', { kind: 'reset' });
  expect(await refusal(post('other'))).toBe('ok');
  expect(await refusal(post('marked'))).toBe('WebAPIRequestError');
  expect(faults.waiting()).toBe(2);
  faults.clear();
  expect(await refusal(post('marked'))).toBe('ok');
});
