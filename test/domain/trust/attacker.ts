/** Tries to get at few people from everything published: by adding and subtracting groups, and by imagining other answers. */
import { type Floor, lowest } from '../../../src/domain/trust/floors.ts';
import { type Pooled, publish, type References } from '../../../src/domain/trust/publish.ts';
import type { Answer, Code } from '../../../src/domain/trust/statements.ts';
import type { GroupId, Tree } from '../../../src/domain/trust/tree.ts';
import { below, type Random, type World } from './world.ts';

export type Someone = { readonly personId: string; readonly organisationId: string; readonly partnershipId: string };

/** Who is in a group, told from the tree alone. */
export const inGroup = (tree: Tree, group: GroupId, who: Someone): boolean => {
  if (group === 'portfolio') return true;
  if (group === `partnership:${who.partnershipId}`) return true;
  return tree.some(leaf => leaf.partnershipId === who.partnershipId && group === `cohort:${leaf.cohort}`);
};

export const peopleOf = (those: readonly Someone[]): number => new Set(those.map(each => each.personId)).size;
export const organisationsOf = (those: readonly Someone[]): number =>
  new Set(those.map(each => each.organisationId)).size;

const isFew = (those: readonly Someone[], floor: Floor): boolean =>
  peopleOf(those) < floor.people || organisationsOf(those) < floor.organisations;

/**
 * Few people (fewer than the floor, or of fewer organisations) whom some linear combination of the rows touches alone; null when there are none.
 * Such a combination exists exactly when the rows have a lower rank without those people. People with equal columns cannot be told apart,
 * so only whole classes of them need trying.
 */
export function isolate(
  rows: readonly (readonly number[])[],
  people: readonly Someone[],
  floor: Floor = lowest,
): readonly Someone[] | null {
  const classes = new Map<string, { column: readonly number[]; members: Someone[] }>();
  for (const [i, who] of people.entries()) {
    const column = rows.map(row => row[i] ?? 0);
    const key = column.join();
    const known = classes.get(key);
    if (known === undefined) classes.set(key, { column, members: [who] });
    else known.members.push(who);
  }
  const touched = [...classes.values()].filter(each => each.column.some(weight => weight !== 0));
  const full = rank(touched.map(each => each.column));
  const small = touched.filter(each => isFew(each.members, floor));
  const tryFrom = (start: number, removed: typeof small): readonly Someone[] | null => {
    for (let i = start; i < small.length; i += 1) {
      const next = small[i];
      if (next === undefined) continue;
      const without = [...removed, next];
      const members = without.flatMap(each => each.members);
      if (!isFew(members, floor)) continue;
      const left = touched.filter(each => !without.includes(each)).map(each => each.column);
      if (rank(left) < full) return members;
      const deeper = tryFrom(i + 1, without);
      if (deeper !== null) return deeper;
    }
    return null;
  };
  return tryFrom(0, []);
}

function rank(vectors: readonly (readonly number[])[]): number {
  const left = vectors.map(vector => [...vector]);
  const width = left[0]?.length ?? 0;
  let found = 0;
  for (let at = 0; at < width; at += 1) {
    const pivot = left.findIndex((vector, i) => i >= found && Math.abs(vector[at] ?? 0) > 1e-9);
    const row = left[pivot];
    if (row === undefined) continue;
    [left[found], left[pivot]] = [row, left[found] ?? []];
    for (const other of left.slice(found + 1)) {
      const by = (other[at] ?? 0) / (row[at] ?? 1);
      for (let i = at; i < width; i += 1) other[i] = (other[i] ?? 0) - by * (row[i] ?? 0);
    }
    found += 1;
  }
  return found;
}

/** Everything a round publishes about its answers, as one text. */
const told = (round: World['round'], ballots: readonly Pooled[], references: References): string =>
  JSON.stringify(publish(round, ballots, 0, references));

/**
 * Another set of answers to one statement under which everything published is the same to the letter, but these people's answers add up
 * to something else; null when none is found. As long as there is one, nobody can know what they said, by whatever arithmetic.
 * Walks from random changes towards the published numbers.
 */
export function twin(
  { round, ballots }: World,
  code: Code,
  who: (ballot: Pooled) => boolean,
  references: References,
  random: Random,
): readonly Pooled[] | null {
  const truth = told(round, ballots, references);
  const total = (those: readonly Pooled[]) =>
    those.filter(who).reduce((sum, each) => sum + (each.answers[code] ?? 0), 0);
  const theirs = places(ballots, each => who(each) && each.answers[code] !== null);
  const all = places(ballots, each => each.answers[code] !== null);
  for (let start = 0; start < 60; start += 1) {
    let now = changed(ballots, code, theirs, 1, random);
    let distance = apart(ballots, now, code, round, references);
    for (let step = 0; step < 150; step += 1) {
      if (total(now) !== total(ballots) && told(round, now, references) === truth) return now;
      const next = changed(now, code, all, 1 + below(random, 3), random);
      const further = apart(ballots, next, code, round, references);
      if (total(next) !== total(ballots) && further <= distance) [now, distance] = [next, further];
    }
  }
  return null;
}

const places = (ballots: readonly Pooled[], wanted: (ballot: Pooled) => boolean): number[] =>
  ballots.flatMap((each, i) => (wanted(each) ? [i] : []));

function changed(
  ballots: readonly Pooled[],
  code: Code,
  at: readonly number[],
  many: number,
  random: Random,
): Pooled[] {
  const chosen = new Set(Array.from({ length: many }, () => at[below(random, at.length)]));
  const points: readonly Answer[] = [1, 2, 3, 4, 5];
  const drawn = () => points[below(random, 5)] ?? 3;
  return ballots.map((each, i) => (chosen.has(i) ? { ...each, answers: { ...each.answers, [code]: drawn() } } : each));
}

/** How far the numbers published for the one answers are from those for the other. */
function apart(
  one: readonly Pooled[],
  other: readonly Pooled[],
  code: Code,
  round: World['round'],
  references: References,
): number {
  const figures = (ballots: readonly Pooled[]) =>
    publish(round, ballots, 0, references).groups.map(each => each.figures[code]);
  const [a, b] = [figures(one), figures(other)];
  return a.reduce((sum, figure, i) => {
    const against = b[i];
    if (figure === undefined || against === undefined) return sum;
    return sum + Math.abs(figure.shown.value - against.shown.value) + (figure.low === against.low ? 0 : 3);
  }, 0);
}
