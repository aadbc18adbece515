/** Owns chance with a seed: the same run of numbers for the same seed. */

export type Chance = {
  /** 0 to below 1. */
  readonly next: () => number;
  /** A whole number of both and all between. */
  readonly between: (least: number, most: number) => number;
  readonly oneOf: <T>(all: readonly [T, ...T[]]) => T;
};

/** Mulberry32: small, and good enough to kill by. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return { next, between, oneOf: all => all[between(0, all.length - 1)] ?? all[0] };
}
