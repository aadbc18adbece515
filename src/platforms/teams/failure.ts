/** Owns what a failed call to Teams means for a Post: surely not sent, never at this address, or nobody knows (teams.md §3). */
import { NotDelivered } from '../../ports/chat.ts';
import { TokenFailed } from './login.ts';
import { at, either, text } from './payload.ts';
import { systemCode } from './system.ts';

/** The connection was never made, so nothing can have arrived. */
const NOT_CONNECTED: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/** What Teams says is wrong with the address itself, under whatever status. */
const NEVER: ReadonlySet<string> = new Set([
  'ConversationBlockedByUser',
  'MessageWritesBlocked',
  'BotNotInConversationRoster',
  'BotDisabledByAdmin',
  'NotEnoughPermissions',
]);

/** Nothing can be posted under a conversation that is gone; whoever keeps its id can let it go. */
export const GONE = 'ConversationNotFound';
const MOVED: ReadonlySet<string> = new Set([GONE, 'ActivityNotFoundInConversation']);

/** The same failure as the dispatcher understands it. Anything that is none of Teams' is thrown on as it is. */
export function notDelivered(cause: unknown): NotDelivered {
  if (cause instanceof NotDelivered) return cause;
  if (cause instanceof TokenFailed) return new NotDelivered('again', `token_${cause.message}`);
  const status = at(cause, 'statusCode');
  const code = codeOf(cause);
  if (typeof status === 'number') return new NotDelivered(fateOf(status, code), code, waitOf(cause, status));
  const system = systemCode(cause);
  if (system !== null) return new NotDelivered(NOT_CONNECTED.has(system) ? 'again' : 'unknown', system);
  if (cause instanceof Error && ['AbortError', 'RestError'].includes(cause.name))
    return new NotDelivered('unknown', 'no_answer');
  throw cause;
}

/** What reads and changes nothing has no unknown fate: it simply did not come through. */
export function notRead(cause: unknown): NotDelivered {
  const failed = notDelivered(cause);
  return failed.fate === 'unknown' ? new NotDelivered('again', failed.message, failed.retryAfter) : failed;
}

function fateOf(status: number, code: string): NotDelivered['fate'] {
  if (NEVER.has(code) || MOVED.has(code)) return 'never';
  // Delivered messages have been answered with a 5xx, and with a yes that could not be read: nobody can say.
  if (status >= 500 || status < 400) return 'unknown';
  return [403, 404, 413].includes(status) ? 'never' : 'again';
}

/**
 * Teams' own code. Blocked writes come as a number, as JSON inside a sentence, or not at all; other sentences may quote
 * people and are not looked at.
 */
export function codeOf(cause: unknown): string {
  const status = at(cause, 'statusCode');
  const detail = at(cause, 'details');
  const said = either(text(detail, 'error', 'code'), text(detail, 'code'), text(cause, 'code'));
  const sentence = either(text(detail, 'error', 'message'), text(detail, 'message'));
  if (/"errorCode"\s*:\s*209\b|MessageWritesBlocked/.test(`${sentence}${said}`)) return 'MessageWritesBlocked';
  const named = [...NEVER, ...MOVED].find(code => said === code || sentence.includes(code));
  if (named !== undefined) return named;
  // The client's own word for an answer that it could not read says nothing of Teams.
  const isTheirs = said !== 'PARSE_ERROR' && said !== 'REQUEST_SEND_ERROR';
  return isTheirs && /^[A-Za-z][\w.]{2,60}$/.test(said) ? said : `http_${typeof status === 'number' ? status : 'none'}`;
}

/** Milliseconds Teams asked us to wait; seconds or a date in its header. */
function waitOf(cause: unknown, status: number): number | null {
  if (status !== 429 && status !== 412 && status !== 503) return null;
  const headers = at(cause, 'response', 'headers');
  const get = typeof headers === 'object' && headers !== null && 'get' in headers ? headers.get : undefined;
  const said: unknown = typeof get === 'function' ? get.call(headers, 'retry-after') : undefined;
  return typeof said === 'string' && /^\d+(\.\d+)?$/.test(said) ? Math.ceil(Number(said) * 1_000) : null;
}
