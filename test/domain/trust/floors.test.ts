/** Proves the floors of people and organisations, and the tree of groups they hold for. */
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../src/domain/refusal.ts';
import { freeze, lowest, smallCohorts } from '../../../src/domain/trust/floors.ts';
import { groupsOf, parse, pathOf, smallestOf } from '../../../src/domain/trust/tree.ts';

describe('the floor', () => {
  it('is 5 people and 3 organisations, or higher', () => {
    expect(freeze({})).toEqual({ people: 5, organisations: 3 });
    expect(freeze({ people: 8 })).toEqual({ people: 8, organisations: 3 });
    expect(lowest).toEqual({ people: 5, organisations: 3 });
  });

  it.each([{ people: 4 }, { organisations: 2 }, { people: 5.5 }, { people: Number.NaN }])('is never %j', wanted => {
    expect(() => freeze(wanted)).toThrow(Refusal);
  });
});

it('cohorts of fewer than 8 organisations are warned about', () => {
  const members = [
    ...Array.from({ length: 8 }, (_, i) => ({ cohort: 'food', organisationId: `f${i}` })),
    ...Array.from({ length: 9 }, (_, i) => ({ cohort: 'schools', organisationId: `s${i % 7}` })),
  ];
  expect([...smallCohorts(members)]).toEqual([['schools', 7]]);
});

describe('the tree', () => {
  const tree = [
    { partnershipId: 'p1', cohort: 'food' },
    { partnershipId: 'p2', cohort: 'food' },
    { partnershipId: 'p3', cohort: '' },
  ];

  it('has the portfolio, each cohort once, and each partnership', () => {
    expect(groupsOf(tree).map(group => [group.id, [...group.partnerships]])).toEqual([
      ['portfolio', ['p1', 'p2', 'p3']],
      ['cohort:food', ['p1', 'p2']],
      ['cohort:', ['p3']],
      ['partnership:p1', ['p1']],
      ['partnership:p2', ['p2']],
      ['partnership:p3', ['p3']],
    ]);
  });

  it('tells what a group id names, and the groups a partnership lies in', () => {
    expect(groupsOf(tree).map(group => parse(group.id).kind)).toEqual(groupsOf(tree).map(group => group.kind));
    expect(parse('cohort:a:b')).toEqual({ kind: 'cohort', name: 'a:b' });
    expect(pathOf(tree, 'p2')).toEqual(['portfolio', 'cohort:food', 'partnership:p2']);
    expect(pathOf(tree, 'elsewhere')).toEqual([]);
    expect(smallestOf(tree, 'p2', ['portfolio', 'cohort:food', 'partnership:p1'])).toBe('cohort');
    expect(smallestOf(tree, 'p3', ['partnership:p1'])).toBeNull();
  });
});
