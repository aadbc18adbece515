/**
 * Owns the first look at a request, before Microsoft's adapter: only what claims to come from Teams for this bot gets on.
 * The adapter goes by issuers that it takes from unverified tokens, remembers each, and there checks neither audience nor
 * service address (teams.md §2); here everything but Teams' own issuer ends.
 */
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { isRecord } from './carried.ts';
import { text } from './payload.ts';

const ISSUER = 'https://api.botframework.com';
/** Characters; real ones have about a thousand. */
const LONGEST = 8_000;

/** A claim only: the adapter verifies the signature. */
export function claimsToBeTeams(authorization: string | undefined, appId: string): boolean {
  const [bearer = '', token = ''] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '') ?? [];
  if (token === '' || bearer.length > LONGEST) return false;
  const { header, claims } = unverified(token);
  return (
    text(header, 'alg') === 'RS256' &&
    text(header, 'kid') !== '' &&
    text(claims, 'iss') === ISSUER &&
    text(claims, 'aud') === appId &&
    serviceOf(claims) !== ''
  );
}

/** What must hold of a verified token: said again here, since the adapter asks it of some of its paths only. */
export function isOfTeams(claims: readonly { readonly type: string; readonly value: unknown }[]): boolean {
  const said = Object.fromEntries(claims.map(({ type, value }) => [type, value]));
  return text(said, 'iss') === ISSUER && serviceOf(said) !== '';
}

const serviceOf = (claims: unknown): string => text(claims, 'serviceurl');

/** Why the adapter must not see this activity; null where it may. It rejects some outside its own catch, and trusts others. */
export function flawOf(activity: unknown): string | null {
  if (!isRecord(activity)) return 'no_activity';
  if (text(activity, 'type') === '') return 'no_type';
  if (text(activity, 'channelId') !== 'msteams') return 'not_teams';
  if (!/^https?:\/\//.test(text(activity, 'serviceUrl'))) return 'no_service';
  if (text(activity, 'conversation', 'id') === '' || text(activity, 'from', 'id') === '') return 'no_sender';
  if (text(activity, 'recipient', 'id') === '') return 'no_recipient';
  const times = ['timestamp', 'localTimestamp', 'expiration'].map(name => activity[name]);
  if (times.some(each => each !== undefined && (typeof each !== 'string' || Number.isNaN(Date.parse(each))))) {
    return 'no_time';
  }
  return null;
}

function unverified(token: string): { readonly header?: unknown; readonly claims?: unknown } {
  try {
    return { header: decodeProtectedHeader(token), claims: decodeJwt(token) };
  } catch {
    return {};
  }
}
