/** Owns who is asked in a round, about which partnership, and why somebody is not. */
import { listed } from '../person.ts';
import * as time from '../time.ts';

/** One contact, with what is known on the day the round opens. */
export type Candidate = {
  readonly personId: string;
  readonly contactId: string;
  readonly partnershipId: string;
  readonly organisationId: string;
  /** Works for the host, who is rated and never asked. */
  readonly host: boolean;
  readonly consentedOn: time.CivilDate | null;
  /** Since when this contact is in the partnership. */
  readonly activeSince: time.CivilDate;
  /** Check-ins of the partnership held since then. */
  readonly checkInsHeld: number;
  /** Whether the partnership takes part in the pulse. */
  readonly pulse: boolean;
  readonly sharedMailbox: boolean;
  /** Does not want these questions (product §8 "stopped in one tap"). */
  readonly stopped: boolean;
  /** Rests on every day of the round. */
  readonly restingThroughout: boolean;
  /** Rounds in a row in which this person, asked about whichever partnership, gave no answer. */
  readonly silentRounds: number;
  /** When this person was last asked about this partnership. */
  readonly lastAskedOn: time.CivilDate | null;
};

export type Ask = {
  readonly personId: string;
  readonly contactId: string;
  readonly partnershipId: string;
  readonly organisationId: string;
};

export type NotAskedBecause =
  | 'host'
  | 'pulse_off'
  | 'no_consent'
  | 'shared_mailbox'
  | 'stopped'
  | 'silent_twice'
  | 'resting'
  | 'too_new'
  | 'asked_elsewhere';

type NotAsked = Ask & { readonly reason: NotAskedBecause };

const LEAST_DAYS = 60;
const LEAST_CHECK_INS = 1;
/** Rounds in a row without an answer after which somebody is called instead of asked. */
export const SILENCES = 2;

/**
 * Every candidate is in exactly one of the two lists, every person at most once in `asks` (product §4 "Who is asked"): about the partnership
 * least recently asked, never asked first, ties by id. Depends on the facts alone, not on their order. Fixed when the round opens.
 */
export function choose(
  opensOn: time.CivilDate,
  candidates: readonly Candidate[],
): { readonly asks: readonly Ask[]; readonly notAsked: readonly NotAsked[] } {
  const sorted = [...candidates].sort(byTurn);
  // Silence belongs to the person: who did not answer about one partnership is not asked about the next instead.
  const silent = new Set(sorted.filter(each => each.silentRounds >= SILENCES).map(each => each.personId));
  const asks = new Map<string, Ask>();
  const notAsked: NotAsked[] = [];
  for (const each of sorted) {
    const reason =
      against(opensOn, each, silent.has(each.personId)) ?? (asks.has(each.personId) ? 'asked_elsewhere' : null);
    if (reason === null) asks.set(each.personId, ask(each));
    else notAsked.push({ ...ask(each), reason });
  }
  return { asks: [...asks.values()], notAsked };
}

/** How many persons stand behind each reason, for "who was not asked": once each, and only who is asked about nothing. */
export function tally(
  asks: readonly Ask[],
  notAsked: readonly NotAsked[],
): Readonly<Partial<Record<NotAskedBecause, number>>> {
  const counted = new Set(asks.map(each => each.personId));
  const counts: Partial<Record<NotAskedBecause, number>> = {};
  for (const { personId, reason } of notAsked) {
    if (counted.has(personId)) continue;
    counted.add(personId);
    counts[reason] = (counts[reason] ?? 0) + 1;
  }
  return counts;
}

/** Of those, the partners' people: the host is rated and never asked, so its own are not among whom anybody could miss. */
export function partnersNotAsked(
  counts: Readonly<Partial<Record<NotAskedBecause, number>>>,
): ReadonlyMap<NotAskedBecause, number> {
  const all = Object.entries(counts) as readonly [NotAskedBecause, number][];
  return new Map(all.filter(([reason]) => reason !== 'host'));
}

function against(opensOn: time.CivilDate, each: Candidate, silent: boolean): NotAskedBecause | null {
  if (each.host) return 'host';
  if (!each.pulse) return 'pulse_off';
  if (each.consentedOn === null) return 'no_consent';
  if (each.sharedMailbox) return 'shared_mailbox';
  if (each.stopped) return 'stopped';
  if (silent) return 'silent_twice';
  if (each.restingThroughout) return 'resting';
  return isTooNew(opensOn, each.consentedOn, each) ? 'too_new' : null;
}

// Sixty days of having said yes and of being here: a yes given long ago in a draft has seen nothing of the partnership yet.
function isTooNew(
  opensOn: time.CivilDate,
  consentedOn: time.CivilDate,
  { activeSince, checkInsHeld }: Candidate,
): boolean {
  const since = consentedOn > activeSince ? consentedOn : activeSince;
  return time.daysBetween(since, opensOn) < LEAST_DAYS || checkInsHeld < LEAST_CHECK_INS;
}

const ask = ({ personId, contactId, partnershipId, organisationId }: Candidate): Ask => ({
  personId,
  contactId,
  partnershipId,
  organisationId,
});

function byTurn(a: Candidate, b: Candidate): number {
  return (
    compare(a.lastAskedOn ?? '', b.lastAskedOn ?? '') ||
    compare(a.partnershipId, b.partnershipId) ||
    compare(a.contactId, b.contactId)
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Whether somebody stopped these questions: they are neither asked, nor silent, nor called. */
export const isStopped = ({ stopped }: { readonly stopped: string }): boolean => listed(stopped).includes('pulse.ask');

/** Silent for so long that a steward is asked to call instead. */
export const isNotAsked = (contact: { readonly silentRounds: number }, person: { readonly stopped: string }): boolean =>
  contact.silentRounds >= SILENCES && !isStopped(person);
