/** Owns the scale of a chart: from numbers to parts of the room there is. */
import type { Chart } from '../../cards/card.ts';

/** `of` gives 0 at `low` and 1 at `high`. */
export type Scale = { readonly low: number; readonly high: number; readonly of: (value: number) => number };

/** From zero, or a small change would look like a fall; a line ends on a round number. */
export function scaleOf(drawn: Chart, isLine: boolean): Scale {
  const values = drawn.series.flatMap(one => one.values).filter(value => Number.isFinite(value));
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const step = 10 ** Math.floor(Math.log10(Math.max(most - least, 1)));
  const low = isLine ? Math.floor(least / step) * step : least;
  const top = isLine ? Math.ceil(most / step) * step : most;
  const high = top > low ? top : low + step;
  return { low, high, of: value => (value - low) / (high - low) };
}

/** For an attribute: 0.5 is "50%". */
export function percent(part: number): string {
  return `${Math.round(part * 10_000) / 100}%`;
}
