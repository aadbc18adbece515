/** Owns bringing posted cards up to date: a subject they show has changed, or its words must go. */
import { type Id, NotDelivered, type Recompose } from '../ports/chat.ts';
import type { Log } from '../ports/deps.ts';
import type { System } from '../ports/store/system.ts';
import { inLanes } from './lanes.ts';
import type { Moment } from './moment.ts';
import { type Chats, chatFor, keyOf, parcelsOf } from './parcels.ts';
import { backOff } from './poster.ts';

type RefresherDeps = {
  readonly outbox: Pick<System['outbox'], 'changed' | 'refreshed'>;
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

/** `refresh(moment)`: brings changed Posts up to date, each once, and answers how many. The latest change wins. */
export function refresher(deps: RefresherDeps): (moment: Moment) => Promise<number> {
  const waits = new Map<Id, Wait>();
  return async moment => {
    let count = 0;
    const wall = moment.wall().getTime();
    const posts = (await deps.outbox.changed(BATCH)).filter(post => (waits.get(post.id)?.until ?? 0) <= wall);
    await inLanes(
      posts,
      post => keyOf(post.to),
      AT_ONCE,
      async post => {
        if (!moment.stopping() && (await bringUpToDate(deps, post, waits, moment))) count += 1;
      },
    );
    return count;
  };
}

async function bringUpToDate(deps: RefresherDeps, post: Changed, waits: Map<Id, Wait>, moment: Moment) {
  try {
    const card = await deps.recompose({ id: post.id, owed: parcelsOf(post.to, post.owed) });
    await chatFor(deps.chats, post.address)?.update(post.address, post.remote, card);
  } catch (cause) {
    const tried = (waits.get(post.id)?.tried ?? 0) + 1;
    if (!isOver(cause, tried)) {
      if (!(cause instanceof NotDelivered)) report(deps, cause, post);
      waits.set(post.id, { tried, until: moment.wall().getTime() + waitOf(cause, tried, deps.random()) });
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

const waitOf = (cause: unknown, tried: number, random: number): number =>
  (cause instanceof NotDelivered ? cause.retryAfter : null) ?? backOff(tried, random);

const report = (deps: RefresherDeps, cause: unknown, post: Changed): void =>
  deps.log.error('card not brought up to date', cause, { ref: deps.newRef(), post: post.id });
