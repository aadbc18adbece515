/** Owns whom those who lead have not met for too long: a partner who knows a leader's face asks sooner (product §6). */
import type { Partnership } from '../partnership.ts';
import type { CivilDate } from '../time.ts';
import * as time from '../time.ts';

/** Since: the day they last met; null where they never have. */
export type Unmet = { readonly partnership: string; readonly since: CivilDate | null };

/** A talk or a visit by a leader is good for so long; a new partnership may wait as long for its first. */
const MONTHS = 6;

type Looked = {
  readonly partnerships: readonly Pick<Partnership, 'id' | 'state' | 'activeSince'>[];
  readonly led: ReadonlyMap<string, CivilDate>;
  readonly today: CivilDate;
};

/** Of those under way, the one that has waited the longest; within a day by id, never a ranking. */
export function unmetOf({ partnerships, led, today }: Looked): Unmet | null {
  const [first] = partnerships
    .filter(each => each.state === 'active' && each.activeSince !== null)
    .map(({ id, activeSince }) => ({ id, met: led.get(id) ?? null, from: led.get(id) ?? activeSince ?? today }))
    .filter(each => time.addMonths(each.from, MONTHS) < today)
    .sort((one, other) => time.compare(one.from, other.from) || (one.id < other.id ? -1 : 1));
  return first === undefined ? null : { partnership: first.id, since: first.met };
}
