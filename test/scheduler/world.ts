/** Owns a small world to tick in: clocks moved by hand, platforms that do as they are told, words without meaning. */
import { type Card, card } from '../../src/cards/card.ts';
import { type Chat, type Compose, NotDelivered, type Parcel, type PlatformName } from '../../src/ports/chat.ts';
import type { Log } from '../../src/ports/deps.ts';
import type { DispatcherDeps } from '../../src/scheduler/dispatcher.ts';
import type { Moment } from '../../src/scheduler/moment.ts';
import { nothing, type Outcome } from '../../src/scheduler/outcome.ts';
import { listener } from '../domain/manners-listeners.ts';
import { type FakeOutbox, fakeOutbox } from './outbox.ts';

/** What a platform does with the next call; undefined: it takes it. */
export type Answer = NotDelivered | Error | undefined;

export type FakeChat = {
  readonly chat: Chat;
  readonly posted: { readonly user: string; readonly says: string; readonly marker: string }[];
  readonly updated: { readonly remote: string; readonly says: string }[];
  readonly looked: string[];
  /** Asked before each call; the call is made when it answers undefined. */
  onPost: (user: string) => Answer;
  onUpdate: () => Answer;
  found: string | null | 'cannot' | NotDelivered;
};

export function fakeChat(): FakeChat {
  const fake: FakeChat = {
    posted: [],
    updated: [],
    looked: [],
    onPost: () => undefined,
    onUpdate: () => undefined,
    found: null,
    chat: {
      post: async (to, shown, marker) => {
        const user = 'account' in to ? to.account.user : to.place.conversation;
        const answer = fake.onPost(user);
        if (answer !== undefined) throw answer;
        fake.posted.push({ user, says: shown.summary, marker });
        return `remote-${marker}`;
      },
      update: async (_to, remote, shown) => {
        const answer = fake.onUpdate();
        if (answer !== undefined) throw answer;
        fake.updated.push({ remote, says: shown.summary });
      },
      find: async (_to, marker) => {
        fake.looked.push(marker);
        if (fake.found instanceof NotDelivered) throw fake.found;
        return fake.found;
      },
    },
  };
  return fake;
}

export const says = (owed: readonly Parcel[]): Card => card('en', owed.map(parcel => parcel.delivery).join(' '));

/** What became of everything, by what a test names; nothing became of the rest. */
export const came = (over: Partial<Outcome> = {}): Outcome => ({ ...nothing, ...over });

/** What the database throws while it is gone. */
export class Gone extends Error {}

export type World = FakeOutbox & {
  now: Date;
  wall: Date;
  readonly moment: () => Moment;
  readonly web: FakeChat;
  readonly slack: FakeChat;
  readonly deps: DispatcherDeps;
  compose: Compose;
  readonly log: Log;
  /** Event names with their level, in order. */
  readonly logged: string[];
  readonly clocksStarted: string[];
  readonly toldUnreached: string[];
  readonly states: () => Readonly<Record<string, string>>;
};

/** Wednesday, June 3, 2026, ten in the morning in New York; `rosa` is on web and Slack, `reed` on web only. */
export function world(): World {
  const fake = fakeOutbox();
  const chats = { web: fakeChat(), slack: fakeChat() };
  const logged: string[] = [];
  const log: Log = {
    info: event => void logged.push(`info ${event}`),
    warn: event => void logged.push(`warn ${event}`),
    error: event => void logged.push(`error ${event}`),
  };
  for (const [person, ...platforms] of [
    ['rosa', 'web', 'slack'],
    ['reed', 'web'],
  ] as const)
    settle(fake, person, platforms);
  const clocksStarted: string[] = [];
  const toldUnreached: string[] = [];
  const made: World = {
    ...fake,
    ...chats,
    now: new Date('2026-06-03T14:00:00Z'),
    wall: new Date('2026-11-01T00:00:00Z'),
    moment: () => ({ now: made.now, wall: () => made.wall, stopping: () => false }),
    compose: async owed => ({ card: says(owed), said: owed.map(parcel => parcel.delivery), moot: [] }),
    log,
    logged,
    clocksStarted,
    toldUnreached,
    states: () => Object.fromEntries([...fake.rows.values()].map(row => [row.id, row.state])),
    deps: {
      outbox: fake.outbox,
      chats: { web: chats.web.chat, slack: chats.slack.chat },
      directories: {},
      compose: owed => made.compose(owed),
      isOutage: cause => cause instanceof Gone,
      delivered: async row => void clocksStarted.push(row.id),
      unreached: async (_to, ids) => void toldUnreached.push(...ids),
      random: () => 0.5,
      newRef: () => 'REF',
      log,
    },
  };
  return made;
}

function settle(fake: FakeOutbox, person: string, platforms: readonly PlatformName[]): void {
  const addresses = platforms.map(platform => ({
    platform,
    tenant: 'home',
    user: `${person}@${platform}`,
    reachable: true,
  }));
  fake.people.set(person, {
    listener: listener({ person }),
    reachable: { kind: 'person', channel: 'web', consent: 'here', isHost: false, addresses },
  });
}
