/** Owns which promises left a week since a new date was agreed in time (product §6 "moved in time"). */
import type { CivilDate } from '../time.ts';
import type { Period, Promised } from './side.ts';

/** A new date, agreed while the old one still stood. */
export type Move = { readonly promise: string; readonly on: CivilDate; readonly from: CivilDate };

type Moved = { readonly moves: readonly Move[]; readonly period: Period };

/** Agreed in the week, from a day in it to one outside of it. */
export function movedOut({ moves, period }: Moved, promises: ReadonlyMap<string, Promised>): ReadonlySet<string> {
  const isIn = (date: CivilDate) => date >= period.from && date <= period.to;
  return new Set(
    moves
      .filter(({ promise, on, from }) => {
        const now = promises.get(promise);
        return isIn(on) && isIn(from) && now !== undefined && !isIn(now.inTimeDue) && now.state !== 'withdrawn';
      })
      .map(({ promise }) => promise),
  );
}
