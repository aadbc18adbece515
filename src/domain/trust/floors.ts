/** Owns the two keys of a pooled number: how many people and organisations must stand behind it. */
import { Refusal } from '../refusal.ts';
import { atLeast, type Fraction, over, sum, whole } from './fraction.ts';

/** Frozen when the round opens. */
export type Floor = { readonly people: number; readonly organisations: number };

/** One person's presence behind a number: who, for which organisation, about which partnership. */
export type Voice = { readonly personId: string; readonly organisationId: string; readonly partnershipId: string };

/** The lowest floor there is (product §4). */
export const lowest: Floor = { people: 5, organisations: 3 };

/** A cohort of fewer partner organisations is warned about at set-up (product §4): a few silent people would hide it. */
export const SMALL_COHORT = 8;

/** What a coordinator may choose between. */
export const floorSteps = { people: [5, 6, 7, 8, 10, 12, 15, 20], organisations: [3, 4, 5, 6, 8, 10] } as const;

/** @throws Refusal `floor_too_low` on the field */
export function chosenFloor(people: string, organisations: string): Floor {
  const read = (key: keyof Floor, words: string): number => {
    const found = floorSteps[key].find(each => String(each) === words.trim());
    if (found === undefined) throw new Refusal('floor_too_low', {}, key);
    return found;
  };
  return { people: read('people', people), organisations: read('organisations', organisations) };
}

/** The floor a round opens with. Throws Refusal `floor_too_low`: it can be set higher, never lower. */
export function freeze(wanted: Partial<Floor>): Floor {
  const floor = { ...lowest, ...wanted };
  const isWhole = Number.isInteger(floor.people) && Number.isInteger(floor.organisations);
  if (!isWhole || floor.people < lowest.people || floor.organisations < lowest.organisations) {
    throw new Refusal('floor_too_low', { people: lowest.people, organisations: lowest.organisations });
  }
  return floor;
}

export const peopleIn = (voices: readonly Voice[]): number => new Set(voices.map(voice => voice.personId)).size;

export const organisationsIn = (voices: readonly Voice[]): number =>
  new Set(voices.map(voice => voice.organisationId)).size;

/** How many people of each organisation stand behind a statement in the whole round. */
export type Sizes = ReadonlyMap<string, number>;

export function sizesOf(voices: readonly Voice[]): Sizes {
  const sizes = new Map<string, number>();
  for (const { organisationId } of voices) sizes.set(organisationId, (sizes.get(organisationId) ?? 0) + 1);
  return sizes;
}

/**
 * What a person weighs, in every group alike: an even share of their organisation, so that each organisation counts once (product §4
 * "Scores"). Were it counted once in each of two groups, subtracting both from the portfolio would leave that organisation alone.
 */
export const weightOf = (voice: Voice, sizes: Sizes): Fraction => over(1, sizes.get(voice.organisationId) ?? 1);

/** How many organisations are in it: those with people elsewhere by their share. */
export function weigh(voices: readonly Voice[], sizes: Sizes): Fraction {
  return sum([...sizesOf(voices)].map(([id, here]) => over(here, sizes.get(id) ?? here)));
}

/**
 * Both keys at once. The shares of the organisations must come to the floor as well: otherwise a few people of large ones
 * elsewhere could make up the number of organisations, while the mean is that of the one that is here as a whole.
 */
export const meets = (floor: Floor, voices: readonly Voice[], sizes: Sizes): boolean =>
  peopleIn(voices) >= floor.people &&
  organisationsIn(voices) >= floor.organisations &&
  atLeast(weigh(voices, sizes), whole(floor.organisations));

/** A partner organisation in one partnership of a cohort; in two of them it still counts once. */
export type CohortMember = { readonly cohort: string; readonly organisationId: string };

/** How many partner organisations each cohort has, by its name. */
export function groupSizes(members: readonly CohortMember[]): ReadonlyMap<string, number> {
  const cohorts = new Map<string, Set<string>>();
  for (const { cohort, organisationId } of members) {
    cohorts.set(cohort, (cohorts.get(cohort) ?? new Set()).add(organisationId));
  }
  const sizes = [...cohorts].map(([cohort, organisations]) => [cohort, organisations.size] as const);
  return new Map(sizes.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Those in no group are no group that somebody set up. */
export const isSmall = ({ name, organisations }: { readonly name: string; readonly organisations: number }): boolean =>
  name !== '' && organisations < SMALL_COHORT;

/** The sizes of the cohorts that are to be warned about at set-up. */
export const smallCohorts = (members: readonly CohortMember[]): ReadonlyMap<string, number> =>
  new Map([...groupSizes(members)].filter(([, size]) => size < SMALL_COHORT));
