/** Builds a stage: a real store and the clockwork, people who press and type, what they received, and time that passes. */
import type { Card } from '../../src/cards/card.ts';
import type { Form } from '../../src/cards/form.ts';
import * as time from '../../src/domain/time.ts';
import type { HandleDeps } from '../../src/flows/ask.ts';
import { composing, recomposing } from '../../src/flows/compose.ts';
import { handling } from '../../src/flows/handle.ts';
import { noticing } from '../../src/flows/notice.ts';
import { clockwork } from '../../src/main/clockwork.ts';
import type { Account, Address, Chat, Intent, Place, Reply } from '../../src/ports/chat.ts';
import type { Log } from '../../src/ports/deps.ts';
import { mover } from '../../src/scheduler/mover.ts';
import { alone } from '../../src/scheduler/tick.ts';
import type { PrismaClient } from '../../src/store/generated/client.ts';
import { createStore } from '../../src/store/store.ts';
import { seededIds, storeDeps } from './deps.ts';
import { type PlansOnly, planning } from './planning.ts';
import { labelled, labels, read } from './reading.ts';
import { hostRole, seed } from './rows.ts';
import { tempDatabase } from './store.ts';

const NY = 'America/New_York';
export const CHANNEL: Place = { platform: 'web', tenant: 'console', conversation: 'grace-channel' };

export type Post = { readonly to: string; readonly at: Date; card: Card };
/** The name of a console account, or an account of any platform. */
type Who = string | Account;
export type Values = Readonly<Record<string, string>>;

type Options = {
  /** Dana also coordinates unless told otherwise. */
  readonly coordinator?: boolean;
  readonly checkCode?: HandleDeps['checkCode'];
  readonly profile?: HandleDeps['profile'];
  readonly isHome?: HandleDeps['isHome'];
  readonly ways?: HandleDeps['ways'];
  /** Civil date and time in New York; Monday, June 1, 10:00 unless told otherwise. */
  readonly from?: readonly [time.CivilDate, time.CivilTime];
  /** Only rows of these kinds wake, and nothing is delivered: what is owed waits to be looked at. */
  readonly only?: readonly PlansOnly[];
};

export async function stage(options: Options = {}) {
  const db = await tempDatabase();
  const { client } = db;
  let now = time.instantOf(...(options.from ?? ['2026-06-01', '10:00']), NY);
  const clock = { now: () => now, wall: () => now };
  const noted = noting();
  const store = createStore({ ...storeDeps(db, clock), log: noted.log });
  await seed(client);
  // The host's own clockwork, digests and rounds, plays no part in most tests and would be all that most ticks do.
  if (options.only === undefined) await client.host.deleteMany();
  if (options.coordinator !== false) await coordinates(client);
  const { web, posts } = collecting(() => now);
  const deps = { store, clock, newId: seededIds('flows'), log: noted.log };
  const notify = noticing({ ...deps, awake: () => undefined });
  const handle = handling({
    ...deps,
    awake: () => undefined,
    ...(options.checkCode && { checkCode: options.checkCode }),
    ...(options.profile && { profile: options.profile }),
    ...(options.isHome && { isHome: options.isHome }),
    ...(options.ways && { ways: options.ways }),
  });
  const whole = {
    tick: clockwork({ ...deps, chance: () => 0.5, chats: { web } }),
    next: () => store.system.agenda.next(),
  };
  const moving = options.only === undefined ? whole : planning(client, deps, options.only);
  const set = async (to: Date): Promise<void> => {
    now = to;
  };
  const move = mover({ now: clock.now, wall: clock.wall, set, ...moving, alone: alone(), log: noted.log });
  return {
    client,
    store,
    deps,
    ...noted,
    now: () => now,
    notify,
    handle,
    close: () => store.close(),
    until: (date: time.CivilDate, at: time.CivilTime = '12:00') => move(time.instantOf(date, at, NY)),
    ...acting(handle),
    ...hearing(posts),
    ...wording(client, deps),
    ...finding(client, () => now),
  };
}

export type Stage = Awaited<ReturnType<typeof stage>>;

/** What was logged, as text; `troubles`: what should not have been. */
function noting() {
  const logged: string[] = [];
  const troubles: string[] = [];
  const log: Log = {
    info: (event, facts) => void logged.push(`${event} ${JSON.stringify(facts)}`),
    warn: (event, facts) => void troubles.push(`${event} ${JSON.stringify(facts)}`),
    error: (event, cause, facts) => void troubles.push(`${event} ${cause} ${JSON.stringify(facts)}`),
  };
  return { log, troubles, logged: () => [...logged, ...troubles] };
}

async function coordinates(client: PrismaClient): Promise<void> {
  await client.hostRole.create({ data: hostRole({ id: 'dana-coordinates', personId: 'dana', role: 'coordinator' }) });
}

/** A console that keeps every message by its marker. */
function collecting(now: () => Date) {
  const posts = new Map<string, Post>();
  const web: Chat = {
    post: async (to, card, marker) => {
      posts.set(marker, { to: nameOf(to), at: now(), card });
      return marker;
    },
    update: async (_to, remote, card) => {
      const post = posts.get(remote);
      if (post !== undefined) post.card = card;
    },
    find: async (_to, marker) => (posts.has(marker) ? marker : null),
  };
  return { web, posts };
}

function nameOf(to: Address): string {
  return 'account' in to ? to.account.user : to.place.conversation;
}

/** What people do. Every intent has an id of its own unless one is given. */
function acting(handle: (intent: Intent) => Promise<Reply>) {
  let intents = 0;
  const base = (who: Who, at: Place | null, id?: string) => {
    intents += 1;
    const from = typeof who === 'string' ? ({ platform: 'web', tenant: 'console', user: who } as const) : who;
    return { id: id ?? `i${intents}`, from, at } as const;
  };
  const press = (user: Who, action: string, values: Values = {}, at: Place | null = null, id?: string) =>
    handle({ ...base(user, at, id), kind: 'pressed', action, values });
  return {
    press,
    type: (user: Who, words: string, at: Place | null = null) => handle({ ...base(user, at), kind: 'typed', words }),
    /** Presses the button with this label on a card. */
    tap: (user: Who, card: Card, label: string, at: Place | null = null) => {
      const { action, values } = labelled(card, label);
      return press(user, action, values, at);
    },
    /** Sends a form as somebody filled it in. */
    send: (user: Who, filled: Form, values: Values, at: Place | null = null) =>
      press(user, filled.action, { ...filled.hidden, ...values }, at),
  };
}

/** What was delivered. */
function hearing(posts: ReadonlyMap<string, Post>) {
  const to = (name: string): readonly Post[] => [...posts.values()].filter(post => post.to === name);
  const newest = (found: readonly Post[], name: string): Card => {
    const post = found.at(-1);
    if (post === undefined) throw new Error(`${name} received no such thing`);
    return post.card;
  };
  return {
    posts: () => [...posts.values()],
    /** All that somebody received, newest last; each as all it says. */
    received: (name: string) => to(name).map(post => read(post.card)),
    latest: (name: string): Card => newest(to(name), name),
    /** The newest card somebody holds with this button. */
    holding: (name: string, label: string): Card =>
      newest(
        to(name).filter(post => labels(post.card).includes(label)),
        name,
      ),
  };
}

/** The words of what is owed, without delivering it; `to` is a person or a place. */
function wording(client: PrismaClient, deps: Parameters<typeof composing>[0]) {
  const parcel = async (kind: string, to: string) => {
    const rows = await client.delivery.findMany({ where: { kind }, orderBy: { createdAt: 'desc' } });
    const row = rows.find(each => each.personId === to || each.placeId === to);
    if (row === undefined) throw new Error(`${kind} is not owed to ${to}`);
    const recipient = row.personId === null ? { place: to } : { person: to };
    return { delivery: row.id, kind, subject: row.subjectId, stage: row.stage, to: recipient };
  };
  return {
    /** Null where it is moot. */
    words: async (kind: string, to: string): Promise<Card | null> =>
      (await composing(deps)([await parcel(kind, to)]))?.card ?? null,
    /** What the card that somebody holds says now. */
    held: async (kind: string, to: string): Promise<Card> => {
      const owed = await parcel(kind, to);
      return recomposing(deps)({ id: 'post', to: owed.to, owed: [owed] });
    },
  };
}

function finding(client: PrismaClient, now: () => Date) {
  return {
    contact: (id: string) => client.contact.findUniqueOrThrow({ where: { id } }),
    partnership: (id: string) => client.partnership.findUniqueOrThrow({ where: { id } }),
    contactOf: (person: string, partnershipId: string) =>
      client.contact.findFirstOrThrow({ where: { partnershipId, person: { name: person } } }),
    /** A console account for somebody who was written down in chat. */
    account: async (name: string, user: string) => {
      const person = await client.person.findFirstOrThrow({ where: { name } });
      const row = { id: `${user}-web`, platform: 'web', tenant: 'console', user, personId: person.id } as const;
      await client.account.create({ data: { ...row, createdAt: now() } });
    },
  };
}
