/** Owns what a failed call to Slack means for a Post: surely not sent, never at this address, or nobody knows (slack.md "Never lost, never doubled"). */
import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { NotDelivered } from '../../ports/chat.ts';

/** Nothing can be posted there, whatever is posted. */
const NEVER: ReadonlySet<string> = new Set([
  ...['channel_not_found', 'user_not_found', 'users_not_found', 'not_in_channel', 'is_archived', 'is_inactive'],
  ...['user_disabled', 'account_inactive', 'cannot_dm_bot', 'messages_tab_disabled', 'restricted_action'],
  ...[
    'restricted_action_read_only_channel',
    'restricted_action_non_threadable_channel',
    'method_not_supported_for_channel_type',
  ],
  ...['not_allowed_token_type', 'org_login_required', 'team_access_not_granted', 'access_denied', 'ekm_access_denied'],
  ...[
    'invalid_auth',
    'not_authed',
    'token_revoked',
    'token_expired',
    'missing_scope',
    'no_permission',
    'enterprise_is_restricted',
  ],
  ...[
    'team_not_found',
    'user_is_restricted',
    'user_is_ultra_restricted',
    'cant_dm_user',
    'user_not_visible',
    'user_not_in_channel',
  ],
]);

/** Our token is of no use any more: nothing can be sent to this workspace until it lets Tend in again. */
const SHUT_OUT: ReadonlySet<string> = new Set([
  'account_inactive',
  'invalid_auth',
  'not_authed',
  'token_revoked',
  'token_expired',
]);

/** "Possible some aspect of the operation succeeded", in the words of Slack's own error tables. */
const UNSURE: ReadonlySet<string> = new Set([
  'internal_error',
  'fatal_error',
  'request_timeout',
  'service_unavailable',
]);

/** The connection was never made, so nothing can have arrived. */
const NOT_CONNECTED: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/** Anything else in its place may quote somebody. */
const CODE = /^[a-z][a-z0-9_]{1,60}$/;

/** Slack's own code for what went wrong; `unknown` where it gave none. */
export function codeOf(cause: unknown): string {
  if (cause instanceof WebAPIPlatformError) return CODE.test(cause.data.error) ? cause.data.error : 'unknown';
  if (cause instanceof WebAPIRateLimitedError) return 'ratelimited';
  if (cause instanceof WebAPIHTTPError) return `http_${cause.statusCode}`;
  if (cause instanceof WebAPIRequestError) return systemCode(cause) ?? 'no_answer';
  return 'unknown';
}

/** The same failure as the dispatcher understands it. Anything that is none of Slack's is thrown on as it is. */
export function notDelivered(cause: unknown): NotDelivered {
  const code = codeOf(cause);
  if (cause instanceof NotDelivered) return cause;
  if (cause instanceof WebAPIRateLimitedError) return new NotDelivered('again', code, cause.retryAfter * 1_000);
  if (cause instanceof WebAPIPlatformError) return new NotDelivered(fateOf(code), code);
  if (cause instanceof WebAPIHTTPError) return new NotDelivered(cause.statusCode >= 500 ? 'unknown' : 'again', code);
  if (cause instanceof WebAPIRequestError) return new NotDelivered(NOT_CONNECTED.has(code) ? 'again' : 'unknown', code);
  throw cause;
}

export const isShutOut = (cause: unknown): boolean =>
  cause instanceof WebAPIPlatformError && SHUT_OUT.has(codeOf(cause));

/** Slack takes no such blocks here (yet): the same words may go without its newer ones. */
export const isTooRich = (cause: unknown): boolean =>
  ['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long'].includes(codeOf(cause));

/** What reads and changes nothing has no unknown fate: it simply did not come through. */
export function notRead(cause: unknown): NotDelivered {
  const failed = notDelivered(cause);
  return failed.fate === 'unknown' ? new NotDelivered('again', failed.message, failed.retryAfter) : failed;
}

function fateOf(code: string): NotDelivered['fate'] {
  if (UNSURE.has(code)) return 'unknown';
  return NEVER.has(code) ? 'never' : 'again';
}

/** Fetch wraps what the system said, sometimes twice. */
function systemCode(cause: unknown): string | null {
  for (let each = cause, depth = 0; each instanceof Error && depth < 5; each = each.cause, depth += 1) {
    if ('code' in each && typeof each.code === 'string' && /^E[A-Z_]+$/.test(each.code)) return each.code;
  }
  return null;
}
