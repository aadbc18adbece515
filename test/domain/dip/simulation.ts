/** Simulates pulses of a group whose trust does not change, or falls by one point, to see how often a dip is told. */
import { couldAlert, judge, type Result, type Rows, reference } from '../../../src/domain/dip.ts';
import { figures } from '../../../src/domain/trust/figure.ts';
import { lowest } from '../../../src/domain/trust/floors.ts';
import { hundredths } from '../../../src/domain/trust/shown.ts';
import { type Random, seeded } from '../trust/world.ts';

/**
 * People per organisation; and the share of people whose answer is drawn anew each round: a quarter where the others repeat theirs,
 * all where a person's answer varies as much as that of a new one.
 */
type Model = { readonly sizes: readonly number[]; readonly changing: number };

// A normal of mean 4.09 and deviation 1.00, rounded to 1..5, has mean 4.00 and deviation 0.90.
const answer = (random: Random): number => {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Math.min(5, Math.max(1, Math.round(4.09 + normal)));
};

const QUIET_ROUNDS = 24;
const FALL_AT = 8;
const tree = [{ partnershipId: 'p', cohort: 'c' }];

/** Share of rounds, from the fourth on, in which one pillar alerts although nothing changed. */
export function falseAlerts(model: Model, rows: Rows, runs: number): number {
  let alerts = 0;
  for (let run = 1; run <= runs; run += 1) {
    const levels = play(model, rows, seeded(run), QUIET_ROUNDS, QUIET_ROUNDS);
    alerts += levels.slice(3).filter(level => level === 'alert').length;
  }
  return alerts / (runs * (QUIET_ROUNDS - 3));
}

/** Share of falls by one point, by everybody, that alert in their first round. */
export function found(model: Model, rows: Rows, runs: number): number {
  let alerts = 0;
  for (let run = 1; run <= runs; run += 1) {
    alerts += play(model, rows, seeded(run), FALL_AT + 1, FALL_AT)[FALL_AT] === 'alert' ? 1 : 0;
  }
  return alerts / runs;
}

function play({ sizes, changing }: Model, rows: Rows, random: Random, rounds: number, fallsAt: number) {
  const people = sizes.flatMap((size, o) =>
    Array.from({ length: size }, (_, i) => ({ person: `${o}.${i}`, o: `${o}` })),
  );
  let answers = people.map(() => answer(random));
  const series: Result[] = [];
  return Array.from({ length: rounds }, (_, round) => {
    if (round > 0) answers = answers.map(old => (random() < changing ? answer(random) : old));
    const given = round < fallsAt ? answers : answers.map(point => Math.max(1, point - 1));
    series.push(stored(people, given, reference(series), rows));
    return judge(series, rows).level;
  });
}

function stored(
  people: readonly { readonly person: string; readonly o: string }[],
  points: readonly number[],
  against: number | null,
  rows: Rows,
): Result {
  const answered = people.map(({ person, o }, i) => ({
    personId: person,
    organisationId: o,
    partnershipId: 'p',
    point: points[i] ?? 3,
  }));
  const figure = figures(tree, lowest, answered, () => null).get('portfolio');
  if (figure === undefined) throw new Error('too few people to simulate');
  const mean = hundredths(figure.shown);
  const low = answered.filter(({ point }) => against !== null && 100 * point <= against - 100);
  const fromTwo = new Set(low.map(each => each.organisationId)).size >= 2;
  return { mean, voices: figure.voices, low: fromTwo && couldAlert(against, mean, figure.voices, rows) };
}
