/** Owns which check-ins of a week were held, missed or called off; each is told of once, when its fate is known. */
import type { CheckIn } from '../checkin/checkin.ts';
import { isAhead } from '../checkin/held.ts';
import type { CivilDate } from '../time.ts';
import type { Period } from './side.ts';

export type Met = Pick<
  CheckIn,
  'id' | 'partnershipId' | 'kind' | 'on' | 'state' | 'calledOffById' | 'heldOn' | 'minutesOn'
>;

/** Ids. `unsaid`: its day is over and nobody has said yet whether it was held; a later week tells of it. */
export type CheckIns = {
  readonly held: readonly string[];
  readonly missed: readonly string[];
  readonly calledOff: readonly string[];
  readonly unsaid: readonly string[];
};

/** `before`: what the last digest left unsaid. Talks and visits are contact, but no check-in. */
export function checkInsOf(
  all: readonly Met[],
  period: Period,
  today: CivilDate,
  before: ReadonlySet<string>,
): CheckIns {
  const told = all.filter(
    each => each.kind === 'regular' && ((each.on >= period.from && each.on <= period.to) || before.has(each.id)),
  );
  const ids = (...states: readonly Met['state'][]) =>
    told.filter(each => states.includes(each.state)).map(({ id }) => id);
  return {
    held: ids('held'),
    missed: ids('missed'),
    // One that the cadence itself took away was called off by nobody, and is no news.
    calledOff: told.filter(each => each.state === 'called_off' && each.calledOffById !== null).map(({ id }) => id),
    unsaid: told.filter(each => each.on < today && isAhead(each)).map(({ id }) => id),
  };
}
