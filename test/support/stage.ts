/** Builds a stage for partnerships: a real store and the whole clockwork, people who press and type, and what they received. */

import { type Button, buttonsOf, type Card } from '../../src/cards/card.ts';
import { bare } from '../../src/cards/text.ts';
import * as time from '../../src/domain/time.ts';
import type { HandleDeps } from '../../src/flows/ask.ts';
import { handling } from '../../src/flows/handle.ts';
import { createLogger } from '../../src/logger.ts';
import { clockwork } from '../../src/main/clockwork.ts';
import type { Address, Chat, Intent, Place, Reply } from '../../src/ports/chat.ts';
import type { Log } from '../../src/ports/deps.ts';
import { mover } from '../../src/scheduler/mover.ts';
import { alone } from '../../src/scheduler/tick.ts';
import { createStore } from '../../src/store/store.ts';
import { seededIds, storeDeps } from './deps.ts';
import { hostRole, seed } from './rows.ts';
import { tempDatabase } from './store.ts';

const NY = 'America/New_York';
export const CHANNEL: Place = { platform: 'web', tenant: 'console', conversation: 'grace-channel' };

export type Post = { readonly to: string; readonly at: Date; card: Card };

/** Monday, June 1, 10:00 in New York. Dana also coordinates unless told otherwise. */
export async function stage(
  options: { readonly coordinator?: boolean; readonly checkCode?: HandleDeps['checkCode'] } = {},
) {
  const db = await tempDatabase();
  let now = time.instantOf('2026-06-01', '10:00', NY);
  const clock = { now: () => now, wall: () => now };
  const newId = seededIds('partnership flows');
  const troubles: string[] = [];
  const trouble = (what: string): void => void (/day\.mine|compose_failed/.test(what) || troubles.push(what));
  const silent = createLogger('silent');
  const log: Log = {
    ...silent,
    warn: (event, facts) => trouble(`${event} ${JSON.stringify(facts)}`),
    error: (event, cause, facts) => trouble(`${event} ${cause} ${JSON.stringify(facts)}`),
  };
  const store = createStore(storeDeps(db, clock));
  await seed(db.client);
  // The host's own clockwork, digests and rounds, plays no part here and would be all that most ticks do.
  await db.client.host.deleteMany();
  if (options.coordinator !== false) {
    await db.client.hostRole.create({
      data: hostRole({ id: 'dana-coordinates', personId: 'dana', role: 'coordinator' }),
    });
  }
  const posts = new Map<string, Post>();
  const web: Chat = {
    post: async (to, card, marker) => {
      posts.set(marker, { to: nameOf(to), at: now, card });
      return marker;
    },
    update: async (_to, remote, card) => {
      const post = posts.get(remote);
      if (post !== undefined) post.card = card;
    },
    find: async (_to, marker) => (posts.has(marker) ? marker : null),
  };
  const checkCode = options.checkCode === undefined ? {} : { checkCode: options.checkCode };
  const handle = handling({ store, clock, newId, log, awake: () => undefined, ...checkCode });
  const tick = clockwork({ store, clock, newId, chance: () => 0.5, log, chats: { web } });
  const move = mover({
    now: clock.now,
    wall: clock.wall,
    set: async to => {
      now = to;
    },
    next: () => store.system.agenda.next(),
    tick,
    alone: alone(),
    log,
  });
  let intents = 0;

  function says(
    user: string,
    what: { action: string; values: Readonly<Record<string, string>> } | string,
    at: Place | null,
    id?: string,
  ) {
    intents += 1;
    const base = { id: id ?? `i${intents}`, from: { platform: 'web', tenant: 'console', user }, at } as const;
    const intent: Intent =
      typeof what === 'string' ? { ...base, kind: 'typed', words: what } : { ...base, kind: 'pressed', ...what };
    return handle(intent);
  }

  return {
    client: db.client,
    store,
    troubles,
    posts: () => [...posts.values()],
    now: () => now,
    close: () => store.close(),
    press: (
      user: string,
      action: string,
      values: Readonly<Record<string, string>> = {},
      at: Place | null = null,
      id?: string,
    ) => says(user, { action, values }, at, id),
    type: (user: string, words: string, at: Place | null = null) => says(user, words, at),
    /** Presses the button with this label on a card. */
    tap: (user: string, card: Card, label: string, at: Place | null = null) => {
      const found = labelled(card, label);
      return says(user, { action: found.action, values: found.values }, at);
    },
    until: (date: string, at: string) => move(time.instantOf(date, at, NY)),
    /** What somebody received, newest last; each as all it says. */
    received: (to: string) => [...posts.values()].filter(post => post.to === to).map(post => read(post.card)),
    latest: (to: string): Card => {
      const post = [...posts.values()].filter(each => each.to === to).at(-1);
      if (post === undefined) throw new Error(`${to} received nothing`);
      return post.card;
    },
    contact: (id: string) => db.client.contact.findUniqueOrThrow({ where: { id } }),
    partnership: (id: string) => db.client.partnership.findUniqueOrThrow({ where: { id } }),
    contactOf: (person: string, partnershipId: string) =>
      db.client.contact.findFirstOrThrow({ where: { partnershipId, person: { name: person } } }),
    /** A console account for somebody who was written down in chat. */
    account: async (name: string, user: string) => {
      const person = await db.client.person.findFirstOrThrow({ where: { name } });
      const row = { id: `${user}-web`, platform: 'web', tenant: 'console', user, personId: person.id } as const;
      await db.client.account.create({ data: { ...row, createdAt: now } });
    },
  };
}

export type Stage = Awaited<ReturnType<typeof stage>>;

function nameOf(to: Address): string {
  return 'account' in to ? to.account.user : to.place.conversation;
}

/** Grace Pantry's neighbour, filled in as a coordinator would. */
export const OAK = {
  nonce: 'OAK',
  partner: 'Oak School',
  person: 'Luz Marín, luz@oak.example',
  checkIn: 'first Tuesday monthly 10:00',
  promise: '200 leaflets in Spanish by Friday',
};

export function told(reply: Reply): Card {
  if (!('tell' in reply) || reply.tell === undefined) throw new Error(`no card: ${JSON.stringify(reply)}`);
  return reply.tell;
}

export function form(reply: Reply) {
  if (!('ask' in reply) || reply.ask === undefined) throw new Error(`no form: ${JSON.stringify(reply)}`);
  return reply.ask;
}

export function fixed(reply: Reply): Readonly<Record<string, string>> {
  if (!('fix' in reply) || reply.fix === undefined) throw new Error(`nothing to fix: ${JSON.stringify(reply)}`);
  return reply.fix;
}

export function labelled(card: Card, label: string): Button {
  const found = buttonsOf(card).find(each => each.label === label);
  if (found === undefined) throw new Error(`no button ${label} among ${labels(card).join(' | ')}`);
  return found;
}

export function labels(card: Card): readonly string[] {
  return buttonsOf(card).map(each => each.label);
}

/** All that a card says, without markup and buttons. */
export function read(card: Card): string {
  return card.blocks
    .map(block => {
      switch (block.kind) {
        case 'text':
        case 'note':
          return bare(block.text);
        case 'heading':
          return block.text;
        case 'quote':
          return `“${block.text}” ${block.by}`;
        case 'facts':
          return block.facts.map(fact => `${fact.label}: ${bare(fact.value)}`).join('\n');
        case 'list':
          return block.items.map(bare).join('\n');
        default:
          return '';
      }
    })
    .filter(line => line !== '')
    .join('\n');
}
