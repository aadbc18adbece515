/** Proves which failures of Slack mean "surely not sent", which "never there", and which nobody can tell. */
import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { expect, test } from 'vitest';
import { isShutOut, notDelivered, notRead } from '../../../src/platforms/slack/failure.ts';

const platform = (error: string) => new WebAPIPlatformError({ ok: false, error });
const request = (code: string) =>
  new WebAPIRequestError(new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code }) }));

test.each([
  ['a channel that is gone', platform('channel_not_found'), 'never'],
  ['an archived channel', platform('is_archived'), 'never'],
  ['a token that is void', platform('token_revoked'), 'never'],
  ['somebody of another workspace', platform('user_not_found'), 'never'],
  ['an error of Slack’s own', platform('internal_error'), 'unknown'],
  ['blocks it does not take', platform('invalid_blocks'), 'again'],
  ['a server that broke down', new WebAPIHTTPError(503, 'Service Unavailable', {}), 'unknown'],
  ['a request it does not take', new WebAPIHTTPError(400, 'Bad Request', {}), 'again'],
  ['a connection never made', request('ECONNREFUSED'), 'again'],
  ['a connection broken off', request('ECONNRESET'), 'unknown'],
  ['an answer that never came', new WebAPIRequestError(new DOMException('too long', 'TimeoutError')), 'unknown'],
])('%s', (_what, cause, fate) => {
  expect(notDelivered(cause).fate).toBe(fate);
});

test('a limit says how long to wait, in milliseconds', () => {
  expect(notDelivered(new WebAPIRateLimitedError(30))).toMatchObject({ fate: 'again', retryAfter: 30_000 });
});

test('what only reads has no unknown fate', () => {
  expect(notRead(platform('fatal_error')).fate).toBe('again');
  expect(notRead(platform('channel_not_found')).fate).toBe('never');
});

test('a void token shuts a workspace out, a missing channel does not', () => {
  expect([platform('account_inactive'), platform('channel_not_found'), new Error('x')].map(isShutOut)).toEqual([
    true,
    false,
    false,
  ]);
});

test('what is none of Slack’s is thrown on as it is', () => {
  const bug = new TypeError('a bug');
  expect(() => notDelivered(bug)).toThrow(bug);
});
