/** Owns what only a rehearsal has: the console, the cast that answers, and the clock that can be moved. */
import type { Router } from 'express';
import { webChat } from '../platforms/web/chat.ts';
import { consoleRouter } from '../platforms/web/console.ts';
import type { Chat, Handle } from '../ports/chat.ts';
import type { Log, NewId } from '../ports/deps.ts';
import type { Thread } from '../ports/rehearsal.ts';
import type { Store } from '../ports/store/store.ts';
import { answering } from '../rehearsal/answering.ts';
import type { MovableClock } from '../rehearsal/clock.ts';
import type { Alone, ticking } from '../scheduler/tick.ts';
import { rehearsing, welcoming } from './rehearse.ts';

type StageDeps = {
  readonly store: Store;
  readonly thread: Thread;
  readonly clock: MovableClock;
  readonly newId: NewId;
  readonly log: Log;
  /** Known only once the clockwork is there, which posts to the cast. */
  readonly handle: () => Handle;
};

export type Stage = {
  readonly chat: Chat;
  readonly router: (tick: ReturnType<typeof ticking>, turns: Alone) => Router;
};

export function stage({ store, thread, clock, newId, log, handle }: StageDeps): Stage {
  // The cast presses through the same way in as people do.
  const cast = answering(() => ({ store, thread, handle: handle(), clock, log }));
  return {
    chat: cast.overheard(webChat(thread, clock)),
    router: (tick, turns) => {
      const rehearsal = rehearsing({ store, clock, cast, tick, alone: turns, log });
      const welcomed = welcoming(handle(), { store, clock, newId });
      return consoleRouter({ handle: welcomed, thread, rehearsal, clock, log, newId });
    },
  };
}
