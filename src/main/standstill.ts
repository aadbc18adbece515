/** Owns noticing that nobody worked here for a while: the time of the last tick is kept, and after a gap the first tick knows of it. */
import type { Log } from '../ports/deps.ts';
import type { Store } from '../ports/store/store.ts';
import type { Moment } from '../scheduler/moment.ts';

/** Real time. */
const LAST = 'tick.last';
const EACH = 60_000;
/** Shorter than this is a restart or an update: what waited meanwhile is not much (time.md §2.4). */
const GAP = 10 * 60_000;

type Deps = { readonly store: Pick<Store, 'system'>; readonly log: Log };

/** A tick that keeps its time each minute. One that is told to stop before it is done leaves the gap to the next one. */
export function comingBack<Answer>(
  tick: (moment: Moment) => Promise<Answer>,
  { store, log }: Deps,
): (moment: Moment) => Promise<Answer> {
  let kept: number | null = null;
  return async moment => {
    const wall = moment.wall();
    if (kept !== null && Math.abs(wall.getTime() - kept) < EACH) return tick(moment);
    const last = await store.system.meta.get(LAST);
    const gap = last === null ? 0 : wall.getTime() - Date.parse(last);
    const isBack = gap > GAP;
    if (isBack) log.info('back after a standstill', { seconds: Math.round(gap / 1_000) });
    const answer = await tick(isBack ? { ...moment, backlog: moment.now } : moment);
    if (moment.stopping()) return answer;
    await store.system.meta.set(LAST, wall.toISOString());
    kept = wall.getTime();
    return answer;
  };
}
