/** Owns what a measured figure is, and how it is printed beside its limit. */

export type Figure = {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'MB' | 'x' | '';
  /** What it must stay below; a figure without one is there to read the others by. */
  readonly limit?: number;
  /** What it must reach, where more is better. */
  readonly least?: number;
};

/** Milliseconds of real time. */
export function took(work: () => void): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

export async function tookAsync(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

export const median = (values: readonly number[]): number => at(values, 0.5);

/** The value below which `share` of them lie. */
export function at(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function printed({ name, value, unit, limit, least }: Figure): string {
  const rounded = value < 10 ? value.toFixed(2) : value.toFixed(0);
  const measured = `${name.padEnd(64)} ${rounded.padStart(8)} ${unit.padEnd(2)}`;
  if (least !== undefined) {
    const verdict = value >= least ? 'reaches' : 'BELOW';
    return `${measured}  ${verdict} ${least} ${unit} (${(value / least).toFixed(2)} of it)`;
  }
  if (limit === undefined) return measured;
  const verdict = value < limit ? 'within' : 'ABOVE';
  return `${measured}  ${verdict} ${limit} ${unit} (${(value / limit).toFixed(2)} of it)`;
}
