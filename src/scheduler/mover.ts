/** Owns moving the rehearsal's clock through everything that falls due on the way, in order (architecture "Two clocks"). */
import type { Log } from '../ports/deps.ts';
import { type Moved, MovedBack } from '../ports/rehearsal.ts';
import type { Moment } from './moment.ts';
import * as outcome from './outcome.ts';
import type { Alone } from './tick.ts';

export type MoverDeps = {
  readonly now: () => Date;
  readonly wall: () => Date;
  /** Sets the product clock and keeps it where it outlives the process. */
  readonly set: (to: Date) => Promise<void>;
  /** The next instant (later than `after`) at which a row wakes or a delivery falls due. */
  readonly next: (after?: Date) => Promise<Date | null>;
  readonly tick: (moment: Moment) => Promise<outcome.Outcome>;
  readonly alone: Alone;
  readonly log: Log;
  /** Called with the clock standing still after each step: the seeded cast answers here. */
  readonly afterStep?: (now: Date) => Promise<void>;
};

const HOUR = 3_600_000;
const MOST_ROUNDS = 25;

/** `move(to)`: rejects with MovedBack for an earlier instant; answers when all that fell due is dispatched. */
export function mover(deps: MoverDeps): (to: Date) => Promise<Moved> {
  return to => deps.alone(() => moveAlone(deps, to));
}

async function moveAlone(deps: MoverDeps, to: Date): Promise<Moved> {
  if (to < deps.now()) throw new MovedBack(`before ${deps.now().toISOString()}`);
  const outcomes: outcome.Outcome[] = [];
  const restless = restlessness(deps.log);
  for (let next = await deps.next(); next !== null && next <= to; next = await nextAfter(deps, outcomes.at(-1))) {
    const at = later(restless(next) ? new Date(deps.now().getTime() + HOUR) : next, deps.now());
    if (at > to) break;
    outcomes.push(await step(deps, at));
  }
  outcomes.push(await step(deps, to));
  const { delivered, skipped, failed, held } = outcome.sum(outcomes);
  const unsaid = new Set([...failed, ...held]).size;
  return { now: to.toISOString(), delivered: delivered.length, skipped: skipped.length, failed: unsaid };
}

// What waits on real time stays due, and counts as failed for this move: the clock goes on to what comes after it.
const nextAfter = (deps: MoverDeps, last: outcome.Outcome | undefined): Promise<Date | null> =>
  last?.waits ? deps.next(deps.now()) : deps.next();

async function step(deps: MoverDeps, at: Date): Promise<outcome.Outcome> {
  await deps.set(at);
  const done = await deps.tick({ now: at, wall: deps.wall, stopping: () => false });
  await deps.afterStep?.(at);
  return done;
}

// What waits on real time, or never comes to rest, keeps naming the same instant: then the clock goes on by the hour.
function restlessness(log: Log): (next: Date) => boolean {
  let instant = Number.NaN;
  let rounds = 0;
  return next => {
    rounds = next.getTime() === instant ? rounds + 1 : 0;
    instant = next.getTime();
    if (rounds === MOST_ROUNDS) log.warn('clock held up', { at: next.toISOString(), rounds });
    return rounds >= MOST_ROUNDS;
  };
}

const later = (one: Date, other: Date): Date => (one > other ? one : other);
