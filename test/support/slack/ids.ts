/** Owns ids and message times: from counters and the clock handed in, so that a test reads the same each time. */

export type Ids = {
  readonly next: (prefix: string) => string;
  /** A message's `ts`: never twice the same, never going back, also while the clock stands still. */
  readonly ts: () => string;
  readonly seconds: () => number;
};

export function idsFrom(clock: () => Date): Ids {
  const counts = new Map<string, number>();
  const count = (prefix: string): number => {
    const counted = (counts.get(prefix) ?? 0) + 1;
    counts.set(prefix, counted);
    return counted;
  };
  const seconds = () => Math.floor(clock().getTime() / 1000);
  let latest = 0;
  return {
    next: prefix => `${prefix}${count(prefix).toString(36).toUpperCase().padStart(8, '0')}`,
    ts: () => {
      latest = Math.max(latest, seconds());
      return `${latest}.${String(count('ts')).padStart(6, '0')}`;
    },
    seconds,
  };
}

/** Below nought where `a` is earlier. Compared as two integers: a float has no room for both halves. */
export function byTs(a: string, b: string): number {
  const [[second, rest], [otherSecond, otherRest]] = [halves(a), halves(b)];
  return second - otherSecond || rest - otherRest;
}

function halves(ts: string): readonly [number, number] {
  const [second = '0', rest = '0'] = ts.split('.');
  return [Number(second), Number(rest.padEnd(6, '0').slice(0, 6))];
}
