/** Makes random portfolios with answers, the same for the same seed. */
import { type Floor, lowest } from '../../../src/domain/trust/floors.ts';
import type { Pooled, Round } from '../../../src/domain/trust/publish.ts';
import type { Answer, Answers } from '../../../src/domain/trust/statements.ts';

export type Random = () => number;
export type World = { readonly round: Round; readonly ballots: readonly Pooled[] };
type Mood = 'mixed' | 'all fives' | 'all ones' | 'nearly all fives' | 'split by cohort';
export const moods: readonly Mood[] = ['mixed', 'all fives', 'all ones', 'nearly all fives', 'split by cohort'];

/** mulberry32: small, seeded, good enough to draw portfolios. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const below = (random: Random, n: number): number => Math.floor(random() * n);

type Shape = {
  readonly cohorts: number;
  readonly partnerships: number;
  readonly organisations: number;
  readonly people: number;
  /** The share of people who sit in another partnership than their organisation's own. */
  readonly spread: number;
  readonly skips: number;
};

export function shape(random: Random, largest: number): Shape {
  const organisations = 3 + below(random, largest);
  return {
    cohorts: 1 + below(random, 4),
    partnerships: 1 + below(random, Math.max(2, largest / 2)),
    organisations,
    people: organisations + below(random, 2 * organisations),
    spread: random() < 0.4 ? 0 : random() / 2,
    skips: random() < 0.4 ? 0 : random() / 3,
  };
}

export function world(random: Random, of: Shape, mood: Mood, floor: Floor = lowest): World {
  const tree = Array.from({ length: of.partnerships }, (_, i) => ({
    partnershipId: `p${i}`,
    cohort: `c${below(random, of.cohorts)}`,
  }));
  const homes = Array.from({ length: of.organisations }, () => below(random, of.partnerships));
  const ballots = Array.from({ length: of.people }, (_, i): Pooled => {
    const organisation = i < of.organisations ? i : below(random, of.organisations);
    const home = homes[organisation] ?? 0;
    const partnership = tree[random() < of.spread ? below(random, of.partnerships) : home] ?? tree[0];
    if (partnership === undefined) throw new Error('a portfolio without partnerships');
    return {
      personId: `h${i}`,
      organisationId: `o${organisation}`,
      partnershipId: partnership.partnershipId,
      answers: answers(random, mood, of.skips, partnership.cohort),
    };
  });
  return { round: { floor, tree, asked: ballots.map(({ answers: _, ...voice }) => voice) }, ballots };
}

function answers(random: Random, mood: Mood, skips: number, cohort: string): Answers {
  const one = (): Answer => (random() < skips ? null : point(random, mood, cohort));
  return { R: one(), T: one(), P: one(), C: one(), F: one(), M: one() };
}

function point(random: Random, mood: Mood, cohort: string): Answer {
  const points = [1, 2, 3, 4, 5] as const;
  const some = points[below(random, 5)] ?? 3;
  switch (mood) {
    case 'mixed':
      return some;
    case 'all fives':
      return 5;
    case 'all ones':
      return 1;
    case 'nearly all fives':
      return random() < 0.1 ? some : 5;
    case 'split by cohort':
      return cohort === 'c0' ? 5 : some;
  }
}
