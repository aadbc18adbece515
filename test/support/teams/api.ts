/** Owns what the fake Teams answers: keys, tokens, and the connector's calls with Teams' own refusals. */
import type { Answer, Incoming } from '../slack/server.ts';
import { hand } from './signing.ts';
import { chatWith, conversationBy, type Json, personBy, type World } from './world.ts';

const TOKEN = 'stand-in-token';
const MOST_BYTES = 80_000;

export const answer = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status,
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json', ...headers },
});

export const refusal = (status: number, code: string, message = code): Answer =>
  answer(status, { error: { code, message } });

/** `own`: the address of its keys and tokens. */
export function route(world: World, own: string, incoming: Incoming): Answer {
  const { method, url } = incoming;
  const path = url.pathname.replace(new URL(own).pathname, '');
  if (path === '/.well-known/openidconfiguration') {
    return answer(200, { issuer: 'https://api.botframework.com', jwks_uri: `${own}/keys` });
  }
  if (path === '/keys') return answer(200, { keys: [{ ...hand().jwk, endorsements: world.endorsements }] });
  if (path === '/token') {
    world.tokens += 1;
    return world.isGenerous ? answer(200, { access_token: TOKEN, expires_in: 3_600 }) : answer(401, {});
  }
  if (!path.startsWith('/v3/')) return answer(404, {});
  if (incoming.headers.authorization !== `Bearer ${TOKEN}`) return refusal(401, 'Unauthorized');
  const body: Json = incoming.body === '' ? {} : JSON.parse(incoming.body);
  world.calls.push({ method, path: decodeURIComponent(path), body });
  return connector(world, method, path.split('/').slice(2).map(decodeURIComponent), body, url.searchParams);
}

/** `conversations / id / activities / id` and its like. */
function connector(
  world: World,
  method: string,
  [, conversation = '', what = '', which = '']: readonly string[],
  body: Json,
  query: URLSearchParams,
): Answer {
  if (conversation === '') return created(world, body);
  const found = conversationBy(world, conversation);
  if (found === undefined) return refusal(404, 'ConversationNotFound');
  if (what === 'activities') {
    if (Buffer.byteLength(JSON.stringify(body)) > MOST_BYTES) return refusal(413, 'MessageSizeTooBig');
    const isBlocked = found.kind === 'personal' && [...found.members].some(each => !each.hasBot);
    if (isBlocked) return refusal(403, 'BotNotInConversationRoster');
    return method === 'PUT' ? updated(found, which, body) : sent(found, body);
  }
  const members = [...found.members].map(asMember);
  if (what === 'members') {
    const one = members.find(each => each.id === which || each.aadObjectId === which);
    return one === undefined ? refusal(404, 'MemberNotFoundInConversation') : answer(200, one);
  }
  const from = Number(query.get('continuationToken') ?? 0);
  const page = members.slice(from, from + 2);
  const rest = from + 2 < members.length ? { continuationToken: String(from + 2) } : {};
  return answer(200, { members: page, ...rest });
}

function created(world: World, body: Json): Answer {
  const [member] = (body.members ?? []) as readonly { readonly id: string }[];
  const person = personBy(world, member?.id ?? '');
  if (person === undefined) return refusal(404, 'UserNotFound');
  if (!person.hasBot) return refusal(403, 'BotNotInConversationRoster');
  return answer(201, { id: chatWith(world, person).id });
}

type Found = NonNullable<ReturnType<typeof conversationBy>>;

function sent(found: Found, activity: Json): Answer {
  const id = `${1_700_000_000_000 + found.messages.size}`;
  found.messages.set(id, { id, activity, history: [activity] });
  return answer(201, { id });
}

function updated(found: Found, id: string, activity: Json): Answer {
  const message = found.messages.get(id);
  if (message === undefined) return refusal(404, 'ActivityNotFoundInConversation');
  message.activity = activity;
  message.history.push(activity);
  return answer(200, { id });
}

function asMember(person: Found['members'] extends Set<infer Person> ? Person : never): Json {
  const { id, aad, name, email, tenant, isGuest } = person;
  const principal = isGuest ? `${email.replace('@', '_')}#EXT#@host.example` : email;
  const userRole = isGuest ? 'guest' : 'user';
  // A guest is an account of the tenant, and Teams may tell their home all the same.
  const tenantId = isGuest ? 'home-of-a-guest' : tenant;
  return { id, aadObjectId: aad, name, email, tenantId, userPrincipalName: principal, userRole };
}
