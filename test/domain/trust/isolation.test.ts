/** Proves, over random portfolios, that nothing published lets anybody get at few people, by whatever arithmetic (product §4). */
import { describe, expect, it } from 'vitest';
import { type Floor, freeze, lowest } from '../../../src/domain/trust/floors.ts';
import { type Pooled, publish, type References, type Results } from '../../../src/domain/trust/publish.ts';
import { type Code, codes, read } from '../../../src/domain/trust/statements.ts';
import { groupsOf } from '../../../src/domain/trust/tree.ts';
import { inGroup, isolate, organisationsOf, peopleOf, twin } from './attacker.ts';
import { below, moods, seeded, shape, type World, world } from './world.ts';

const PORTFOLIOS = 10_000;
/** Most are small: there the floors are near. Every tenth is as large as portfolios are. */
const sizeOf = (seed: number): number => (seed % 10 === 0 ? 40 : 12);
/** Every third host has set a floor of its own: higher, never lower. */
const floorOf = (seed: number): Floor =>
  seed % 3 === 0 ? freeze({ people: 5 + (seed % 5), organisations: 3 + (seed % 4) }) : lowest;

const answering = (ballots: readonly Pooled[], code: Code) => ballots.filter(each => each.answers[code] !== null);

const publishedGroups = (results: Results, code: Code) =>
  results.groups.filter(each => each.figures[code] !== undefined).map(each => each.group);

function drawn(seed: number, largest = 40, floor = lowest): World {
  const random = seeded(seed);
  return world(random, shape(random, largest), moods[seed % moods.length] ?? 'mixed', floor);
}

const sets = ({ round }: World, groups: readonly string[], people: readonly Pooled[]) =>
  groups.map(group => people.map(who => (inGroup(round.tree, group, who) ? 1 : 0)));

const seeds = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

describe('over random portfolios', () => {
  it('no combination of published groups touches few people alone; every number has both keys and is no exact extreme', () => {
    const several = { lowest: 0, higher: 0 };
    for (const seed of seeds(PORTFOLIOS)) {
      const at = drawn(seed, sizeOf(seed), floorOf(seed));
      const { floor } = at.round;
      const results = publish(at.round, at.ballots, 0);
      const tried = new Set<string>();
      for (const code of codes) {
        const people = answering(at.ballots, code);
        const groups = publishedGroups(results, code);
        if (groups.length > 2) several[floor === lowest ? 'lowest' : 'higher'] += 1;
        // Where the same people answered two statements, and the same groups show them, there is one attack on both.
        const same = [...groups, ...people.map(who => who.personId)].join();
        if (tried.has(same)) continue;
        tried.add(same);
        const found = isolate(sets(at, groups, people), people, floor);
        if (found !== null) expect.fail(`portfolio ${seed}, statement ${code}`);
      }
      for (const result of results.groups) verify(at, result);
    }
    // The proof would be empty if portfolios hardly ever showed more than themselves.
    expect(several.lowest).toBeGreaterThan(PORTFOLIOS / 4);
    expect(several.higher).toBeGreaterThan(PORTFOLIOS / 20);
  });

  it('the same attack succeeds on groups that only meet both keys', () => {
    const broken = seeds(200).filter(seed => {
      const at = drawn(seed);
      const people = answering(at.ballots, 'R');
      const naive = groupsOf(at.round.tree).map(group => group.id);
      const keyed = naive.filter(group => {
        const those = people.filter(who => inGroup(at.round.tree, group, who));
        return peopleOf(those) >= 5 && organisationsOf(those) >= 3;
      });
      return isolate(sets(at, keyed, people), people) !== null;
    });
    expect(broken.length).toBeGreaterThan(40);
  });
});

it("the portfolio is the mean of the organisations' means, within a point and a half of rounding", () => {
  for (const seed of seeds(300)) {
    const random = seeded(seed);
    const { round, ballots } = world(random, shape(random, 40), 'mixed');
    const shown = publish(round, ballots, 0).groups[0]?.figures.R?.shown;
    if (shown?.kind !== 'exact') continue;
    const organisations = [...new Set(answering(ballots, 'R').map(each => each.organisationId))];
    const means = organisations.map(id => mean(answering(ballots, 'R').filter(each => each.organisationId === id)));
    const truth = 25 * (means.reduce((a, b) => a + b, 0) / means.length - 1);
    expect(Math.abs(shown.value - truth)).toBeLessThanOrEqual(1.5);
  }
});

const mean = (those: readonly Pooled[]) => those.reduce((sum, each) => sum + (each.answers.R ?? 0), 0) / those.length;

function verify({ round, ballots }: World, { group, figures, rating }: Results['groups'][number]): void {
  for (const code of codes) {
    const figure = figures[code];
    if (figure === undefined) continue;
    const those = answering(ballots, code).filter(who => inGroup(round.tree, group, who));
    expect([figure.people, figure.organisations]).toEqual([peopleOf(those), organisationsOf(those)]);
    const { floor } = round;
    expect(figure.people >= floor.people && figure.organisations >= floor.organisations).toBe(true);
    expect(figure.voices >= 3 && figure.voices <= figure.people).toBe(true);
    const { kind, value } = figure.shown;
    expect(kind === 'exact' ? value > 5 && value < 95 : [5, 10, 90, 95].includes(value)).toBe(true);
  }
  if (rating === null) return;
  expect(Object.keys(figures)).toEqual(expect.arrayContaining(['R', 'T', 'P']));
  const { kind, value } = rating.atLeastFour;
  if (kind === 'exact') expect(value > 1 && value < rating.organisations - 1).toBe(true);
}

/** Only one statement answered: the other five would be published beside it unchanged. */
const onlyR = ({ round, ballots }: World): World => ({
  round,
  ballots: ballots.map(each => ({ ...each, answers: read({ R: each.answers.R }) })),
});

function someReferences({ round }: World, seed: number): References {
  const random = seeded(seed);
  const medians = [null, 300, 400, 440, 480];
  return Object.fromEntries(groupsOf(round.tree).map(({ id }) => [id, { R: medians[below(random, 5)] ?? null }]));
}

describe('whatever the arithmetic', () => {
  it('other answers of an organisation, or of two, would have published the very same', () => {
    let tried = 0;
    for (const seed of seeds(40)) {
      const at = onlyR(drawn(seed, 9));
      const references = someReferences(at, seed);
      if (publish(at.round, at.ballots, 0, references).groups.length === 0) continue;
      const random = seeded(seed);
      const organisations = [...new Set(answering(at.ballots, 'R').map(each => each.organisationId))];
      for (const [i, one] of organisations.entries()) {
        const other = i % 2 === 0 ? one : organisations[below(random, organisations.length)];
        const who = (each: Pooled) => each.organisationId === one || each.organisationId === other;
        tried += 1;
        if (twin(at, 'R', who, references, random) === null) expect.fail(`portfolio ${seed}: ${one}, ${other}`);
      }
    }
    expect(tried).toBeGreaterThan(100);
  });
});
