/** Owns bringing posted cards up to date: a subject they show has changed, or its words must go. */
import { type Id, NotDelivered, type Recompose } from '../ports/chat.ts';
import type { Log } from '../ports/deps.ts';
import type { System } from '../ports/store/system.ts';
import * as gates from './gates.ts';
import { inLanes } from './lanes.ts';
import type { Moment } from './moment.ts';
import { earliest } from './outcome.ts';
import { type Chats, chatFor, keyOf, parcelsOf } from './parcels.ts';
import { backOff } from './poster.ts';

type RefresherDeps = {
  readonly outbox: Pick<System['outbox'], 'changed' | 'refreshed' | 'pass' | 'hold'>;
  readonly chats: Chats;
  readonly recompose: Recompose;
  readonly random: () => number;
  readonly newRef: () => string;
  readonly log: Log;
};

type Changed = Awaited<ReturnType<System['outbox']['changed']>>[number];
/** Real time; lost with the process, which then simply tries at once. */
type Wait = { readonly until: number; readonly tried: number };

const BATCH = 100;
const AT_ONCE = 4;
const MOST_TRIES = 8;

/** How many Posts were brought up to date; `waits`: when (real time) one may be that a platform's limit held up. */
export type Refreshed = { readonly refreshed: number; readonly waits: Date | null };

/** `refresh(moment)`: brings changed Posts up to date, each once. The latest change wins. */
export function refresher(deps: RefresherDeps): (moment: Moment) => Promise<Refreshed> {
  const waits = new Map<Id, Wait>();
  return async moment => {
    let refreshed = 0;
    const held: Date[] = [];
    const wall = moment.wall();
    const changed = await deps.outbox.changed(wall, BATCH + waits.size);
    const posts = changed.filter(post => (waits.get(post.id)?.until ?? 0) <= wall.getTime());
    await inLanes(
      posts,
      post => keyOf(post.to),
      AT_ONCE,
      async post => {
        if (moment.stopping()) return;
        const opens = await gates.passWidest(deps, post.address, moment.wall());
        if (opens !== null) held.push(opens);
        else if (await bringUpToDate(deps, post, waits, moment)) refreshed += 1;
      },
    );
    return { refreshed, waits: earliest(held) };
  };
}

async function bringUpToDate(deps: RefresherDeps, post: Changed, waits: Map<Id, Wait>, moment: Moment) {
  try {
    const card = await deps.recompose({ id: post.id, to: post.to, owed: parcelsOf(post.to, post.owed) });
    await chatFor(deps.chats, post.address)?.update(post.address, post.remote, card);
  } catch (cause) {
    const tried = (waits.get(post.id)?.tried ?? 0) + (askedOf(cause) === null ? 1 : 0);
    if (!isOver(cause, tried)) {
      if (cause instanceof NotDelivered) await gates.hold(deps, post.address, cause, moment.wall());
      else report(deps, cause, post);
      const wait = askedOf(cause) ?? backOff(tried, deps.random());
      waits.set(post.id, { tried, until: moment.wall().getTime() + wait });
      return false;
    }
    report(deps, cause, post);
  }
  waits.delete(post.id);
  // Compared with what was read: a change that came while the card was on its way brings it up once more.
  await deps.outbox.refreshed(post.id, post.changedAt);
  return true;
}

// A card that cannot be reached any more stays as it is; people meet a fresh one when they press its buttons.
const isOver = (cause: unknown, tried: number): boolean =>
  tried >= MOST_TRIES || (cause instanceof NotDelivered && cause.fate === 'never');

// Waiting as long as a platform asks is no try.
const askedOf = (cause: unknown): number | null => (cause instanceof NotDelivered ? cause.retryAfter : null);

const report = (deps: RefresherDeps, cause: unknown, post: Changed): void =>
  deps.log.error('card not brought up to date', cause, { ref: deps.newRef(), post: post.id });
