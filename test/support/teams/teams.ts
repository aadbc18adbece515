/** Owns the fake Teams as a whole: its server, its people and places, its faults, and the activities it sends to the bot. */
import { randomUUID } from 'node:crypto';
import { type Answer, createSockets, type Incoming, type Outcome } from '../slack/server.ts';
import { problemsOf } from './adaptivecard.ts';
import { route } from './api.ts';
import { type Claims, claimsFor, token } from './signing.ts';
import { type Conversation, chatWith, conversation, type Json, newWorld, type Person } from './world.ts';

/** lost: done all the same, and the answer never came. */
export type Fault = Answer | 'silent' | 'broken' | { readonly lost: Answer | 'broken' };

export type FakeTeams = ReturnType<typeof createFakeTeams>;

export const APP_ID = '00000000-0000-4000-8000-00000000007d';
export const TENANT = '00000000-0000-4000-8000-000000000001';
export const BOT = `28:${APP_ID}`;

/** What becomes of a call by chance, a post's where it puts something new into a conversation; undefined: nothing goes wrong. */
export type Weather = (isPost: boolean) => Promise<Fault | undefined>;

export function createFakeTeams(weather: Weather = async () => undefined) {
  const world = newWorld();
  const faults: Fault[] = [];
  let bot = '';
  // Microsoft's library remembers keys by their address for as long as the process lives: whoever had this port before is not us.
  const own = `/${randomUUID()}`;
  const url = () => `${sockets.url()}${own}`;
  const sockets = createSockets(async (incoming): Promise<Outcome> => {
    const isCall = incoming.url.pathname.startsWith('/v3/');
    const fault = isCall ? (faults.shift() ?? (await weather(isNew(incoming)))) : undefined;
    if (fault === undefined) return route(world, url(), incoming);
    if (typeof fault === 'object' && 'lost' in fault) {
      route(world, url(), incoming);
      return fault.lost;
    }
    world.calls.push({ method: incoming.method, path: decodeURIComponent(incoming.url.pathname), body: {} });
    return fault;
  });
  const service = () => `${sockets.url()}/`;
  const send = async (activity: unknown, authorization: string | null) => {
    const answer = await fetch(new URL('/api/messages', bot), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization === null ? {} : { authorization }) },
      body: typeof activity === 'string' ? activity : JSON.stringify(activity),
    });
    const text = await answer.text();
    return { status: answer.status, text, body: text.startsWith('{') ? (JSON.parse(text) as Json) : null };
  };
  const bearer = (
    over: Claims = {},
    ...how: Parameters<typeof token> extends [unknown, ...infer Rest] ? Rest : never
  ) => `Bearer ${token({ ...claimsFor(APP_ID, service(), new Date()), ...over }, ...how)}`;
  return {
    world,
    service,
    url,
    start: sockets.start,
    stop: sockets.stop,
    quiet: sockets.quiet,
    meets: (url: string) => {
      bot = url;
    },
    /** The next calls to the connector go wrong like this, in order. */
    fails: (...some: Fault[]) => void faults.push(...some),
    bearer,
    /** As Teams sends it, signed. */
    sends: (activity: Json) => send(activity, bearer()),
    /** As anybody could send it. */
    posts: send,
    person: (about: Partial<Person> & Pick<Person, 'aad' | 'name'>): Person => {
      const { aad, name } = about;
      const email = `${name.split(' ')[0]?.toLowerCase()}@mercy.example`;
      const person = { id: `29:${aad}`, tenant: TENANT, email, isGuest: false, hasBot: true, ...about };
      world.people.set(person.id, person);
      return person;
    },
    chat: (person: Person): Conversation => chatWith(world, person),
    place: (id: string, kind: 'channel' | 'groupChat', members: readonly Person[]): Conversation =>
      conversation(world, { id, kind, tenant: TENANT }, members),
    /** The cards in a conversation as they stand, and what would be wrong with any that ever stood there. */
    cards: ({ messages }: Conversation): readonly Json[] => [...messages.values()].map(each => cardIn(each.activity)),
    problems: (): readonly string[] =>
      [...world.conversations.values()]
        .flatMap(each => [...each.messages.values()])
        .flatMap(each => each.history)
        .flatMap(activity => [...problemsOf(cardIn(activity)), ...('text' in activity ? ['text beside a card'] : [])]),
  };
}

const isNew = ({ method, url }: Incoming): boolean => method === 'POST' && url.pathname.includes('/activities');

function cardIn(activity: Json): Json {
  const [attachment] = (activity.attachments ?? []) as readonly { readonly content: Json }[];
  return attachment?.content ?? {};
}
