/** Owns the only timers: a tick every 15 seconds, one soon after somebody acted, one when a platform's limit lets more through, and patience when the process stops. */
import * as cron from 'node-cron';
import type { Clock, Log } from '../ports/deps.ts';
import type { Moment } from './moment.ts';
import type { Outcome } from './outcome.ts';
import type { Alone } from './tick.ts';

type TickerDeps = {
  readonly clock: Clock;
  readonly alone: Alone;
  readonly tick: (moment: Moment) => Promise<Pick<Outcome, 'waits'>>;
  readonly log: Log;
};

/** Real time; null where there was none yet. */
export type Beat = { readonly begun: Date | null; readonly ended: Date | null };

type Ticker = {
  /** When the latest tick began, and when the latest that is over ended. */
  readonly beat: () => Beat;
  /** Asks for a tick soon; asked many times before it begins is asked once. */
  readonly wake: () => void;
  /** No tick begins after this; resolves when the one in hand has ended, at the latest after 8 s. */
  readonly stop: () => Promise<void>;
};

const EVERY = '*/15 * * * * *';
const BEAT = 15_000;
// The answer to what somebody did goes out before what follows from it.
const SOON = 100;
// Many gates open one after another: some of them together make one tick.
const SPARED = 250;
const PATIENCE = 8_000;

/** Starts ticking; the first tick comes soon, for what was left when the process last stopped. */
export function start(deps: TickerDeps): Ticker {
  let stopped = false;
  let asked = false;
  let inHand: Promise<void> = Promise.resolve();
  let soon: NodeJS.Timeout | null = null;
  let opening: NodeJS.Timeout | undefined;
  let latest: Beat = { begun: null, ended: null };
  const stopping = (): boolean => stopped;

  const run = (): Promise<void> => {
    if (stopped || asked) return inHand;
    asked = true;
    inHand = deps.alone(async () => {
      asked = false;
      if (stopped) return;
      latest = { ...latest, begun: deps.clock.wall() };
      const ticked = await deps
        .tick({ now: deps.clock.now(), wall: deps.clock.wall, stopping })
        .catch((cause: unknown) => deps.log.error('tick failed', cause));
      latest = { ...latest, ended: deps.clock.wall() };
      clearTimeout(opening);
      if (ticked) runAt(ticked.waits);
    });
    return inHand;
  };
  const runAt = (waits: Date | null): void => {
    const wait = waits === null ? BEAT : waits.getTime() - deps.clock.wall().getTime();
    // What opens later than the next beat is found by it.
    if (!stopped && wait < BEAT) opening = setTimeout(() => void run(), Math.max(wait, SPARED));
  };
  const wake = (): void => {
    if (stopped || soon !== null) return;
    soon = setTimeout(() => {
      soon = null;
      void run();
    }, SOON);
  };
  // Missed beats mean nothing: every tick does all that is due.
  const beat = cron.schedule(EVERY, run, {
    noOverlap: true,
    timezone: 'UTC',
    suppressMissedWarning: true,
    logger: loggerFor(deps.log),
  });
  wake();
  return {
    beat: () => latest,
    wake,
    stop: async () => {
      stopped = true;
      if (soon !== null) clearTimeout(soon);
      clearTimeout(opening);
      await beat.destroy();
      await inTime(inHand);
    },
  };
}

/** Resolves when `work` has ended, at the latest after 8 s: whoever stops a process kills it soon after. */
export async function inTime(work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>(resolve => {
    timer = setTimeout(resolve, PATIENCE);
  });
  await Promise.race([work, patience]);
  clearTimeout(timer);
}

// A long tick makes the next beat be skipped, which is as it should be: no warning.
function loggerFor(log: Log): NonNullable<Parameters<typeof cron.schedule>[2]>['logger'] & object {
  return {
    info: () => undefined,
    debug: () => undefined,
    warn: () => undefined,
    error: (message, cause) => log.error('timer failed', cause ?? message),
  };
}
