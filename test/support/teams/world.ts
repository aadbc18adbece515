/** Owns what the fake Teams knows: people, conversations, what stands in them, and what it was asked. */

export type Json = { readonly [name: string]: unknown };

export type Person = {
  readonly id: string;
  readonly aad: string;
  readonly tenant: string;
  readonly name: string;
  readonly email: string;
  readonly isGuest: boolean;
  /** Whether the bot may write to them. */
  hasBot: boolean;
};

export type Message = { readonly id: string; activity: Json; readonly history: Json[] };

export type Conversation = {
  readonly id: string;
  readonly kind: 'personal' | 'channel' | 'groupChat';
  readonly tenant: string;
  readonly members: Set<Person>;
  readonly messages: Map<string, Message>;
};

export type Call = { readonly method: string; readonly path: string; readonly body: Json };

export type World = {
  readonly people: Map<string, Person>;
  readonly conversations: Map<string, Conversation>;
  readonly calls: Call[];
  tokens: number;
  /** Whether it hands out tokens. */
  isGenerous: boolean;
  endorsements: readonly string[];
};

export function newWorld(): World {
  return {
    people: new Map(),
    conversations: new Map(),
    calls: [],
    tokens: 0,
    isGenerous: true,
    endorsements: ['msteams'],
  };
}

export function personBy(world: World, id: string): Person | undefined {
  return [...world.people.values()].find(each => each.id === id || each.aad === id);
}

/** The chat between somebody and the bot: the same one, however often it is asked for. */
export function chatWith(world: World, person: Person): Conversation {
  const id = `a:${person.aad}`;
  const known = world.conversations.get(id);
  if (known !== undefined) return known;
  return conversation(world, { id, kind: 'personal', tenant: person.tenant }, [person]);
}

export function conversation(
  world: World,
  about: Pick<Conversation, 'id' | 'kind' | 'tenant'>,
  members: readonly Person[],
): Conversation {
  const made: Conversation = { ...about, members: new Set(members), messages: new Map() };
  world.conversations.set(about.id, made);
  return made;
}

/** A thread is written to under its channel's id and its own. */
export function conversationBy(world: World, id: string): Conversation | undefined {
  return world.conversations.get(id.split(';')[0] ?? '');
}
