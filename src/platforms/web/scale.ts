/** Owns the scale of a chart: from numbers to parts of the room there is. */
import type { Chart } from '../../cards/card.ts';

/** `of` gives 0 at `low` and 1 at `high`. */
export type Scale = { readonly low: number; readonly high: number; readonly of: (value: number) => number };

/** Bars start at zero; lines use the room they need, and end on round numbers. */
export function scaleOf(drawn: Chart, fromZero: boolean): Scale {
  const values = drawn.series.flatMap(one => one.values).filter(value => Number.isFinite(value));
  if (fromZero) values.push(0);
  const least = values.length === 0 ? 0 : Math.min(...values);
  const most = values.length === 0 ? 1 : Math.max(...values);
  const step = most > least ? 10 ** Math.floor(Math.log10(most - least)) : 1;
  // One value all along is shown against nothing and itself, not against a hair above.
  const low = fromZero ? least : most === least ? Math.min(0, least) : Math.floor(least / step) * step;
  const top = fromZero ? most : Math.ceil(most / step) * step;
  const high = top > low ? top : low + step;
  return { low, high, of: value => (value - low) / (high - low) };
}

/** For an attribute: 0.5 is "50%". */
export function percent(part: number): string {
  return `${Math.round(part * 10_000) / 100}%`;
}
