/** Owns the days of a partnership worth a kind word: years together, the first promise each side kept, every 25th kept together. */
import type { Commitment } from '../commitment/commitment.ts';
import type { Partnership } from '../partnership.ts';
import type { CivilDate } from '../time.ts';
import * as time from '../time.ts';
import type { Period } from './side.ts';

/** `count` of years or promises; of the side that kept its first one, the organisation. Never a run of days, never a rank. */
export type Milestone = { readonly partnership: string; readonly on: CivilDate } & (
  | { readonly kind: 'years'; readonly count: number }
  | { readonly kind: 'first'; readonly organisation: string }
  | { readonly kind: 'together'; readonly count: number }
);

/** How many promises an organisation had kept, confirmed by the other side, before a period. */
export type KeptBefore = {
  readonly partnershipId: string;
  readonly ownerOrganisationId: string;
  readonly count: number;
};

type Kept = Pick<Commitment, 'id' | 'partnershipId' | 'ownerOrganisationId' | 'state' | 'closedOn'>;

const EVERY = 25;

/** Of one partnership, in the order in which they came. `before` and `promises` may be of others, too. */
export function milestonesIn(
  partnership: Pick<Partnership, 'id' | 'activeSince' | 'state'>,
  promises: readonly Kept[],
  before: readonly KeptBefore[],
  period: Period,
): readonly Milestone[] {
  if (partnership.state === 'draft' || partnership.state === 'ended') return [];
  const { id } = partnership;
  const counts = new Map(
    before.filter(each => each.partnershipId === id).map(each => [each.ownerOrganisationId, each.count]),
  );
  const found: Milestone[] = [...years(partnership, period)];
  for (const { ownerOrganisationId: organisation, on } of keptIn(id, promises, period)) {
    const own = (counts.get(organisation) ?? 0) + 1;
    counts.set(organisation, own);
    const all = [...counts.values()].reduce((sum, each) => sum + each, 0);
    if (own === 1) found.push({ partnership: id, on, kind: 'first', organisation });
    if (all % EVERY === 0) found.push({ partnership: id, on, kind: 'together', count: all });
  }
  return found.sort((one, other) => time.compare(one.on, other.on));
}

/** Said yes to by who it was made to: what nobody confirmed is not celebrated. */
function keptIn(partnership: string, promises: readonly Kept[], { from, to }: Period) {
  return promises
    .filter(each => each.partnershipId === partnership && each.state === 'kept')
    .flatMap(({ id, ownerOrganisationId, closedOn }) =>
      closedOn !== null && closedOn >= from && closedOn <= to ? [{ id, ownerOrganisationId, on: closedOn }] : [],
    )
    .sort((one, other) => time.compare(one.on, other.on) || (one.id < other.id ? -1 : 1));
}

function years(
  { id, activeSince }: Pick<Partnership, 'id' | 'activeSince'>,
  { from, to }: Period,
): readonly Milestone[] {
  if (activeSince === null) return [];
  const found: Milestone[] = [];
  for (let count = Math.max(1, Number(from.slice(0, 4)) - Number(activeSince.slice(0, 4))); ; count += 1) {
    const on = time.addMonths(activeSince, 12 * count);
    if (on > to) return found;
    if (on >= from) found.push({ partnership: id, on, kind: 'years', count });
  }
}
