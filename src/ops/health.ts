/** Owns when a running Tend counts as ready for what comes in, and what an operator is told of it. */
import { STOP_MS } from '../ports/condition.ts';

type Beat = { readonly begun: Date | null; readonly ended: Date | null };

/** `lag` null: the database did not answer. All instants but `lag.oldest` and `now` (product time) are real time. */
export type Facts = {
  readonly lag: { readonly due: number; readonly oldest: Date | null } | null;
  readonly beat: Beat;
  /** From the database server's clock; null where there is none. */
  readonly apartMs: number | null;
  readonly now: Date;
  readonly wall: Date;
};

export type Readiness = {
  readonly ready: boolean;
  readonly database: 'answers' | 'does not answer';
  readonly scheduler: 'beats' | 'has not begun' | 'stands still';
  /** Too far from the database server's, nothing is claimed. */
  readonly clock: 'in step' | 'too far apart';
  /** Seconds since the oldest message fell due that has not gone out; 0 where none waits. */
  readonly oldestDueSeconds: number | null;
  readonly due: number | null;
};

// A tick comes every 15 seconds; one that has much to do may take long, and is at work all the while.
const QUIET = 60_000;
const LONGEST_TICK = 600_000;

/**
 * What waits long makes nobody unready: a platform that is away would take every process out of service, and none of them
 * could do anything about it. It is told, to be watched.
 */
export function readiness({ lag, beat, apartMs, now, wall }: Facts): Readiness {
  const scheduler = pulseOf(beat, wall);
  const isApart = apartMs !== null && Math.abs(apartMs) > STOP_MS;
  return {
    ready: lag !== null && scheduler === 'beats' && !isApart,
    database: lag === null ? 'does not answer' : 'answers',
    scheduler,
    clock: isApart ? 'too far apart' : 'in step',
    oldestDueSeconds: lag === null ? null : secondsSince(lag.oldest, now),
    due: lag?.due ?? null,
  };
}

function pulseOf({ begun, ended }: Beat, wall: Date): Readiness['scheduler'] {
  if (begun === null) return 'has not begun';
  const isAtWork = ended === null || begun > ended;
  const since = wall.getTime() - (isAtWork ? begun : ended).getTime();
  return since <= (isAtWork ? LONGEST_TICK : QUIET) ? 'beats' : 'stands still';
}

export function secondsSince(instant: Date | null, now: Date): number {
  return instant === null ? 0 : Math.max(0, Math.round((now.getTime() - instant.getTime()) / 1_000));
}
