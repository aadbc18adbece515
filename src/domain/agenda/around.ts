/** Owns what every row's agenda needs to know of its partnership: who is in it, where it meets, when it rests. */
import type { Listener } from '../manners.ts';
import type { ContactRole, PartnershipState } from '../partnership.ts';
import type { CivilDate, Zone } from '../time.ts';

/** A current contact as a listener with a role. */
export type Party = Listener & {
  readonly contact: string;
  readonly role: ContactRole;
  readonly organisation: string;
  readonly isSecond: boolean;
  /** For whom they stand in, from which day until which. */
  readonly covers: { readonly contact: string; readonly from: CivilDate; readonly until: CivilDate } | null;
  readonly restUntil: CivilDate | null;
};

export type Around = {
  readonly partnership: string;
  readonly state: PartnershipState;
  readonly zone: Zone;
  /** Where its posts go; null until a channel is bound. */
  readonly place: string | null;
  readonly parties: readonly Party[];
};

export function partyOf(around: Around, contact: string | null): Party | null {
  return around.parties.find(party => party.contact === contact) ?? null;
}

export function stewardsOf(around: Around, organisation: string): readonly Party[] {
  return around.parties.filter(party => party.organisation === organisation && party.role === 'steward');
}

export function hostStewards(around: Around): readonly Party[] {
  return around.parties.filter(party => party.side === 'host' && party.role === 'steward');
}

/** Who stands in for somebody on a day. */
export function standInFor(around: Around, { contact }: Party, on: CivilDate): Party | null {
  return (
    around.parties.find(({ covers }) => covers?.contact === contact && covers.from <= on && on <= covers.until) ?? null
  );
}

/** One entry per human: a person who is two contacts is told once. */
export function eachPersonOnce(parties: readonly Party[]): readonly Party[] {
  const seen = new Set<string>();
  return parties.filter(party => !seen.has(party.person) && seen.add(party.person));
}
