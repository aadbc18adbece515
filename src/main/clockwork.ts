/** Owns joining the scheduler to the flows: what wakes is planned, what is due is worded and posted, what time changes is done. */

import * as time from '../domain/time.ts';
import { composing, recomposing } from '../flows/compose.ts';
import { performing } from '../flows/due.ts';
import { unreached } from '../flows/unreached.ts';
import type { Chat, Compose, Directory, PlatformName } from '../ports/chat.ts';
import type { Clock, Log, NewId } from '../ports/deps.ts';
import type { Store } from '../ports/store/store.ts';
import { dispatcher } from '../scheduler/dispatcher.ts';
import { planner } from '../scheduler/planner.ts';
import { refresher } from '../scheduler/refresher.ts';
import { ticking } from '../scheduler/tick.ts';

type ClockworkDeps = {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly chance: () => number;
  readonly log: Log;
  readonly chats: Readonly<Partial<Record<PlatformName, Chat>>>;
  /** Who is inside a place, where its platform tells. */
  readonly directories?: Readonly<Partial<Record<PlatformName, Directory>>>;
  /** A look ahead puts its own collector around the words. */
  readonly around?: (compose: Compose) => Compose;
};

/** `tick(moment)` over everything; the mutex is the caller's. */
export function clockwork(deps: ClockworkDeps): ReturnType<typeof ticking> {
  const { store, clock, newId, chance: random, log, chats } = deps;
  const perform = performing({ store, clock, newId, log });
  const compose = composing({ store, clock });
  const newRef = () => newId().slice(0, 4).toLowerCase();
  const { agenda, outbox, isOutage } = store.system;
  const dispatch = dispatcher({
    outbox,
    isOutage,
    chats,
    directories: deps.directories ?? {},
    compose: deps.around?.(compose) ?? compose,
    // Which civil day that is depends on whose clock it is: the act itself looks.
    delivered: (row, now) => perform({ row, act: 'delivered', on: time.dateIn('UTC', now) }),
    unreached: to => unreached(store, to, clock.now()),
    random,
    newRef,
    log,
  });
  return ticking({
    log,
    plan: planner({ agenda, isOutage, perform, newRef, log }),
    // What a wide waking made due is due since then, not since the tick began: else it would wait for the next one.
    dispatch: moment => dispatch({ ...moment, now: later(moment.now, clock.now()) }),
    refresh: refresher({
      outbox,
      chats,
      recompose: recomposing({ store, clock }),
      random,
      newRef,
      log,
    }),
  });
}

const later = (one: Date, other: Date): Date => (one > other ? one : other);
