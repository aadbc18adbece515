/** Owns one tick: rows wake, what is due goes out, cards are brought up to date; never two of them at once. */
import type { Log } from '../ports/deps.ts';
import type { Moment } from './moment.ts';
import * as outcome from './outcome.ts';
import type { Refreshed } from './refresher.ts';

type TickParts = {
  readonly plan: (moment: Moment) => Promise<number>;
  readonly dispatch: (moment: Moment) => Promise<outcome.Outcome>;
  readonly refresh: (moment: Moment) => Promise<Refreshed>;
  readonly log: Log;
};

/** Runs `work` when all that was asked for before has ended, however it ended. */
export type Alone = <T>(work: () => Promise<T>) => Promise<T>;

/** The mutex that ticks and moves of the rehearsal's clock share. */
export function alone(): Alone {
  let last: Promise<unknown> = Promise.resolve();
  return work => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };
}

/** `tick(moment)`, without the mutex. A part that fails is logged and does not stop the others. */
export function ticking(parts: TickParts): (moment: Moment) => Promise<outcome.Outcome> {
  return async moment => {
    await attempt(parts.log, 'plan', () => parts.plan(moment), 0);
    const sent = await attempt(parts.log, 'dispatch', () => parts.dispatch(moment), outcome.nothing);
    const none = { refreshed: 0, waits: null };
    const { waits } = await attempt(parts.log, 'refresh', () => parts.refresh(moment), none);
    return { ...sent, waits: outcome.earliest([sent.waits, waits]) };
  };
}

async function attempt<T>(log: Log, part: string, work: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    log.error('tick failed', cause, { part });
    return otherwise;
  }
}
