/** Proves that no group is shown which could be worked out from the groups around it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lowest, type Voice } from '../../../src/domain/trust/floors.ts';
import { select, withinReach } from '../../../src/domain/trust/select.ts';
import { inGroup, organisationsOf, peopleOf } from './attacker.ts';
import { moods, seeded, shape, world } from './world.ts';

/** `people` persons of `organisations` organisations of their own in a partnership. */
const some = (partnershipId: string, people: number, organisations: number): Voice[] =>
  Array.from({ length: people }, (_, i) => ({
    personId: `${partnershipId}.${i}`,
    organisationId: `${partnershipId}/${i % organisations}`,
    partnershipId,
  }));

const tree = [
  { partnershipId: 'a1', cohort: 'A' },
  { partnershipId: 'a2', cohort: 'A' },
  { partnershipId: 'b1', cohort: 'B' },
  { partnershipId: 'b2', cohort: 'B' },
];

const shown = (...voices: Voice[][]) => select(tree, voices.flat(), lowest).published;

describe('the two keys', () => {
  it.each([
    [4, 3, []],
    [5, 2, []],
    [5, 3, ['portfolio', 'cohort:A', 'partnership:a1']],
  ])('%i people of %i organisations', (people, organisations, groups) => {
    expect(shown(some('a1', people, organisations))).toEqual(groups);
  });

  it('never show a school and a clinic, but the cohort they are in', () => {
    expect(shown(some('a1', 4, 2), some('a2', 4, 2))).toEqual(['portfolio', 'cohort:A']);
  });

  it('count a person once', () => {
    const same = some('a1', 6, 3).map((voice, i) => ({ ...voice, personId: `h${i % 4}` }));
    expect(shown(same)).toEqual([]);
  });
});

describe('the subtraction rule', () => {
  it('hides a child that would leave too few people', () => {
    expect(shown(some('a1', 8, 8), some('a2', 4, 4))).toEqual(['portfolio', 'cohort:A']);
  });

  it('hides a child that would leave too few organisations', () => {
    expect(shown(some('a1', 8, 8), some('a2', 9, 2))).toEqual(['portfolio', 'cohort:A']);
  });

  it('leaves everything shown when nothing or enough remains', () => {
    expect(shown(some('a1', 5, 3), some('a2', 5, 3))).toEqual([
      'portfolio',
      'cohort:A',
      'partnership:a1',
      'partnership:a2',
    ]);
  });

  it('hides the smallest child, not the largest', () => {
    expect(shown(some('a1', 9, 3), some('b1', 6, 3), some('b2', 1, 1))).toEqual([
      'portfolio',
      'cohort:A',
      'cohort:B',
      'partnership:a1',
    ]);
    const cohorts = [...tree, { partnershipId: 'c1', cohort: 'C' }];
    const three = [...some('a1', 9, 3), ...some('b1', 6, 3), ...some('c1', 2, 2)];
    expect(select(cohorts, three, lowest).published).toEqual(['portfolio', 'cohort:A', 'partnership:a1']);
  });

  it('subtracts a partnership whose own cohort is hidden', () => {
    // Cohort B (11) is shown less than A (12) and would be hidden for C's 2 people; then b1 inside it must go as well as long as b2 and C stay under the keys.
    const cohorts = [...tree, { partnershipId: 'c1', cohort: 'C' }];
    const voices = [...some('a1', 12, 6), ...some('b1', 10, 5), ...some('b2', 1, 1), ...some('c1', 1, 1)];
    expect(select(cohorts, voices, lowest).published).toEqual(['portfolio', 'cohort:A', 'partnership:a1']);
  });

  it('holds for every published group over random portfolios', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), seed => {
        const random = seeded(seed);
        const { round, ballots } = world(random, shape(random, 40), moods[0] ?? 'mixed');
        const { published, parts, partsOf } = select(round.tree, ballots, lowest);
        for (const part of parts) {
          expect(peopleOf(part.voices)).toBeGreaterThanOrEqual(5);
          expect(organisationsOf(part.voices)).toBeGreaterThanOrEqual(3);
        }
        expect(peopleOf(parts.flatMap(part => part.voices))).toBe(parts.flatMap(part => part.voices).length);
        for (const group of published) {
          const whole = ballots.filter(who => inGroup(round.tree, group, who)).map(who => who.personId);
          const made = partsOf(group).flatMap(part => part.voices.map(who => who.personId));
          expect(made.sort()).toEqual(whole.sort());
        }
      }),
      { seed: 6, numRuns: 200 },
    );
  });

  it('does not depend on the order of the voices', () => {
    const voices = [...some('a1', 8, 8), ...some('a2', 4, 4), ...some('b1', 7, 4)];
    expect(select(tree, [...voices].reverse(), lowest).published).toEqual(select(tree, voices, lowest).published);
  });
});

describe('beforehand', () => {
  it('who is asked decides which groups are within reach', () => {
    expect(withinReach(tree, [...some('a1', 5, 3), ...some('b1', 2, 2)], lowest)).toEqual(['portfolio']);
    expect(withinReach(tree, some('a1', 5, 3), { people: 6, organisations: 3 })).toEqual([]);
  });

  it('only allowed groups are considered, and a hidden one is not a part', () => {
    const voices = [...some('a1', 5, 3), ...some('a2', 5, 3)];
    const { published, partsOf } = select(tree, voices, lowest, group => group !== 'partnership:a1');
    expect(published).toEqual(['portfolio', 'cohort:A', 'partnership:a2']);
    expect(partsOf('partnership:a1')).toEqual([]);
    expect(partsOf('cohort:A').map(part => part.group)).toEqual(['cohort:A', 'partnership:a2']);
  });
});
