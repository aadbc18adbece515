/** Owns exact sums and shares: results are made and compared as whole numbers, never as floats (product §4 "Scores"). */

/** n over d, d above zero. */
export type Fraction = { readonly n: bigint; readonly d: bigint };

export const whole = (value: number): Fraction => ({ n: BigInt(value), d: 1n });

/** Both whole numbers, `d` above zero. */
export const over = (n: number, d: number): Fraction => ({ n: BigInt(n), d: BigInt(d) });

export const add = (a: Fraction, b: Fraction): Fraction =>
  a.d === b.d ? reduced(a.n + b.n, a.d) : reduced(a.n * b.d + b.n * a.d, a.d * b.d);

export const times = (a: Fraction, b: Fraction): Fraction => reduced(a.n * b.n, a.d * b.d);

export const divided = (a: Fraction, b: Fraction): Fraction =>
  b.n < 0n ? reduced(-a.n * b.d, a.d * -b.n) : reduced(a.n * b.d, a.d * b.n);

export const sum = (all: readonly Fraction[]): Fraction => all.reduce(add, whole(0));

/** To the nearest multiple of `step`, halves upwards. */
export function rounded(value: Fraction, step = 1): number {
  const twice = 2n * value.d * BigInt(step);
  return Number(floorDivided(2n * value.n + value.d * BigInt(step), twice)) * step;
}

export const floored = (value: Fraction): number => Number(floorDivided(value.n, value.d));

export const atLeast = (a: Fraction, b: Fraction): boolean => a.n * b.d >= b.n * a.d;

function reduced(n: bigint, d: bigint): Fraction {
  if (d === 1n) return { n, d };
  const by = common(n < 0n ? -n : n, d);
  return { n: n / by, d: d / by };
}

const common = (a: bigint, b: bigint): bigint => (b === 0n ? a : common(b, a % b));

const floorDivided = (n: bigint, d: bigint): bigint => (n >= 0n || n % d === 0n ? n / d : n / d - 1n);
