/** Owns keeping in step with the database server's clock: read at start and each minute; too far apart, nothing is claimed. */
import { type Condition, STOP_MS, WARN_MS } from '../ports/condition.ts';
import type { Clock, Log } from '../ports/deps.ts';
import type { Moment } from '../scheduler/moment.ts';
import { nothing, type Outcome } from '../scheduler/outcome.ts';

const EACH = 60_000;

type InStep = {
  /** As last read, in ms: ahead of the server above 0, behind below. Null on a file, which has the machine's own clock. */
  readonly apartMs: () => number | null;
  readonly read: () => Promise<void>;
  /**
   * The same tick by the server's real time, so that processes whose clocks differ agree when a lease is over and a gate opens.
   * It does nothing while the clocks are too far apart: due dates would lie.
   */
  readonly keeping: (tick: (moment: Moment) => Promise<Outcome>) => (moment: Moment) => Promise<Outcome>;
};

type InStepDeps = { readonly condition: () => Promise<Condition>; readonly wall: Clock['wall']; readonly log: Log };

export function inStep({ condition, wall, log }: InStepDeps): InStep {
  let apartMs: number | null = null;
  let readAt: number | null = null;
  const read = async (): Promise<void> => {
    const found = await condition();
    readAt = wall().getTime();
    apartMs = found.kind === 'postgres' ? found.apartMs : null;
    const seconds = Math.round((apartMs ?? 0) / 1_000);
    if (isTooFar(apartMs)) log.warn('nothing is claimed: clock too far from the database server’s', { seconds });
    else if (apartMs !== null && Math.abs(apartMs) > WARN_MS)
      log.warn('clock apart from the database server’s', { seconds });
  };
  return {
    apartMs: () => apartMs,
    read,
    keeping: tick => async moment => {
      // A clock that was put back would else wait for the minute it has seen already.
      if (readAt === null || Math.abs(wall().getTime() - readAt) >= EACH) await read();
      if (isTooFar(apartMs)) return nothing;
      return tick({ ...moment, wall: () => new Date(moment.wall().getTime() - (apartMs ?? 0)) });
    },
  };
}

export const isTooFar = (apartMs: number | null): boolean => apartMs !== null && Math.abs(apartMs) > STOP_MS;
