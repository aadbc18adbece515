/** Owns whom to thank, and the at most three things a leader is asked for (product §6). */
import type { Loops } from '../feedback/loops.ts';
import type { CivilDate } from '../time.ts';
import * as time from '../time.ts';
import type { Signalled } from './evidence.ts';
import type { Promised, Side } from './side.ts';
import type { Unmet } from './unmet.ts';

export type Ask =
  | { readonly kind: 'our_overdue'; readonly promise: string; readonly to: string; readonly days: number }
  /** A partner, no matter which: who said something in confidence is not to be guessed. */
  | { readonly kind: 'owed'; readonly weeks: number }
  | { readonly kind: 'silent'; readonly partnership: string; readonly days: number }
  | { readonly kind: 'thank'; readonly organisation: string }
  /** Since when is null where none of those who lead has met them. */
  | { readonly kind: 'meet'; readonly partnership: string; readonly since: CivilDate | null };

const MOST = 3;
/** A promise of ours overdue for longer than this needs a leader. */
const LONG_OVERDUE_DAYS = 7;
/** And so does an answer owed for this long: its clock is two working days, and a decision may take some weeks. */
const LONG_OWED_WEEKS = 4;

/**
 * Organisations that kept a promise to us this week for which nobody has said thanks, and let none slip; those not thanked
 * last week first. Never a ranking: within that, by id. A person is thanked by name only with consent, which nobody has been
 * asked for: organisations only.
 */
export function thanksOf(
  theirs: Side,
  promises: ReadonlyMap<string, Promised>,
  host: string,
  thankedFor: ReadonlySet<string>,
  thanked: ReadonlySet<string>,
): readonly string[] {
  const owners = (ids: readonly string[]) => new Set(ids.flatMap(id => promises.get(id)?.ownerOrganisationId ?? []));
  const slipped = owners([...theirs.overdue, ...theirs.keptLate, ...theirs.notKept, ...theirs.stillOverdue]);
  const toUs = theirs.confirmed.filter(id => promises.get(id)?.toOrganisationId === host);
  return [...owners(toUs.filter(id => !thankedFor.has(id)))]
    .filter(id => !slipped.has(id))
    .sort((one, other) => Number(thanked.has(one)) - Number(thanked.has(other)) || (one < other ? -1 : 1))
    .slice(0, MOST);
}

/** One of each kind: our promise that is overdue the longest, the answer owed the longest, the longest silence, the first thanks, whom leaders met longest ago. */
export function asksOf(
  ours: Side,
  promises: ReadonlyMap<string, Promised>,
  signalled: readonly Signalled[],
  thanks: readonly string[],
  unmet: Unmet | null,
  { owedWeeks }: Loops,
  today: CivilDate,
): readonly Ask[] {
  const [overdue] = [...ours.overdue, ...ours.stillOverdue]
    .flatMap(id => promises.get(id) ?? [])
    .map(each => ({ promise: each.id, to: each.toOrganisationId, days: time.daysBetween(each.due, today) }))
    .filter(each => each.days > LONG_OVERDUE_DAYS)
    .sort((one, other) => other.days - one.days || (one.promise < other.promise ? -1 : 1));
  const [silent] = signalled
    .flatMap(({ partnership, signals }) =>
      signals.flatMap(signal => (signal.code === 'silence' ? [{ partnership, days: signal.days }] : [])),
    )
    .sort((one, other) => other.days - one.days || (one.partnership < other.partnership ? -1 : 1));
  const [thank] = thanks;
  const asks: Ask[] = [];
  if (overdue !== undefined) asks.push({ kind: 'our_overdue', ...overdue });
  if (owedWeeks >= LONG_OWED_WEEKS) asks.push({ kind: 'owed', weeks: owedWeeks });
  if (silent !== undefined) asks.push({ kind: 'silent', ...silent });
  if (thank !== undefined) asks.push({ kind: 'thank', organisation: thank });
  // Asked to visit them once, they need not be asked twice.
  if (unmet !== null && unmet.partnership !== silent?.partnership) asks.push({ kind: 'meet', ...unmet });
  return asks.slice(0, MOST);
}
